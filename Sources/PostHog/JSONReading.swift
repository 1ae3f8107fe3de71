// Bytes to a JSON value, in one pass. JSONDecoder asks each value seven times what it is, which was
// the larger part of a replay and of writing the journal.

extension JSON {
  /// Reads bytes that may be anything: nil for what is not RFC 8259 in UTF-8, or is nested more than
  /// 256 deep. Of two members of one name the last counts.
  package init?(bytes: [UInt8]) {
    let value = bytes.withUnsafeBufferPointer { bytes -> JSON? in
      var reader = JSONReader(bytes)
      return reader.document()
    }
    guard let value else { return nil }
    self = value
  }
}

private struct JSONReader {
  /// Deeper nesting is nothing that PostHog sends, and must not cost us the stack.
  private static let deepest = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// One value with nothing but blanks around it.
  mutating func document() -> JSON? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    guard index == bytes.count else { return nil }
    return value
  }

  // MARK: - Values

  /// In what follows `nil` must never be inferred as a `JSON`: that would be a null.
  private mutating func value(depth: Int) -> JSON? {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "\""): return string().map(JSON.string)
    case UInt8(ascii: "{"): return object(depth: depth + 1)
    case UInt8(ascii: "["): return array(depth: depth + 1)
    case UInt8(ascii: "t"): return take("true", for: .bool(true))
    case UInt8(ascii: "f"): return take("false", for: .bool(false))
    case UInt8(ascii: "n"): return take("null", for: .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    guard depth <= Self.deepest else { return nil }
    index += 1
    var members: [String: JSON] = [:]
    if takeNext(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard let name = string(), takeNext(UInt8(ascii: ":")), let value = value(depth: depth)
      else { return nil }
      members[name] = value
    } while takeNext(UInt8(ascii: ","))
    guard takeNext(UInt8(ascii: "}")) else { return nil }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSON? {
    guard depth <= Self.deepest else { return nil }
    index += 1
    var items: [JSON] = []
    if takeNext(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      guard let value = value(depth: depth) else { return nil }
      items.append(value)
    } while takeNext(UInt8(ascii: ","))
    guard takeNext(UInt8(ascii: "]")) else { return nil }
    return .array(items)
  }

  // MARK: - Strings

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return text(start..<index - 1)
      case UInt8(ascii: "\\"): return escapedString(from: start)
      case ..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String? {
    String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// A string whose first escape has just been met.
  private mutating func escapedString(from start: Int) -> String? {
    var plain = Array(bytes[start..<index])
    while index < bytes.count {
      let next = bytes[index]
      index += 1
      switch next {
      case UInt8(ascii: "\""): return String(validating: plain, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        plain += Array(String(scalar).utf8)
      case ..<0x20: return nil
      default: plain.append(next)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let kind = byte
    index += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicode()
    default: return nil
    }
  }

  /// Four hex digits, or twice that for what lies beyond the first plane; half a pair is no text.
  private mutating func unicode() -> Unicode.Scalar? {
    guard let high = hex() else { return nil }
    guard (0xd800..<0xdc00).contains(high) else { return Unicode.Scalar(high) }
    guard take("\\u"), let low = hex(), (0xdc00..<0xe000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
  }

  private mutating func hex() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for digit in bytes[index..<index + 4] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit & 0xf)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(digit & 0xf) + 9
      default: return nil
      }
    }
    index += 4
    return value
  }

  // MARK: - Numbers

  /// What is a whole number is one, however it is written; what no `Int` holds is a `Double`.
  private mutating func number() -> JSON? {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else { return nil }
    let endOfWhole = index
    if byte == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return nil }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { return nil }
    }
    guard let text = text(start..<index) else { return nil }
    if index == endOfWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { return nil }
    return Int(exactly: value).map(JSON.integer) ?? .number(value)
  }

  /// How many.
  private mutating func digits() -> Int {
    let start = index
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = byte { index += 1 }
    return index - start
  }

  // MARK: - Single bytes

  /// 0 at the end.
  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { index += 1 }
  }

  private mutating func takeNext(_ wanted: UInt8) -> Bool {
    skipBlanks()
    return take(wanted)
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted, index < bytes.count else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: StaticString, for value: JSON) -> JSON? {
    guard take(word) else { return nil }
    return value
  }

  private mutating func take(_ word: StaticString) -> Bool {
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
