// The spellings by which a name is looked up.

/// One spelling for all: words in lower case and singular, run together. `OrderItems`,
/// `order_items` and `order items` are all `orderitem`.
struct NameKeys {
  /// How many words the name has.
  let words: Int
  /// Each word in the singular.
  let apart: String
  /// The whole in the singular, where that is something else.
  let together: String?

  /// Nearly all names are ASCII and are read by bytes: there may be 100,000 of them.
  init(of name: String) {
    var name = name
    self = name.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? NameKeys(plain: bytes) : NameKeys(foreign: bytes)
    }
  }

  private init(plain bytes: UnsafeBufferPointer<UInt8>) {
    var words = 0
    // Whether the singular of the whole may be another one than that of its words.
    var isPluralInside = false
    apart = String(unsafeUninitializedCapacity: bytes.count) { key in
      var (start, end) = (0, 0)
      var wasLower = false
      for byte in bytes {
        let (isCapital, belongs) = (byte.isCapital, byte.isNamePart)
        if !belongs || (isCapital && wasLower), start < end {
          words += 1
          start = key.singularEnd(from: start, to: end)
          if start != end { isPluralInside = true }
          end = start
        }
        if belongs {
          key[end] = isCapital ? byte | 0x20 : byte
          end += 1
        }
        wasLower = belongs && !isCapital
      }
      guard start < end else { return end }
      words += 1
      // Alone `ids` is too short for a plural; as the end of `orderids` it is none too short.
      if end - start < 5, key[end - 1] == UInt8(ascii: "s") { isPluralInside = true }
      return key.singularEnd(from: start, to: end)
    }
    self.words = words
    let whole = isPluralInside ? NameKeys.together(bytes) : apart
    together = whole == apart ? nil : whole
  }

  private static func together(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { key in
      var end = 0
      for byte in bytes where byte.isNamePart {
        key[end] = byte.isCapital ? byte | 0x20 : byte
        end += 1
      }
      return key.singularEnd(from: 0, to: end)
    }
  }

  private init(foreign bytes: UnsafeBufferPointer<UInt8>) {
    let words = NameKeys.words(of: String(decoding: bytes, as: UTF8.self))
    self.words = words.count
    apart = NameIndex.key(words)
    let whole = words.joined().singular
    together = whole == apart ? nil : whole
  }

  /// The words of a name: split at what is no letter or digit, and where small letters meet
  /// capitals.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars.lazy.map(\.plain) {
      let belongs = scalar.isPartOfWord
      let isCapital = scalar.properties.isUppercase
      if !belongs || (isCapital && wasLower), !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if belongs { word.unicodeScalars.append(scalar) }
      wasLower = belongs && !isCapital
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}

extension String {
  /// Without its plural: `companies` company, `boxes` box, `orders` order; `status` stays.
  var singular: String {
    var bytes = Array(utf8)
    let end = bytes.withUnsafeMutableBufferPointer { $0.singularEnd(from: 0, to: $0.count) }
    return end == bytes.count ? self : String(decoding: bytes[..<end], as: UTF8.self)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Where the word in `start..<end` ends in the singular; it is changed where that is another one.
  fileprivate func singularEnd(from start: Int, to end: Int) -> Int {
    guard end - start >= 4, self[end - 1] == UInt8(ascii: "s") else { return end }
    switch (
      Unicode.Scalar(self[end - 4]), Unicode.Scalar(self[end - 3]), Unicode.Scalar(self[end - 2])
    ) {
    case (_, "i", "e") where end - start > 4:
      self[end - 3] = UInt8(ascii: "y")
      return end - 2
    case ("s", "s", "e"), ("u", "s", "e"), ("s", "h", "e"), ("c", "h", "e"), (_, "x", "e"):
      return end - 2
    case (_, _, "s"), (_, _, "u"), (_, _, "i"): return end
    default: return end - 1
    }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }

  /// A letter or a digit.
  fileprivate var isNamePart: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}
