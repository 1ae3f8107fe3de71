// Worlds that look like trouble and are none: not one change may be proposed in them.

import FoundationEssentials
import PostHog
import Session
import Simulator
import Testing

/// One question put to one world, with no terminal and no transcript between.
private struct Inquest {
  private(set) var calls: [Call] = []
  let session: Session

  init(of scenario: Scenario, asking question: String) throws {
    var world = try World(scenario)
    let now = Moment(wall: world.clock, uptime: 0)
    var session = Session(
      under: Terms(host: "practice", project: String(world.project)), at: now)
    var events = [Event.line(Utterance(question, .typed))]
    while let event = events.popLast() {
      for case .send(let ticket, let permit) in session.receive(event, at: now) {
        calls.append(permit.call)
        events.append(.answered(ticket, world.answer(permit.call) { _ in "" }))
      }
    }
    self.session = session
  }
}

@Test(arguments: [
  "healthy", "healthy-weekly", "healthy-empty", "healthy-webhook", "webhook-by-hand",
  "webhook-unused", "healthy-cdc", "cdc-at-its-limit", "user-paused",
  "user-paused-runbook", "user-stopped", "slow-first-import", "slow-but-healthy",
  "slow-full-refresh", "just-triggered", "new-source", "healed", "quiet-weekend", "direct-source",
  "no-sources", "full-refresh-by-design",
])
func `what only looks like trouble is left alone`(name: String) throws {
  let inquest = try Inquest(
    of: try #require(Scenario.named(name)), asking: "what's broken?")

  #expect(inquest.session.summary.verdict == .healthy)
  #expect(inquest.session.summary.offer == nil)
  #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
  let live: [Endpoint] = [.inspectWebhook, .readReplication, .checkStoredPrerequisites]
  #expect(!inquest.calls.contains { live.contains($0.endpoint) })
}

@Test(arguments: Scenario.all.filter { !$0.records.contains("fleet") })
func `a look at the whole project costs one call a page, and one a source that wants its jobs`(
  scenario: Scenario
) throws {
  let inquest = try Inquest(of: scenario, asking: "what's broken?")
  let sources = Set(inquest.calls.compactMap(\.id))

  #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
  #expect(inquest.calls.count <= 2 + sources.count, "\(inquest.calls)")
}

/// A page, the source in full and its jobs; one more where a webhook or a capture is in question.
@Test(arguments: Scenario.all.filter { !$0.records.contains("fleet") })
func `a look at one source costs three calls, and one more for its webhook or its capture`(
  scenario: Scenario
) throws {
  let names = scenario.records.split(separator: "\n").compactMap { line -> Substring? in
    let words = line.split(separator: " ")
    guard words.first == "source" else { return nil }
    return words.first { $0.hasPrefix("name=") }?.dropFirst(5)
  }
  for name in names {
    let inquest = try Inquest(of: scenario, asking: "what is wrong with \(name)")
    let isLive = inquest.calls.contains {
      [.inspectWebhook, .readReplication].contains($0.endpoint)
    }

    #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
    #expect(inquest.calls.count <= (isLive ? 4 : 3), "\(inquest.calls)")
  }
}
