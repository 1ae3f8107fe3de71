// Letters that are not ASCII, as far as error texts need them: Latin, Greek and Cyrillic are words,
// each ideograph and kana is one of its own, the rest is punctuation.

/// One scalar of two to four bytes. Lenient: broken UTF-8 is punctuation of one byte.
struct ForeignLetter {
  let length: Int
  private let scalar: UInt32

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = index < bytes.count ? bytes[index] : 0
    let count = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    var value = UInt32(lead) & (0xff >> UInt32(count + 1))
    var isWhole = count > 1 && index + count <= bytes.count
    for offset in 1..<count where isWhole {
      let byte = bytes[index + offset]
      isWhole = byte & 0xc0 == 0x80
      value = value << 6 | UInt32(byte & 0x3f)
    }
    length = isWhole ? count : 1
    scalar = isWhole ? value : 0
  }

  init(_ scalar: Unicode.Scalar) {
    length = UTF8.width(scalar)
    self.scalar = scalar.value
  }

  var isInWords: Bool {
    (0xc0...0x52f).contains(scalar) && scalar != 0xd7 && scalar != 0xf7
      || (0xac00...0xd7a3).contains(scalar)
  }

  var isIdeograph: Bool {
    (0x3041...0x30ff).contains(scalar) || (0x3400...0x9fff).contains(scalar)
  }

  var isApostrophe: Bool { scalar == 0x2019 }

  var isFullStop: Bool { scalar == 0x3002 || scalar == 0xff0e }

  /// The other end of a pair of quotes that opens here.
  var closingQuote: [UInt8]? {
    switch scalar {
    case 0x201c, 0x201e: Array("”".utf8)
    case 0xab: Array("»".utf8)
    case 0xbb: Array("«".utf8)
    case 0x300c: Array("」".utf8)
    case 0x300e: Array("』".utf8)
    default: nil
    }
  }

  /// In lower case.
  func add(to hash: inout WordHash) {
    let lower =
      switch scalar {
      case 0xc0...0xde, 0x391...0x3a9, 0x410...0x42f: scalar + 0x20
      case 0x400...0x40f: scalar + 0x50
      case 0x100...0x17f where scalar & 1 == 0: scalar + 1
      default: scalar
      }
    hash.add(UInt8(truncatingIfNeeded: lower))
    hash.add(UInt8(truncatingIfNeeded: lower >> 8))
    hash.add(UInt8(truncatingIfNeeded: lower >> 16))
  }
}
