// Ctrl-C at every moment of a repair: what may have left is looked for, and nothing more is sent.

import FoundationEssentials
import PostHog
import Session
import Simulator
import Testing

/// A conversation that is stopped at one call.
private struct Stopped {
  var world: World
  var session: Session
  private(set) var changes: [Call] = []
  private(set) var notices: [Notice] = []
  private let stop: Endpoint

  init(_ name: String, at stop: Endpoint, _ lines: String...) throws {
    world = try World(try #require(Scenario.named(name)))
    session = Session(
      under: Terms(host: "practice", project: "2", world: name),
      at: Moment(wall: world.clock, uptime: 0))
    self.stop = stop
    for line in lines { receive(.line(Utterance(line, .typed))) }
  }

  /// Ctrl-C takes the place of the answer to the call it is stopped at.
  private mutating func receive(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      let moment = Moment(wall: world.clock, uptime: 0)
      for effect in session.receive(events.removeFirst(), at: moment) {
        switch effect {
        case .say(let notice): notices.append(notice)
        case .record(_, let ticket?): events.append(.recorded(ticket))
        case .send(let ticket, let permit):
          if permit.call.endpoint.risk != .reads { changes.append(permit.call) }
          let reply = world.answer(permit.call) { _ in "rk_live_new" }
          events.append(permit.call.endpoint == stop ? .interrupted : .answered(ticket, reply))
        case .askSecret: events.append(.secret(SecretRef(1)))
        case .wait, .handOver, .useProject, .leave, .record: break
        }
      }
    }
  }
}

@Test func `a change on its way is an unknown outcome, and only reads follow`() throws {
  let stopped = try Stopped("stuck-run", at: .cancelSync, "orders is stuck", "go")

  #expect(stopped.session.state == "outcome-unknown" || stopped.session.state == "idle")
  #expect(stopped.changes.map(\.endpoint) == [.cancelSync])
  #expect(stopped.notices.contains { if case .outcomeUnknown = $0 { true } else { false } })
}

@Test func `a key on its way is an unknown outcome, and no table is touched`() throws {
  let stopped = try Stopped("stripe-key-rotated", at: .updateSource, "stripe is broken", "new key")

  #expect(stopped.changes.map(\.endpoint) == [.updateSource])
  #expect(stopped.notices.contains { if case .outcomeUnknown = $0 { true } else { false } })
}

@Test func `between two changes nothing more is sent, and what was not done is counted`() throws {
  let stopped = try Stopped(
    "stripe-key-rotated", at: .retrieveTable, "stripe is broken", "new key")

  #expect(stopped.session.state == "idle")
  #expect(stopped.changes.map(\.endpoint) == [.updateSource])
  #expect(
    stopped.notices.contains {
      if case .stoppedHalfway(_, _, let left) = $0 { !left.isEmpty } else { false }
    })
}
