// A typed line as words. Any text is accepted; nothing here can fail.

/// One word of the line, ready to be looked up.
struct Word: Hashable, Sendable {
  /// Lower case, apostrophes dropped (`dont`), full-width letters made plain.
  var text: String
  /// ``text`` without its plural; what names are looked up by.
  var stem: String
  /// As typed.
  let typed: String
  /// Inside quotation marks: spoken of, never spoken.
  let isQuoted: Bool
  /// Joined to the word before by `.`, `/`, `_` or `-`: `public.orders`, `order_items`, `re-sync`.
  let isGlued: Bool
  /// Joined to the word before by an underscore: part of one name, or none.
  let isSnake: Bool
  /// Joined to the word before by a dot.
  let isDotted: Bool
  /// A colon stands before it: `bob: wipe it`.
  let isIntroduced: Bool
  /// A dot, slash or underscore stands beside it: surely a name and not a word of English.
  var isQualified: Bool
  /// Counts up at `. ! ? ;` and at line ends.
  let sentence: Int
  /// Counts up at every sentence, and at `, : ( )` and dashes.
  let clause: Int
}

extension Word {
  /// 🫡
  var isPicture: Bool {
    text.unicodeScalars.allSatisfy { $0.value > 0x2000 && $0.properties.isEmoji }
  }

  /// `obviously`, `desperately`: nothing is called so.
  var isAdverb: Bool { text.hasSuffix("ly") && text.utf8.count > 5 && !isGlued && !isQualified }
}

/// The words of a line, and which of its sentences ask.
struct Line: Sendable {
  /// 4 KiB. Nobody types more about one sync; what is pasted is an error text, and its beginning
  /// tells enough.
  static let limit = 4096

  private(set) var words: [Word] = []
  private(set) var questions: Set<Int> = []

  init(_ text: some StringProtocol) {
    var scan = Scan(Array(text.unicodeScalars.prefix(Line.limit)))
    scan.run()
    words = scan.words
    questions = scan.questions
  }

  /// The first 4 KiB of what was typed; a line of a megabyte costs no more than this.
  static func bounded(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    return String(decoding: text.utf8.prefix(limit), as: UTF8.self)
  }
}

/// One pass over the scalars.
private struct Scan {
  let scalars: [Unicode.Scalar]
  var words: [Word] = []
  var questions: Set<Int> = []
  private var text = ""
  private var typed = ""
  private var quote: Unicode.Scalar?
  private var glue: Unicode.Scalar?
  private var isIntroduced = false
  /// Where in ``text`` an apostrophe stood.
  private var apostrophe: Int?
  private var sentence = 0
  private var clause = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func run() {
    for index in scalars.indices { take(scalars[index], at: index) }
    endWord()
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    let plain = scalar.plain
    switch plain {
    case "a"..."z", "A"..."Z", "0"..."9": append(plain, typedAs: scalar)
    case "'": apostrophe(at: index)
    case "\"", "`": toggle(plain)
    case "_", ".", "/", "-": join(plain, at: index)
    case "?":
      questions.insert(sentence)
      breakSentence()
    case "!", ";", "\n", "\r": breakSentence()
    case ",", "(", ")", "|", ">": breakClause()
    case ":":
      breakClause()
      isIntroduced = true
    case "%":
      endWord()
      for letter in "percent".unicodeScalars { append(letter, typedAs: nil) }
      typed = "%"
      endWord()
    case "+", "&":
      endWord()
      append("a", typedAs: plain)
      append("n", typedAs: nil)
      append("d", typedAs: nil)
      endWord()
    default: takeRare(plain, typedAs: scalar)
    }
  }

  private mutating func takeRare(_ plain: Unicode.Scalar, typedAs scalar: Unicode.Scalar) {
    if plain.isASCII {
      endWord()
    } else if plain.properties.isEmojiModifier || plain.properties.isDefaultIgnorableCodePoint
      || plain.properties.isVariationSelector
    {
      return
    } else if plain.isPartOfWord {
      append(plain, typedAs: scalar)
    } else if plain.properties.isEmojiPresentation {
      endWord()
      append(plain, typedAs: scalar)
      endWord()
    } else {
      endWord()
    }
  }

  private mutating func append(_ plain: Unicode.Scalar, typedAs scalar: Unicode.Scalar?) {
    text.unicodeScalars.append(plain)
    if let scalar { typed.unicodeScalars.append(scalar) }
  }

  private mutating func apostrophe(at index: Int) {
    if isWordScalar(index - 1), isWordScalar(index + 1) {
      apostrophe = text.utf8.count
      return
    }
    // A possessive without its s (`customers' table`) closes nothing that was opened.
    if quote == nil, isWordScalar(index - 1) { return }
    toggle("'")
  }

  private mutating func toggle(_ mark: Unicode.Scalar) {
    endWord()
    if quote == mark { quote = nil } else if quote == nil { quote = mark }
  }

  private mutating func join(_ mark: Unicode.Scalar, at index: Int) {
    let follows = isWordScalar(index + 1)
    let joins = isWordScalar(index - 1) && follows
    if mark == "/", !follows, text == "w" { text = "with" }
    endWord()
    if mark == "_" || mark == "/", let last = words.indices.last, isWordScalar(index - 1) {
      words[last].isQualified = true
    }
    if joins {
      glue = mark
    } else if mark == ".", !follows {
      breakSentence()
    } else if mark == "-", !follows {
      breakClause()
    }
  }

  private func isWordScalar(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return scalars[index].plain.isPartOfWord
  }

  /// `how'd` is *how did*: words that stand run together.
  private static let contracted: [String: (String, String)] = [
    "howd": ("how", "did"), "whatd": ("what", "did"), "whyd": ("why", "did"),
    "whod": ("who", "did"), "whered": ("where", "did"), "whend": ("when", "did"),
    "wholl": ("who", "will"), "aint": ("is", "not"), "whatre": ("what", "are"),
    "whyre": ("why", "are"),
    "howre": ("how", "are"), "thatll": ("that", "will"), "itll": ("it", "will"),
    "whatll": ("what", "will"), "youll": ("you", "will"),
  ]

  private mutating func endWord() {
    guard !text.isEmpty else { return }
    var lower = text.lowercased()
    if lower == "b4" { lower = "before" }
    if (4...6).contains(lower.utf8.count), let (first, second) = Scan.contracted[lower] {
      text = first
      endWord()
      (text, lower) = (second, second)
    }
    // `app db's` is of app db, however short its last word.
    let isPossessive = lower.hasSuffix("s") && apostrophe == lower.utf8.count - 1
    let qualifies = glue == "." || glue == "/" || glue == "_"
    if qualifies, let last = words.indices.last { words[last].isQualified = true }
    words.append(
      Word(
        text: lower, stem: isPossessive ? String(lower.dropLast()) : lower.singular, typed: typed,
        isQuoted: quote != nil,
        isGlued: glue != nil,
        isSnake: glue == "_", isDotted: glue == ".",
        isIntroduced: isIntroduced, isQualified: qualifies, sentence: sentence, clause: clause))
    text = ""
    typed = ""
    apostrophe = nil
    glue = nil
    isIntroduced = false
  }

  private mutating func breakClause() {
    endWord()
    clause += 1
  }

  private mutating func breakSentence() {
    endWord()
    sentence += 1
    clause += 1
  }
}

extension Unicode.Scalar {
  var isPartOfWord: Bool {
    if isASCII { return "a"..."z" ~= self || "A"..."Z" ~= self || "0"..."9" ~= self }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// The same letter or mark in its plain form: full-width letters, curled quotes, long dashes.
  var plain: Unicode.Scalar {
    if isASCII { return self }
    return switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x2018, 0x2019, 0x02BC, 0x00B4: "'"
    case 0x201C...0x201E, 0x00AB, 0x00BB: "\""
    case 0x2013, 0x2014: "-"
    case 0x2026: "."
    case 0x2028, 0x2029, 0x0085: "\n"
    case 0x2192: ">"
    default: self
    }
  }
}
