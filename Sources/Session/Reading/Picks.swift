// Picks from what is on offer: numbers, columns, names, and the line before once more.

extension Sentence {
  /// A pick and what it is, if it lies on the list.
  struct Pick {
    var move: Intent.Move
    var target: Intent.Target?
  }

  /// Numbers that pick from the list: not `9 hours`, not `401`, not beside a name.
  var pick: Pick? {
    guard !targets.hasName else { return nil }
    let numbers = tokens.indices.compactMap(number)
    if numbers.isEmpty { return nil }
    let count = vocabulary.offered.count
    let picked = numbers.map { $0 < 0 ? count : $0 == 0 && count % 2 == 1 ? count / 2 + 1 : $0 }
    let chosen = picked.filter { (1...max(1, vocabulary.offered.count)).contains($0) }
      .filter { $0 <= vocabulary.offered.count }.map { vocabulary.offered[$0 - 1] }
    return Pick(move: .pick(picked), target: Intent.Target(chosen))
  }

  /// `the last`, `first and last`, at the end of a line about a list.
  private func isLast(_ index: Int) -> Bool {
    !vocabulary.offered.isEmpty && tokens[index].text == "last"
      && tokens[(index + 1)...].allSatisfy(isWeightless)
      && tokens[..<index].allSatisfy { token in
        if case .ordinal = token.concept { return true }
        return isWeightless(token) || token.isNumber || token.act?.isLook == true
      }
  }

  private func number(at index: Int) -> Int? {
    if isLast(index) { return -1 }
    switch tokens[index].kind {
    case .number(let number):
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      // `i have to report in 5`
      if index > 0, ["in", "by", "since", "until", "till"].contains(tokens[index - 1].text) {
        return nil
      }
      return (0...999).contains(number) && !Sentence.units.contains(next) ? number : nil
    case .known(.ordinal(let number), _):
      // `take 2 first`
      if tokens[index].text == "first", tokens[..<index].contains(where: \.isNumber) { return nil }
      // `the 2nd one`, `2, that is the one`
      let isCounted =
        index > 0 && tokens[index].text == "one"
        && (tokens[index - 1].isNumber
          || tokens[index - 1].cue == .article && tokens[..<index].contains(where: \.isNumber))
      let isListed = !vocabulary.offered.isEmpty || !vocabulary.fields.isEmpty
      return isCounted || (!isListed && tokens.count > 2) ? nil : number
    default: return nil
    }
  }

  private static let units: Set<String> = [
    "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "rows", "times",
    "am", "pm", "percent", "min", "mins", "sec", "hrs", "h", "tables", "sources", "records",
  ]

  /// The line is nothing but a pick, or a look at one.
  var picked: Intent? {
    guard let pick else { return nil }
    // `the 2nd one, that's what the devs told me`: the reason may be given.
    let clause = tokens.prefix { $0.clause == tokens[0].clause }
    let isWithReason =
      clause.contains(where: \.isNumber) && clause.allSatisfy(mayStandInPick)
      && grammar.questions.isEmpty
      && tokens[clause.endIndex...].allSatisfy {
        isReason($0) && (!$0.isNumber || $0.text == "one") && $0.idiom == nil
      }
    let isPure = isWithReason || tokens.allSatisfy(mayStandInPick)
    guard isPure else { return nil }
    let verb = pick.target == nil ? .unknown : continued
    return Intent(verb, pick.target ?? .none, move: pick.move)
  }

  private func mayStandInPick(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .known(.ordinal, _): true
    case .known(.subject(.options), _), .known(.idiom(.diagnose), _), .known(.answer, _): true
    case .known(.act(.light), .base), .known(.act(.look), .base): true
    default: isWeightless(token) || token.cue == .subjectWord
    }
  }

  var isAllOffered: Bool {
    tokens.allSatisfy { token in
      // `take all 3 of them`
      if case .number(let number) = token.kind { return number == vocabulary.offered.count }
      return token.concept == .everything || token.concept == .reference || isWeightless(token)
        || token.answer == .consent || token.answer == .all || token.act?.isLook == true
    }
  }

  var allPicked: Intent {
    let target = Intent.Target(vocabulary.offered) ?? .none
    return Intent(vocabulary.offered.isEmpty ? .unknown : continued, target, move: .pickAll)
  }

  /// What a pick goes on with: the order that had to ask, else a look.
  private var continued: Intent.Verb {
    guard let previous = vocabulary.previous, !previous.onlyReads || previous == .status else {
      return .diagnose
    }
    return previous
  }

  /// `again`, `once more`: the line before, once more. Of what destroys, a new order is wanted.
  var repeated: Intent? {
    let isPure = tokens.allSatisfy { token in
      Sentence.repetitions.contains(token.text) || token.answer == .pleasantry
        || (!vocabulary.isPlanWaiting && ["do it", "do that", "do this"].contains(token.text))
        || (isWeightless(token) && !token.isPlain)
    }
    guard isPure, tokens.contains(where: { Sentence.repetitions.contains($0.text) }),
      let previous = vocabulary.previous, !previous.destroys
    else { return nil }
    return Intent(previous, vocabulary.focus?.target ?? .none, move: .same)
  }

  private static let repetitions: Set<String> = [
    "again", "once more", "once again", "another one", "encore", "repeat", "one more", "same again",
    "ditto",
  ]

  var same: Intent? {
    guard tokens.contains(where: { $0.answer == .same }), targets.target != .none else {
      return nil
    }
    guard deeds.isEmpty else { return nil }
    return Intent(vocabulary.previous ?? .diagnose, targets.target, move: .same)
  }
}

extension Token {
  fileprivate var isNumber: Bool {
    switch kind {
    case .number, .known(.ordinal, _): true
    default: false
    }
  }
}

extension Intent.Target {
  /// The things picked; nil for none. Tables of one source go together; anything else has to be
  /// taken one by one.
  init?(_ picked: [Candidate]) {
    guard let first = picked.first else { return nil }
    if picked.count == 1 {
      self = first.target
    } else if picked.allSatisfy({ $0.source == first.source && $0.table != nil }) {
      self = .tables(picked.compactMap(\.table), of: first.source)
    } else {
      self = .ambiguous(picked)
    }
  }
}

// MARK: - The other of two

extension Sentence {
  /// `not customers from stripe, ours`: the one of two that is not denied.
  fileprivate var other: Intent.Target? {
    guard vocabulary.offered.count == 2, grammar.questions.isEmpty,
      let not = tokens.firstIndex(where: { $0.text == "not" || $0.text == "isnt" }),
      tokens[..<not].allSatisfy({ $0.answer != nil || isWeightless($0) || $0.cue == .finite }),
      tokens[not...].dropFirst().allSatisfy({ token in
        if case .ordinal = token.concept { return true }
        return token.entries != nil || isWeightless(token) || token.subject == .source
          || token.subject == .table
      }),
      let left = vocabulary.offered.firstIndex(where: isDenied)
    else { return nil }
    return vocabulary.offered[1 - left].target
  }

  /// Named, itself or by its source.
  private func isDenied(_ candidate: Candidate) -> Bool {
    candidate.target == targets.target || .source(candidate.source) == targets.target
  }
}

// MARK: - Columns and choices by name

extension Sentence {
  /// Nothing but columns on offer.
  var field: Intent? {
    let all = offeredFields
    // `not id, modified_at`
    let offered = all.filter { field in
      let before = tokens[..<field.range.lowerBound].last { $0.cue != .article }
      return before?.cue != .negation || before?.clause != tokens[field.range.lowerBound].clause
    }
    guard !offered.isEmpty else { return chosen }
    // `id, it's unique`: the reason may be given.
    let clauses = Set(offered.map { tokens[$0.range.lowerBound].clause })
    let isPure = tokens.indices.allSatisfy { index in
      let token = tokens[index]
      let isBefore = index < offered[0].range.lowerBound
      if !clauses.contains(token.clause) {
        return isReason(token) || isBefore && isTurn(index, all)
      }
      return offered.contains { $0.range.contains(index) } || mayStandBesideField(token)
        || token.text == "one" || Sentence.keyWords.contains(token.text)
    }
    let isAsked = !grammar.questions.isEmpty || grammar.opensWithVerb(tokens[0].sentence)
    guard isPure, !isAsked else { return nil }
    var intent = Intent(.configureTable, targets.pointedAt ?? .none)
    intent.fields = offered.map(\.name)
    intent.isKey = tokens.contains { Sentence.keyWords.contains($0.text) }
    return intent
  }

  /// `no wait, the other one`, `not id`: what is said before the column that is meant.
  private func isTurn(_ index: Int, _ fields: [OfferedField]) -> Bool {
    let token = tokens[index]
    return token.answer != nil || token.cue == .negation || isWeightless(token)
      || fields.contains { $0.range.contains(index) }
  }

  private func mayStandBesideField(_ token: Token) -> Bool {
    switch token.cue {
    case .hedge, .modal, .finite, .subjectWord: return true
    default: break
    }
    return isWeightless(token) || token.answer == .consent || token.subject == .column
      || ["it", "its", "that", "thats", "use"].contains(token.text)
  }

  private func isReason(_ token: Token) -> Bool {
    token.entries == nil && token.act == nil && token.cue != .negation && token.answer != .refuse
  }

  private static let leadsToColumn: Set<String> = ["by", "on", "using", "with", "via"]

  /// Settings without a verb, for what is on offer: `invoices daily by updated_at`, `full refresh`.
  var setting: Intent? {
    guard !vocabulary.offered.isEmpty || !vocabulary.fields.isEmpty, deeds.isEmpty else {
      return nil
    }
    var intent = Intent(.configureTable, targets.hasName ? targets.target : .none)
    readSettings(&intent)
    guard intent.method != nil || intent.frequency != nil else { return nil }
    intent.fields = offeredFields.map(\.name)
    if intent.fields.isEmpty, let lead = tokens.firstIndex(where: leads) {
      intent.fields = namedFields(after: lead)
    }
    guard tokens.indices.allSatisfy({ isSetting($0, intent) }) else { return nil }
    if let pick { (intent.move, intent.target) = (pick.move, pick.target ?? .none) }
    if hasEverything { intent.move = .pickAll }
    return intent
  }

  private func leads(_ token: Token) -> Bool { Sentence.leadsToColumn.contains(token.text) }

  private func isSetting(_ index: Int, _ intent: Intent) -> Bool {
    let token = tokens[index]
    if token.entries != nil || isWeightless(token) || leads(token) { return true }
    if intent.fields.contains(token.typed) || token.subject == .column { return true }
    if Sentence.keyWords.contains(token.text) || token.text == "use" { return true }
    switch token.kind {
    case .number, .known(.ordinal, _), .known(.method, _), .known(.frequency, _),
      .known(.everything, _), .known(.answer, _):
      return true
    default:
      return offeredFields.contains { $0.range.contains(index) }
    }
  }

  /// One of the things on offer, named alone: the answer to *which one?*
  private var chosen: Intent? {
    guard !vocabulary.offered.isEmpty, targets.hasName else { return nil }
    if let other { return Intent(continued, other, complaint: complaint) }
    // `i meant the one in stripe`
    let isMeant = tokens.contains { ["meant", "mean", "i mean"].contains($0.text) }
    let isPure = tokens.allSatisfy { token in
      if isMeant, token.cue == .subjectWord { return true }
      if token.entries != nil || isWeightless(token) { return true }
      if case .ordinal = token.concept { return true }
      return token.subject == .source || token.subject == .table
    }
    return isPure ? Intent(continued, targets.target, complaint: complaint) : nil
  }
}
