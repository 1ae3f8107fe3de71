// A conversation with a practice world whose every text is somebody else's.

import PostHog
import Session
import Simulator

/// Lines in, notices out; the world answers at once.
struct Talk {
  private var session: Session
  private var world: World
  private let twist: (Answer) -> Answer
  private(set) var notices: [Notice] = []

  init(in world: World, twisting twist: @escaping (Answer) -> Answer) {
    self.world = world
    self.twist = twist
    session = Session(
      under: Terms(host: "practice", project: "2", world: world.name), at: Self.moment(world))
  }

  mutating func say(_ line: String) { run(.line(Utterance(line, .typed))) }

  private mutating func run(_ first: Event) {
    var events = [first]
    var steps = 0
    while !events.isEmpty, steps < 60 {
      steps += 1
      let event = events.removeFirst()
      for effect in session.receive(event, at: Self.moment(world)) {
        if let next = carryOut(effect) { events.append(next) }
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .say(let notice): notices.append(notice)
    case .record(_, let ticket): return ticket.map { .recorded($0) }
    case .askSecret: return .secret(SecretRef(1))
    case .wait(let ticket, let seconds, _):
      world.advance(by: seconds)
      return .woke(ticket)
    case .send(let ticket, let permit):
      var reply = world.answer(permit.call) { _ in "rk_live_wrong" }
      if let answer = reply.answer { reply.result = .answered(twist(answer)) }
      return .answered(ticket, reply)
    case .handOver, .useProject, .leave: break
    }
    return nil
  }

  private static func moment(_ world: World) -> Moment {
    Moment(wall: world.clock, uptime: world.clock.timeIntervalSince1970)
  }
}
