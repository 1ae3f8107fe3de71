// Seeded bugs: each one is a mistake that somebody could make in the gate. They wrap the production
// session, changing what it is told or what it is left in; nothing in production code knows of them.

import Foundation
import PostHog
import Recovery

@testable import Session

enum Mutant: String, CaseIterable, Sendable {
  case acceptsPaste = "pasted line accepted"
  case acceptsTypeAhead = "type-ahead accepted"
  case acceptsYes = "yes accepted"
  case acceptsAPIText = "API text accepted"
  case acceptsEnd = "EOF accepted"
  case approvesTheOneBefore = "approve hits the superseded plan"
  case changesPlan = "plan changed after display"
  case neverReadsAgain = "no re-read before the call"
  case readsAgainOnce = "re-read only before step 1"
  case neverExpires = "no expiry"
  case keepsApproval = "approval not consumed"
  case retriesBlindly = "blind retry after a lost answer"
  case resumesOldPlan = "resume continues the old plan"
  case recordsAfterwards = "journal written after the call"
  case goesOnAfterFailure = "continue after a failed step"
  case bareApproveForTwo = "bare approve enough for 2 steps"
  case anyName = "any name accepted"
  case forgetsStoredWipe = "a wipe that is stored already is forgotten"
  // Bugs that the gate once had.
  case waitsForever = "expiry looked at when approved, and never again"

  /// The small world of the explorer stores no wipe for later: that one takes a walk.
  static let small = allCases.filter { $0 != .forgetsStoredWipe }
}

/// The production session, or one with a seeded bug around it.
struct Subject {
  var session: Session
  let mutant: Mutant?
  private(set) var memory = Memory()

  struct Memory {
    /// The plan that was shown before the present one.
    var before: Decision?
    var work: Work?
    var permit: Permit?
    var wasChanged = false
  }

  init(under terms: Terms, mutant: Mutant?, at moment: Moment) {
    session = Session(under: terms, at: moment)
    self.mutant = mutant
  }

  mutating func receive(_ event: Event, at moment: Moment) -> [Effect] {
    guard let mutant else { return session.receive(event, at: moment) }
    remember(event)
    let effects = session.receive(
      mutant.mishear(event, session), at: mutant.misread(moment, session))
    return spoil(effects, mutant, after: event, at: moment)
  }

  /// A new process. What it was doing is gone, unless the mutant holds on to it.
  mutating func restart(with left: Leftovers, at moment: Moment) -> [Effect] {
    let old = session
    session = Session(under: old.terms, at: moment)
    let memory = memory
    self.memory = Memory()
    let welcome = session.receive(.began, at: moment)
    guard mutant == .resumesOldPlan, case .carryingOut(let work) = old.stage else {
      return left.isEmpty ? welcome : welcome + session.receive(.resumed(left), at: moment)
    }
    self.memory.work = memory.work
    session.facts = old.facts
    return session.proceed(work)
  }

  private mutating func remember(_ event: Event) {
    if case .deciding(let decision) = session.stage, case .line = event { memory.before = decision }
  }
}

// MARK: - What it hears wrongly

extension Mutant {
  fileprivate func mishear(_ event: Event, _ session: Session) -> Event {
    guard case .deciding(let decision) = session.stage else {
      return mishear(event, carrying: session)
    }
    let right = Event.line(Utterance(decision.plan.needs.word, .typed))
    switch (self, event) {
    case (.acceptsPaste, .line(let line)) where line.provenance == .pasted: return typed(line)
    case (.acceptsTypeAhead, .line(let line)) where line.provenance == .typeAhead:
      return typed(line)
    case (.acceptsYes, .line(let line)) where line.text == "yes": return right
    case (.acceptsAPIText, .answered(_, let reply)) where reply.saysApprove: return right
    case (.acceptsEnd, .ended): return right
    case (.bareApproveForTwo, .line(let line)) where line.text == "approve":
      return typed(right, line)
    case (.anyName, .line(let line)) where line.text.hasPrefix("approve "):
      return typed(right, line)
    default: return event
    }
  }

  private func mishear(_ event: Event, carrying session: Session) -> Event {
    guard self == .goesOnAfterFailure, case .answered(let ticket, let reply) = event,
      case .carryingOut(let work) = session.stage, case .sending = work.phase,
      case .failed(.refused) = reply.result
    else { return event }
    return .answered(ticket, Reply(.accepted(remark: nil), serverTime: reply.serverTime))
  }

  private func typed(_ line: Utterance) -> Event { .line(Utterance(line.text, .typed)) }

  private func typed(_ right: Event, _ line: Utterance) -> Event {
    line.provenance == .typed ? right : .line(line)
  }

  /// A clock that stands still, for as long as it would matter.
  fileprivate func misread(_ moment: Moment, _ session: Session) -> Moment {
    switch (self, session.stage) {
    case (.neverExpires, .deciding(let decision)): decision.shownAt
    case (.neverExpires, .carryingOut(let work)), (.waitsForever, .carryingOut(let work)):
      work.decision.shownAt
    default: moment
    }
  }
}

extension Reply {
  fileprivate var saysApprove: Bool {
    if case .table(let table)? = answer { table.latestError == "approve" } else { false }
  }
}

// MARK: - What it does wrongly

extension Subject {
  private mutating func spoil(
    _ effects: [Effect], _ mutant: Mutant, after event: Event, at moment: Moment
  ) -> [Effect] {
    if case .carryingOut(let work) = session.stage, work.index == 0, memory.work == nil {
      memory.work = work
    }
    for case .send(_, let permit) in effects where permit.call.endpoint.risk != .reads {
      memory.permit = permit
    }
    switch mutant {
    case .approvesTheOneBefore: swapBack()
    case .changesPlan: swapTables()
    case .neverReadsAgain: return answerFromMemory(effects, from: 0, at: moment)
    case .readsAgainOnce: return answerFromMemory(effects, from: 1, at: moment)
    case .keepsApproval: return runAgain(effects)
    case .retriesBlindly: return sendAgain(effects)
    case .recordsAfterwards: return sendFirst(effects, at: moment)
    case .forgetsStoredWipe: forgetStoredWipes()
    default: break
    }
    return effects
  }

  /// The new plan is on the screen, the old one is what an approval hits.
  private mutating func swapBack() {
    guard case .deciding(let decision) = session.stage, let before = memory.before,
      decision.number != before.number
    else { return }
    session.stage = .deciding(before)
  }

  /// After it was shown, the plan is aimed at the other table.
  private mutating func swapTables() {
    guard case .deciding(let decision) = session.stage, !memory.wasChanged else { return }
    memory.wasChanged = true
    var plan = decision.plan
    let other = plan.observed.first?.table == SmallWorld.tables[0] ? 1 : 0
    plan.steps = plan.steps.map { step in
      guard case .send(let call, let hazard, _) = step else { return step }
      let id = SmallWorld.tables[other]
      return .send(Call(call.endpoint, id: id), hazard, table: id)
    }
    plan.observed = plan.observed.map { observed in
      guard let (table, source) = session.facts.table(SmallWorld.tables[other]) else {
        return observed
      }
      let newest = session.facts.jobs(of: table, in: source.id)?.first?.id
      return Observation(of: table, in: source.id, newestJob: newest)
    }
    session.stage = .deciding(
      Decision(plan, number: decision.number, at: decision.shownAt, under: session.terms))
  }

  /// The look before a destructive step is answered with what was known before.
  private mutating func answerFromMemory(_ effects: [Effect], from index: Int, at moment: Moment)
    -> [Effect]
  {
    guard case .carryingOut(let work) = session.stage, case .checking(let call) = work.phase,
      work.index >= index, let known = session.facts.table(call.id ?? "")?.table
    else { return effects }
    let rest = effects.filter { if case .send = $0 { false } else { true } }
    let reply = Reply(.table(known), serverTime: moment.wall)
    return rest + session.receive(.answered(work.ticket, reply), at: moment)
  }

  /// When the plan is done it begins anew, by the same consent.
  private mutating func runAgain(_ effects: [Effect]) -> [Effect] {
    guard effects.contains(where: { if case .say(.carriedOut) = $0 { true } else { false } }),
      let work = memory.work
    else { return effects }
    return effects + session.proceed(work)
  }

  private mutating func sendAgain(_ effects: [Effect]) -> [Effect] {
    guard case .unknown(let lost) = session.stage, var work = lost.work, let permit = memory.permit,
      effects.contains(where: { if case .say(.outcomeUnknown) = $0 { true } else { false } })
    else { return effects }
    work.phase = .sending(permit.call)
    work.ticket = session.nextTicket()
    session.stage = .carryingOut(work)
    return [.send(work.ticket, permit)]
  }

  /// All that was read stays.
  private mutating func forgetStoredWipes() {
    for table in session.facts.armed.keys { session.facts.disarm(table) }
  }

  /// The call goes out at once; the record is written when there is time.
  private mutating func sendFirst(_ effects: [Effect], at moment: Moment) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      guard case .record(let record, let ticket?) = effect else { return [effect] }
      return session.receive(.recorded(ticket), at: moment) + [.record(record, nil)]
    }
  }
}
