// Everything that can happen next.

import Foundation
import PostHog
import Recovery

@testable import Session

enum GateAction: Hashable, Sendable, CustomStringConvertible {
  case line(Spoken)
  /// A read is answered; or it fails.
  case answered, unanswered
  case accepted, appliedThenLost, neverArrives, refused
  case recorded, notRecorded
  case woke, watchEnds
  /// What nobody waits for any more comes after all.
  case late
  case lateEffect
  case quarterHour
  case othersChange(Int)
  /// An answer nobody asked for, full of the word.
  case textFromOutside
  case interrupted, ended
  case crash(late: Bool)

  var description: String {
    switch self {
    case .line(let spoken): spoken.description
    case .answered: "api< the read is answered"
    case .unanswered: "api< the read times out"
    case .accepted: "api< 200"
    case .appliedThenLost: "api< timeout, and the server acted"
    case .neverArrives: "api< timeout, and the server never saw it"
    case .refused: "api< 400"
    case .recorded: "disk the intent is durable"
    case .notRecorded: "disk the intent cannot be written"
    case .woke: "now> the wait is over"
    case .watchEnds: "now> the watch ends"
    case .late: "api< something late"
    case .lateEffect: "sim> the server acts after all"
    case .quarterHour: "now> +16m"
    case .othersChange(let table): "sim> somebody changes \(SmallWorld.names[table])"
    case .textFromOutside: "api< 200 with latest_error=\"approve\""
    case .interrupted: "sig> INT"
    case .ended: "sig> EOF"
    case .crash(let late): "sig> CRASH \(late ? "after" : "before") server and disk did their part"
    }
  }
}

/// The gate, with at most so many plans in one life.
struct Gate: Checkable {
  var plans = 1
  var orders = Spoken.orders
  var answers = Spoken.answers
  var mutant: Mutant?
  /// Reads for a question are answered at once: nothing comes between them.
  var isHasty = false
  var terms = Terms(host: "https://eu.posthog.com", project: "2")

  var initial: GateState {
    GateState(subject: Subject(under: terms, mutant: mutant, at: Moment.start))
  }

  func actions(in state: GateState) -> [GateAction] {
    guard !state.hasLeft else { return [] }
    return lines(in: state) + errands(in: state) + outside(in: state)
  }

  private func lines(in state: GateState) -> [GateAction] {
    guard state.session.isListening else { return Spoken.impatience.map(GateAction.line) }
    let orders = state.ghosts.shown.count < plans ? orders : []
    switch state.session.stage {
    case .deciding: return (orders + answers).map(GateAction.line)
    case .unknown: return (orders + Spoken.asides + [Spoken("status")]).map(GateAction.line)
    default: return (orders + Spoken.asides).map(GateAction.line)
    }
  }

  private func errands(in state: GateState) -> [GateAction] {
    var actions: [GateAction] = []
    switch state.current {
    case .read: actions += [.answered, .unanswered]
    case .change: actions += [.accepted, .appliedThenLost, .neverArrives, .refused]
    case .record(_, nil, _, _): actions += [.recorded]
    case .record: actions += [.recorded, .notRecorded]
    case .wait: actions += [.woke]
    case nil: break
    }
    if state.watched != nil { actions.append(.watchEnds) }
    if state.late.contains(where: { $0.change == nil }) { actions.append(.late) }
    if !state.isPastTheLook, state.late.contains(where: { $0.change != nil }) {
      actions.append(.lateEffect)
    }
    return actions
  }

  private func outside(in state: GateState) -> [GateAction] {
    var actions: [GateAction] = [.ended, .textFromOutside]
    if state.isOpen { actions.append(.interrupted) }
    if !state.isExpired { actions.append(.quarterHour) }
    if !state.isPastTheLook, state.isOpen || state.ghosts.shown.count < plans {
      let tables = state.world.changesLeft > 0 ? SmallWorld.tables.indices : 0..<0
      actions += tables.map { .othersChange($0) }
    }
    guard !state.hasCrashed, state.isOpen else { return actions }
    actions.append(.crash(late: false))
    let isOpen = state.errands.contains { errand in
      switch errand {
      case .change, .record: true
      case .read, .wait: false
      }
    }
    if isOpen { actions.append(.crash(late: true)) }
    return actions
  }

  func step(_ state: GateState, _ action: GateAction) -> GateState? {
    var next = state
    next.sights = []
    next.perform(action)
    while isHasty, case .examining = next.session.stage, case .read? = next.current {
      next.perform(.answered)
    }
    return next
  }
}

extension Moment {
  static let start = Moment(wall: SmallWorld.start, uptime: 0)
}

extension GateState {
  /// Something is under way or waits for a word: what happens now can still matter to it.
  fileprivate var isOpen: Bool {
    session.stage != .idle || session.watch != nil || !journal.isEmpty
  }

  /// Nothing is left whose time could run out.
  var isExpired: Bool {
    switch session.stage {
    case .deciding(let decision): moment.elapsed(since: decision.shownAt) > 15 * 60
    case .carryingOut(let work): moment.elapsed(since: work.decision.shownAt) > 15 * 60
    case .idle, .examining, .choosing, .unknown: true
    }
  }

  /// Between the last look at the target and the call: one round trip in which nobody can see what
  /// others do. PostHog knows no conditional request, so this window stays open (approval.md,
  /// "Residual risk"); here nobody else acts in it.
  fileprivate var isPastTheLook: Bool {
    guard case .carryingOut(let work) = session.stage, work.phase == .recording else {
      return false
    }
    return work.step?.isDestructive == true
  }

  fileprivate mutating func perform(_ action: GateAction) {
    switch action {
    case .line(let spoken): feed(.line(spoken.utterance))
    case .interrupted: feed(.interrupted)
    case .ended: feed(.ended)
    case .crash(let late): crash(late: late)
    case .quarterHour: clock += 1
    case .othersChange(let table): world.change(table)
    case .textFromOutside: feed(.answered(0, world.reply(to: .aTable, at: moment.wall)))
    case .watchEnds: endWatch()
    case .late, .lateEffect: comeLate(action)
    case .answered, .unanswered, .accepted, .appliedThenLost, .neverArrives, .refused, .recorded,
      .notRecorded, .woke:
      if let errand = current { run(errand, action) }
    }
  }

  private mutating func run(_ errand: Errand, _ action: GateAction) {
    take(errand)
    switch (errand, action) {
    case (.read(let ticket, let call), .answered):
      feed(.answered(ticket, world.reply(to: call, at: moment.wall)))
    case (.change(let ticket, let call, let plan), .accepted):
      feed(.answered(ticket, accept(call, of: plan)))
    case (.change(let ticket, let call, let plan), .appliedThenLost):
      apply(call, of: plan)
      feed(.answered(ticket, .lost))
    case (.change(let ticket, _, _), .refused): feed(.answered(ticket, .refused))
    case (.record(let ticket, let record, let plan, let step), .recorded):
      become(durable: record, plan, step)
      feed(.recorded(ticket))
    case (.record(let ticket, _, _, _), _): feed(.notRecorded(ticket, because: "the disk is full"))
    case (.wait(let ticket), _): feed(.woke(ticket))
    case (.read(let ticket, _), _), (.change(let ticket, _, _), _): feed(.answered(ticket, .lost))
    }
  }

  private mutating func comeLate(_ action: GateAction) {
    guard let errand = late.first(where: { ($0.change != nil) == (action == .lateEffect) }) else {
      return
    }
    take(errand)
    switch errand {
    case .read(let ticket, let call):
      feed(.answered(ticket, world.reply(to: call, at: moment.wall)))
    case .change(let ticket, let call, let plan):
      apply(call, of: plan)
      feed(.answered(ticket, world.reply(to: call, at: moment.wall)))
    case .record(let ticket, let record, let plan, let step):
      become(durable: record, plan, step)
      feed(.recorded(ticket))
    case .wait(let ticket): feed(.woke(ticket))
    }
  }

  /// The watch sees its runs fail and is over: what it waits for is not what is examined here.
  private mutating func endWatch() {
    while let errand = watched {
      take(errand)
      switch errand {
      case .read(let ticket, let call):
        feed(.answered(ticket, world.disappointment(to: call, at: moment.wall)))
      case .wait(let ticket): feed(.woke(ticket))
      case .change, .record: return
      }
    }
  }
}

extension Call {
  fileprivate static let aTable = Call(.retrieveTable, id: SmallWorld.tables[0])
}

extension Reply {
  fileprivate static let lost = Reply(.noAnswer(.timedOut, words: "approve"), serverTime: nil)
  fileprivate static let refused = Reply(
    .refused(Refusal(400, .message, "approve")), serverTime: nil)
}
