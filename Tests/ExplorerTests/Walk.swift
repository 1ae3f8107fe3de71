// A conversation that nobody planned: the production session over the full simulator, with lines,
// clocks, faults and other people's doings drawn by lot.

import Foundation
import PostHog
import Recovery
import Simulator

@testable import Session

/// Something that happens in a walk. Each makes sense after any other, so that a path stays one when
/// parts of it are left out.
enum WalkAction: Hashable, Sendable, CustomStringConvertible {
  case line(Spoken)
  /// The very words that the prompt asks for.
  case wanted(Provenance)
  /// What the session waits for comes: an answer, the word of the disk.
  case comes
  /// Seconds.
  case time(Double)
  /// A record of a scenario: somebody else changes the world.
  case change(String)
  /// A tool, and what its next call meets.
  case fault(String, String)
  case diskFull
  case secret, interrupted, restart

  var description: String {
    switch self {
    case .line(let spoken): spoken.description
    case .wanted(let provenance): "\(provenance == .typed ? "you>" : "pst>") (the words wanted)"
    case .comes: "api< (what is awaited)"
    case .time(let seconds): "now> +\(Int(seconds))s"
    case .change(let record): "sim> \(record)"
    case .fault(let tool, let fault): "sim> fault \(tool) \(fault)"
    case .diskFull: "disk full"
    case .secret: "key> <secret:1 rk_live>"
    case .interrupted: "sig> INT"
    case .restart: "sig> CRASH, RESTART"
    }
  }
}

/// A walk so far.
struct Walk {
  private(set) var world: World
  private(set) var subject: Subject
  /// What will come, in order.
  private var coming: [Coming] = []
  private var waits: [(due: Date, ticket: Ticket)] = []
  private var journal: [Record] = []
  private var isDiskFull = false
  private var isSecretAsked = false
  /// Plans on the screen, and what the person said to them.
  private var screen = Screened()
  private(set) var events = 0
  /// As a conversation.
  private(set) var retelling = Retelling()
  /// Tables whose wipe is stored although the order for it was not answered with a yes: this process
  /// knows of them, and a plain reload of one is a loss.
  private var stored: Set<Table.ID> = []
  /// Destructive calls that reached the world, all of them approved.
  private(set) var losses = 0
  /// What must never happen, and did.
  private(set) var breach: String?

  private enum Coming {
    /// With what is wrong with it, should it turn out to destroy something.
    case answer(Ticket, Call, objection: String?)
    case written(Ticket, Record)
  }

  init(in world: World, mutant: Mutant? = nil) {
    self.world = world
    let terms = Terms(host: "practice", project: "2", world: world.name)
    subject = Subject(under: terms, mutant: mutant, at: Moment(of: world.clock))
  }

  mutating func take(_ action: WalkAction) {
    switch action {
    case .line(let spoken): say(spoken)
    case .wanted(let provenance):
      guard case .deciding(let decision) = subject.session.stage else { return }
      say(Spoken(decision.plan.needs.word, provenance))
    case .comes: come()
    case .time(let seconds):
      retelling.add("now> +\(Int(seconds))s")
      pass(seconds)
    case .change(let record): change(record)
    case .fault(let tool, let kind): fault(kind, tool)
    case .diskFull: isDiskFull = true
    case .secret:
      guard isSecretAsked else { return }
      isSecretAsked = false
      retelling.say("key> <secret:1 rk_live>")
      receive(.secret(SecretRef(1)))
    case .interrupted:
      retelling.add("sig> INT")
      receive(.interrupted)
    case .restart:
      retelling.add("sig> CRASH")
      retelling.add("sig> RESTART")
      restart()
    }
  }

  private mutating func say(_ spoken: Spoken) {
    retelling.say(spoken.inTranscript)
    receive(.line(spoken.utterance))
  }

  /// Between the last look and the call nobody else acts; see ``GateState``.
  private mutating func change(_ record: String) {
    guard !isPastTheLook, (try? world.change(record)) != nil else { return }
    coming.isEmpty ? retelling.add("sim> \(record)") : retelling.prepare("sim> \(record)")
  }

  private mutating func fault(_ kind: String, _ tool: String) {
    guard let fault = Fault(kind) else { return }
    world.inject(fault, on: tool)
    retelling.fault(kind, onNext: tool)
  }
}

// MARK: - Effects

extension Walk {
  private var moment: Moment { Moment(of: world.clock) }

  private var isPastTheLook: Bool {
    guard case .carryingOut(let work) = subject.session.stage else { return false }
    switch work.phase {
    case .recording, .sending: return true
    case .between, .checking, .looking, .pausing: return false
    }
  }

  private mutating func receive(_ event: Event) {
    events += 1
    screen.hear(event, at: moment)
    for effect in subject.receive(event, at: moment) { carryOut(effect) }
    if case .carryingOut = subject.session.stage { return }
    screen.rest()
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .say(let notice): screen.see(notice, at: moment)
    case .send(let ticket, let permit): send(permit.call, ticket)
    case .record(let record, let ticket?): coming.append(.written(ticket, record))
    case .record(let record, nil): journal.append(record)
    case .wait(let ticket, let seconds, _):
      waits.append((world.clock.addingTimeInterval(seconds), ticket))
    case .askSecret: isSecretAsked = true
    case .handOver, .useProject: break  // Words, and another session.
    case .leave: restart()
    }
  }

  /// Who it was that wanted this, and whether it was written down first, is asked as it leaves.
  private mutating func send(_ call: Call, _ ticket: Ticket) {
    guard call.endpoint.risk != .reads else {
      return coming.append(.answer(ticket, call, objection: nil))
    }
    if journal.last?.intended != call {
      breach = breach ?? "\(call) was sent before its intent was written down"
    }
    coming.append(.answer(ticket, call, objection: screen.objection(to: call, at: moment)))
  }

  private mutating func come() {
    guard !coming.isEmpty else { return }
    switch coming.removeFirst() {
    case .answer(let ticket, let call, let objection):
      retelling.call(call.endpoint)
      receive(.answered(ticket, answer(call, objection)))
    case .written(let ticket, let record):
      guard !isDiskFull else {
        isDiskFull = false
        return receive(.notRecorded(ticket, because: "no room"))
      }
      journal.append(record)
      receive(.recorded(ticket))
    }
  }

  /// What a call does to the rows is judged by the world, not by what we think of it.
  private mutating func answer(_ call: Call, _ objection: String?) -> Reply {
    let (gone, pending) = (world.wipes.count, Set(world.pendingWipes.keys))
    let lets = !stored.isDisjoint(with: pending.intersection(tables(startedBy: call)))
    let reply = world.answer(call, revealing: { "rk_live_\($0.number)" })
    let new = Set(world.pendingWipes.keys).subtracting(pending)
    if reply.error != nil { stored.formUnion(new) }
    let orders = world.wipes.dropFirst(gone).contains { $0.orderedBy == call.description }
    guard orders || lets || !new.isEmpty || call.endpoint.risk == .destroys else { return reply }
    losses += 1
    if let objection { breach = breach ?? "\(call) \(objection)" }
    return reply
  }

  /// Tables that it starts, or that may run again by it, and that have something to lose.
  private func tables(startedBy call: Call) -> Set<Table.ID> {
    let started: [Table.ID] =
      switch call.endpoint {
      case .reloadTable: [call.id].compactMap(\.self)
      case .updateTable where call.arguments["should_sync"] == true: [call.id].compactMap(\.self)
      case .reloadSource: world.pendingWipes.keys.filter { read($0)?.shouldSync == true }
      default: []
      }
    return Set(started.filter { read($0)?.stored != nil })
  }

  private func read(_ table: Table.ID) -> Table? {
    var world = world
    let read = world.answer(Call(.retrieveTable, id: table), revealing: { _ in "" })
    return if case .table(let table)? = read.answer { table } else { nil }
  }

  private mutating func pass(_ seconds: Double) {
    let target = world.clock.addingTimeInterval(seconds)
    while let next = waits.map(\.due).min(), next <= target,
      let index = waits.firstIndex(where: { $0.due == next })
    {
      let ticket = waits.remove(at: index).ticket
      world.advance(to: max(next, world.clock))
      receive(.woke(ticket))
    }
    world.advance(to: target)
  }

  /// The process dies: what is out is answered to nobody, and what was being written is lost.
  private mutating func restart() {
    for case .answer(_, let call, let objection) in coming { _ = answer(call, objection) }
    (coming, waits, isSecretAsked, screen, stored) = ([], [], false, Screened(), [])
    let entries = journal.map { record in
      JournalEntry(
        head: .beginning, previous: "", at: world.clock, uptime: 0, clock: nil, record: record)
    }
    for effect in subject.restart(with: Leftovers(in: entries), at: moment) { carryOut(effect) }
  }
}

extension Record {
  fileprivate var intended: Call? {
    if case .intent(_, _, let call, _) = self { call } else { nil }
  }
}

extension Moment {
  fileprivate init(of clock: Date) {
    self.init(wall: clock, uptime: clock.timeIntervalSince1970)
  }
}
