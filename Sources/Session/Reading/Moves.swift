// Lines that answer what lies on the table: a plan, a list, a secret that is due.

extension Sentence {
  /// The move, when the line is nothing else.
  var move: Intent? {
    if tokens.isEmpty { return nil }
    if isPleaseDo { return Intent(.unknown, move: .consent(typed)) }
    let talk =
      stopped ?? declined ?? refused ?? unapproved ?? agreed ?? reported ?? hurried ?? handed
      ?? parted
    if let said = talk ?? repeated ?? restarted ?? allBut ?? allNamed { return said }
    return corrected ?? answered ?? same ?? picked ?? setting ?? field
  }

  /// `please do`.
  private var isPleaseDo: Bool {
    tokens.count == 2 && tokens[0].cue == .leadIn && tokens[1].text == "do"
  }

  /// While a plan waits, `stop` and `cancel that` are about the plan.
  private var stopped: Intent? {
    guard vocabulary.isPlanWaiting, !targets.hasName else { return nil }
    // `stop worrying me with wipes`
    let isPestered =
      tokens.count > 2 && tokens[0].act == .cancel && tokens[1].text.hasSuffix("ing")
      && ["me", "us"].contains(tokens[2].text)
    if isPestered { return Intent(.refuse, move: .refuse) }
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

  /// `i'm not going to approve that`, while a plan waits.
  private var unapproved: Intent? {
    guard vocabulary.isPlanWaiting, grammar.questions.isEmpty, !has(.what), !has(.why), !has(.how),
      !has(.condition), !has(.consequence), idiom == nil,
      let word = tokens.firstIndex(where: { $0.text.hasPrefix("approv") }),
      tokens[..<word].contains(where: {
        $0.clause == tokens[word].clause
          && ($0.cue == .negation || $0.answer == .refuse || ["wont", "cant"].contains($0.text))
      }), tokens[0].text == "im" || !grammar.opensWithVerb(tokens[0].sentence)
    else { return nil }
    return Intent(.refuse, move: .refuse)
  }

  /// `go for it before the standup starts`: a consent, and why it is to be now. What must come first
  /// (`ok, but before that …`) stands apart from it.
  private var hurried: Intent? {
    guard vocabulary.isPlanWaiting, grammar.questions.isEmpty,
      let before = tokens.firstIndex(where: { $0.text == "before" }), before > 0,
      Sentence.setOff.contains(tokens[before - 1].text),
      tokens[..<before].allSatisfy({ $0.answer == .consent || isWeightless($0) }),
      tokens[before...].allSatisfy({
        $0.entries == nil && $0.cue != .what && $0.cue != .how && $0.idiom == nil
          && $0.cue != .negation && $0.answer == nil && $0.act?.isStrong != true
          && ($0.act?.isLook != true || $0.form != .base) && $0.clause == tokens[before].clause
      })
    else { return nil }
    return Intent(.unknown, move: .consent(typed))
  }

  static let setOff: Set<String> = [
    "go", "go ahead", "go for it", "go on", "do it", "do that", "do this", "proceed", "run it",
    "start it", "lets do it", "lets do this", "lets do that", "lets go", "continue", "just do it",
    "execute it", "make it happen", "make it so",
  ]

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
    let isPure = tokens.allSatisfy { token in
      token.act == .startOver && (!token.startsItOver || vocabulary.focus == nil)
        || isWeightless(token)
    }
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
        || (isAll && counts(token))
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
    if answers.contains(.pleasantry), isFaint || !isWaitedFor {
      return Intent(.unknown, move: .pleasantry)
    }
    // `ok makes sense`, of what was told
    let isUnderstood = tokens.contains { ["makes sense", "all good"].contains($0.text) }
    if isUnderstood, !isWaitedFor, isFaint, grammar.questions.isEmpty {
      return Intent(.unknown, move: .pleasantry)
    }
    let isPlainConsent = tokens.allSatisfy {
      !$0.isPlain || Sentence.fillers.contains($0.text) || $0.text.utf8.first ?? 0 > 0xEF
    }
    guard answers.contains(.consent), isPlainConsent else { return nil }
    return Intent(.unknown, move: .consent(typed))
  }

  /// `just do all three`, of three on offer.
  private func counts(_ token: Token) -> Bool {
    switch token.kind {
    case .number(let number), .known(.ordinal(let number), _):
      number == vocabulary.offered.count
    default: false
    }
  }

  /// `yes, that one`, while one plan waits.
  private func isOfPlan(_ token: Token) -> Bool {
    vocabulary.isPlanWaiting
      && (token.concept == .reference || (token.act == .light && token.form == .base)
        || token.text == "make")
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

  /// Something lies on the table that a yes would answer.
  private var isWaitedFor: Bool {
    vocabulary.isPlanWaiting || vocabulary.isSecretDue || !vocabulary.offered.isEmpty
      || !vocabulary.fields.isEmpty
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
