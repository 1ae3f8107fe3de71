// The stage that changes things: one step after the other, each with its intent on disk first.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

extension Session {
  /// Begins the step that is due.
  mutating func proceed(_ work: Work) -> [Effect] {
    switch work.step {
    case nil: return finish(work)
    case .send(let call, let hazard, _)?:
      // A table whose settings alone make the step harmless is read again, too: the gate then works
      // out anew what the step would destroy.
      let wantsLook = hazard.isLoss || call.endpoint.risk == .decidedByTable
      return wantsLook ? check(work, before: call) : intend(work)
    case .until(let condition)?, .unless(let condition, _)?:
      var work = work
      work.began = now
      work.looks = 0
      return pause(work, for: condition)
    }
  }

  // MARK: - Sending

  mutating func intend(_ work: Work) -> [Effect] {
    guard case .send(let call, _, let table)? = work.step else { return [] }
    var work = work
    work.phase = .recording
    work.ticket = nextTicket()
    work.before = observation(of: table, before: call, in: work)
    stage = .carryingOut(work)
    return [
      .record(
        .intent(work.consent.digest, step: work.index, call, before: work.before), work.ticket)
    ]
  }

  /// As it was shown. Settings as they are now: what is put back one day is what the call replaced.
  private func observation(of table: Table.ID?, before call: Call, in work: Work) -> Observation? {
    let shown = work.plan.observed.first { $0.table == table }
    guard call.endpoint == .updateTable, let shown, let now = facts.table(shown.table)?.table else {
      return shown
    }
    return Observation(of: now, in: shown.source, newestJob: shown.newestJob)
  }

  mutating func recorded(_ work: Work, _ ticket: Ticket) -> [Effect] {
    guard ticket == work.ticket, work.phase == .recording,
      case .send(let call, _, _)? = work.step
    else { return [] }
    guard
      let permit = Permit.carryingOut(
        work.index, of: work.plan, by: work.consent, knowing: facts, at: now, under: terms)
    else { return stop(work, [outcome(work, .notSent, nil), .say(withheld(call, work))]) }
    var work = work
    work.phase = .sending(call)
    work.ticket = nextTicket()
    stage = .carryingOut(work)
    return [.send(work.ticket, permit)]
  }

  /// Why the gate gave no permit.
  private func withheld(_ call: Call, _ work: Work) -> Notice {
    if work.consent.hasExpired(at: now) { return .notApproved(.expired) }
    return isReadOnly ? .readOnly : .withheld(call, facts.hazard(of: call))
  }

  /// No record, no call: if we die right after it, nobody would know (A14).
  mutating func notRecorded(_ work: Work, _ ticket: Ticket, _ reason: String) -> [Effect] {
    guard ticket == work.ticket, work.phase == .recording else { return [] }
    return stop(work, [.say(.journalClosed(because: reason))])
  }

  mutating func carryOn(_ work: Work, _ ticket: Ticket, _ reply: Reply) -> [Effect] {
    guard ticket == work.ticket else { return [] }
    switch work.phase {
    case .checking(let call): return checked(work, call, reply)
    case .sending(let call): return settle(work, call, reply)
    case .looking(let call): return looked(work, call, reply)
    case .between, .recording, .pausing: return []
    }
  }

  private mutating func settle(_ work: Work, _ call: Call, _ reply: Reply) -> [Effect] {
    facts.absorb(reply, to: call)
    switch reply.result {
    case .answered(let answer): return accepted(work, answer)
    case .failed(.refused(let refusal)): return refused(work, call, refusal)
    case .failed(let error) where error.leavesUnknown: return lost(work, call, error)
    case .failed(let error):
      let about = name(work.step, in: work)
      return stop(
        work,
        [
          outcome(work, .notSent, nil),
          .say(.notSent(call, error, about: about, left: work.left)),
        ])
    }
  }

  private mutating func accepted(_ work: Work, _ answer: Answer?) -> [Effect] {
    if case .webhookReceipt(let receipt)? = answer, !receipt.success {
      return refusedInside(work, receipt)
    }
    var work = work
    let done = outcome(work, .done, nil)
    if work.since == nil { work.since = facts.now }
    remember(work)
    if let call = work.step?.call {
      deeds.append(Deed(call: call, name: name(work.step, in: work), at: facts.now, heard: heard))
    }
    if case .webhookReceipt(let receipt)? = answer {
      if !receipt.pendingInputs.isEmpty { return [done] + wants(receipt, work) }
      if let remaining = receipt.error { work.remarks.append(remaining) }
    }
    if case .accepted(let remark?)? = answer { work.remarks.append(remark) }
    work.index += 1
    return [done] + proceed(work)
  }

  private mutating func refused(_ work: Work, _ call: Call, _ refusal: Refusal) -> [Effect] {
    if call.endpoint == .cancelSync, refusal.meansNothingRuns {
      return accepted(work, .accepted(remark: refusal.words))
    }
    let record = outcome(work, .refused, refusal.words)
    if refusal.isForScope {
      hasReadOnlyKey = true
      return stop(work, [record, .say(.readOnlyKey(words: refusal.words))])
    }
    if let effects = refusedByLive(work, call, refusal) { return [record] + effects }
    if let effects = demand(work, call, refusal) { return [record] + effects }
    if call.endpoint == .updateSource, refusal.status == 400,
      let source = facts.source(work.plan.source),
      work.decision.plan.secret != nil
    {
      // The probe said no and nothing was saved: the same plan waits for another credential.
      let again = putBack(work.decision)
      stage = .deciding(again)
      summary.offer = view(again)
      return [record, .say(.credentialRefused(words: refusal.words, source: source))]
    }
    if call.endpoint.aftermath(of: refusal) == .armed { return armed(work, call, refusal) }
    let about = name(work.step, in: work)
    return stop(
      work,
      [
        record,
        .say(
          .refused(call, refusal, about: about, left: work.left, isUntouched: !work.hasSent)),
      ] + meaning(of: refusal, work))
  }

  /// A no that tells of more than its table.
  private mutating func meaning(of refusal: Refusal, _ work: Work) -> [Effect] {
    if refusal.tellsOfTheBillingPause {
      return [.say(.billingPause(paused(), link: terms.billingLink))]
    }
    guard refusal.tellsOfAManagedObject else { return [] }
    managed.insert(work.plan.source)
    return [.say(.locked(.managed, sourceName: work.plan.sourceName))]
  }

  /// Refused, and yet the next run will wipe: that run is watched for.
  private mutating func armed(_ work: Work, _ call: Call, _ refusal: Refusal) -> [Effect] {
    var work = work
    work.since = work.since ?? work.asOf ?? facts.now
    let table = call.id.flatMap { facts.table($0)?.table }
    call.id.map { facts.arm($0) }
    stage = .idle
    summary.ending = .notVerified
    return [
      outcome(work, .refused, "armed: \(refusal.words)"),
      .say(.armed(call, refusal, table, left: work.left)),
    ] + watch(work)
  }

  private func outcome(_ work: Work, _ outcome: Record.Outcome, _ words: String?) -> Effect {
    .record(.outcome(work.consent.digest, step: work.index, outcome, words: words), nil)
  }

  /// The plan ends here. Tables whose steps are all done by now are watched all the same.
  mutating func stop(_ work: Work, _ effects: [Effect]) -> [Effect] {
    stage = .idle
    summary.ending = .notVerified
    let ended = effects + [.record(.dropped(work.consent.digest), nil)]
    let finished = work.plan.proof.tables.filter { work.hasFinished($0.table) }
    guard !finished.isEmpty else { return ended }
    var rest = work
    rest.plan.proof.tables = finished
    return ended + [.say(.watchesRest(finished.map(\.name)))] + watch(rest, isPartial: true)
  }

  func name(_ step: Step?, in work: Work) -> String {
    switch step {
    case .send(_, _, let table?): facts.table(table)?.table.name ?? work.plan.sourceName
    case .until(let condition), .unless(let condition, _):
      condition.table.flatMap { facts.table($0)?.table.name } ?? work.plan.sourceName
    case .send, nil: work.plan.sourceName
    }
  }

  mutating func interrupt(_ work: Work) -> [Effect] {
    switch work.phase {
    case .sending(let call):
      // It may have left already: from here we only look.
      return lost(work, call, .noAnswer(.interrupted, words: "you stopped waiting"))
    case .between, .checking, .recording, .looking, .pausing:
      stage = .idle
      return [.record(.dropped(work.consent.digest), nil), .say(stopped(work))]
    }
  }

  /// Where nothing is left to send, only the proof was not waited for.
  private mutating func stopped(_ work: Work) -> Notice {
    let done = work.plan.steps.prefix(work.index).compactMap(\.call)
    guard !done.isEmpty else { return .stopped(goesOn: nil) }
    let reserve = work.plan.reserve
    let left = work.plan.steps.indices.dropFirst(work.index).filter { !reserve.contains($0) }
      .compactMap { work.plan.steps[$0].call }
    guard left.isEmpty, work.plan.proof.tables.allSatisfy({ work.hasFinished($0.table) }) else {
      return .stoppedHalfway(view(work.decision), done: done, left: left)
    }
    unproven = Watch(work, facts: facts, at: now)
    return .stopped(goesOn: work.plan.sourceName)
  }
}

extension Refusal {
  /// The key may look and not touch: no other change would fare better.
  var isForScope: Bool { status == 403 && words.contains("scope") }

  /// Both are good news to somebody who wants nothing to run (API reference, 4.8).
  var meansNothingRuns: Bool {
    words.hasPrefix("No running sync to cancel") || words.hasPrefix("The sync already finished")
  }
}
