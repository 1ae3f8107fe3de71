// A string of a JSON line, left where it stands until somebody wants it.

/// The bytes between two quotation marks.
struct Passage {
  let range: Range<Int>
  /// A backslash is in it, so that the bytes are not yet the text.
  let isEscaped: Bool

  func spells(_ word: StaticString, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    if isEscaped { return string(in: line) == word.description }
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where line[range.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// What is no UTF-8 becomes U+FFFD.
  func string(in line: UnsafeBufferPointer<UInt8>) -> String {
    guard isEscaped else { return String(decoding: line[range], as: UTF8.self) }
    var text: [UInt8] = []
    unescape(from: line, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Undoes the escapes, which are known to be whole. Half a surrogate pair becomes U+FFFD.
  func unescape(from line: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if line[index] != UInt8(ascii: "\\") {
        text.append(line[index])
        index += 1
      } else if line[index + 1] == UInt8(ascii: "u") {
        index = appendScalar(line, at: index, to: &text)
      } else {
        text.append(Self.meaning(of: line[index + 1]))
        index += 2
      }
    }
  }

  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0c
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "r"): 0x0d
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// Returns the place behind `\uXXXX`, or behind the two of a pair.
  private func appendScalar(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int, to text: inout [UInt8]
  ) -> Int {
    let unit = Self.unit(line, at: index)
    if 0xd800..<0xdc00 ~= unit, index + 12 <= range.upperBound,
      line[index + 6] == UInt8(ascii: "\\"), line[index + 7] == UInt8(ascii: "u")
    {
      let low = Self.unit(line, at: index + 6)
      if 0xdc00..<0xe000 ~= low {
        append(Unicode.Scalar(0x1_0000 + (unit - 0xd800) << 10 + (low - 0xdc00)), to: &text)
        return index + 12
      }
    }
    append(Unicode.Scalar(unit), to: &text)
    return index + 6
  }

  private func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar ?? "\u{fffd}")!)
  }

  /// The four digits of the `\uXXXX` that stands there.
  private static func unit(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    line[(index + 2)..<(index + 6)].reduce(0) { $0 << 4 | UInt32(Byte.hex($1) ?? 0) }
  }
}

extension Byte {
  /// 0 to 15.
  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case _ where isDigit(byte): byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
