// The same conversation in process and over HTTP, word for word.

import FoundationEssentials
import PostHog
import Screen
import Serve
import Session
import Simulator
import Testing

@testable import Edge

/// Seconds that pass only when somebody waits.
private final class Hours: Sendable {
  private let seconds = Locked(0.0)
  func pass(_ more: Double) { seconds.withLock { $0 += more } }
  var elapsed: Double { seconds.withLock { $0 } }
}

@MainActor
private final class Conversation {
  private(set) var lines: [String] = []
  private var driver: Driver!

  init(_ outside: Outside, project: String) {
    let terms = Terms(host: "practice", project: project)
    driver = Driver(Session(under: terms, at: outside.now()), outside: outside) { [self] notice in
      lines += Page(width: 80).lines(notice.blocks)
    }
  }

  func say(_ text: String) async { await driver.settle(.line(Utterance(text, .typed))) }

  func handOver(_ secret: SecretRef) async {
    await driver.settle(driver.answerSecret(secret))
  }
}

private let start = Date(timestamp: "2026-03-02T10:00:00Z")!

private func inProcess(_ scenario: Scenario, _ key: String) throws -> (Outside, Int) {
  let world = Locked(try World(scenario, startingAt: start))
  let project = world.withLock { $0.project }
  let outside = Outside(
    isPractice: true,
    now: {
      world.withLock { Moment(wall: $0.clock, uptime: $0.clock.timeIntervalSince1970) }
    }, send: { permit in world.withLock { $0.answer(permit.call) { _ in key } } },
    sleep: { seconds in world.withLock { $0.advance(by: seconds) } }, record: { _ in })
  return (outside, project)
}

private func overHTTP(_ scenario: Scenario, _ key: String) async throws -> (
  Outside, SimulatedServer
) {
  let hours = Hours()
  let server = try await SimulatedServer.start(
    try World(scenario, startingAt: start), speed: 1, elapsed: { hours.elapsed })
  let client = HTTPClient(
    host: .loopback(port: server.port), project: String(server.project), key: APIKey("phx_test"))
  let outside = Outside(
    isPractice: false,
    now: {
      let now = start.addingTimeInterval(hours.elapsed)
      return Moment(wall: now, uptime: now.timeIntervalSince1970)
    }, send: { await client.send($0, reveal: { _ in Array(key.utf8) }) },
    sleep: { hours.pass($0) }, record: { _ in })
  return (outside, server)
}

@MainActor
@Test(arguments: [
  ("stripe-key-rotated", ["our stripe sync is broken", "new key", "what's broken?"]),
  ("stripe-key-rotated-runbook", ["our stripe sync is broken", "why", "new key", "status"]),
  ("stuck-run", ["why is orders stuck", "plan", "go", "status orders"]),
  ("network-blip", ["orders is failing", "go"]),
  ("healthy", ["what's broken?", "is stripe ok?"]),
  ("two-stripes", ["our stripe sync is broken", "2"]),
])
func `a conversation over HTTP is the one in process, word for word`(
  world: String, says: [String]
) async throws {
  let scenario = try #require(Scenario.named(world))
  let key = "rk_live_51HxTestKeyForTheLoopback"
  let (near, project) = try inProcess(scenario, key)
  let (far, server) = try await overHTTP(scenario, key)
  let here = Conversation(near, project: String(project))
  let there = Conversation(far, project: String(server.project))

  for line in says {
    for conversation in [here, there] {
      await conversation.say(line)
      if line == "new key" { await conversation.handOver(SecretRef(1)) }
    }
  }
  await server.stop()

  #expect(!here.lines.isEmpty)
  #expect(there.lines == here.lines)
}
