// Scopes, pages, faults, and who may touch what.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

@Test(arguments: Endpoint.all.filter { $0.scope == .write })
func `a key that only reads is refused whatever changes`(endpoint: Endpoint) throws {
  var world = try World.named("healthy")
  world.scopes = [.read]

  let refusal = try #require(world.ask(endpoint, "src_1").refusal)

  #expect(refusal.status == 403)
  #expect(refusal.words == "API key missing required scope 'external_data_source:write'")
  #expect(refusal.type == "authentication_error")
}

@Test func `writing includes reading`() throws {
  var world = try World.named("healthy")
  world.scopes = [.write]

  #expect(world.ask(.listSources).status == 200)
}

@Test func `a revoked key, a foreign project and a mute account are refused`() throws {
  var world = try World.named("healthy")
  try world.change("option account=refused")
  #expect(world.ask(.whoAmI).refusal?.status == 403)
  try world.change("option key=elsewhere")
  #expect(world.ask(.listSources).refusal?.words.hasSuffix("requested project: ID 2.") == true)
  try world.change("option key=revoked")

  #expect(world.ask(.listSources).refusal?.status == 401)
}

@Test func `pages go on until nothing is left`() throws {
  var world = try World.named("healthy")
  var names: [String] = []

  for offset in stride(from: 0, to: 7, by: 3) {
    let asked: [String: JSON] = ["limit": 3, "offset": .integer(offset)]
    guard case .tables(let page)? = world.ask(.listTables, nil, asked).answer else { return }
    names += page.items.map(\.name)
    #expect(page.count == 7)
    #expect(page.hasNext == (offset < 6))
  }

  #expect(Set(names).count == 7)
}

@Test(arguments: [JSON.integer(0), .integer(-1), "many"])
func `a limit without sense falls back to 100`(limit: JSON) throws {
  var world = try World.named("healthy")

  guard case .tables(let page)? = world.ask(.listTables, nil, ["limit": limit]).answer else {
    throw Missing("tables")
  }

  #expect(page.items.count == 7)
}

@Test func `a source lists its 50 newest jobs, and those of one table by name`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Completed rows=10 last=-2h runs=60
    schema id=sch_2 name=b status=Completed rows=10 last=-9h runs=2
    """)

  guard case .jobs(let all)? = world.ask(.listJobs, "src_1").answer else { throw Missing("jobs") }

  #expect(all.count == 50)
  #expect(all.map(\.createdAt!) == all.map(\.createdAt!).sorted(by: >))
  #expect(try world.jobs(of: "sch_2").count == 2)
}

@Test func `what PostHog manages and what a viewer may not edit is refused`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres managed=true
    schema id=sch_1 name=a status=Completed rows=10 last=-2h
    source id=src_2 type=MySQL
    schema id=sch_2 name=b status=Completed rows=10 last=-2h access=viewer
    """)

  #expect(world.ask(.reloadTable, "sch_1").refusal?.words.contains("managed by PostHog") == true)
  #expect(
    world.ask(.reloadTable, "sch_2").refusal?.words
      == "You do not have editor access to this table.")
  #expect(try world.source("src_2").tables.first?.userAccessLevel == "viewer")
}

@Test func `a source that is read directly has no runs`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres direct=true
    schema id=sch_1 name=a status=Completed rows=10
    """)
  world.advance(by: 86_400)

  #expect(try world.source("src_1").isDirect)
  #expect(try world.jobs(of: "sch_1").isEmpty)
}

// MARK: Faults

@Test(arguments: [
  ("applied-then-lost", true, true), ("never-arrives", true, false), ("reset", true, false),
  ("dns", false, false), ("refused", false, false), ("500", true, false),
  ("applied-then-500", true, true), ("502-html", true, false), ("429:30s", false, false),
  ("truncated", true, true), ("slow:61s", true, true),
])
func `a fault applies or not, and leaves us knowing or not`(
  word: String, leavesUnknown: Bool, applies: Bool
) throws {
  var world = try World.named("stuck-run")
  let fault = try #require(Fault(word))
  world.inject(fault, on: "external-data-schemas-cancel")

  let error = try #require(world.ask(.cancelSync, "sch_9").error)

  #expect(error.leavesUnknown == leavesUnknown)
  #expect(try (world.table("sch_9").status == .failed) == applies)
  #expect(world.unusedFaults.isEmpty)
}

@Test func `a fault is met once, and one that lasts is met for ever`() throws {
  var world = try World.named("healthy")
  world.inject(.crash, on: "external-data-sources-list")
  #expect(world.ask(.listSources).status == 500)
  #expect(world.ask(.listSources).status == 200)

  world.inject(.badGateway, on: "external-data-sources-list", always: true)

  for _ in 0..<3 { #expect(world.ask(.listSources).status == 502) }
  #expect(world.unusedFaults.isEmpty)
}

@Test func `a fault that no call has met is told`() throws {
  var world = try World.named("healthy")

  try world.change("fault external-data-schemas-resync never-arrives")

  #expect(world.unusedFaults.map(\.tool) == ["external-data-schemas-resync"])
}

@Test func `a throttled call says its seconds in words and in no header`() throws {
  var world = try World.named("healthy")
  world.inject(.throttled(seconds: 37), on: "external-data-sources-list")

  let reply = world.ask(.listSources)
  let bytes = Wire.render(reply, for: .listSources, host: "http://h")

  #expect(reply.refusal?.retryAfter == 37)
  #expect(!bytes.headers.contains { $0.0 == "Retry-After" })  // 29
}

@Test func `a slow answer takes its time and arrives`() throws {
  var world = try World.named("healthy")
  world.inject(.slow(seconds: 31), on: "external-data-sources-list")
  let before = world.clock

  #expect(world.ask(.listSources).status == 200)

  #expect(world.clock.timeIntervalSince(before) == 31)
}
