// Bytes of text, compared with letters and sorted into kinds. Everything above 0x7f is no kind.

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isSmall: Bool { self &- 0x61 < 26 }
  var isCapital: Bool { self &- 0x41 < 26 }
  var isLetter: Bool { small &- 0x61 < 26 }
  var isHex: Bool { isDigit || small &- 0x61 < 6 }
  var isWord: Bool { isLetter || isDigit || self == "_" }
  /// What joins the words of a name.
  var isJoint: Bool { self == "_" || self == "-" }
  var isURLBase64: Bool { isWord || self == "-" }
  var isBase64: Bool { isURLBase64 || self == "+" || self == "/" || self == "=" }
  /// What a bearer token may hold (RFC 6750).
  var isToken: Bool { isBase64 || self == "." || self == "~" }
  var isQuote: Bool { self == "\"" || self == "'" || self == "`" }
  /// Neither space nor control character, quote or angle bracket.
  var isInURL: Bool { self > 0x20 && self != 0x7f && !isQuote && self != "<" && self != ">" }
  /// What a value without quotes may hold.
  var isInValue: Bool { self > 0x20 && self != 0x7f && !isQuote && !(self == "&" || self == ";") }
  /// The small letter, if this is a capital one.
  var small: UInt8 { isCapital ? self | 0x20 : self }

  /// Six bits, in either alphabet of base64.
  var base64Value: UInt8? {
    if isCapital { return self - 0x41 }
    if isSmall { return self - 0x61 + 26 }
    if isDigit { return self - 0x30 + 52 }
    if self == "+" || self == "-" { return 62 }
    return self == "/" || self == "_" ? 63 : nil
  }

  static func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) == letter.value }
  static func != (byte: UInt8, letter: Unicode.Scalar) -> Bool { !(byte == letter) }
  static func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == letter.value }
}

extension UInt8? {
  static func == (byte: UInt8?, letter: Unicode.Scalar) -> Bool {
    byte.map { $0 == letter } ?? false
  }
}

extension Collection<UInt8> {
  func firstIndex(of letter: Unicode.Scalar) -> Index? { firstIndex { $0 == letter } }
  /// Both small and capital letters, the first letter not counted: a word may begin a sentence.
  var mixesCase: Bool {
    dropFirst().contains(where: \.isCapital) && contains(where: \.isSmall)
  }
}

extension BidirectionalCollection<UInt8> {
  func lastIndex(of letter: Unicode.Scalar) -> Index? { lastIndex { $0 == letter } }
}
