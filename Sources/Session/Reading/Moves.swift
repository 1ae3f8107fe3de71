// Lines that answer what lies on the table: a plan, a list, a secret that is due.

extension Sentence {
  /// The move, when the line is nothing else.
  var move: Intent? {
    if tokens.isEmpty { return nil }
    if isPleaseDo { return Intent(.unknown, move: .consent(typed)) }
    let talk = stopped ?? declined ?? reported ?? handed
    return talk ?? repeated ?? restarted ?? answered ?? same ?? picked ?? setting ?? field
  }

  /// `please do`.
  private var isPleaseDo: Bool {
    tokens.count == 2 && tokens[0].cue == .leadIn && tokens[1].text == "do"
  }

  /// While a plan waits, `stop` and `cancel that` are about the plan.
  private var stopped: Intent? {
    guard vocabulary.isPlanWaiting, !targets.hasName else { return nil }
    let isStop =
      tokens.contains { $0.act == .cancel }
      && tokens.allSatisfy { token in
        token.act == .cancel || token.concept == .reference || token.cue == .negation
          || token.answer == .refuse || isWeightless(token) || isForbidden(token)
      }
    return isStop ? Intent(.refuse, move: .refuse) : nil
  }

  /// `stop, don't resync`: the verb is there to be refused.
  private func isForbidden(_ token: Token) -> Bool {
    deeds.contains { $0.mood == .forbidden && tokens[$0.index].text == token.text }
  }

  /// `drop it, too late at night`: a no with its reason, while a plan waits.
  private var declined: Intent? {
    guard vocabulary.isPlanWaiting, grammar.questions.isEmpty, let first = tokens.first else {
      return nil
    }
    let clause = tokens.prefix { $0.clause == first.clause }
    let isNo =
      clause.contains { $0.answer == .refuse || $0.act == .cancel }
      && clause.allSatisfy {
        $0.answer == .refuse || $0.answer == .pleasantry || $0.answer == .consent
          || $0.act == .cancel || isWeightless($0)
      }
    let isReason = tokens[clause.endIndex...].allSatisfy {
      $0.entries == nil && $0.act?.isLook != false && $0.cue != .what && $0.cue != .how
        && $0.answer != .consent && $0.idiom == nil
    }
    return isNo && isReason ? Intent(.refuse, move: .refuse) : nil
  }

  /// What was to be done elsewhere is done: the plan that waits for it may run. Asked, it is none.
  private var reported: Intent? {
    let line = tokens.map(\.text).joined(separator: " ")
    guard vocabulary.isPlanWaiting, grammar.questions.isEmpty, Sentence.reports.contains(line)
    else {
      return nil
    }
    return Intent(.unknown, move: .consent(typed))
  }

  private static let reports: Set<String> = [
    "done", "its done", "it is done", "thats done", "all done", "ok done", "done now", "i did it",
    "fixed", "its fixed", "it is fixed", "i fixed it", "we fixed it", "fixed it", "granted",
    "granted it", "i granted it", "opened it", "i opened it", "its open now", "its up again",
    "its back", "i raised it", "raised it", "mended", "sorted", "its sorted",
  ]

  /// `start over` about nothing in particular leaves the subject.
  private var restarted: Intent? {
    let isPure = tokens.allSatisfy { $0.act == .startOver || isWeightless($0) }
    guard isPure, tokens.contains(where: { $0.act == .startOver }) else { return nil }
    return Intent(.unknown, move: .back)
  }

  /// Nothing but answers, and words that weigh nothing.
  private var answered: Intent? {
    let answers = tokens.compactMap(\.answer).filter { $0 != .same }
    if tokens.allSatisfy({ $0.cue == .negation || isWeightless($0) }), has(.negation) {
      return Intent(.refuse, move: .refuse)
    }
    let isAll = answers.contains(.all)
    let isReady = answers.contains(.ready)
    let isPure = tokens.allSatisfy { token in
      token.answer != nil || token.cue == .negation || isWeightless(token)
        || (isAll && (token.concept == .reference || token.text == "go through"))
        || (isAll && !vocabulary.offered.isEmpty && token.act?.isLook == true)
        || (isReady && (token.cue == .subjectWord || token.cue == .finite))
        || (answers.contains(.pleasantry) && token.cue == .subjectWord)
        || (answers.contains(.consent) && isOfPlan(token))
        || (answers.contains(.leave) && ["done", "finished", "all done"].contains(token.text))
        || (answers.contains(.consent) && Sentence.assenting.contains(token.text))
    }
    if !vocabulary.offered.isEmpty, hasEverything, isAllOffered { return allPicked }
    guard !answers.isEmpty, isPure else { return nil }
    if answers.contains(.refuse) || has(.negation) { return Intent(.refuse, move: .refuse) }
    if answers.contains(.leave) { return Intent(.leave) }
    if answers.contains(.back) { return Intent(.unknown, move: .back) }
    if answers.contains(.all) { return allPicked }
    if answers.contains(.ready) || isHandingOver(answers) { return ready }
    if answers.contains(.pleasantry), isFaint { return Intent(.unknown, move: .pleasantry) }
    let isPlainConsent = tokens.allSatisfy {
      !$0.isPlain || Sentence.fillers.contains($0.text) || $0.text.utf8.first ?? 0 > 0xEF
    }
    guard answers.contains(.consent), isPlainConsent else { return nil }
    return Intent(.unknown, move: .consent(typed))
  }

  /// `yes, that one`, while one plan waits.
  private func isOfPlan(_ token: Token) -> Bool {
    vocabulary.isPlanWaiting
      && (token.concept == .reference || (token.act == .light && token.form == .base))
  }

  /// Said beside a consent, they are part of it: `makes sense, go`.
  private static let assenting: Set<String> = [
    "all good", "all right", "already", "makes sense", "worth", "good idea", "great idea",
    "right call",
    "right move", "good",
  ]

  /// Words that may stand in a consent and take nothing back; `ok, some other time` is none.
  private static let faint: Set<String> = [
    "ok", "okay", "k", "kk", "fine", "alright", "good", "perfect", "right",
  ]

  private static let fillers: Set<String> = [
    "with", "for", "me", "so", "very", "much", "there", "again", "man", "too", "as", "well", "then",
    "whatever", "anyway", "to", "hell", "heck", "fuck", "god", "damn",
  ]

  /// A consent while a secret is due, and nothing else waits for one, asks for its prompt.
  private func isHandingOver(_ answers: [AnswerWords]) -> Bool {
    vocabulary.isSecretDue && !vocabulary.isPlanWaiting && answers.contains(.consent)
  }

  /// `ok got a fresh key`.
  private var handed: Intent? {
    let isMeant = has(.key) || hasReference || tokens.contains { $0.concept == .ordinal(1) }
    guard vocabulary.isSecretDue, isMeant, grammar.questions.isEmpty,
      !grammar.opensWithVerb(tokens[0].sentence), !has(.consequence)
    else { return nil }
    let isPure = tokens.allSatisfy { token in
      isWeightless(token) || token.subject == .key || token.cue == .subjectWord
        || token.concept == .reference || token.concept == .ordinal(1)
        || Sentence.handing.contains(token.text)
        || [.consent, .ready, .pleasantry].contains(token.answer)
    }
    let isThere = tokens.contains { Sentence.handing.contains($0.text) && $0.text != "is" }
    return isPure && isThere ? ready : nil
  }

  private static let handing: Set<String> = [
    "got", "have", "has", "here", "heres", "is", "made", "created", "generated", "copied",
    "fresh", "arrived", "paste", "pasting", "enter", "type",
  ]

  var ready: Intent {
    var intent = about(.rotateCredentials)
    intent.move = .ready
    return intent
  }

  /// `ok thanks` thanks; `great, do it` consents.
  private var isFaint: Bool {
    return tokens.allSatisfy { $0.answer != .consent || Sentence.faint.contains($0.text) }
  }

  private var typed: String { tokens.map(\.typed).joined(separator: " ") }

  func isWeightless(_ token: Token) -> Bool {
    switch token.concept {
    case .plain, .cue(.indefinite), .cue(.leadIn), .cue(.and), .cue(.then), .cue(.article),
      .cue(.because):
      true
    default: false
    }
  }
}

// MARK: - Picks

extension Sentence {
  /// A pick and what it is, if it lies on the list.
  struct Pick {
    var move: Intent.Move
    var target: Intent.Target?
  }

  /// Numbers that pick from the list: not `9 hours`, not `401`, not beside a name.
  var pick: Pick? {
    guard !targets.hasName else { return nil }
    let isLast =
      !vocabulary.offered.isEmpty && tokens.last?.text == "last"
      && tokens.dropLast().allSatisfy { isWeightless($0) || $0.act?.isLook == true }
    let numbers = isLast ? [-1] : tokens.indices.compactMap(number)
    if numbers.isEmpty { return nil }
    let count = vocabulary.offered.count
    let picked = numbers.map { $0 < 0 ? count : $0 == 0 && count % 2 == 1 ? count / 2 + 1 : $0 }
    let chosen = picked.filter { (1...max(1, vocabulary.offered.count)).contains($0) }
      .filter { $0 <= vocabulary.offered.count }.map { vocabulary.offered[$0 - 1] }
    return Pick(move: .pick(picked), target: Intent.Target(chosen))
  }

  private func number(at index: Int) -> Int? {
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
      return vocabulary.offered.isEmpty && tokens.count > 2 ? nil : number
    default: return nil
    }
  }

  private static let units: Set<String> = [
    "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "rows", "times",
    "am", "pm", "percent", "tables", "sources", "records",
  ]

  /// The line is nothing but a pick, or a look at one.
  private var picked: Intent? {
    guard let pick else { return nil }
    let isPure = tokens.allSatisfy { token in
      switch token.kind {
      case .number, .known(.ordinal, _): true
      case .known(.subject(.options), _), .known(.idiom(.diagnose), _), .known(.answer, _): true
      case .known(.act(.light), .base), .known(.act(.look), .base): true
      default: isWeightless(token) || token.cue == .subjectWord
      }
    }
    guard isPure else { return nil }
    let verb = pick.target == nil ? .unknown : continued
    return Intent(verb, pick.target ?? .none, move: pick.move)
  }

  private var isAllOffered: Bool {
    tokens.allSatisfy { $0.concept == .everything || $0.answer == .consent || isWeightless($0) }
  }

  private var allPicked: Intent {
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
  private var repeated: Intent? {
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

  private var same: Intent? {
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

// MARK: - Columns and choices by name

extension Sentence {
  /// Nothing but columns on offer.
  private var field: Intent? {
    let offered = offeredFields
    guard !offered.isEmpty else { return chosen }
    // `id, it's unique`: the reason may be given.
    let clauses = Set(offered.map { tokens[$0.range.lowerBound].clause })
    let isPure = tokens.indices.allSatisfy { index in
      let token = tokens[index]
      if !clauses.contains(token.clause) { return isReason(token) }
      return offered.contains { $0.range.contains(index) } || isWeightless(token)
        || token.text == "use" || token.subject == .column || token.answer == .consent
        || token.cue == .hedge || token.cue == .modal || token.cue == .finite || token.text == "one"
        || Sentence.keyWords.contains(token.text)
    }
    let isAsked = !grammar.questions.isEmpty || grammar.opensWithVerb(tokens[0].sentence)
    guard isPure, !isAsked else { return nil }
    var intent = Intent(.configureTable, targets.pointedAt ?? .none)
    intent.fields = offered.map(\.name)
    intent.isKey = tokens.contains { Sentence.keyWords.contains($0.text) }
    return intent
  }

  private func isReason(_ token: Token) -> Bool {
    token.entries == nil && token.act == nil && token.cue != .negation && token.answer != .refuse
  }

  private static let leadsToColumn: Set<String> = ["by", "on", "using", "with", "via"]

  /// Settings without a verb, for what is on offer: `invoices daily by updated_at`, `full refresh`.
  private var setting: Intent? {
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
    let isPure = tokens.allSatisfy { token in
      if token.entries != nil || isWeightless(token) { return true }
      if case .ordinal = token.concept { return true }
      return token.subject == .source || token.subject == .table
    }
    return isPure ? Intent(continued, targets.target, complaint: complaint) : nil
  }
}
