// The reading behind KeyShape: bytes in, credentials out, left to right, no regular expressions.

/// Walks over a text once. A credential begins where a word begins, after `=` or `:`, or with the
/// dashes of a PEM block, so most bytes are looked at once and passed.
struct KeyScan {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> (Range<Int>, KeyShape)? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isWord {
        if let found = wordAtPosition() { return past(found) }
        position = run(from: position, \.isWord)
      } else if let found = markAtPosition(byte) {
        return past(found)
      } else {
        position += escapeLength(byte)
      }
    }
    return nil
  }

  private mutating func past(_ found: (Range<Int>, KeyShape)) -> (Range<Int>, KeyShape) {
    position = found.0.upperBound
    return found
  }

  /// `%3D` and `\n` hide the beginning of the word behind them: they are stepped over whole.
  private func escapeLength(_ byte: UInt8) -> Int {
    switch byte {
    case "%" where position + 2 < bytes.count && bytes[position + 1].isHex: 3
    case "\\": position + 1 < bytes.count && bytes[position + 1] == "u" ? 6 : 2
    default: 1
    }
  }
}

// MARK: - Looking at bytes

extension KeyScan {
  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The first index from `start` on whose byte is none of these.
  func run(from start: Int, _ belongs: (UInt8) -> Bool) -> Int {
    var index = min(start, bytes.count)
    while index < bytes.count, belongs(bytes[index]) { index += 1 }
    return index
  }

  func trimmed(_ end: Int, _ trailing: Unicode.Scalar...) -> Int {
    var end = end
    while end > position, trailing.contains(where: { bytes[end - 1] == $0 }) { end -= 1 }
    return end
  }

  func stands(_ text: StaticString, at index: Int, ignoringCase: Bool = false) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy {
        let byte = bytes[index + $0]
        return (ignoringCase ? byte.small : byte) == text[$0]
      }
    }
  }

  func contains(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.contains { stands(text, at: $0) }
  }
}
