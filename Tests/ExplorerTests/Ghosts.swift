// What really happened, kept outside of the session: it is judged by what the person saw and said
// and by what reached the server, never by what it believes of itself.

import Foundation
import PostHog
import Recovery

@testable import Session

/// What must never happen; named as in approval.md.
struct Breach: OptionSet, Hashable, Sendable, CustomStringConvertible {
  let rawValue: Int

  static let unapproved = Breach(rawValue: 1)
  static let twice = Breach(rawValue: 2)
  static let notAsShown = Breach(rawValue: 4)
  static let drifted = Breach(rawValue: 8)
  static let expired = Breach(rawValue: 16)
  static let superseded = Breach(rawValue: 32)
  static let unrecorded = Breach(rawValue: 64)
  static let afterFailure = Breach(rawValue: 128)

  static let names: [(Breach, String)] = [
    (.unapproved, "I1 no destructive call without the approval of its plan"),
    (.twice, "I2 no step twice"),
    (.notAsShown, "I3 what is sent is what was shown"),
    (.drifted, "I4 never on a table that changed since"),
    (.expired, "I5 never later than 15 minutes after it was shown"),
    (.superseded, "I6 never a plan that another one replaced"),
    (.unrecorded, "I7 never before its intent is on disk"),
    (.afterFailure, "I8 no step after one that is not known to have worked"),
  ]

  /// `I1+I6`.
  var description: String {
    Self.names.filter { contains($0.0) }.map { $0.1.prefix(2) }.joined(separator: "+")
  }
}

/// One plan as a person saw it, and what became of it.
struct ShownPlan {
  let plan: Plan
  let at: Moment
  /// How each table should look to the next destructive step: as shown, then as our own steps left
  /// it. Nil for tables that the plan does not tell of.
  var looks: [SmallWorld.Look?]
  /// Steps by their index, as bits.
  var sent = 0
  var durable = 0
  var succeeded = 0
  var isApproved = false

  init(_ plan: Plan, at moment: Moment) {
    self.plan = plan
    at = moment
    looks = SmallWorld.tables.map { id in
      plan.observed.first { $0.table == id }.map(\.look)
    }
  }

  /// What the person would have to type, worked out from what the plan does and nothing else.
  var words: Set<String> {
    let losses = plan.steps.compactMap(\.call).filter { $0.endpoint.risk == .destroys }
    guard losses.count == 1, losses[0].endpoint != .destroySource else { return ["approve shop"] }
    let name = SmallWorld.tables.firstIndex(of: losses[0].id ?? "").map { SmallWorld.names[$0] }
    return ["approve", "approve \(name ?? "")"]
  }
}

struct Ghosts {
  /// In the order shown, over all runs of the program.
  var shown: [ShownPlan] = []
  /// Plans shown before the last crash: numbers begin anew after it.
  var before = 0
  /// The plan that waits on the screen for a word.
  var onScreen: Int?
  /// The plan that the person was told is under way.
  var running: Int?
  var breach: Breach = []
}

// MARK: - The person

extension Ghosts {
  /// A human approval is this and nothing else: typed, exact, in time, to the plan on the screen.
  mutating func hear(_ event: Event, at moment: Moment) {
    guard case .line(let line) = event, line.provenance == .typed, let number = onScreen,
      shown[number].words.contains(line.text.trimmingCharacters(in: [" "])),
      moment.elapsed(since: shown[number].at) <= 15 * 60
    else { return }
    shown[number].isApproved = true
  }

  mutating func see(_ notice: Notice, at moment: Moment) {
    switch notice {
    case .plan(let view): show(view, at: moment)
    case .report(let report): report.offer.map { show($0, at: moment) }
    case .started(let view, _):
      running = before + view.number - 1
      onScreen = nil
    case .dropped, .notApproved(.expired): onScreen = nil
    default: break
    }
  }

  private mutating func show(_ view: PlanView, at moment: Moment) {
    let number = before + view.number - 1
    switch number {
    case shown.count: shown.append(ShownPlan(view.plan, at: moment))
    // The same content, planned again while it waited: shown anew, and approved by nothing so far.
    case shown.count - 1 where onScreen != number && running == nil:
      shown[number] = ShownPlan(view.plan, at: moment)
    default: return
    }
    onScreen = number
  }

  mutating func read(_ record: Record) {
    if case .dropped = record { onScreen = nil }
  }

  mutating func crash() {
    before = shown.count
    onScreen = nil
    rest()
  }

  /// Nothing is under way any more, and no approval outlives what it was given for.
  mutating func rest() {
    running = nil
    for number in shown.indices { shown[number].isApproved = false }
  }
}

// MARK: - The server

extension Ghosts {
  /// The plan that a call belongs to: the one under way, or else the newest one that has it.
  func owner(of call: Call) -> Int? {
    running
      ?? shown.indices.last { number in shown[number].plan.steps.contains { $0.call == call } }
  }

  /// A changing call has left. Everything that must be so now is looked at here.
  mutating func emit(_ call: Call, in world: SmallWorld, at moment: Moment) {
    let destroys = call.endpoint.risk == .destroys
    // Not even a harmless change is made while nothing is under way.
    if running == nil { breach.insert(.unapproved) }
    guard let number = owner(of: call) else { return }
    let owner = shown[number]
    guard let step = owner.plan.steps.firstIndex(where: { $0.call == call }) else {
      breach.insert(.notAsShown)
      return
    }
    check(owner, step, earlier: owner.plan.steps[..<step])
    if destroys {
      if !owner.isApproved { breach.insert(.unapproved) }
      if isDrifted(owner, call, world) { breach.insert(.drifted) }
      if moment.elapsed(since: owner.at) > 15 * 60 { breach.insert(.expired) }
      if number != shown.count - 1 { breach.insert(.superseded) }
    }
    shown[number].sent |= 1 << step
  }

  private mutating func check(_ owner: ShownPlan, _ step: Int, earlier: ArraySlice<Step>) {
    if owner.sent & (1 << step) != 0 { breach.insert(.twice) }
    if owner.durable & (1 << step) == 0 { breach.insert(.unrecorded) }
    let needed = earlier.indices.filter { earlier[$0].call != nil }
    if needed.contains(where: { owner.succeeded & (1 << $0) == 0 }) {
      breach.insert(.afterFailure)
    }
  }

  private func isDrifted(_ owner: ShownPlan, _ call: Call, _ world: SmallWorld) -> Bool {
    SmallWorld.tables.indices.contains { index in
      let isTarget = call.endpoint == .destroySource || SmallWorld.tables[index] == call.id
      return isTarget && owner.looks[index] != world.looks[index]
    }
  }

  /// The server acted on it: what it left behind is no surprise to the plan's next step.
  mutating func applied(_ call: Call, of plan: Int?, in world: SmallWorld) {
    guard let plan, let table = SmallWorld.tables.firstIndex(of: call.id ?? "")
    else { return }
    shown[plan].looks[table] = world.looks[table]
  }

  mutating func succeeded(_ call: Call, of plan: Int?) {
    guard let plan, let step = shown[plan].plan.steps.firstIndex(where: { $0.call == call })
    else { return }
    shown[plan].succeeded |= 1 << step
  }
}

extension Observation {
  fileprivate var look: SmallWorld.Look {
    if !isStored { return .emptied }
    if status == "running" { return .resynced }
    return rowCount == 200 ? .changed : rowCount == 50 ? .reloaded : .asBefore
  }
}
