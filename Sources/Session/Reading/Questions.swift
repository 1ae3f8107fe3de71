// Lines that order nothing: questions about a thing, and the phrases for talking.

import Diagnosis

extension Sentence {
  /// A thing is asked about, advised, forbidden or told of.
  var asked: Intent? {
    if asksWhoDid || asksHowItWent { return about(.history) }
    if isAboutThePast { return about(has(.why) || idiom == .explain ? .explain : .history) }
    if let state = askedState { return state }
    if asksSetting { return about(.status) }
    if let spared { return spared }
    let strong = deeds.filter { ($0.act.isStrong || isNamed($0)) && !isAdjective($0) }
    guard let deed = strong.first(where: { $0.mood == .asked }) ?? strong.first else { return nil }
    if deed.mood == .forbidden { return forbidden }
    let isExplained = tokens.first { !isWeightless($0) }?.text == "explain"
    let isHelp = asksForEffect(deed) || isExplained
    if isTalk(deed), !isHelp { return nil }
    if deed.mood == .told, !isHelp { return told(deed) }
    // `any disabled tables?`
    if tokens[deed.index].form == .past, complaint == .switchedOff, !isHelp { return complained }
    // `can I undo it`, `is this gonna delete stuff` ask about the plan.
    let isOfPlan =
      (deed.act == .undo || asksWhatPlanDoes || asksPlan(deed)) && !targets.hasName
    // Asked beside a plan, what it does is told, and the plan stays.
    let imagines = tokens.first { !isWeightless($0) }?.cue == .condition
    let isBeside =
      vocabulary.isPlanWaiting && !targets.hasName && (complaint == nil || imagines)
    var intent = about(isOfPlan ? .plan : isHelp || isBeside ? .help : .diagnose)
    intent.isQuestion = true
    intent.topic = deed.verb.rawValue
    return intent
  }

  /// `nothing gets deleted`, `nothing should be wiped`: neither told nor ordered.
  private var spared: Intent? {
    guard let nothing = tokens.firstIndex(where: { $0.text == "nothing" }),
      let deed = deeds.first(where: { $0.index > nothing && $0.verb.destroys }),
      tokens[deed.index].form == .past, grammar.areTogether(nothing, deed.index), complaint == nil
    else { return nil }
    var intent = about(.help)
    intent.isQuestion = true
    intent.topic = deed.verb.rawValue
    return intent
  }

  /// `what's carts set to, full or incremental`
  private var asksSetting: Bool {
    guard targets.hasName, complaint == nil,
      tokens.first?.cue == .what || tokens.first?.cue == .which
    else { return false }
    return tokens.contains { token in
      switch token.concept {
      case .method, .frequency, .subject(.column): true
      default: false
      }
    } && deeds.allSatisfy { !$0.act.isStrong }
  }

  /// `what does watch do`: a verb that is asked for by its name.
  private func isNamed(_ deed: Deed) -> Bool {
    guard deed.act != .light, deed.act != .show, deed.act != .look else { return false }
    return has(.consequence) && deed.mood == .asked && !targets.hasName && complaint == nil
  }

  /// `why`, `what now` beside a verb that is only told of: the phrase counts.
  private func isTalk(_ deed: Deed) -> Bool {
    if idiom == .history || idiom == .status { return true }
    if has(.commands) { return true }
    return (idiom == .explain || idiom == .plan) && complaint == nil && !targets.hasName
  }

  /// `did deals sync today`, `has orders been reloaded`: how things stand, not what to do.
  private var askedState: Intent? {
    guard let first = tokens.first(where: { $0.answer == nil && !$0.isPlain }),
      first.cue == .finite, complaint == nil, !has(.consequence)
    else { return nil }
    let isPast = ["did", "has", "have", "was", "were", "is", "are"].contains(first.text)
    let isDone = ["did", "has", "have"].contains(first.text)
    let happened = tokens.contains { token in
      token.act == .sync || (token.act == .fix && (isDone || token.form != .base))
        || (token.act?.isStrong == true && token.form == .past)
    }
    // `is the wipe of orders through`
    let isOver = ["through", "over", "up"].contains(tokens.last?.text)
    return isPast && (happened || has(.progress) || isOver) ? about(.status) : nil
  }

  /// `what exactly gets removed`, `why this and not a reload`, while a plan waits.
  private func asksPlan(_ deed: Deed) -> Bool {
    let isOfCause = tokens.contains { $0.text == "why not" }
    return vocabulary.isPlanWaiting && !isOfCause && grammar.asksWhy(tokens[deed.index].sentence)
  }

  /// `will that wipe anything`, while a plan waits.
  private var asksWhatPlanDoes: Bool {
    guard vocabulary.isPlanWaiting, let first = tokens.first else { return false }
    let asks = ["is", "will", "does", "would", "wont", "doesnt", "isnt"].contains(first.text)
    return asks
      && tokens.dropFirst().prefix(2).contains { ["it", "this", "that"].contains($0.text) }
  }

  /// `the resync failed`, `I already reloaded it`: news about a sync.
  private func told(_ deed: Deed) -> Intent? {
    // `we rotated the signing secret`: the one that PostHog holds is to follow.
    if has(.signingSecret), deed.act == .rotate || deed.act == .change {
      var intent = about(.repairWebhook)
      intent.webhook = .replaceSecret
      return intent
    }
    if complaint == nil, has(.progress) { return about(.status) }
    // `key rotation for hubspot please`, `the password of shop was changed`
    if complaint == nil || deed.act == .change, has(.key), deed.verb == .rotateCredentials {
      return about(.rotateCredentials)
    }
    if complaint == nil, !targets.hasName, spoken != nil { return nil }
    if has(.settings), deed.verb == .changeSettings { return about(.changeSettings) }
    return complaint == nil ? about(.diagnose) : complained
  }

  /// `don't resync` says no. With a complaint beside it, the complaint is what the line is about.
  private var forbidden: Intent {
    let isAsked = deeds.contains { $0.act == .fix && $0.mood != .forbidden }
    if complaint != nil || idiom == .diagnose || isAsked || isFailing { return about(.diagnose) }
    var intent = Intent(.refuse, targets.target, move: .refuse)
    intent.isQuestion = true
    return intent
  }

  /// `products does not refresh itself`: what it fails to do, and nothing that is forbidden.
  private var isFailing: Bool {
    guard let not = tokens.firstIndex(where: { Sentence.failings.contains($0.text) }) else {
      return false
    }
    let before = tokens[..<not].last { $0.cue != .finite && $0.cue != .modal }
    return before?.entries != nil || before?.isPointer == true
  }

  private static let failings: Set<String> = [
    "doesnt", "does not", "didnt", "did not", "isnt", "is not", "wont", "will not", "cant",
    "cannot", "never", "not",
  ]

  /// Asks what the thing does, and not whether it is right here.
  private func asksForEffect(_ deed: Deed) -> Bool {
    let sentence = tokens[deed.index].sentence
    let isNews =
      deed.mood == .told && !grammar.isPondered(sentence) && !grammar.asksWhy(sentence)
    let asksAbout = has(.safety) || has(.loss) || has(.duration)
    if has(.consequence) || (asksAbout && !isNews) { return true }
    if isSubject(deed) { return true }
    if tokens.first?.concept == .idiom(.help) { return true }
    // `why would it be disabled` asks for the cause, `why would i disable it` for the effect.
    if idiom == .explain, tokens[deed.index].form != .past || !targets.hasName { return true }
    // `does a reload delete my rows`: two deeds, one the effect of the other.
    let two = deeds.filter { $0.act.isStrong }.count > 1
    return two && grammar.opensWithVerb(tokens[deed.index].sentence) && !has(.or) && !has(.and)
      && has(.rows)
  }

  private static let subjectOpeners: Set<Cue> = [.what, .finite, .modal, .which]

  /// `does cancel delete anything`, `what's a resync`: the thing to do is what the question is
  /// about, and not whether it would help.
  private func isSubject(_ deed: Deed) -> Bool {
    guard !has(.fitness), !tokens.contains(where: { $0.act == .fix || $0.isHelp }) else {
      return false
    }
    let before = tokens[..<deed.index].filter { !isWeightless($0) }
    guard before.count == 1, let opener = before[0].cue else { return false }
    let isAdvice = ["should", "shall", "do "].contains { before[0].text.hasPrefix($0) }
    let isNews = ["did", "has", "have", "was", "were"].contains(before[0].text)
    return !isNews && Sentence.subjectOpeners.contains(opener) && !isAdvice && deed.act.isStrong
      && (opener == .what || tokens.count > deed.index + 1)
  }

  /// `who did the last change`, `who cancelled it`.
  private var asksWhoDid: Bool {
    guard let who = tokens.firstIndex(where: { !isWeightless($0) }), tokens[who].cue == .who,
      complaint == nil
    else { return false }
    return tokens[who...].contains { $0.act?.isStrong == true || $0.act == .change }
  }

  /// `how did the last syncs go`.
  private var asksHowItWent: Bool {
    guard let how = tokens.firstIndex(where: { !isWeightless($0) }), tokens[how].cue == .how,
      complaint == nil
    else { return false }
    let rest = tokens[how...].map(\.text)
    return rest.contains("did") && !Set(rest).isDisjoint(with: ["go", "do", "went", "perform"])
  }

  private static let people: Set<String> = [
    "you", "u", "anyone", "anybody", "someone", "somebody", "we", "i",
  ]

  /// `did you resync orders`, `why did you`.
  private var isAboutThePast: Bool {
    guard let who = tokens.firstIndex(where: { $0.cue == .subjectWord }), who > 0 else {
      return false
    }
    let past = ["did", "have", "has"]
    let asks = past.contains { tokens[who - 1].text.hasSuffix($0) }
    let opens = tokens[..<(who - 1)].allSatisfy { token in
      token.cue == .why || token.cue == .what || token.cue == .how || token.isPlain
    }
    return asks && opens && Sentence.people.contains(tokens[who].text)
      && deeds.contains { $0.act.isStrong && $0.index > who }
  }

  /// `is it empty`, `orders empty`: the word is no deed there.
  private func isAdjective(_ deed: Deed) -> Bool {
    tokens[deed.index].isState(before: tokens[(deed.index + 1)...])
  }
}

extension Act {
  /// Changes something, and is not as often a noun or a mere light verb.
  var isStrong: Bool {
    switch self {
    case .reload, .resync, .cancel, .wipe, .delete, .startOver, .rotate, .switchOn, .switchOff,
      .undo, .recreate, .rescan:
      true
    case .fix, .look, .verify, .show, .audit, .change, .watch, .record, .light, .sync: false
    }
  }
}

// MARK: - Phrases for talking

extension Sentence {
  /// A phrase or a subject that is one of our verbs by itself.
  var spoken: Intent? {
    if let cause = askedCause { return cause }
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

  /// `is replication healthy on app_db`, `how does its slot look`.
  private var asksForReplication: Bool {
    guard has(.replication), complaint == .replication, deeds.allSatisfy({ !$0.act.isStrong }),
      targets.hasName || has(.overview)
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
    case .explain:
      let isWhy = tokens.contains { $0.concept == .idiom(.explain) && $0.text.hasPrefix("why") }
      return targets.hasName && (complaint != nil || isWhy) ? about(.diagnose) : about(.explain)
    case .audit:
      return targets.hasName || hasReference
        ? about(.diagnose) : Intent(.audit, complaint: complaint)
    case .status: return about(.status)
    case .diagnose:
      return isNothing ? Intent(.audit, complaint: complaint) : about(.diagnose)
    case .help where targets.hasName && (!isCalledForHelp || isHelpApart): return about(.diagnose)
    case .help: return complaint == nil || tokens.count == 1 ? helped : nil
    case .plan:
      let isMeant = complaint == nil || vocabulary.isPlanWaiting
      return isMeant && !targets.hasName ? about(.plan) : nil
    default: return about(idiom)
    }
  }

  /// `help with orders`; not `i'm lost, orders is half of what it was`.
  private var isCalledForHelp: Bool {
    tokens.contains { $0.concept == .idiom(.help) && $0.text.contains("help") }
  }

  /// `carts is not right, please help`: what is to be helped with was told before.
  private var isHelpApart: Bool {
    guard let help = tokens.firstIndex(where: { $0.concept == .idiom(.help) }) else { return false }
    let clause = tokens.filter { $0.clause == tokens[help].clause }
    return !clause.contains { $0.entries != nil }
      && tokens[..<help].contains { $0.cue == .finite || $0.cue == .negation }
  }

  /// `help resync`.
  private var helped: Intent {
    var intent = about(.help)
    if let deed = deeds.first { intent.topic = deed.verb.rawValue }
    return intent
  }

  /// `is it still running?` asks how things stand; `it is still running` complains.
  private var isStillAsked: Bool {
    guard let complained = tokens.first(where: { $0.concept == .complaint(.stuck) }) else {
      return false
    }
    return complained.text.hasPrefix("still") && grammar.opensWithVerb(complained.sentence)
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
    if isOfName, has(.loss) { return about(.help) }
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
    if has(.commands) { return helped }
    if has(.why), !targets.hasName { return about(.explain) }
    if asksAboutPlan { return about(.plan) }
    if has(.errors) || has(.overview) { return overview }
    // `who is eating all our rows`
    if has(.who) || has(.which), has(.rows), !targets.hasName { return Intent(.audit) }
    if has(.column) { return about(.status) }
    if has(.key) {
      // `the key is on its way` brings none yet.
      if vocabulary.isSecretDue, has(.negation) || tokens.contains(where: { $0.answer == .refuse })
      {
        return Intent(.refuse, move: .refuse)
      }
      let isLate = tokens.contains { Sentence.late.contains($0.text) }
      if vocabulary.isSecretDue { return isLate ? about(.plan) : ready }
      return about(.rotateCredentials)
    }
    if has(.settings), !has(.hedge) { return about(.changeSettings) }
    if has(.newTables) { return about(.refreshTables) }
    let lists = has(.tables) || has(.tableList) || has(.sources)
    let shows = deeds.contains { $0.act == .show && $0.mood == .order }
    return lists || (shows && !isNothing) ? about(.status) : nil
  }

  /// `do you store the key`, `is it safe to paste it here`.
  private var asksWhatBecomesOfKey: Bool {
    guard has(.key) || (vocabulary.isSecretDue && hasReference), !targets.hasName else {
      return false
    }
    let isKept = tokens.contains { Sentence.keeping.contains($0.text) }
    let isAsked =
      !grammar.questions.isEmpty || grammar.opensWithVerb(tokens[0].sentence)
      || has(.consequence) || has(.who) || has(.whereabouts) || tokens[0].cue == .polite
    let isOfSafety = has(.safety) || tokens.contains { $0.text.hasPrefix("is it safe") }
    return isAsked && (isKept || isOfSafety)
  }

  private static let late: Set<String> = [
    "way", "waiting", "coming", "soon", "later", "tomorrow", "minutes", "minute", "lost",
  ]

  private static let keeping: Set<String> = [
    "store", "stored", "save", "saved", "keep", "kept", "log", "logged", "logs", "visible",
    "encrypt", "encrypted", "show", "display", "print", "screen", "leak", "leaked", "see", "secure",
    "seen",
  ]

  private var aboutSecrets: Intent {
    var intent = Intent(.help, topic: Intent.Topic.secrets)
    intent.isQuestion = true
    return intent
  }

  /// `how long has this been going on`.
  private var asksSinceWhen: Bool {
    guard let index = tokens.firstIndex(where: { $0.subject == .duration }) else { return false }
    return tokens[(index + 1)...].first.map { ["has", "have", "was", "were"].contains($0.text) }
      ?? false
  }

  private var isNothing: Bool { targets.target == .none && vocabulary.focus == nil }

  private var overview: Intent {
    if case .unknownName = targets.target, has(.overview) { return about(.diagnose) }
    return targets.hasName ? about(.diagnose) : Intent(.audit, complaint: complaint)
  }

  private var planTopic: String? {
    if has(.duration) { return Intent.Topic.duration }
    if has(.safety) { return Intent.Topic.safety }
    if has(.reversal) { return Intent.Topic.undo }
    if has(.loss) { return Intent.Topic.loss }
    return has(.options) ? Intent.Verb.plan.rawValue : nil
  }
}

// MARK: - Why not

extension Sentence {
  /// `why not the firewall`, `could it be billing`: the cause that is asked about.
  private var askedCause: Intent? {
    guard !targets.hasName || (idiom == .explain && has(.negation)) else { return nil }
    let wonders =
      has(.modal) || has(.negation) || has(.why) || has(.hedge) || has(.consequence)
      || !grammar.questions.isEmpty
    let isOpen = vocabulary.focus != nil && !vocabulary.isSecretDue && !vocabulary.isPlanWaiting
    let isAsked =
      isOpen && wonders && deeds.allSatisfy { !$0.act.isStrong } && !has(.whereabouts)
      && complaint == nil
    guard idiom == .explain || isAsked else { return nil }
    let words = tokens.flatMap { $0.text.split(separator: " ").map(String.init) }
    guard let cause = Cause(in: words) else { return nil }
    var intent = Intent(.explain, targets.pointedAt ?? .none)
    intent.cause = cause
    intent.isQuestion = true
    return intent
  }
}

extension Token {
  /// `help` in the middle of a line: `would a resync help`.
  fileprivate var isHelp: Bool { concept == .idiom(.help) && text == "help" }
}
