// Whether a line asks: by its mark, by the word it opens with, or by a verb before its subject.

extension Sentence {
  /// Nobody needs to type the mark: `did deals sync`, `hm ok but why is it late`, `it is late, or is
  /// it`. What is asked for politely (`could you have a look?`) is no question.
  var asks: Bool {
    if tokens.contains(where: isMarked) { return true }
    var clause: Int?
    for index in tokens.indices where tokens[index].clause != clause {
      clause = tokens[index].clause
      if opensQuestion(from: index) { return true }
    }
    return false
  }

  /// Its first words ask: `is the port wrong`.
  var asksOutright: Bool { !tokens.isEmpty && opensQuestion(from: 0) }

  /// A question mark stands behind it, and its sentence is no polite order.
  private func isMarked(_ token: Token) -> Bool {
    guard grammar.questions.contains(token.sentence) else { return false }
    return !tokens.contains { $0.sentence == token.sentence && $0.cue == .polite }
  }

  /// From the first word of the clause that is more than a breath.
  private func opensQuestion(from start: Int) -> Bool {
    let clause = tokens[start...].prefix { $0.clause == tokens[start].clause && !$0.isQuoted }
    let rest = clause.drop { isBreath($0) || $0.entries != nil }
    let isNamed = rest.startIndex > start && tokens[rest.startIndex - 1].entries != nil
    if rest.first.map({ ["why", "how", "what"].contains($0.firstWord) }) == true, isNamed {
      return true
    }
    let bare = clause.drop(while: isBreath)
    guard let opener = bare.first, opener.cue != .polite else { return false }
    let ofOpener = opener.text.split(separator: " ", maxSplits: 2).dropFirst().first.map(
      String.init)
    let second = ofOpener ?? bare.dropFirst().first?.firstWord ?? ""
    switch opener.firstWord {
    case "what": return !Sentence.declaring.contains(second)
    case "when": return Sentence.auxiliaries.contains(second)
    case let word where Sentence.interrogatives.contains(word): return true
    case let word where Sentence.elliptical.contains(word): return second != "but"
    case "u", "you": return second == "sure" || second == "certain"
    case let word where Sentence.auxiliaries.contains(word):
      return opener.text.contains(" ")
        ? Sentence.subjectWords.contains(second)
          && (!Sentence.imperative.contains(word) || Sentence.people.contains(second))
        : bare.dropFirst().first.map { isSubject($0, of: word) } ?? false
    default: return false
    }
  }

  private func isBreath(_ token: Token) -> Bool {
    switch token.cue {
    case .leadIn, .and, .or, .then, .because: return true
    default: return token.answer != nil || token.isPlain && Sentence.breaths.contains(token.text)
    }
  }

  /// `is orders late`, `has anyone seen it`; not `do it`, `have a look`.
  private func isSubject(_ token: Token, of auxiliary: String) -> Bool {
    let first = token.firstWord
    if token.cue == .subjectWord { return auxiliary != "have" || Sentence.people.contains(first) }
    if token.entries != nil { return true }
    if Sentence.imperative.contains(auxiliary) { return false }
    if Sentence.subjectWords.contains(first) || token.cue == .article { return true }
    if token.concept == .reference || token.concept == .everything || token.subject != nil {
      return true
    }
    // `we're getting paged`
    return token.form == .gerund && auxiliary != "were"
      || token.kind == .unknown && auxiliary != "am"
  }

  private static let interrogatives: Set<String> = [
    "whats", "wat", "wot", "why", "whys", "y", "how", "hows", "which", "who", "whos", "whose",
    "whom", "where", "wheres", "whens", "wdym", "huh",
  ]

  private static let elliptical: Set<String> = ["any", "anything", "anyone", "anybody"]

  /// `what a mess`, `what we synced is gone`.
  private static let declaring: Set<String> = ["a", "an", "i", "we", "you", "he", "she", "they"]

  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "am", "did", "does", "do", "has", "have", "had", "can", "could",
    "will", "would", "should", "shall", "may", "might", "isnt", "arent", "wasnt", "werent", "didnt",
    "doesnt", "dont", "hasnt", "havent", "hadnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt",
    "aint",
  ]

  /// Before an object they order: `do the resync`, `have it reloaded`, `don't the rows`.
  private static let imperative: Set<String> = ["do", "dont", "have"]

  private static let subjectWords: Set<String> = [
    "it", "this", "that", "there", "they", "you", "we", "i", "he", "she", "u", "anyone", "anybody",
    "someone", "somebody", "everyone", "everybody", "any", "my", "the", "a", "an", "our", "your",
    "these", "those", "one", "all", "everything", "anything", "something", "nothing", "nobody",
    "people", "others",
  ]

  private static let breaths: Set<String> = [
    "so", "ok so", "also", "hm", "hmm", "um", "uh", "er", "eh", "oh", "ah", "ugh", "btw", "fyi",
    "anyway", "man", "dude", "god", "shit", "again", "still",
  ]
}

extension Token {
  fileprivate var firstWord: String {
    String(text.prefix { $0 != " " })
  }
}
