// Ctrl-C at every moment of a repair: what may have left is looked for, and nothing more is sent.

import PostHog
import Session
import Simulator
import Testing

extension Inquest {
  /// Ctrl-C takes the place of the answer to the call it is stopped at.
  fileprivate init(_ world: String, stoppedAt stop: Endpoint, _ lines: String...) throws {
    self.init(in: try World(try #require(Scenario.named(world)))) { ticket, call, reply in
      call.endpoint == stop ? .interrupted : .answered(ticket, reply)
    }
    for line in lines { say(line) }
  }
}

@Test func `a change on its way is an unknown outcome, and only reads follow`() throws {
  let stopped = try Inquest("stuck-run", stoppedAt: .cancelSync, "orders is stuck", "go")

  #expect(stopped.session.state == "outcome-unknown" || stopped.session.state == "idle")
  #expect(stopped.changes.map(\.endpoint) == [.cancelSync])
  #expect(stopped.notices.contains { if case .outcomeUnknown = $0 { true } else { false } })
}

@Test func `a key on its way is an unknown outcome, and no table is touched`() throws {
  let stopped = try Inquest(
    "stripe-key-rotated", stoppedAt: .updateSource, "stripe is broken", "new key")

  #expect(stopped.changes.map(\.endpoint) == [.updateSource])
  #expect(stopped.notices.contains { if case .outcomeUnknown = $0 { true } else { false } })
}

@Test func `between two changes nothing more is sent, and what was not done is counted`() throws {
  let stopped = try Inquest(
    "stripe-key-rotated", stoppedAt: .retrieveTable, "stripe is broken", "new key")

  #expect(stopped.session.state == "idle")
  #expect(stopped.changes.map(\.endpoint) == [.updateSource])
  #expect(
    stopped.notices.contains {
      if case .stoppedHalfway(_, _, let left) = $0 { !left.isEmpty } else { false }
    })
}
