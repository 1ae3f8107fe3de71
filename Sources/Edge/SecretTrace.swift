// How a secret is known again in a text, without writing its other forms down anywhere.

/// The marks of one secret: which bytes a form of it can begin with.
///
/// Forms are worked out while comparing. A written-out copy for each would be as many more places
/// from which the secret could leak.
struct SecretTrace: Sendable {
  /// Bytes. What is shorter would black out ordinary words.
  static let shortest = 4
  /// Bytes. A line of a PEM block or of a service account's JSON counts by itself from here on.
  static let shortestLine = 16

  /// The whole, then its lines if it has several: a server may quote one line of a key.
  private let parts: [Range<Int>]
  /// Whether some form of some part begins with this byte.
  private let begins: [Bool]

  init(of secret: Secret) {
    (parts, begins) = secret.withBytes { bytes in
      let parts = Self.parts(of: bytes)
      var begins = [Bool](repeating: false, count: 256)
      for part in parts {
        for byte in Form.firstBytes(UnsafeRawBufferPointer(rebasing: bytes[part])) {
          begins[Int(byte)] = true
        }
      }
      return (parts, begins)
    }
  }

  /// Calls `found` for every stretch of the text that is the secret in some form.
  func find(_ secret: Secret, in text: UnsafeRawBufferPointer, _ found: (Range<Int>) -> Void) {
    guard !parts.isEmpty else { return }
    secret.withBytes { bytes in
      let needles = parts.map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
      begins.withUnsafeBufferPointer { begins in
        var index = 0
        while index < text.count {
          if begins[Int(text[index])], let stretch = Self.stretch(of: needles, in: text, at: index)
          {
            found(stretch)
            index = stretch.upperBound
          } else {
            index += 1
          }
        }
      }
    }
  }

  private static func stretch(
    of needles: [UnsafeRawBufferPointer], in text: UnsafeRawBufferPointer, at index: Int
  ) -> Range<Int>? {
    for needle in needles {
      for form in Form.allCases {
        if let stretch = form.match(needle, in: text, at: index) { return stretch }
      }
    }
    return nil
  }

  private static func parts(of bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    guard bytes.count >= shortest else { return [] }
    let lines = bytes.split { $0 == 10 || $0 == 13 }
    guard lines.count > 1 else { return [0..<bytes.count] }
    let telling = lines.filter { $0.count >= shortestLine && !$0.starts(with: "-----".utf8) }
    return [0..<bytes.count] + telling.map { $0.startIndex..<$0.endIndex }
  }
}

/// A way of writing bytes.
private enum Form: CaseIterable {
  /// As they are, or with some of them escaped as URLs (`%2F`, `+`) or JSON (`\n`, `\u0026`) do.
  case plain
  /// Two digits a byte, in either case.
  case hexadecimal
  /// Base64 in either alphabet, behind 0, 1 or 2 other bytes: "name:" may stand before a password.
  case base64, base64After1, base64After2

  func match(
    _ secret: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, at index: Int
  ) -> Range<Int>? {
    switch self {
    case .plain: plain(secret, text, index)
    case .hexadecimal: hexadecimal(secret, text, index)
    case .base64: base64(secret, text, index, before: 0)
    case .base64After1: base64(secret, text, index, before: 1)
    case .base64After2: base64(secret, text, index, before: 2)
    }
  }

  static func firstBytes(_ secret: UnsafeRawBufferPointer) -> [UInt8] {
    let digit = UInt8(hex: secret[0] >> 4)
    let letters = (0..<3).map { sixBits(secret, at: firstWhole(before: $0), before: $0) }
    return [secret[0], UInt8(ascii: "%"), UInt8(ascii: "\\"), digit, digit & ~0x20]
      + (secret[0].isBlank ? [9, 10, 13, 32, UInt8(ascii: "+")] : [])
      + (0...255).filter { byte in letters.contains { $0 == UInt8(byte).base64Value } }
  }
}

// MARK: - As it is, or escaped

extension Form {
  private func plain(
    _ secret: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, _ start: Int
  ) -> Range<Int>? {
    var index = start
    var matched = 0
    while matched < secret.count {
      guard let (byte, length) = Self.read(text, at: index) else { return nil }
      if byte == secret[matched] || byte.isBlank && secret[matched].isBlank {
        (index, matched) = (index + length, matched + 1)
      } else if let length = Self.asItIs(secret[matched], text, index) {
        (index, matched) = (index + length, matched + 1)
      } else if secret[matched] == 13 {
        matched += 1  // The line ends with LF alone over there.
      } else {
        return nil
      }
    }
    return start..<index
  }

  /// The byte written at a place, read as the most escaped thing it can be, and how long that is.
  private static func read(_ text: UnsafeRawBufferPointer, at index: Int) -> (UInt8, Int)? {
    guard index < text.count else { return nil }
    switch text[index] {
    case UInt8(ascii: "%"):
      if let byte = hexByte(text, index + 1) { return (byte, 3) }
    case UInt8(ascii: "\\"):
      guard index + 1 < text.count else { break }
      if text[index + 1] == UInt8(ascii: "u") {
        if hexByte(text, index + 2) == 0, let byte = hexByte(text, index + 4) { return (byte, 6) }
      } else if let byte = unescaped(text[index + 1]) {
        return (byte, 2)
      }
    default: break
    }
    return (text[index], 1)
  }

  /// `%41` and `\n` may be what the secret itself holds; a `+` may be a space.
  private static func asItIs(
    _ byte: UInt8, _ text: UnsafeRawBufferPointer, _ index: Int
  ) -> Int? {
    text[index] == byte || byte == 32 && text[index] == UInt8(ascii: "+") ? 1 : nil
  }

  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): letter
    default: nil
    }
  }
}

// MARK: - In digits and in letters

extension Form {
  private func hexadecimal(
    _ secret: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, _ start: Int
  ) -> Range<Int>? {
    guard start + 2 * secret.count <= text.count else { return nil }
    for matched in secret.indices {
      guard Self.hexByte(text, start + 2 * matched) == secret[matched] else { return nil }
    }
    return start..<start + 2 * secret.count
  }

  private static func hexByte(_ text: UnsafeRawBufferPointer, _ index: Int) -> UInt8? {
    guard index + 1 < text.count, let high = text[index].hexValue,
      let low = text[index + 1].hexValue
    else { return nil }
    return high << 4 | low
  }

  /// Only letters all of whose bits are the secret's are compared; the letter on either side that
  /// holds some of its bits is covered too.
  private func base64(
    _ secret: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, _ start: Int, before: Int
  ) -> Range<Int>? {
    let first = Self.firstWhole(before: before)
    let bits = 8 * (before + secret.count)
    let whole = bits / 6 - first
    guard whole >= 4, start + whole <= text.count else { return nil }
    for letter in 0..<whole {
      let expected = Self.sixBits(secret, at: first + letter, before: before)
      guard text[start + letter].base64Value == expected else { return nil }
    }
    let left = before > 0 && start > 0 && text[start - 1].base64Value != nil ? 1 : 0
    let end = start + whole
    let right = bits % 6 > 0 && end < text.count && text[end].base64Value != nil ? 1 : 0
    return start - left..<end + right
  }

  /// The first letter that holds nothing of the bytes before the secret.
  private static func firstWhole(before: Int) -> Int { (8 * before + 5) / 6 }

  private static func sixBits(
    _ secret: UnsafeRawBufferPointer, at letter: Int, before: Int
  ) -> UInt8 {
    let bit = 6 * letter - 8 * before
    let byte = bit / 8
    let next = byte + 1 < secret.count ? UInt16(secret[byte + 1]) : 0
    let pair = UInt16(secret[byte]) << 8 | next
    return UInt8(truncatingIfNeeded: pair >> UInt16(10 - bit % 8)) & 0x3f
  }
}

extension UInt8 {
  fileprivate init(hex value: UInt8) { self = value < 10 ? 0x30 + value : 0x57 + value }

  fileprivate var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 }

  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }

  fileprivate var base64Value: UInt8? {
    switch self {
    case 0x41...0x5a: self - 0x41
    case 0x61...0x7a: self - 0x47
    case 0x30...0x39: self + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
