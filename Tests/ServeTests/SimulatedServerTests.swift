import FoundationEssentials
import PostHog
import Serve
import Simulator
import Testing

@testable import Edge

/// A practice world over HTTP, asked by the client that asks PostHog.
struct SimulatedServerTests {
  @Test func `a question over HTTP gets the answer that the world gives`() async throws {
    try await serving("healthy") { server, world in
      var world = world
      let call = Call(.listSources, ["limit": 100])

      let reply = await client(server).send(call)

      #expect(reply == world.answer(call, revealing: { _ in "" }))
      #expect(reply.serverTime == world.clock)
    }
  }

  @Test(arguments: [
    ("phx_any", "2", nil), ("phx_any", "@current", nil),
    ("phx_any", "3", "Project not found."),
    ("phc_any", "2", "Personal API key found in request Authorization header is invalid."),
  ])
  func `a key opens its own project`(key: String, project: String, words: String?) async throws {
    try await serving("healthy") { server, _ in
      let reply = await client(server, key: key, project: project).send(Call(.listTables))

      #expect(reply.error?.refusal?.words == words)
    }
  }

  @Test func `a key for reading is told which scope it lacks`() async throws {
    try await serving("healthy") { server, _ in
      let reader = client(server, key: "phx_readonly_1")

      let look = await reader.send(Call(.listTables))
      let change = await reader.send(Call(.reloadTable, id: "sch_1"))

      #expect(look.answer != nil)
      #expect(change.status == 403)
      let words = change.error?.refusal?.words
      #expect(words == "API key missing required scope 'external_data_source:write'")
    }
  }

  @Test func `a change of one request is there for the next`() async throws {
    try await serving("user-paused") { server, _ in
      let client = client(server)
      let before = await client.send(Call(.listTables))
      guard case .tables(let page) = before.answer,
        let table = page.items.first(where: { !$0.shouldSync })
      else {
        Issue.record("\(before)")
        return
      }

      _ = await client.send(Call(.updateTable, id: table.id, ["should_sync": true]))

      let after = await client.send(Call(.retrieveTable, id: table.id))
      guard case .table(let changed) = after.answer else {
        Issue.record("\(after)")
        return
      }
      #expect(changed.shouldSync)
    }
  }

  @Test func `the world's time passes with ours, as fast as it was told`() async throws {
    let seconds = Locked<Double>(0)
    let elapsed: @Sendable () -> Double = { seconds.withLock { $0 } }
    try await serving("healthy", speed: 60, elapsed: elapsed) { server, world in
      seconds.withLock { $0 = 90 }

      let reply = await client(server).send(Call(.whoAmI))

      #expect(reply.serverTime == world.clock.addingTimeInterval(5400))
    }
  }

  @Test func `a world can begin today`() throws {
    let scenario = try #require(Scenario.named("stuck-run"))
    let written = try World(scenario)
    let start = try #require(Date(timestamp: "2031-07-04T12:00:00Z"))

    let world = try World(scenario, startingAt: start)

    #expect(world.clock == start)
    var (moved, original) = (world, written)
    let call = Call(.listSources)
    guard case .sources(let new) = moved.answer(call, revealing: { _ in "" }).answer,
      case .sources(let old) = original.answer(call, revealing: { _ in "" }).answer
    else {
      Issue.record("no sources")
      return
    }
    let ages = { (sources: [Source], now: Date) in
      sources.flatMap(\.tables).map { $0.lastSyncedAt.map(now.timeIntervalSince) }
    }
    #expect(ages(new.items, world.clock) == ages(old.items, written.clock))
    #expect(new.items.flatMap(\.tables).contains { $0.lastSyncedAt != nil })
  }

  @Test(arguments: [
    (Fault.truncated, APIError.Silence.truncated), (.reset, .reset),
  ])
  func `a mishap of the world is one on the wire`(
    fault: Fault, silence: APIError.Silence
  ) async throws {
    let prepare: (inout World) -> Void = { $0.inject(fault, on: Endpoint.listSources.name) }
    try await serving("healthy", prepare: prepare) { server, _ in
      let reply = await client(server).send(Call(.listSources))

      guard case .noAnswer(let found, _) = reply.error else {
        Issue.record("\(reply)")
        return
      }
      #expect(found == silence)
    }
  }

  @Test func `a port that is taken is named`() async throws {
    try await serving("healthy") { server, world in
      let port = server.port
      await #expect(throws: SimulatedServer.Failure.portTaken(port)) {
        _ = try await SimulatedServer.start(world, port: port)
      }
    }
  }

  @Test func `kept connections answer without waiting for each other's packets`() async throws {
    try await serving("healthy") { server, _ in
      let kept = client(server)
      func time(_ ask: () async -> Void) async -> Duration {
        let start = ContinuousClock.now
        for _ in 0..<20 { await ask() }
        return ContinuousClock.now - start
      }

      let fresh = await time { _ = await client(server).send(Call(.whoAmI)) }
      let again = await time { _ = await kept.send(Call(.whoAmI)) }

      // A kept connection that waits costs 45 ms a call, a fresh one about 2.
      #expect(again < fresh * 5)
    }
  }
}

/// Runs a world on a port of its own for as long as the test looks at it.
private func serving(
  _ name: String, speed: Double = 1, elapsed: @escaping @Sendable () -> Double = { 0 },
  prepare: (inout World) -> Void = { _ in },
  _ body: (SimulatedServer, World) async throws -> Void
) async throws {
  var world = try World(try #require(Scenario.named(name)))
  prepare(&world)
  let server = try await SimulatedServer.start(world, speed: speed, elapsed: elapsed)
  do { try await body(server, world) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

private func client(
  _ server: SimulatedServer, key: String = "phx_any", project: String = "2"
) -> HTTPClient {
  HTTPClient(
    host: .loopback(port: server.port), project: project, key: APIKey(key), rule: .never)
}

extension APIError {
  fileprivate var refusal: Refusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}
