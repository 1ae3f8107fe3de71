import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

@Test(arguments: [
  ("clock soon", 1, "clock wants a time"), ("\nplanet 9", 2, "is no word of a scenario"),
  ("source id=src_1", 1, "wants a type="),
  ("source id=src_1 type=Stripe color=red", 1, "source has no attribute \"color\""),
  ("schema id=sch_1 name=a", 1, "needs a source before it"),
  ("source id=src_1 type=Stripe\nschema id=sch_1 name=a ends=badly", 2, "ends=badly is none of"),
  ("source id=src_1 type=Stripe name=\"a", 1, "a quotation is not closed"),
  ("source id=src_1 type=Stripe trouble=sadness", 1, "trouble=sadness is none of"),
  ("source id=src_1 type=Stripe inputs.host=h", 1, "has no setting host"),
  ("fault no-such-tool 500", 1, "wants the name of a tool"),
  ("world nowhere", 1, "no world is called nowhere"),
])
func `what a scenario says wrongly is told with its line`(
  text: String, line: Int, reason: String
) throws {
  let error = #expect(throws: ScenarioError.self) {
    try World(name: "", summary: "", scenario: text)
  }

  #expect(error?.line == line)
  #expect(error?.reason.contains(reason) == true)
}

@Test func `the example of the transcripts' description is a world`() throws {
  let world = try World(
    name: "", summary: "",
    scenario: """
      clock 2026-03-02T10:00:00Z
      source id=src_1 type=Stripe name=stripe-prod status=Error error="authentication failed: 401 Unauthorized" secret=stripe_secret_key valid=<secret:1>
      schema id=sch_1 name=charges status=Failed rows=18231 last=2026-02-27T02:00:00Z error="401 Unauthorized"
      source  id=src_2 type=Postgres name=app-db status=Completed
      schema  id=sch_9 name=orders status=Completed sync=incremental field=updated_at rows=1204338 last=2026-03-02T09:30:00Z
      webhook source=src_1 exists=false
      secret  1 valid-for=src_1.stripe_secret_key
      option  width=80 ttl=15m
      """)

  #expect(world.form == .runbook)
  #expect(world.options == ["width": "80", "ttl": "15m"])
  #expect(world.sources[0].rule == .exact(["<secret:1>", "<secret:1>"]))
}

@Test func `a world that starts from another is that world with the changes`() throws {
  let world = try World(
    name: "", summary: "",
    scenario: """
      world stuck-run @3fa9c1
      clock 2026-03-02T11:00:00Z
      sch_10 status=Failed error="something else"
      """)

  #expect(world.clock == World.usualClock.addingTimeInterval(3600))
  #expect(world.tables.map(\.name) == ["orders", "users", "events"])
  #expect(world.tables[1].latestError == "something else")
  #expect(world.jobs.contains { $0.createdAt == World.usualClock.addingTimeInterval(-18 * 3600) })
}

@Test func `every object has an alias, and every alias its own first four characters`() throws {
  var world = try World.named("stripe-key-rotated")
  let jobs = try world.jobs(of: "sch_9")
  let ids = world.sources.map(\.id) + world.tables.map(\.id)

  #expect(
    ids.map { world.alias(of: $0)! } == world.sources.map(\.alias) + world.tables.map(\.alias))
  #expect(Set(ids.map { $0.prefix(4) }).count == ids.count)
  #expect(ids.allSatisfy { $0 == $0.lowercased() && $0.count == 36 })
  #expect(jobs.allSatisfy { world.alias(of: $0.id)?.hasPrefix("job_") == true })
  #expect(world.alias(of: "0190aaaa-0000-7000-8000-000000000001") == nil)
}

@Test func `the same questions at the same times get the same answers`() throws {
  func story() throws -> [Reply] {
    var world = try World.named("stuck-run")
    var replies: [Reply] = []
    for _ in 0..<20 {
      replies.append(world.ask(.cancelSync, "sch_9"))
      replies.append(world.ask(.reloadTable, "sch_9"))
      world.advance(by: 61)
      replies.append(world.ask(.listJobs, "src_2"))
      replies.append(world.ask(.listSources))
    }
    return replies
  }

  #expect(try story() == story())
}

@Test func `waiting from event to event comes to the same as waiting at once`() throws {
  var steps = try World.named("healthy")
  var leap = steps
  let end = steps.clock.addingTimeInterval(86_400)

  while let next = steps.nextEvent, next <= end { steps.advance(to: next) }
  steps.advance(to: end)
  leap.advance(to: end)

  #expect(steps.ask(.listTables) == leap.ask(.listTables))
  #expect(steps.jobs.count == leap.jobs.count)
}
