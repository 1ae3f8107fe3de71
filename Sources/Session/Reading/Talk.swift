// The phrases for talking: what one of our verbs is called by, and why not something else.

import Diagnosis

extension Sentence {
  /// A phrase or a subject that is one of our verbs by itself.
  var spoken: Intent? {
    if let cause = askedCause { return cause }
    if asksBlame { return about(.explain) }
    if asksWhole { return about(.diagnose) }
    if let idiom, let intent = meaning(of: idiom) { return intent }
    if has(.replication), has(.progress) { return about(.checkCDC) }
    if asksForReplication { return about(.checkCDC) }
    let complains = tokens.contains { if case .complaint = $0.concept { true } else { false } }
    if has(.signingSecret), !complains {
      var intent = about(.repairWebhook)
      intent.webhook = .replaceSecret
      return intent
    }
    if isHandedOver, complaint == nil {
      return vocabulary.isSecretDue ? ready : about(.rotateCredentials)
    }
    if complaint == nil || isStillAsked { return discussed }
    return nil
  }

  /// `is it the vendor's fault`, `who is the culprit`; `it was my fault` asks nothing.
  private var asksBlame: Bool {
    guard let first = tokens.first(where: { !isWeightless($0) }) else { return false }
    let isAsked =
      !grammar.questions.isEmpty || grammar.opensWithVerb(first.sentence)
      || [.who, .what, .which].contains(first.cue)
    // `is the webhook the problem`
    let isProblem =
      isAsked && tokens.count > 3 && !targets.hasName && vocabulary.focus != nil
      && ["problem", "issue", "cause"].contains(tokens.last?.text)
      && tokens.dropLast().last?.text == "the" && first.cue == .finite
    if isProblem { return true }
    guard complaint == nil else { return false }
    let isOfSides =
      has(.or) && !targets.hasName && vocabulary.focus != nil
      && tokens.filter { Sentence.sides.contains($0.text) }.count > 1
    return isOfSides
      || isAsked && tokens.contains { ["fault", "blame", "culprit", "guilty"].contains($0.text) }
  }

  /// `is that us or them`
  private static let sides: Set<String> = [
    "us", "them", "we", "they", "our", "ours", "their", "theirs", "you", "your", "yours", "vendor",
    "me", "mine", "my", "posthog", "they're",
  ]

  /// `is the data from stripe complete`.
  private var asksWhole: Bool {
    guard targets.hasName, complaint == nil, has(.rows),
      let whole = tokens.first(where: { $0.text == "complete" })
    else { return false }
    return grammar.questions.contains(whole.sentence) || grammar.opensWithVerb(whole.sentence)
  }

  /// `is replication healthy on app_db`, `how does its slot look`.
  private var asksForReplication: Bool {
    guard has(.replication), complaint == .replication, deeds.allSatisfy({ !$0.act.isStrong }),
      !isNothing || has(.overview)
    else { return false }
    let complains = tokens.contains { if case .complaint = $0.concept { true } else { false } }
    let first = tokens.first { !isWeightless($0) }
    let isHow = first?.cue == .how || ["how does", "how is", "hows"].contains(first?.text)
    return !complains && (isHow || grammar.opensWithVerb(tokens[0].sentence))
  }

  /// `i have it`; not `payments doesn't have it`.
  private var isHandedOver: Bool {
    tokens.indices.contains { index in
      guard tokens[index].answer == .ready else { return false }
      let before = tokens[..<index].last
      return before?.cue != .negation && before?.entries == nil
        && !Sentence.failings.contains(before?.text ?? "")
    }
  }

  private func meaning(of idiom: Intent.Verb) -> Intent? {
    switch idiom {
    case .explain where isOfTerm: return meant
    case .explain:
      let isWhy = tokens.contains { $0.concept == .idiom(.explain) && $0.text.hasPrefix("why") }
      return targets.hasName && (complaint != nil || isWhy) ? about(.diagnose) : about(.explain)
    case .audit where vocabulary.focus != nil && isIdiomOfIt:
      return about(vocabulary.isPlanWaiting ? .plan : .diagnose)
    case .audit:
      return targets.hasName || hasReference
        ? about(.diagnose) : Intent(.audit, complaint: complaint)
    case .status where asksWhenItBegan: return about(.history)
    case .status where complaint != nil && targets.hasName && isSinceWhen: return about(.diagnose)
    case .status: return about(.status)
    case .diagnose:
      return isNothing || targets.target == .everything
        ? Intent(.audit, complaint: complaint) : about(.diagnose)
    case .help where targets.hasName && (!isCalledForHelp || isHelpApart): return about(.diagnose)
    case .help where isTroubleBeside:
      return isNothing ? Intent(.audit, complaint: complaint) : about(.diagnose)
    case .help: return complaint == nil || tokens.count == 1 ? helped : nil
    case .plan:
      let isMeant = complaint == nil || vocabulary.isPlanWaiting
      return isMeant && !targets.hasName ? about(.plan) : nil
    default: return about(idiom)
    }
  }

  /// `how bad is it`
  private var isIdiomOfIt: Bool {
    tokens.contains { token in
      token.idiom == .audit && ["how bad is it", "where does it hurt"].contains(token.text)
    }
  }

  private var isSinceWhen: Bool { tokens.contains { $0.text == "since when" } }

  /// `explain me what means incremental`.
  private var isOfTerm: Bool {
    guard complaint == nil, !targets.hasName, vocabulary.focus == nil else { return false }
    return tokens.contains { $0.isTerm } && tokens.contains { $0.text.hasPrefix("explain") }
  }

  /// `is it still running?` asks how things stand; `it is still running` complains.
  private var isStillAsked: Bool {
    if isDoneOr { return true }
    guard let complained = tokens.first(where: { $0.concept == .complaint(.stuck) }) else {
      return false
    }
    return complained.text.hasPrefix("still") && grammar.opensWithVerb(complained.sentence)
  }

  /// `is it done or still hanging`
  private var isDoneOr: Bool {
    guard let or = tokens.firstIndex(where: { $0.cue == .or }) else { return false }
    return grammar.opensWithVerb(tokens[or].sentence)
      && tokens[..<or].contains { $0.subject == .progress }
      && tokens[or...].contains { $0.concept == .complaint(.stuck) }
  }

  private var discussed: Intent? {
    if isStillAsked { return about(.status) }
    if asksWhatBecomesOfKey { return aboutSecrets }
    // `how many rows would go`
    if asksAboutPlan, has(.modal) { return about(.plan) }
    if has(.safety), targets.hasName, !vocabulary.isPlanWaiting,
      deeds.allSatisfy({ !$0.act.isStrong })
    {
      return about(.diagnose)
    }
    if asksSinceWhen { return about(.status) }
    // `how long does contacts take`: what it is used to.
    let isUsual = has(.duration) && targets.hasName && !vocabulary.isPlanWaiting
    if isUsual, deeds.allSatisfy({ !$0.act.isStrong }) { return about(.status) }
    // `can the stripe source be deleted`
    let isOfName = targets.hasName && !vocabulary.isPlanWaiting
    let isSpared =
      has(.negation) && grammar.questions.isEmpty && !grammar.opensWithVerb(tokens[0].sentence)
    if isOfName, has(.loss) {
      // `orders must not be deleted`
      let isForbidden =
        isSpared && tokens.contains { ["must not", "should not", "mustnt"].contains($0.text) }
        && tokens.contains { $0.subject == .loss && $0.text.hasPrefix("be ") }
      return isForbidden ? Intent(.refuse, targets.target, move: .refuse) : about(.help)
    }
    // `which one costs us the most`
    let isOfOnes =
      has(.which) || tokens.contains { ["one", "ones", "first one"].contains($0.text) }
    let isFresh = vocabulary.focus == nil && !targets.hasName
    if isFresh, has(.loss), isOfOnes { return Intent(.audit) }
    if let topic = planTopic {
      var intent = about(.plan)
      intent.topic = topic
      intent.isQuestion = true
      return intent
    }
    if has(.plan) { return about(.plan) }
    if has(.history) { return about(.history) }
    if has(.evidence) { return hasEverything ? Intent(.audit) : about(.explain) }
    if has(.when), targets.hasName, deeds.allSatisfy({ !$0.act.isStrong }) { return about(.status) }
    if has(.progress) { return about(has(.why) && targets.hasName ? .diagnose : .status) }
    if has(.commands), !isWithoutDocs { return helped }
    if has(.why), !targets.hasName { return about(.explain) }
    if asksAboutPlan { return about(.plan) }
    if has(.errors) || has(.overview) { return overview }
    // `who is eating all our rows`
    if has(.which), has(.rows), vocabulary.focus != nil { return about(.diagnose) }
    if has(.who) || has(.which), has(.rows), !targets.hasName { return Intent(.audit) }
    // `the is_deleted column of contacts is always null`: said of a column, and not asked.
    let isSaid = targets.hasName && grammar.questions.isEmpty && says
    if has(.column) { return about(isSaid ? .diagnose : .status) }
    if has(.key) {
      if vocabulary.isSecretDue { return keyTalk }
      // `is it the key`
      if asksOutright, let first = tokens.first(where: { !isWeightless($0) }), first.cue == .finite
      {
        if targets.hasName { return about(.diagnose) }
        if vocabulary.focus != nil { return about(.explain) }
      }
      return about(.rotateCredentials)
    }
    if has(.settings), !has(.hedge) {
      if isMissedDuty || opensWithShould { return about(.diagnose) }
      return about(asksConnection ? .status : .changeSettings)
    }
    if has(.newTables) { return about(.refreshTables) }
    let lists = has(.tables) || has(.tableList) || has(.sources)
    let shows = deeds.contains { $0.act == .show && $0.mood == .order }
    return lists || (shows && !isNothing) ? about(.status) : nil
  }

  /// `i inherited it, no docs`: nobody asks for them.
  private var isWithoutDocs: Bool {
    targets.hasName
      && tokens.indices.dropFirst().contains { index in
        tokens[index].subject == .commands
          && (tokens[index - 1].answer == .refuse || tokens[index - 1].cue == .negation)
      }
  }

  /// `how long has this been going on`.
  private var asksSinceWhen: Bool {
    guard let index = tokens.firstIndex(where: { $0.subject == .duration }) else { return false }
    return tokens[(index + 1)...].first.map { ["has", "have", "was", "were"].contains($0.text) }
      ?? false
  }

  /// Something is said of what stands before the verb.
  private var says: Bool {
    guard let index = tokens.firstIndex(where: { $0.cue == .finite }),
      tokens[..<index].contains(where: { $0.subject == .column })
    else { return false }
    let isAsked = tokens[..<index].contains {
      $0.cue == .what || $0.cue == .which || $0.cue == .how
    }
    return index + 1 < tokens.count && !isAsked
  }

  private var isNothing: Bool { targets.target == .none && vocabulary.focus == nil }

  private var overview: Intent {
    if case .unknownName = targets.target, has(.overview) { return about(.diagnose) }
    // `anything new on this`
    let isOfHere =
      vocabulary.focus != nil && hasReference && !hasEverything
      && !tokens.contains { ["else", "elsewhere", "other", "others"].contains($0.text) }
    return targets.hasName || isOfHere
      ? about(.diagnose) : Intent(.audit, complaint: complaint)
  }

  /// What of a plan is asked about.
  var planTopic: String? {
    if has(.duration) { return Intent.Topic.duration }
    if has(.safety) { return Intent.Topic.safety }
    if has(.reversal) { return Intent.Topic.undo }
    if has(.loss) { return Intent.Topic.loss }
    return has(.options) ? Intent.Verb.plan.rawValue : nil
  }
}

extension Token {
  /// `help` in the middle of a line: `would a resync help`.
  var isHelp: Bool { concept == .idiom(.help) && text == "help" }
}
