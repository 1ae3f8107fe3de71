// The bytes of a text with its escapes undone: `\"`, `\n`, `\u7528`, `\xe7`, `&quot;`, ANSI colours.
// Most texts have none and are read where they are.

/// Bytes to read, and where each stood in the original.
struct Transcript {
  /// 64 KiB. Of a longer text the two ends are read: the message begins it, the root cause ends it.
  static let longest = 65_536

  private(set) var bytes: [UInt8] = []
  /// One a byte, in UTF-8 bytes of the original.
  private(set) var origins: [Int32] = []

  init(of text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(min(text.count, Self.longest) + 1)
    origins.reserveCapacity(min(text.count, Self.longest) + 1)
    if text.count <= Self.longest {
      copy(text, 0..<text.count)
    } else {
      copy(text, 0..<Self.longest / 2)
      append(0x0a, at: Self.longest / 2)
      copy(text, text.count - Self.longest / 2..<text.count)
    }
  }

  private mutating func append(_ byte: UInt8, at origin: Int) {
    bytes.append(byte)
    origins.append(Int32(truncatingIfNeeded: origin))
  }

  private mutating func copy(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      switch text[index] {
      case 0x5c: index = unescape(text, from: index, to: end)
      case 0x26: index = entity(text, from: index, to: end)
      case 0x1b: index = Self.afterColour(text, from: index + 1, to: end)
      case let byte:
        append(byte, at: index)
        index += 1
      }
    }
  }

  /// A run of backslashes and what it escapes, however often the text was wrapped.
  private mutating func unescape(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index < end, text[index] == 0x5c { index += 1 }
    guard index < end else { return end }
    switch text[index] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): append(0x0a, at: start)
    case UInt8(ascii: "t"): append(0x20, at: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): append(text[index], at: start)
    case UInt8(ascii: "x"):
      guard let code = Self.hex(text, from: index + 1, count: 2, to: end) else { fallthrough }
      if code == 0x1b { return Self.afterColour(text, from: index + 3, to: end) }
      append(UInt8(code), at: start)
      return index + 3
    case UInt8(ascii: "u"):
      guard let code = Self.hex(text, from: index + 1, count: 4, to: end) else { fallthrough }
      if code == 0x1b { return Self.afterColour(text, from: index + 5, to: end) }
      if let scalar = Unicode.Scalar(code) {
        for byte in UTF8.encode(scalar)! { append(byte, at: start) }
      }
      return index + 5
    default:
      append(0x20, at: start)
      return index
    }
    return index + 1
  }

  private static let entities: [(name: StaticString, byte: UInt8)] = [
    ("&quot;", 0x22), ("&#34;", 0x22), ("&#39;", 0x27), ("&#x27;", 0x27), ("&apos;", 0x27),
    ("&lt;", 0x3c), ("&gt;", 0x3e), ("&amp;", 0x26), ("&nbsp;", 0x20),
  ]

  private mutating func entity(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    for (name, byte) in Self.entities where start + name.utf8CodeUnitCount <= end {
      let matches = (0..<name.utf8CodeUnitCount).allSatisfy { offset in
        text[start + offset] == name.utf8Start[offset]
      }
      if matches {
        append(byte, at: start)
        return start + name.utf8CodeUnitCount
      }
    }
    append(0x26, at: start)
    return start + 1
  }

  /// `[1;31m` and its like, after the escape character.
  private static func afterColour(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    guard start < end, text[start] == UInt8(ascii: "[") else { return start }
    var index = start + 1
    while index < end, index < start + 16 {
      if Byte.isLetter(text[index]) { return index + 1 }
      index += 1
    }
    return index
  }

  private static func hex(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, count: Int, to end: Int
  ) -> UInt32? {
    guard start + count <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + count {
      switch text[index] {
      case let byte where Byte.isDigit(byte): value = value * 16 + UInt32(byte - 0x30)
      case let byte where (0x61...0x66).contains(byte | 0x20):
        value = value * 16 + UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}

/// Questions about a single byte.
enum Byte {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Part of a word: letters, digits, `_`, and everything that is not ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5f || byte >= 0x80
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
