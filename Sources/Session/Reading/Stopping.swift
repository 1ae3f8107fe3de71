// What is to be stopped, or run again: a run, and no presses.

extension Sentence {
  /// A run is stopped, or what is synced; `stop the presses` stops neither.
  func halted(_ index: Int) -> Object {
    if pick != nil, !vocabulary.offered.isEmpty { return .given }
    let verb = tokens[index]
    let rest = rest(after: index)
    if isApart(rest, from: verb) || isSignal(rest) || isOfThings(rest) { return .other }
    guard let object = rest.indices.first(where: { !leadsToRun($0) }) else {
      // `cancel my day`
      let isOfTime = rest.allSatisfy { !$0.isPlain || isSmall($0) }
      return isTalkedOn(after: index) || !isOfTime ? .other : .given
    }
    let token = tokens[object]
    if Sentence.running.contains(token.text) { return .given }
    if rest[object...].contains(where: { $0.cue == .subjectWord && $0.text.hasPrefix("you") }) {
      return .other
    }
    if isRun(token) { return isPrevented(rest[(object + 1)...]) ? .doubtful : .given }
    switch token.concept {
    case .cue(.and): return isJoined(rest[(object + 1)...]) ? .given : .other
    case .cue(.then), .cue(.because), .cue(.negation), .answer: return .given
    default: break
    }
    // `kill the zombie run`
    if object + 1 < rest.endIndex, isRun(tokens[object + 1]), token.kind == .unknown {
      return .given
    }
    return isUnheardOf(object) ? .given : .other
  }

  /// `stop words in products`: things of no kind that runs.
  private func isOfThings(_ rest: ArraySlice<Token>) -> Bool {
    guard let first = rest.first, first.isPlain, first.text.hasSuffix("s"),
      !Sentence.works.contains(first.text), !isSmall(first)
    else { return false }
    return rest.dropFirst().first.map { Sentence.places.contains($0.text) } ?? false
  }

  /// `kill -9 on the backend`
  private func isSignal(_ rest: ArraySlice<Token>) -> Bool {
    guard let first = rest.first, case .number = first.kind else { return false }
    return rest.dropFirst().first.map { Sentence.places.contains($0.text) } ?? false
  }

  /// Says how or when, and not what.
  private func isSmall(_ token: Token) -> Bool {
    Sentence.small.contains(token.text) || token.text.hasSuffix("ly")
      || Sentence.moments.contains(token.text)
  }

  static let moments: Set<String> = [
    "today", "tonight", "here", "there", "anyway", "at", "already", "man", "dude", "god", "right",
    "then", "so", "long", "still",
  ]

  private func leadsToRun(_ index: Int) -> Bool {
    let token = tokens[index]
    if case .number = token.kind { return true }
    if token.text == "every" || token.text == "each" { return true }
    switch token.concept {
    case .cue(.article), .cue(.leadIn), .cue(.polite), .cue(.indefinite), .cue(.already), .ordinal,
      .plain, .complaint, .subject(.progress):
      return !Sentence.works.contains(token.text)
    default: return false
    }
  }

  /// `kill what is running`
  private static let running: Set<String> = [
    "whats running", "what is running", "whats syncing", "what is syncing",
  ]

  private static let works: Set<String> = [
    "job", "jobs", "import", "load", "process", "whatever", "query",
  ]

  private func isRun(_ token: Token) -> Bool {
    if token.entries != nil || Sentence.works.contains(token.text) { return true }
    switch token.concept {
    case .reference, .everything, .act(.sync), .act(.light), .act(.reload), .act(.resync), .method,
      .act(.wipe), .act(.delete), .act(.watch), .act(.undo), .act(.rescan), .answer(.all),
      .subject(.table), .subject(.source), .subject(.tables), .subject(.sources), .subject(.rows),
      .subject(.replication), .subject(.webhook), .subject(.history), .subject(.plan):
      return true
    case .subject(.overview): return token.text.contains("sync") || token.text.contains("import")
    default: return false
    }
  }

  /// `stop orders from failing`: it is to work.
  private func isPrevented(_ rest: ArraySlice<Token>) -> Bool {
    guard rest.contains(where: { $0.text == "from" }) else { return false }
    return rest.contains { if case .complaint = $0.concept { true } else { false } }
  }

  /// `retry policy on stripe`, `restart orders policy`: the verb says which one, and orders nothing.
  func isMechanism(_ index: Int) -> Bool {
    guard tokens[index].form == .base,
      tokens[index].act?.isStrong == true || tokens[index].act == .sync
    else {
      return false
    }
    let rest = rest(after: index)
    let noun = rest.first?.entries == nil ? rest.first : rest.dropFirst().first
    return noun.map { Sentence.mechanisms.contains($0.text) } ?? false
  }

  private static let mechanisms: Set<String> = [
    "policy", "logic", "loop", "loops", "storm", "storms", "backoff", "strategy", "behaviour",
    "behavior", "semantics", "budget", "handler", "window", "protection", "cascade", "rate",
  ]

  /// `retry storms on orders`; `reload refunds on stripe` may be about a table nobody has.
  private func isOfTable(_ rest: ArraySlice<Token>) -> Bool {
    guard rest.count > 2, let first = rest.first,
      first.kind == .unknown || (first.isPlain && first.text != first.typed.lowercased()),
      Sentence.places.contains(rest[rest.startIndex + 1].text)
    else { return false }
    return rest[rest.startIndex + 2].entries?.allSatisfy { $0.table != nil } ?? false
  }

  /// `refresh my memory: what was orders about`: what it is done to is no thing of ours, and what is
  /// ours comes later.
  func isFigure(_ index: Int) -> Bool {
    let rest = rest(after: index)
    // `try as i might`
    if !tokens[index].text.contains(" "), let first = rest.first,
      ["as", "by", "than", "about", "at"].contains(first.text)
    {
      return true
    }
    let clause = tokens[..<rest.endIndex].filter { $0.clause == tokens[index].clause }
    if isOfTable(rest) { return true }
    guard rest.contains(where: { $0.kind == .unknown }) else { return false }
    let hasObject = clause.contains { token in
      token.entries != nil || token.concept == .reference || token.concept == .everything
        || token.subject == .rows || token.subject == .table || token.subject == .source
        || (token.act != nil && token.act == .sync)
    }
    let isLater = tokens[rest.endIndex...].contains { $0.entries != nil }
    return !hasObject && (isLater || isTalkedOn(after: index))
  }
}
