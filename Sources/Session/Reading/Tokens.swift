// Words become tokens: names that exist, phrases we know, numbers, and the rest.

/// One unit of meaning in the line.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    /// Something that exists now is called this.
    case name([NameIndex.Entry])
    case known(Concept, Form)
    case number(Int)
    case unknown
  }

  private(set) var kind: Kind
  /// What it stands for, if it is known.
  private(set) var concept: Concept?
  /// As read, spelling corrected.
  var text: String
  var typed: String
  var isQuoted: Bool
  var isQualified: Bool
  var isIntroduced: Bool
  var sentence: Int
  var clause: Int

  var act: Act? {
    if case .act(let act) = concept { return act }
    return nil
  }

  var form: Form {
    if case .known(_, let form) = kind { return form }
    return .base
  }

  var cue: Cue? {
    if case .cue(let cue) = concept { return cue }
    return nil
  }

  var subject: SentenceSubject? {
    if case .subject(let subject) = concept { return subject }
    return nil
  }

  /// `green but empty` tells how it is; `empty the table` has something to empty.
  func isState(before rest: ArraySlice<Token>) -> Bool {
    guard text == "empty" else { return false }
    guard let next = rest.first, next.clause == clause else { return true }
    switch next.concept {
    case .cue(.article), .reference, .everything, .subject(.rows), .subject(.table): return false
    default: return next.entries == nil && next.kind != .unknown && next.text != "out"
    }
  }

  var idiom: Intent.Verb? {
    if case .idiom(let verb) = concept { return verb }
    return nil
  }

  var answer: AnswerWords? {
    if case .answer(let answer) = concept { return answer }
    return nil
  }

  var entries: [NameIndex.Entry]? {
    if case .name(let entries) = kind { return entries }
    return nil
  }

  /// Names tables and no source: what a dot joins to it is a column.
  var isTable: Bool {
    entries?.allSatisfy { $0.table != nil } ?? false
  }

  var isPlain: Bool { concept == .plain }

  /// The same word, understood differently beside the others of its line.
  func meaning(_ concept: Concept, _ form: Form = .base) -> Token {
    var token = self
    (token.concept, token.kind) = (concept, .known(concept, form))
    return token
  }
}

/// Reads tokens off a line from left to right. Names that are no words of ours come first, then the
/// longest phrase; names that are also words of ours (`status`, `plan`) only where nothing else
/// fits.
struct Tokenizer {
  let names: NameIndex
  let lexicon: Lexicon
  private var words: [Word]
  private var tokens: [Token] = []

  init(_ line: Line, names: NameIndex, lexicon: Lexicon) {
    self.names = names
    self.lexicon = lexicon
    words = line.words
  }

  mutating func run() -> [Token] {
    var start = 0
    while start < words.count {
      let (length, kind) = read(at: start)
      append(kind, start..<start + length)
      start += length
    }
    return tokens
  }

  private mutating func read(at start: Int) -> (Int, Token.Kind) {
    if let found = snake(at: start) { return found }
    if words[start].isDotted, tokens.last?.isTable == true { return (glued(at: start), .unknown) }
    if let found = name(at: start) { return found }
    if !lexicon.knows(words[start].text), Int(words[start].text) == nil {
      if let found = misspelt(at: start) ?? name(at: start) { return found }
    }
    if let found = phrase(at: start) {
      return (found.length, .known(found.lexeme.concept, found.lexeme.form))
    }
    if let number = Int(words[start].text) { return (1, .number(number)) }
    if words[start].isAdverb || words[start].isPicture { return (1, .known(.plain, .base)) }
    return (glued(at: start), .unknown)
  }

  /// None ends inside a name: `in order_items` says nothing of order.
  private func phrase(at start: Int) -> (length: Int, lexeme: Lexeme)? {
    var end = words.count
    while let found = lexicon.match(words, at: start, before: end) {
      let next = start + found.length
      guard next < words.count, words[next].isSnake else { return found }
      end = next - 1
      while end > start, words[end].isSnake { end -= 1 }
      if end <= start { return found }
    }
    return nil
  }

  /// `orders_v2` is one name, or the names of a source and its table (`stripe_charge`), or
  /// nobody's: never `orders`.
  private func snake(at start: Int) -> (Int, Token.Kind)? {
    guard !words[start].isSnake else { return nil }
    let end = words[(start + 1)...].firstIndex { !$0.isSnake } ?? words.count
    guard end > start + 1, !isMadeOfNames(start..<end) else { return nil }
    let known = lexicon.match(words, at: start, before: end)
    if known?.length == end - start { return nil }
    let key = key(start..<end)
    if let near = names.near(key) { return (end - start, .name(near.entries)) }
    return (end - start, .unknown)
  }

  private func isMadeOfNames(_ run: Range<Int>) -> Bool {
    var start = run.lowerBound
    while start < run.upperBound {
      guard let found = name(at: start) else { return false }
      start += found.0
    }
    return start == run.upperBound || start > run.upperBound
  }

  /// The longest run of words that names something.
  private func name(at start: Int) -> (Int, Token.Kind)? {
    guard !names.isEmpty else { return nil }
    let end = min(words.count, start + max(1, names.longest))
    for length in stride(from: end - start, through: 1, by: -1) {
      let range = start..<start + length
      guard isOneName(range) else { continue }
      let entries = names.matches(key(range))
      if !entries.isEmpty, !isOurs(range) { return (length, .name(entries)) }
    }
    return nil
  }

  private func key(_ range: Range<Int>) -> String {
    words[range].reduce(into: "") { $0 += $1.stem }
  }

  /// No name spans two clauses, and none ends or begins inside `order_items`.
  private func isOneName(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let inside = words[range].dropFirst()
    return inside.allSatisfy { $0.clause == first.clause && $0.isQuoted == first.isQuoted }
  }

  /// The words read as a command unless something marks them as a name: marks of quotation, a dot,
  /// a slash, an underscore, or the word *table* beside them.
  private func isOurs(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    if words[range].contains(where: \.isQualified) || first.isQuoted { return false }
    guard
      let phrase = lexicon.match(words, at: range.lowerBound, before: words.count)
        ?? lexicon.singular(words[range])
    else { return false }
    if phrase.length > range.count { return true }  // `customer success` is no customer.
    if phrase.lexeme.concept == .plain || phrase.length < range.count { return false }
    if phrase.lexeme.form == .third { return false }  // `clicks`, `changes`: the plural of a noun.
    if phrase.length == range.count, isMarkedAsTable(range) { return false }
    return true
  }

  private func isMarkedAsTable(_ range: Range<Int>) -> Bool {
    let follows = range.upperBound < words.count && words[range.upperBound].text == "table"
    let leads = range.lowerBound > 0 && words[range.lowerBound - 1].text == "table"
    return follows || leads
  }

  /// A name or a word of ours that was meant, whichever is nearer; a name if both are.
  private mutating func misspelt(at start: Int) -> (Int, Token.Kind)? {
    if lexicon.singular(words[start..<start + 1]) != nil {
      words[start].text = words[start].stem
      return nil
    }
    let typed = words[start].text
    let word = lexicon.shortened(typed) ?? lexicon.correction(of: typed)
    var best: (length: Int, entries: [NameIndex.Entry], slips: Int)?
    for length in 1...3 where start + length <= words.count && !names.isEmpty {
      let range = start..<start + length
      guard isOneName(range) else { break }
      guard let near = names.near(key(range)) else { continue }
      if near.slips < best?.slips ?? .max { best = (length, near.entries, near.slips) }
    }
    let isBoth = word.map { !names.matches(NameIndex.key([$0.word])).isEmpty } ?? false
    if let best, best.slips <= word?.slips ?? .max, !isBoth {
      return (best.length, .name(best.entries))
    }
    if let word, isCredible(word) {
      words[start].text = word.word
      words[start].stem = word.word.singular
    }
    return nil
  }

  /// A word that destroys must be all but right.
  private func isCredible(_ near: Spellings.Near) -> Bool {
    near.slips == 1 || near.word.utf8.count > 7
  }

  private func glued(at start: Int) -> Int {
    var end = start + 1
    while end < words.count, words[end].isGlued { end += 1 }
    return end - start
  }

  private mutating func append(_ kind: Token.Kind, _ range: Range<Int>) {
    let all = words[range]
    let concept: Concept? = if case .known(let concept, _) = kind { concept } else { nil }
    let first = words[range.lowerBound]
    tokens.append(
      Token(
        kind: kind, concept: concept, text: all.map(\.text).joined(separator: " "),
        typed: all.dropFirst().reduce(first.typed) { $0 + ($1.isSnake ? "_" : " ") + $1.typed },
        isQuoted: first.isQuoted,
        isQualified: all.contains(where: \.isQualified), isIntroduced: first.isIntroduced,
        sentence: first.sentence,
        clause: first.clause))
  }
}
