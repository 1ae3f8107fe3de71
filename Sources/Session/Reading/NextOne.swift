// `next`: on to what the overview listed behind the one that the talk is of.

extension Sentence {
  /// Nil where there was no overview, or where more is said than that.
  var nextOne: Intent? {
    guard !vocabulary.surveyed.isEmpty, grammar.questions.isEmpty else { return nil }
    let words = tokens.flatMap { $0.text.split(separator: " ") }
      .filter { !Sentence.besideNext.contains(String($0)) }
    guard words == ["next"] else { return nil }
    let current = vocabulary.surveyed.firstIndex { candidate in
      candidate.source == vocabulary.focus?.source
        && (candidate.table == nil || candidate.table == vocabulary.focus?.table)
    }
    let next = current.map { $0 + 1 } ?? 0
    guard next < vocabulary.surveyed.count else { return Intent(.audit, .everything) }
    return Intent(.diagnose, vocabulary.surveyed[next].target)
  }

  private static let besideNext: Set<String> = [
    "ok", "okay", "alright", "good", "fine", "and", "then", "now", "on", "to", "the", "one",
    "please", "pls", "problem", "issue", "item", "trouble", "go", "show", "me", "move", "lets",
    "let's", "up", "skip", "table", "source", "thanks", "thx", "done", "thing",
  ]
}
