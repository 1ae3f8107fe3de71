// The stage where a plan waits for the user: go, a secret, an approval, or no.

import Diagnosis
import PostHog
import Recovery

extension Session {
  func view(_ decision: Decision) -> PlanView {
    let tables = facts.source(decision.plan.source)?.tables ?? []
    let concerned = tables.filter { table in
      decision.plan.tables.contains(table.id)
        || decision.plan.observed.contains { $0.table == table.id }
    }
    return PlanView(
      number: decision.number, digest: decision.digest, plan: decision.plan,
      names: Dictionary(concerned.map { ($0.id, $0.name) }) { first, _ in first },
      link: terms.link(to: decision.plan.source),
      connectLink: facts.source(decision.plan.source).flatMap { terms.connectLink($0.type) },
      isReadOnly: isReadOnly,
      isUnattended: !terms.isInteractive)
  }

  /// Said before a plan is shown: that the one before it is void.
  func announce(_ decision: Decision) -> [Effect] {
    guard let superseded, superseded.digest != decision.digest else { return [] }
    return [.say(.superseded(plan: superseded.number, by: decision.number))]
  }

  /// Puts a plan before the user. At most one waits: it voids the one before (approval.md A5).
  mutating func offer(_ decision: Decision) -> [Effect] {
    stage = .deciding(decision)
    summary.offer = view(decision)
    let shown = Effect.record(
      .shown(decision.digest, plan: decision.number, title: decision.plan.title), nil)
    return [shown] + answerUnattended(decision)
  }

  /// What was said beforehand on the command line counts as the answer.
  private mutating func answerUnattended(_ decision: Decision) -> [Effect] {
    if !isApprovalSpent, let consent = Consent.givenBeforehand(decision, under: terms) {
      isApprovalSpent = true
      return start(decision, by: consent, words: "--approve-plan")
    }
    guard terms.goesAhead else { return [] }
    switch decision.plan.needs {
    case .go: return agree(decision, words: "--go")
    case .secret(let slot) where terms.hasSecretFile: return [.askSecret(slot)]
    case .nothing, .secret, .approve, .approveNamed: return []
    }
  }

  mutating func decide(_ decision: Decision, answer line: Utterance) -> [Effect] {
    if !line.secrets.isEmpty {
      guard case .secret = decision.plan.needs, let secret = line.onlySecret else {
        return [.say(.secretDropped(shapes: line.secrets.map(\.shape), wasAll: true))]
      }
      return take(secret, for: decision)
    }
    guard line.text.contains(where: { !$0.isWhitespace }) else { return [] }
    var vocabulary = vocabulary
    vocabulary.isPlanWaiting = true
    vocabulary.isSecretDue = decision.plan.secret != nil
    let reading = Reading(line.text, in: vocabulary)
    switch reading.intent.move {
    case .approveLike: return approve(decision, line)
    case .consent(let words): return agree(decision, words: words)
    case .ready: return ready(decision)
    case .refuse: return drop(decision)
    case .back:
      _ = back()
      return drop(decision)
    case .useProject: return drop(decision) + begin(line)
    case .pleasantry, .pick, .pickAll, .same, .record, .report, nil: break
    }
    return discuss(decision, reading, line)
  }

  /// Questions leave the plan where it is; a new subject drops it.
  private mutating func discuss(_ decision: Decision, _ reading: Reading, _ line: Utterance)
    -> [Effect]
  {
    if let effects = reconsider(decision, reading, line) { return effects }
    switch reading.intent.verb {
    case .plan: return [.say(answer(about: decision, reading.intent))]
    case .refuse: return drop(decision)
    case .leave:
      return [.record(.dropped(decision.digest), nil)] + (converse(reading, line.text) ?? [])
    case .help:
      return weigh(reading.intent, against: decision).map { [.say($0)] } ?? aside(reading, line)
    case .explain, .unknown: return aside(reading, line)
    case .status, .history: return look(line, beside: decision)
    case .repairWebhook
    where decision.plan.secret?.home == .webhookInputs && reading.intent.webhook == .replaceSecret:
      return ready(decision)
    case .rotateCredentials:
      if let effects = handOver(insteadOf: decision) { return effects }
      fallthrough
    default:
      stage = .idle
      if decision.plan.isDestructive { superseded = decision }
      let effects = begin(line)
      // Answered at once, and not by another plan that says so itself.
      let isOver = stage == .idle
      return [.record(.dropped(decision.digest), nil)]
        + (isOver ? [.say(.dropped(plan: decision.number))] : []) + effects
    }
  }

  /// A look at how things stand. The plan, and what it was made from, are put aside meanwhile.
  private mutating func look(_ line: Utterance, beside decision: Decision) -> [Effect] {
    let beside = Beside(decision: decision, facts: facts)
    stage = .idle
    let effects = begin(line)
    guard case .examining(var inquiry) = stage else {
      stage = .deciding(decision)
      return effects
    }
    inquiry.beside = beside
    stage = .examining(inquiry)
    return effects
  }

  /// Another of the ways that were offered beside the plan takes its place.
  private mutating func reconsider(_ decision: Decision, _ reading: Reading, _ line: Utterance)
    -> [Effect]?
  {
    let before = superseded
    if decision.plan.isDestructive { superseded = decision }
    guard let effects = amend(by: reading, line.text) else {
      superseded = before
      return nil
    }
    return [.record(.dropped(decision.digest), nil)] + effects
  }

  mutating func drop(_ decision: Decision) -> [Effect] {
    stage = .idle
    summary.offer = nil
    return [
      .record(.dropped(decision.digest), nil), .say(.dropped(plan: decision.number)),
    ]
  }

  // MARK: - Consent

  private mutating func agree(_ decision: Decision, words: String) -> [Effect] {
    switch decision.plan.needs {
    case .go:
      guard let consent = Consent.agreed(decision) else { return [] }
      return start(decision, by: consent, words: words)
    case .secret: return ready(decision)
    case .approve, .approveNamed:
      return [.say(.needsMore(wanted: decision.plan.needs.word, said: words))]
    case .nothing: return [.say(.nothingWaiting)]
    }
  }

  mutating func ready(_ decision: Decision) -> [Effect] {
    guard case .secret(let slot) = decision.plan.needs else {
      return handOver(insteadOf: decision) ?? agree(decision, words: "ready")
    }
    return isReadOnly ? [.say(.readOnly)] : tellKept(decision) + ask(for: slot, decision)
  }

  /// At the hidden prompt; what is no secret at the ordinary one.
  mutating func ask(for slot: SecretSlot, _ decision: Decision) -> [Effect] {
    guard slot.isOpen else { return [.askSecret(slot)] }
    var choice = Choice(intent: Intent(.repairWebhook), text: "", candidates: [])
    choice.input = decision
    stage = .choosing(choice)
    return [.say(.openInputDue(slot))]
  }

  /// What was asked for in the open. A no leaves the plan waiting, and so do words about it.
  mutating func takeOpen(_ decision: Decision, _ reading: Reading, _ line: Utterance) -> [Effect] {
    let ends = line.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let text = String(ends.reversed())
    guard !text.isEmpty else { return [] }
    switch reading.intent.move {
    case .refuse, .back: return withheld(decision)
    default: break
    }
    switch reading.intent.verb {
    case .explain, .help, .plan: return aside(reading, line)
    case .leave: return [.record(.dropped(decision.digest), nil)] + leaveOnRequest()
    default: return isReadOnly ? [.say(.readOnly)] : fill(decision, with: .string(text))
    }
  }

  /// What is kept in clear may be what is wrong: a user, a host.
  func tellKept(_ decision: Decision) -> [Effect] {
    guard decision.plan.secret?.home == .sourceSettings else { return [] }
    let kept = facts.source(decision.plan.source)?.settings.members ?? [:]
    let stays = kept.filter { decision.plan.handover?.settings[$0.key] == nil }
    return stays.isEmpty
      ? [] : [.say(.secretDue(sourceName: decision.plan.sourceName, kept: stays))]
  }

  /// Where a right is wanting, `new key` is not "it is done": it brings a key that has the right.
  private mutating func handOver(insteadOf decision: Decision) -> [Effect]? {
    guard decision.plan.errand == .putRight, decision.plan.letter == .b else { return nil }
    stage = .idle
    let order = Intent(.rotateCredentials, .source(decision.plan.source), move: .ready)
    return [.record(.dropped(decision.digest), nil)]
      + inquire(order, "new key", isPicked: true)
  }

  private mutating func approve(_ decision: Decision, _ line: Utterance) -> [Effect] {
    switch decision.plan.needs {
    case .go where line.text.filter({ $0 != " " }) == "approve":
      return agree(decision, words: line.text)
    case .secret: return ready(decision)
    case .nothing, .go, .approve, .approveNamed: break
    }
    switch Consent.approved(by: line, decision, at: now) {
    case .success(let consent): return start(decision, by: consent, words: line.text)
    case .failure(let error):
      let refused = Effect.record(.refused(decision.digest, because: error.reason.word), nil)
      if error.reason == .expired { stage = .idle }
      return [refused, .say(.notApproved(error.reason))]
    }
  }

  mutating func take(_ secret: SecretRef, for decision: Decision) -> [Effect] {
    guard decision.plan.secret != nil else {
      return [.say(.secretDropped(shapes: [], wasAll: true))]
    }
    guard !isReadOnly else { return [.say(.readOnly)] }
    return fill(decision, with: .secret(secret))
  }

  /// Asks for the next one, or begins when this was the last.
  private mutating func fill(_ decision: Decision, with value: JSON?) -> [Effect] {
    let filled = decision.plan.filling(value)
    if let next = filled.secret {
      let open = Decision(filled, number: decision.number, at: now, under: terms)
      stage = .deciding(open)
      summary.offer = view(open)
      return ask(for: next, open)
    }
    guard let consent = Consent.handedOver(filled, of: decision, under: terms) else { return [] }
    return start(decision, running: filled, by: consent, words: "handed over a secret")
  }

  /// Left empty. What may be empty is; without anything else the plan waits as before.
  mutating func withheld(_ decision: Decision) -> [Effect] {
    guard let slot = decision.plan.secret else { return [] }
    let given = decision.plan.handover?.given.isEmpty == false
    if slot.isOptional && given { return fill(decision, with: nil) }
    stage = .deciding(putBack(decision))
    return [.say(.secretWithheld(slot))]
  }

  /// The same plan, with every credential to be asked for again.
  func putBack(_ decision: Decision) -> Decision {
    Decision(decision.plan.askingAnew, number: decision.number, at: now, under: terms)
  }

  mutating func start(
    _ decision: Decision, running plan: Plan? = nil, by consent: Consent, words: String
  ) -> [Effect] {
    guard !isReadOnly else { return [.say(.readOnly)] }
    summary.offer = nil
    let work = Work(
      plan: plan ?? decision.plan, decision: decision, consent: consent, began: now,
      asOf: facts.now)
    return [
      .record(.approved(consent.digest, words: words, heard), nil),
      .record(.started(consent.digest, undertaking(work)), nil),
      .say(.started(view(decision), consent.kind)),
    ] + proceed(work)
  }

  private func undertaking(_ work: Work) -> Undertaking {
    let (plan, reserve) = (work.plan, work.plan.reserve)
    return Undertaking(
      source: plan.source, sourceName: plan.sourceName,
      calls: plan.steps.enumerated().map { reserve.contains($0.offset) ? nil : $0.element.call },
      names: view(work.decision).names, asOf: work.asOf,
      goal: plan.proof.tables.isEmpty
        ? nil
        : Undertaking.Goal(letter: plan.letter, cause: plan.cause, tables: plan.proof.tables))
  }
}

extension NotApproved {
  /// As the journal notes it.
  fileprivate var word: String {
    switch self {
    case .wrongWords: "other words than wanted"
    case .wrongName: "another name than shown"
    case .notTyped(let provenance, _): "not typed: \(provenance.rawValue)"
    case .expired: "expired"
    }
  }
}
