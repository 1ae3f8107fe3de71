// What is to be destroyed is said beside the verb, or nothing is: `clear the cache` clears no table.

extension Sentence {
  /// `drop this, let's look at payments`, `start over: what is wrong with orders`: what is named only
  /// afterwards is another matter.
  func isOfSomethingElse(_ index: Int) -> Bool {
    let clause = clause(of: index)
    let pointsAtIt = clause.contains { $0.concept == .reference }
    let end =
      pointsAtIt
      ? clause.endIndex
      : tokens[index...].firstIndex { $0.clause != tokens[index].clause } ?? tokens.endIndex
    return !tokens[..<end].contains { $0.entries != nil }
      && tokens[end...].contains { $0.entries != nil }
  }

  /// Whether the first thing after the verb can be destroyed; that nothing comes after it will do.
  func hasObject(_ index: Int) -> Bool {
    if pick != nil, !vocabulary.offered.isEmpty { return true }
    let verb = tokens[index]
    let rest = tokens[(index + 1)...].prefix { $0.clause == verb.clause }
    guard let object = rest.indices.first(where: { !leadsToObject($0, of: verb) }) else {
      return true
    }
    switch tokens[object].concept {
    case .cue(.and), .cue(.then), .cue(.because), .cue(.negation), .cue(.condition): return true
    case .reference, .everything, .subject(.rows), .subject(.table), .subject(.tables),
      .subject(.source), .subject(.sources), .subject(.replication), .answer(.pleasantry),
      .answer(.all),
      .answer(.consent):
      return !isMeantOtherwise(rest[(object + 1)...])
    default: break
    }
    if tokens[object].entries != nil { return !isMeantOtherwise(rest[(object + 1)...]) }
    return tokens[object].kind == .unknown && !targets.hasName
  }

  private static let small: Set<String> = [
    "of", "from", "out", "up", "on", "in", "for", "with", "again", "completely", "totally", "only",
    "both", "also", "too", "to", "properly", "me", "us", "complete",
  ]

  /// Articles, prepositions, numbers, and the noun that a light verb carries: `do a resync of`.
  private func leadsToObject(_ index: Int, of verb: Token) -> Bool {
    let token = tokens[index]
    if Sentence.small.contains(token.text) { return true }
    switch token.concept {
    case .cue(.article), .cue(.leadIn), .cue(.polite), .cue(.indefinite), .cue(.already),
      .subject(.scratch), .method, .ordinal:
      return true
    case .act(let act): return verb.act == .light || act == .sync
    default:
      // `three tables`; in `the 401 from stripe` the number is meant.
      guard case .number = token.kind, index + 1 < tokens.count else { return false }
      return tokens[index + 1].subject == .tables || tokens[index + 1].subject == .sources
    }
  }

  /// `drop everything you're doing`, `delete event of stripe late`.
  private func isMeantOtherwise(_ rest: ArraySlice<Token>) -> Bool {
    if let next = rest.first, next.cue == .subjectWord, next.text.hasPrefix("you") { return true }
    if isElsewhere(rest) { return true }
    let near = rest.prefix { $0.cue != .because && $0.cue != .and && $0.concept != .reference }
    return near.contains { if case .complaint = $0.concept { true } else { false } }
  }

  /// `from the picture`, `from the list of suspects`.
  private func isElsewhere(_ rest: ArraySlice<Token>) -> Bool {
    guard let from = rest.firstIndex(where: { $0.text == "from" }) else { return false }
    return !rest[(from + 1)...].contains { token in
      token.entries != nil || Sentence.homes.contains(token.text)
    }
  }

  private static let homes: Set<String> = [
    "posthog", "here", "warehouse", "the warehouse", "project", "zero", "start", "beginning",
  ]
}
