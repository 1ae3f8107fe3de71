// A conversation with a practice world, with no terminal and no transcript between.

import FoundationEssentials
import PostHog
import Screen
import Session
import Simulator

/// What was said came to: the calls, the words, and the session afterwards. The one reader of effects
/// here. The journal always takes what it is given, and a secret that is asked for is there.
struct Inquest {
  /// What becomes of an answer on its way.
  typealias Answering = (Ticket, Call, Reply) -> Event

  private(set) var calls: [Call] = []
  private(set) var notices: [Notice] = []
  private(set) var session: Session
  private var world: World
  private var waits: [(due: Date, ticket: Ticket)] = []
  private var secrets = 0
  private let answering: Answering

  init(
    of scenario: Scenario, asking questions: String..., mixing: ((Reply) -> Reply)? = nil
  ) throws {
    self.init(in: try World(scenario)) { ticket, _, reply in
      .answered(ticket, mixing?(reply) ?? reply)
    }
    for question in questions { say(question) }
  }

  init(in world: World, answering: @escaping Answering = { .answered($0, $2) }) {
    self.world = world
    self.answering = answering
    session = Session(
      under: Terms(host: "practice", project: String(world.project), world: world.name),
      at: Self.moment(world))
  }

  var words: [String] { notices.flatMap { Page(width: 80).lines($0.blocks) } }

  var changes: [Call] { calls.filter { $0.endpoint.risk != .reads } }

  mutating func say(_ line: String) { receive(.line(Utterance(line, .typed))) }

  /// Until the session listens, or until it wants nothing more; an hour at the most.
  mutating func wait(untilListening: Bool) {
    let latest = world.clock.addingTimeInterval(3600)
    while !(untilListening && session.isListening),
      let next = waits.min(by: { $0.due < $1.due }), next.due <= latest
    {
      waits.removeAll { $0.ticket == next.ticket }
      world.advance(to: max(next.due, world.clock))
      receive(.woke(next.ticket))
    }
  }

  private mutating func receive(_ first: Event) {
    var events = [first]
    while !events.isEmpty {
      for effect in session.receive(events.removeFirst(), at: Self.moment(world)) {
        if let answer = carryOut(effect) { events.append(answer) }
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .say(let notice): notices.append(notice)
    case .send(let ticket, let permit):
      calls.append(permit.call)
      return answering(ticket, permit.call, world.answer(permit.call) { _ in "rk_live_new" })
    case .record(_, let ticket): return ticket.map(Event.recorded)
    case .wait(let ticket, let seconds, _):
      waits.append((world.clock.addingTimeInterval(seconds), ticket))
    case .askSecret:
      secrets += 1
      return .secret(SecretRef(secrets))
    case .handOver, .useProject, .leave: break
    }
    return nil
  }

  private static func moment(_ world: World) -> Moment {
    Moment(wall: world.clock, uptime: world.clock.timeIntervalSince1970)
  }
}

extension Scenario {
  /// A project of thousands of tables is for the benchmarks.
  static let small = all.filter { !$0.records.contains("fleet") }
}
