// The words we know. To teach a word, add it to its line in one of the tables beside this file.

/// One concept and the words and phrases for it, separated by commas. A phrase is matched word
/// for word, the longest first; apostrophes are left out (`dont`).
struct Entry: Sendable {
  let concept: Concept
  let words: String

  init(_ concept: Concept, _ words: String) {
    self.concept = concept
    self.words = words
  }
}

/// How a verb stands: only a base form can order.
enum Form: Hashable, Sendable {
  case base, third, past, gerund
}

/// What a phrase was found to be.
struct Lexeme: Hashable, Sendable {
  var concept: Concept
  var form: Form
}

/// All tables, ready to be looked up. Built once.
struct Lexicon: Sendable {
  static let shared = Lexicon(complaints + subjects + actions + idioms + answers + cues + ordinary)

  private struct Phrase: Sendable {
    var rest: [String]
    var lexeme: Lexeme
    /// Of two that are equally long, the earlier one wins.
    var order: Int
  }

  private var phrases: [String: [Phrase]] = [:]
  private var words: Set<String> = []
  private var count = 0
  /// Made when the first word is met that is none of ours: sorting them all takes a millisecond.
  private static let spellings = Spellings(
    distinct: shared.words.filter { $0.utf8.count > 3 }.sorted())

  /// Reads bytes, not characters: what stands in the tables is ASCII but for a few signs, and neither
  /// a comma nor a space is part of one.
  init(_ entries: [Entry]) {
    phrases.reserveCapacity(4000)
    words.reserveCapacity(5000)
    for entry in entries {
      for phrase in entry.words.utf8.split(separator: UInt8(ascii: ",")) {
        let words = phrase.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        add(words.map { String(Substring($0)) }, entry.concept)
      }
    }
    for index in phrases.values.indices where phrases.values[index].count > 1 {
      phrases.values[index].sort { ($1.rest.count, $0.order) < ($0.rest.count, $1.order) }
    }
  }

  /// The longest phrase that begins at `start`; an earlier entry wins over a later one.
  func match(_ line: [Word], at start: Int, before end: Int) -> (length: Int, lexeme: Lexeme)? {
    for phrase in phrases[line[start].text] ?? [] {
      let length = phrase.rest.count + 1
      guard start + length <= end else { continue }
      let fits = phrase.rest.indices.allSatisfy { line[start + 1 + $0].text == phrase.rest[$0] }
      let joined = line[start..<start + length].allSatisfy { $0.clause == line[start].clause }
      if fits, joined { return (length, phrase.lexeme) }
    }
    return nil
  }

  /// `statuses`: a word of ours that is listed without its plural.
  func singular(_ range: ArraySlice<Word>) -> (length: Int, lexeme: Lexeme)? {
    guard range.count == 1, let word = range.first, word.stem != word.text else { return nil }
    return phrases[word.stem]?.first { $0.rest.isEmpty }.map { (1, $0.lexeme) }
  }

  func knows(_ word: String) -> Bool { words.contains(word) }

  /// The known word that was meant by an unknown one, if exactly one is nearest. Letters swapped
  /// are a likelier slip than a letter changed.
  func correction(of word: String) -> Spellings.Near? {
    let near = Lexicon.spellings.nearest(to: word)
    if near.isEmpty { return scrambled(word) }
    if near.count < 2 { return near.first }
    let swapped = near.filter { $0.word.utf8.sorted() == word.utf8.sorted() }
    return swapped.count == 1 ? swapped[0] : nil
  }

  /// `realod`: the letters of one word, and its first, in another order. None that destroys.
  private func scrambled(_ word: String) -> Spellings.Near? {
    guard word.utf8.count >= 6 else { return nil }
    let found = Lexicon.scrambles[word.utf8.sorted()]?.filter { $0.first == word.first } ?? []
    guard found.count == 1 else { return nil }
    return Spellings.Near(word: found[0], slips: 1)
  }

  private static let scrambles: [[UInt8]: [String]] = {
    let words = shared.phrases.filter { word, phrases in
      word.utf8.count >= 6
        && phrases.contains { phrase in
          guard phrase.rest.isEmpty, case .act(let act) = phrase.lexeme.concept else {
            return false
          }
          return act.isLook || act.isHarmless
        }
    }
    return Dictionary(grouping: words.keys) { $0.utf8.sorted() }
  }()

  /// `sooo`, `hmmmm`, `pleeease`: a letter held down. Nil where it is none.
  func shortened(_ word: String) -> Spellings.Near? {
    for most in [2, 1] {
      var short = ""
      var run = 0
      for letter in word {
        run = letter == short.last ? run + 1 : 1
        if run <= most { short.append(letter) }
      }
      if short.utf8.count < word.utf8.count - 1 + most / 2, knows(short) {
        return Spellings.Near(word: short, slips: 1)
      }
    }
    return nil
  }

  private mutating func add(_ phrase: [String], _ concept: Concept) {
    guard let first = phrase.first else { return }
    insert(first, Array(phrase.dropFirst()), Lexeme(concept: concept, form: .base))
    guard case .act = concept else { return }
    for (word, form) in Inflection.forms(of: first) {
      insert(word, Array(phrase.dropFirst()), Lexeme(concept: concept, form: form))
    }
  }

  private mutating func insert(_ first: String, _ rest: [String], _ lexeme: Lexeme) {
    words.insert(first)
    words.formUnion(rest)
    count += 1
    phrases[first, default: []].append(Phrase(rest: rest, lexeme: lexeme, order: count))
  }
}

/// The other forms of an English verb.
enum Inflection {
  private static let irregular: [String: (past: [String], gerund: String)] = [
    "run": (["ran"], "running"), "rerun": (["reran"], "rerunning"),
    "set": (["set"], "setting"), "reset": (["reset"], "resetting"),
    "put": (["put"], "putting"), "take": (["took", "taken"], "taking"),
    "get": (["got", "gotten"], "getting"), "give": (["gave", "given"], "giving"),
    "redo": (["redid", "redone"], "redoing"),
    "undo": (["undid", "undone"], "undoing"), "begin": (["began", "begun"], "beginning"),
    "throw": (["threw", "thrown"], "throwing"), "make": (["made"], "making"),
    "keep": (["kept"], "keeping"), "find": (["found"], "finding"),
    "tell": (["told"], "telling"), "rebuild": (["rebuilt"], "rebuilding"),
    "blow": (["blew", "blown"], "blowing"), "see": (["saw", "seen"], "seeing"),
    "dig": (["dug"], "digging"), "shut": (["shut"], "shutting"), "let": (["let"], "letting"),
  ]

  /// Every form but the base; a doubled consonant (`dropped`) is offered beside the single one.
  static func forms(of verb: String) -> [(String, Form)] {
    if verb == "do" { return [] }  // Its other forms open questions.
    let third = (verb + (verb.hasSuffix("sh") || verb.hasSuffix("ch") ? "es" : "s"), Form.third)
    if let known = irregular[verb] {
      return [third, (known.gerund, .gerund)]
        + known.past.filter { $0 != verb }.map { ($0, .past) }
    }
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    var forms = [third, (stem + "ed", .past), (stem + "ing", .gerund)]
    if verb.hasSuffix("y") {
      forms += [(verb.dropLast() + "ied", .past), (verb.dropLast() + "ies", .third)]
    }
    if let last = verb.last, "bcdglmnprt".contains(last) {
      forms += [(verb + "\(last)ed", .past), (verb + "\(last)ing", .gerund)]
    }
    return forms
  }
}
