// The production session in a small world, with a person, a clock, a disk and a network that may do
// whatever they please.

import Foundation
import PostHog
import Recovery

@testable import Session

/// Something the session asked for and did not get yet.
enum Errand {
  case read(Ticket, Call)
  case change(Ticket, Call, plan: Int?)
  /// The intent, until it is on disk; then only the word that it is.
  case record(Ticket, Record?, plan: Int?, step: Int)
  case wait(Ticket)

  var ticket: Ticket {
    switch self {
    case .read(let ticket, _), .change(let ticket, _, _), .record(let ticket, _, _, _),
      .wait(let ticket):
      ticket
    }
  }

  fileprivate var isForgettable: Bool {
    switch self {
    case .read, .wait: true
    case .change, .record: false
    }
  }

  var change: Call? {
    if case .change(_, let call, _) = self { call } else { nil }
  }
}

struct GateState {
  var subject: Subject
  var world = SmallWorld()
  var ghosts = Ghosts()
  var errands: [Errand] = []
  /// What is on disk of plans that have not come to an end.
  var journal: [Record] = []
  /// Steps of 16 minutes: longer than an approval lasts.
  var clock = 0
  var hasCrashed = false
  var hasLeft = false
  /// What was seen in the step that led here; not part of the key.
  var sights: Sights = []

  var session: Session { subject.session }

  var moment: Moment {
    Moment(
      wall: SmallWorld.start.addingTimeInterval(Double(clock) * 960), uptime: Double(clock) * 960)
  }

  /// What the present stage waits for.
  var stageTicket: Ticket? {
    switch session.stage {
    case .examining(let inquiry): inquiry.ticket
    case .carryingOut(let work): work.ticket
    case .unknown(let lost): lost.ticket
    case .idle, .choosing, .deciding: nil
    }
  }

  var current: Errand? { errands.first { $0.ticket == stageTicket } }

  var watched: Errand? { errands.first { $0.ticket == session.watch?.ticket } }

  /// What nobody waits for any more, and what may still come.
  var late: [Errand] {
    errands.filter { $0.ticket != stageTicket && $0.ticket != session.watch?.ticket }
  }
}

/// Things worth having seen once.
struct Sights: OptionSet, Hashable, Sendable {
  let rawValue: Int
  static let stale = Sights(rawValue: 1)
  static let expired = Sights(rawValue: 2)
  static let crashInFlight = Sights(rawValue: 4)
  static let finished = Sights(rawValue: 8)
  static let journalClosed = Sights(rawValue: 16)
  static let traceFound = Sights(rawValue: 32)
  static let refused = Sights(rawValue: 64)
  static let resumed = Sights(rawValue: 128)
}

// MARK: - One step

extension GateState {
  mutating func feed(_ event: Event) {
    ghosts.hear(event, at: moment)
    for effect in subject.receive(event, at: moment) { carryOut(effect) }
    forget()
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .say(let notice):
      ghosts.see(notice, at: moment)
      look(at: notice)
    case .record(let record, let ticket):
      ghosts.read(record)
      guard let ticket, case .intent(_, let step, let call, _) = record else {
        flush()
        return write(record)
      }
      errands.append(.record(ticket, record, plan: ghosts.owner(of: call), step: step))
    case .send(let ticket, let permit):
      guard permit.call.endpoint.risk != .reads else {
        return errands.append(.read(ticket, permit.call))
      }
      ghosts.emit(permit.call, in: world, at: moment)
      errands.append(.change(ticket, permit.call, plan: ghosts.owner(of: permit.call)))
    case .wait(let ticket, _, _): errands.append(.wait(ticket))
    case .askSecret, .handOver, .useProject: break
    case .leave: hasLeft = true
    }
  }

  private mutating func look(at notice: Notice) {
    switch notice {
    case .stale: sights.insert(.stale)
    case .notApproved(.expired): sights.insert(.expired)
    case .journalClosed: sights.insert(.journalClosed)
    case .trace(.happened, _, _, _): sights.insert(.traceFound)
    case .carriedOut, .verified: sights.insert(.finished)
    case .refused: sights.insert(.refused)
    default: break
    }
  }

  /// A late read or a late timer is an answer nobody asked for, and of those there is one anyway. A
  /// late record or a late change is another matter: it has happened.
  private mutating func forget() {
    switch session.stage {
    case .carryingOut, .unknown: break
    case .idle, .examining, .choosing, .deciding: ghosts.rest()
    }
    let stray = late.filter(\.isForgettable).map(\.ticket)
    errands.removeAll { stray.contains($0.ticket) }
  }

  mutating func take(_ errand: Errand) {
    errands.removeAll { $0.ticket == errand.ticket }
  }

  mutating func apply(_ call: Call, of plan: Int?) {
    world.apply(call)
    ghosts.applied(call, of: plan, in: world)
  }

  /// The reply to a change that the server carried out and answered.
  mutating func accept(_ call: Call, of plan: Int?) -> Reply {
    apply(call, of: plan)
    ghosts.succeeded(call, of: plan)
    return world.reply(to: call, at: moment.wall)
  }

  /// What a plan leaves behind that has come to its end is of no interest to a later session.
  mutating func write(_ record: Record) {
    switch record {
    case .started, .intent, .outcome(_, _, .done, _), .outcome(_, _, .unknown, _):
      journal.append(record)
    case .outcome(_, _, .refused, _), .outcome(_, _, .notSent, _), .verified, .notVerified,
      .dropped:
      journal.removeAll { $0.digest == record.digest }
    case .shown, .approved, .refused, .observed: break
    }
  }

  /// The intent that was being written is on disk, and what it was for may be done.
  mutating func become(durable record: Record?, _ plan: Int?, _ step: Int) {
    guard let record else { return }
    write(record)
    if let plan { ghosts.shown[plan].durable |= 1 << step }
  }

  /// A journal is one file: what comes later in it was written later.
  private mutating func flush() {
    errands = errands.map { errand in
      guard case .record(let ticket, let record?, let plan, let step) = errand else {
        return errand
      }
      become(durable: record, plan, step)
      return .record(ticket, nil, plan: plan, step: step)
    }
  }

  /// - Parameter late: the server acts before the process dies, and the disk keeps what it was given.
  mutating func crash(late: Bool) {
    for errand in errands where late {
      switch errand {
      case .change(_, let call, let plan): apply(call, of: plan)
      case .record(_, let record, let plan, let step): become(durable: record, plan, step)
      case .read, .wait: break
      }
    }
    if errands.contains(where: { $0.change != nil }) { sights.insert(.crashInFlight) }
    errands = []
    hasCrashed = true
    ghosts.crash()
    let left = Leftovers(in: journal, at: moment)
    if !left.isEmpty { sights.insert(.resumed) }
    for effect in subject.restart(with: left, at: moment) { carryOut(effect) }
  }
}

extension Leftovers {
  /// As the program finds them in its journal when it starts. That a journal reads back as it was
  /// written is another test's business.
  fileprivate init(in records: [Record], at moment: Moment) {
    self.init(
      in: records.map { record in
        JournalEntry(
          head: .beginning, previous: "", at: moment.wall, uptime: 0, clock: nil, record: record)
      })
  }
}
