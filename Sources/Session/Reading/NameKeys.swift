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

/// Spells names, one after the other. Nearly all are ASCII and are read in one pass, by bytes, in
/// the same memory: there may be 100,000 of them.
struct NameSpeller {
  private var apart: [UInt8] = []
  private var together: [UInt8] = []
  private var words = 0
  /// Where the word begins that is being read.
  private var start = 0

  mutating func keys(of name: String) -> NameKeys {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return Self.foreignKeys(of: name) }
    apart.removeAll(keepingCapacity: true)
    together.removeAll(keepingCapacity: true)
    (words, start) = (0, 0)
    var wasLower = false
    for byte in name.utf8 {
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      let belongs = isCapital || isSmall || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      if !belongs || (isCapital && wasLower) { endWord() }
      if belongs {
        let small = isCapital ? byte | 0x20 : byte
        apart.append(small)
        together.append(small)
      }
      wasLower = belongs && !isCapital
    }
    endWord()
    together.makeSingular(from: 0)
    return NameKeys(
      words: words, apart: String(decoding: apart, as: UTF8.self),
      together: together == apart ? nil : String(decoding: together, as: UTF8.self))
  }

  private mutating func endWord() {
    guard start < apart.count else { return }
    words += 1
    apart.makeSingular(from: start)
    start = apart.count
  }

  private static func foreignKeys(of name: String) -> NameKeys {
    let words = NameKeys.words(of: name)
    let apart = NameIndex.key(words)
    let together = words.joined().singular
    return NameKeys(
      words: words.count, apart: apart, together: together == apart ? nil : together)
  }
}
