// A JSON object, member by member, where it stands. JSONDecoder with JSONEncoder would take three
// quarters of the time of `syncmedic classify`, and could not give an id back as it came.

/// Reads `{"key": value, …}` of one line. RFC 8259, but for bytes that are no UTF-8: those pass.
struct ObjectReader {
  struct Member {
    let key: Passage
    let value: Value
  }

  enum Value {
    case string(Passage)
    case number(Range<Int>)
    case bool(Bool)
    case null
    /// An object or an array. Looked through, not kept.
    case nested
  }

  /// 64. Deeper nesting is no error text, and must not cost us the stack.
  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var isFirst = true
  private var isClosed = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the object was closed and nothing stands behind it.
  var isAtEnd: Bool {
    isClosed && bytes[index...].allSatisfy(Self.isSpace)
  }

  mutating func open() -> Bool { take(UInt8(ascii: "{")) }

  /// Nil at the end of the object, and where it is broken; ``isAtEnd`` tells which.
  mutating func nextMember() -> Member? {
    if take(UInt8(ascii: "}")) {
      isClosed = true
      return nil
    }
    guard isFirst || take(UInt8(ascii: ",")) else { return nil }
    isFirst = false
    guard let key = string(), take(UInt8(ascii: ":")), let value = value(depth: 0) else {
      return nil
    }
    return Member(key: key, value: value)
  }

  // MARK: - Values

  private mutating func value(depth: Int) -> Value? {
    switch peek() {
    case UInt8(ascii: "\""): string().map(Value.string)
    case UInt8(ascii: "{"), UInt8(ascii: "["): nested(depth: depth + 1) ? .nested : nil
    case UInt8(ascii: "t"): takeWord("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): takeWord("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): takeWord("null") ? .null : nil
    default: number().map(Value.number)
    }
  }

  private mutating func nested(depth: Int) -> Bool {
    guard depth <= Self.deepest else { return false }
    let isObject = bytes[index] == UInt8(ascii: "{")
    let end = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    index += 1
    if take(end) { return true }
    repeat {
      if isObject { guard string() != nil, take(UInt8(ascii: ":")) else { return false } }
      guard value(depth: depth) != nil else { return false }
    } while take(UInt8(ascii: ","))
    return take(end)
  }

  private mutating func string() -> Passage? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    var isEscaped = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return Passage(range: start..<index - 1, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        guard skipEscape() else { return nil }
        isEscaped = true
      case ..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  private mutating func skipEscape() -> Bool {
    index += 2
    guard index <= bytes.count else { return false }
    switch bytes[index - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      index += 4
      return index <= bytes.count && bytes[index - 4..<index].allSatisfy { Byte.hex($0) != nil }
    default: return false
    }
  }

  private mutating func number() -> Range<Int>? {
    let start = index
    if at(index) == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else { return nil }
    if at(index) == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return nil }
    }
    if at(index) | 0x20 == UInt8(ascii: "e") {
      index += 1
      if at(index) == UInt8(ascii: "+") || at(index) == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { return nil }
    }
    return start..<index
  }

  /// How many.
  private mutating func digits() -> Int {
    let start = index
    while Byte.isDigit(at(index)) { index += 1 }
    return index - start
  }

  // MARK: - Single bytes

  private func at(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// The next byte that is no blank; 0 at the end.
  private mutating func peek() -> UInt8 {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    return at(index)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte, index < bytes.count else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    index = end
    return true
  }
}
