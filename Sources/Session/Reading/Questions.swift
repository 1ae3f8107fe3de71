// Lines that order nothing: questions about a thing, and the phrases for talking.

import Diagnosis

extension Sentence {
  /// A thing is asked about, advised, forbidden or told of.
  var asked: Intent? {
    if asksWhoDid || asksWhatRan || asksWhatWasDone || asksHowItWent { return about(.history) }
    if isAboutThePast { return about(has(.why) || idiom == .explain ? .explain : .history) }
    if let state = askedState { return state }
    if asksSetting || asksSettingHere { return about(.status) }
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
    let imagines = tokens.first { !isWeightless($0) }?.cue == .condition
    if idiom == .history || idiom == .status && !imagines { return true }
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
    // `last time we purged it`
    let isOfUs = tokens.contains { $0.text == "last time" } && has(.subjectWord)
    if complaint == nil, has(.progress), !isOfUs { return about(.status) }
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
    let dont = tokens.indices.first {
      ["dont", "do not"].contains(tokens[$0].text) && Complaint.isSaid($0, in: tokens)
    }
    if dont != nil { return true }
    guard let not = tokens.firstIndex(where: { Sentence.failings.contains($0.text) }) else {
      return false
    }
    let before = tokens[..<not].last { $0.cue != .finite && $0.cue != .modal }
    return before?.entries != nil || before?.isPointer == true
  }

  static let failings: Set<String> = [
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
    // `why would it be disabled` asks for the cause, `why would i disable it` for the effect; in
    // `deals drop every monday, why` it is deals that does.
    let isOfName = deed.index > 0 && tokens[deed.index - 1].entries != nil
    let isOfCause = tokens[deed.index].form == .past || isOfName
    if idiom == .explain, !isOfCause || !targets.hasName { return true }
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
    let isUnable = ["cant", "wont", "couldnt", "cannot"].contains(before[0].text)
    return !isNews && !isUnable && Sentence.subjectOpeners.contains(opener) && !isAdvice
      && deed.act.isStrong
      && (opener == .what || tokens.count > deed.index + 1)
  }

  /// `who did the last change`, `who cancelled it`.
  private var asksWhoDid: Bool {
    guard let who = tokens.firstIndex(where: { !isWeightless($0) }), tokens[who].cue == .who,
      complaint == nil
    else { return false }
    return tokens[who...].contains { $0.act?.isStrong == true || $0.act == .change }
  }

  /// `what ran last night`.
  private var asksWhatRan: Bool {
    guard complaint == nil, !targets.hasName,
      let what = tokens.firstIndex(where: { !isWeightless($0) }),
      tokens[what].cue == .what || tokens[what].cue == .which,
      let ran = tokens.dropFirst(what + 1).first
    else { return false }
    let after = tokens.dropFirst(what + 2).first?.text
    return ["ran", "synced", "executed"].contains(ran.typed.lowercased())
      || ["has", "was"].contains(ran.text) && ["run", "running", "synced"].contains(after)
  }

  /// `what did the night shift approve`: of people, and of no table.
  private var asksWhatWasDone: Bool {
    guard !targets.hasName, complaint == nil,
      let what = tokens.indices.dropLast().first(where: { index in
        [.what, .which].contains(tokens[index].cue)
          && ["did", "has", "have", "was", "got"].contains(tokens[index + 1].text)
      })
    else { return false }
    let rest = tokens[(what + 2)...]
    let who = rest.prefix { !Sentence.doings.contains($0.text) }
    let isDone = tokens[what + 1].text != "did"
    return who.endIndex < rest.endIndex && (isDone || !who.isEmpty)
      && who.allSatisfy {
        !$0.isPointer && ($0.cue != .subjectWord || ["he", "she", "they"].contains($0.text))
      }
  }

  private static let doings: Set<String> = [
    "approve", "approved", "do", "change", "run", "try", "touch", "fix", "stop", "cancel", "leave",
  ]

  /// `how did the last syncs go`.
  private var asksHowItWent: Bool {
    guard let how = tokens.firstIndex(where: { !isWeightless($0) }), tokens[how].cue == .how,
      complaint == nil
    else { return false }
    let rest = tokens[how...].map(\.text)
    return rest.contains("did") && !Set(rest).isDisjoint(with: ["go", "do", "went", "perform"])
  }

  static let people: Set<String> = [
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
      && deeds.contains {
        $0.act.isStrong && $0.index > who && tokens[$0.index].sentence == tokens[who].sentence
      }
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
