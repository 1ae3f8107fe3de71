// What tells two states of the gate apart. Texts, tickets and times are dropped; what is kept of
// them is what the session can still act on.

import Foundation
import PostHog
import Recovery

@testable import Session

/// A state in 512 bits, packed and not hashed: equal keys are equal states.
struct GateKey: Hashable {
  private var words = SIMD8<UInt64>()
  private var used = 0

  init(_ state: GateState) {
    add(state.world)
    add(state.ghosts)
    add(state.session)
    add(errands: state)
    add(state.subject)
  }

  static func == (left: GateKey, right: GateKey) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  private mutating func add(_ value: Int, bits: Int) {
    precondition(value >= 0 && value < 1 << bits, "\(value) does not fit in \(bits) bits")
    if used % 64 + bits > 64 { used += 64 - used % 64 }
    precondition(used + bits <= 512, "the key is full")
    words[used / 64] |= UInt64(value) << UInt64(used % 64)
    used += bits
  }

  private mutating func add(_ flag: Bool) { add(flag ? 1 : 0, bits: 1) }

  // MARK: - The world and what really happened

  private mutating func add(_ world: SmallWorld) {
    for look in world.looks { add(look.rawValue, bits: 3) }
    add(world.changesLeft, bits: 2)
    add(world.isDeleted)
  }

  private mutating func add(_ ghosts: Ghosts) {
    add(ghosts.shown.count, bits: 2)
    add(ghosts.before, bits: 2)
    add(ghosts.onScreen.map { $0 + 1 } ?? 0, bits: 2)
    add(ghosts.running.map { $0 + 1 } ?? 0, bits: 2)
    for (number, plan) in ghosts.shown.enumerated() {
      add(plan.plan.kind, bits: 2)
      // A call of a plan that is over is a breach whatever else is so.
      guard number == ghosts.onScreen || number == ghosts.running else { continue }
      for look in plan.looks { add(look.map { $0.rawValue + 1 } ?? 0, bits: 3) }
      add(plan.sent, bits: 4)
      add(plan.durable, bits: 4)
      add(plan.succeeded, bits: 4)
      add(plan.isApproved)
    }
  }

  // MARK: - The session

  private mutating func add(_ session: Session) {
    add(session.vocabulary.isEmpty)
    add(session.vocabulary.focus.map { 1 + Self.number(of: $0.table) } ?? 0, bits: 2)
    switch session.stage {
    case .idle: add(0, bits: 3)
    case .examining(let inquiry):
      add(1, bits: 3)
      add(inquiry, session)
    case .choosing: add(2, bits: 3)
    case .deciding(let decision):
      add(3, bits: 3)
      add(decision, session)
    case .carryingOut(let work):
      add(4, bits: 3)
      add(work, session)
    case .unknown(let lost):
      add(5, bits: 3)
      add(lost)
    }
    add(session.superseded != nil)
    if let superseded = session.superseded { add(superseded.digest) }
    for id in SmallWorld.tables { add(session.facts.armed[id] != nil) }
    add(session.watch != nil)
    if let watch = session.watch { add(watch.plan.kind, bits: 2) }
  }

  private mutating func add(_ inquiry: Inquiry, _ session: Session) {
    // Before the names are known the meaning is still in the words.
    add(Spoken.orders.firstIndex { $0.text == inquiry.text }.map { $0 + 1 } ?? 0, bits: 3)
    add(Self.number(of: inquiry.intent.verb), bits: 3)
    add(inquiry.tables.reduce(0) { $0 | 1 << (Self.number(of: $1) - 1) }, bits: 2)
    add(inquiry.subject != nil)
    add(Self.number(of: inquiry.call.endpoint), bits: 3)
    add(min(inquiry.rest.count, 3), bits: 2)
    add(readSoFar: session)
    add(session.facts.retrieved.isEmpty)
    add(session.facts.jobs.isEmpty)
    add(min(session.facts.failures.count, 3), bits: 2)
  }

  /// What a question, or a last look, has brought up to now.
  private mutating func add(readSoFar session: Session) {
    for id in SmallWorld.tables {
      let found = session.facts.table(id)
      add(found.map { $0.table.look.rawValue + 1 } ?? 0, bits: 3)
      let newest = found.flatMap { session.facts.jobs(of: $0.table, in: $0.source.id) }?.first
      add(newest?.id.hasPrefix("job-new") == true)
    }
  }

  private mutating func add(_ decision: Decision, _ session: Session) {
    add(decision.number, bits: 2)
    add(decision.plan.kind, bits: 2)
    add(decision.digest)
    add(session.now.elapsed(since: decision.shownAt) > 15 * 60)
  }

  /// A digest covers the calls and what was observed: 24 bits of it tell these few plans apart.
  private mutating func add(_ digest: Digest) {
    add(Int(digest.hex.prefix(6), radix: 16) ?? 0, bits: 24)
  }

  private mutating func add(_ work: Work, _ session: Session) {
    add(work.decision, session)
    add(work.index, bits: 2)
    add(work.checks.count, bits: 2)
    add(Self.number(of: work.phase), bits: 3)
    if work.isChecking { add(readSoFar: session) }
    add(work.since != nil)
    add(work.looks > 0)
    add(session.now.elapsed(since: work.began) > 120)
  }

  private mutating func add(_ lost: Lost) {
    add(lost.step, bits: 2)
    add(Self.number(of: lost.sent.endpoint), bits: 3)
    add(Self.number(of: lost.sent.id), bits: 2)
    add(lost.since != nil)
    add(lost.left, bits: 2)
    add(lost.work == nil ? 0 : min(lost.looks, 4), bits: 3)
    add(lost.isQuiet)
    add(lost.look != nil)
    add(lost.work != nil)
    add(lost.queue.count, bits: 2)
    add(lost.inVain.count, bits: 2)
  }

  // MARK: - What is under way

  private mutating func add(errands state: GateState) {
    add(state.isExpired)
    add(state.hasCrashed)
    add(state.hasLeft)
    add(state.current.map { Self.number(of: $0) + 1 } ?? 0, bits: 3)
    add(state.watched != nil)
    add(state.journal.count, bits: 4)
    for record in state.journal { add(record) }
    let late = state.late
    add(late.first { $0.change == nil }.map { Self.number(of: $0) } ?? 0, bits: 2)
    let changes = late.compactMap(\.change)
    add(changes.count, bits: 2)
    for call in changes.prefix(3) {
      add(Self.number(of: call.endpoint), bits: 3)
      add(Self.number(of: call.id), bits: 2)
    }
  }

  private mutating func add(_ record: Record) {
    switch record {
    case .started: add(0, bits: 4)
    case .intent(_, let step, _, _): add(4 + step, bits: 4)
    case .outcome(_, let step, .done, _): add(8 + step, bits: 4)
    default: add(12, bits: 4)
    }
  }

  private mutating func add(_ subject: Subject) {
    guard subject.mutant != nil else { return }
    add(subject.memory.before?.number ?? 0, bits: 2)
    add(subject.memory.work.map { 1 + $0.plan.kind } ?? 0, bits: 3)
    add(subject.memory.permit.map { Self.number(of: $0.call.endpoint) } ?? 0, bits: 3)
    add(subject.memory.wasChanged)
  }

  // MARK: - Numbers

  private static func number(of table: Table.ID?) -> Int {
    table.flatMap { SmallWorld.tables.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  private static func number(of verb: Intent.Verb) -> Int {
    [.resync, .deleteData, .deleteSource, .reload, .status].firstIndex(of: verb).map { $0 + 1 } ?? 0
  }

  private static func number(of endpoint: Endpoint) -> Int {
    [
      .listSources, .retrieveSource, .listJobs, .resyncTable, .deleteData, .reloadTable,
      .destroySource,
    ].firstIndex(of: endpoint).map { $0 + 1 } ?? 0
  }

  private static func number(of phase: Work.Phase) -> Int {
    switch phase {
    case .between: 0
    case .checking: 1
    case .recording: 2
    case .sending: 3
    case .looking: 4
    case .pausing: 5
    }
  }

  private static func number(of errand: Errand) -> Int {
    switch errand {
    case .read, .change: 1
    case .record(_, let record, _, _): record == nil ? 2 : 3
    case .wait: 0
    }
  }
}

extension Plan {
  /// Which of the few plans of the small world it is.
  fileprivate var kind: Int {
    switch steps.first?.call?.endpoint {
    case .deleteData?: 1
    case .destroySource?: 3
    default: observed.count > 1 ? 2 : 0
    }
  }
}

extension Table {
  fileprivate var look: SmallWorld.Look {
    if stored == nil { return .emptied }
    if status?.meaning == .running { return .resynced }
    return rowCount == 200 ? .changed : rowCount == 50 ? .reloaded : .asBefore
  }
}

extension Gate {
  func key(of state: GateState) -> GateKey { GateKey(state) }
}
