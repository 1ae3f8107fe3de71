// What is picked by its name: the other one of two, a column on offer.

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
      !tokens[not...].contains(where: { $0.entries != nil && $0.clause != tokens[not].clause }),
      let left = vocabulary.offered.firstIndex(where: isDenied)
    else { return nil }
    return vocabulary.offered[1 - left].target
  }

  /// Named, itself or by its source.
  private func isDenied(_ candidate: Candidate) -> Bool {
    candidate.target == targets.target || .source(candidate.source) == targets.target
  }
}

// MARK: - All but one

extension Sentence {
  /// `all but shop`, `everything except the second`: those on offer that are not left out.
  var allBut: Intent? {
    guard vocabulary.offered.count > 1, grammar.questions.isEmpty,
      let all = tokens.firstIndex(where: { $0.concept == .everything || $0.answer == .all }),
      tokens[..<all].allSatisfy({ isWeightless($0) || $0.answer == .consent }),
      let but = tokens.dropFirst(all + 1).first,
      ["but", "but not", "except", "except for", "apart from", "other than", "minus", "without"]
        .contains(but.text)
    else { return nil }
    let rest = tokens[(all + 2)...]
    let isPure = rest.allSatisfy { token in
      switch token.concept {
      case .ordinal, .subject(.source), .subject(.table), .cue(.negation): true
      default: token.entries != nil || isWeightless(token) || isCount(token)
      }
    }
    let kept = vocabulary.offered.indices.filter { !isLeftOut($0, rest) }
    guard isPure, !kept.isEmpty, kept.count < vocabulary.offered.count else { return nil }
    let target = Intent.Target(kept.map { vocabulary.offered[$0] }) ?? .none
    return Intent(continued, target, move: .pick(kept.map { $0 + 1 }))
  }

  private func isCount(_ token: Token) -> Bool {
    if case .number = token.kind { true } else { false }
  }

  private func isLeftOut(_ index: Int, _ rest: ArraySlice<Token>) -> Bool {
    let candidate = vocabulary.offered[index]
    return rest.contains { token in
      switch token.kind {
      case .name(let entries):
        entries.contains { entry in
          let named = vocabulary.names.candidate(entry)
          return named == candidate || named.table == nil && named.source == candidate.source
        }
      case .number(let number), .known(.ordinal(let number), _):
        number == index + 1 || number < 0 && index == vocabulary.offered.count - 1
      default: token.text == "last" && index == vocabulary.offered.count - 1
      }
    }
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
    // `should be modified_at`
    let isMust =
      tokens.first?.cue == .modal && ["be", "have"].contains(tokens.dropFirst().first?.text)
    let isAsked =
      !grammar.questions.isEmpty || !isMust && grammar.opensWithVerb(tokens[0].sentence)
    guard isPure, !isAsked else { return nil }
    var intent = Intent(.configureTable, targets.pointedAt ?? .none)
    intent.fields = offered.map(\.name)
    intent.isKey = tokens.contains { Sentence.keyWords.contains($0.text) }
    return intent
  }

  /// `sorry no: id`: the no is to the column before.
  var corrected: Intent? {
    guard let last = offeredFields.last, tokens.contains(where: { $0.answer == .refuse }),
      !tokens.contains(where: {
        $0.answer == .refuse && $0.clause == tokens[last.range.lowerBound].clause
      })
    else { return nil }
    return field
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

  func isReason(_ token: Token) -> Bool {
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
    let reason = reasonForChoice
    let isPure = tokens[..<reason].allSatisfy { token in
      if isMeant, token.cue == .subjectWord { return true }
      if token.answer == .consent || token.answer == .pleasantry { return true }
      if token.cue == .negation, token.clause != tokens[tokens.endIndex - 1].clause { return true }
      if token.entries != nil || isWeightless(token) { return true }
      if case .ordinal = token.concept { return true }
      return token.subject == .source || token.subject == .table
    }
    // Only what is on offer goes on with the order that asked: `carts` is another matter.
    let verb = isOnOffer ? continued : .diagnose
    return isPure ? Intent(verb, targets.target, complaint: complaint) : nil
  }

  /// Where `postgres, who uses the other` has its reason: the end, if none.
  private var reasonForChoice: Int {
    let rest = tokens.firstIndex { $0.clause != tokens[0].clause } ?? tokens.endIndex
    guard tokens[..<rest].contains(where: { $0.entries != nil }), grammar.questions.isEmpty,
      let first = tokens[rest...].first, first.cue != .finite, first.cue != .modal,
      tokens[rest...].allSatisfy({
        (isReason($0) || $0.act != nil && $0.form == .third) && $0.idiom == nil
          && !Sentence.asking.contains($0.cue)
      })
    else { return tokens.endIndex }
    return rest
  }

  private static let asking: Set<Cue?> = [
    .what, .why, .how, .whereabouts, .consequence, .condition,
  ]

  private var isOnOffer: Bool {
    switch targets.target {
    case .ambiguous(let candidates): candidates.allSatisfy(vocabulary.offered.contains)
    case .source(let id): vocabulary.offered.contains { $0.source == id }
    case .tables(let ids, let source):
      ids.allSatisfy { id in
        vocabulary.offered.contains { $0.source == source && $0.table == id }
      }
    case .none, .it, .everything, .unknownName, .named: false
    }
  }
}
