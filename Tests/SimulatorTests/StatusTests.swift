// Traps of API reference, 15, about statuses and errors; their numbers stand in the comments.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

@Test func `Paused is the legacy billing pause and not a table that a person switched off`() throws
{
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Completed enabled=false rows=10 last=-2d
    """)
  #expect(try world.table("sch_1").status == .completed)  // 1

  try world.change("sch_1 status=Paused enabled=true")
  let refusal = try #require(world.ask(.reloadSource, "src_1").refusal)

  #expect(refusal.shape == .message)
  #expect(
    refusal.words
      == "Monthly sync limit reached. Please increase your billing limit to resume syncing.")
}

@Test func `one Paused table blocks the reload of another source's table`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Paused rows=10 last=-2d
    source id=src_2 type=MySQL
    schema id=sch_2 name=users status=Completed rows=10 last=-2h
    """)

  for call in [Endpoint.reloadTable, .resyncTable] {
    #expect(world.ask(call, "sch_2").refusal?.status == 400)
  }
  #expect(world.pendingWipes.isEmpty)
}

@Test func `a source reads Running while all its tables are switched off`() throws {
  var world = try World.named("stripe-key-rotated")

  let source = try world.source("src_1")

  #expect(source.status == .running)  // 2
  #expect(source.tables.allSatisfy { !$0.shouldSync && $0.status == .failed })
  #expect(source.latestError?.hasPrefix("Your Stripe API key has expired") == true)
}

@Test func `a broken connection shows Failed and never Error on today's server`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Completed rows=10 last=-1h
    schema id=sch_2 name=b status=Failed trouble=network rows=10 last=-1h
    """)

  #expect(try world.source("src_1").status == .failed)  // 3
}

@Test func `the runbook's server says Error and shows a switched off table as Paused`() throws {
  var world = try World.named("stripe-key-rotated-runbook")
  try world.change("sch_9 enabled=false")

  #expect(try world.source("src_1").status == "Error")
  #expect(try world.table("sch_9").status == .paused)
}

@Test func `failed tables that are off do not make their source Failed`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Completed rows=10 last=-1h
    schema id=sch_2 name=b status=Failed enabled=false trouble=grants rows=10 last=-1h
    """)

  let source = try world.source("src_1")

  #expect(source.status == .completed)  // 4
  #expect(source.latestError != nil)  // It may describe a table that is off.
}

@Test(arguments: [
  ("billing", "Billing limits", "Billing limits"),
  ("billing-too-low", "Billing limits too low", "Billing limit too low"),
])
func `billing is spelled one way on tables and another on jobs, with a null error`(
  trouble: String, table: String, job: String
) throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Completed trouble=\(trouble) rows=10 last=-2h
    """)

  #expect(world.ask(.reloadTable, "sch_1").isAccepted)
  #expect(try world.table("sch_1").status == .running)
  world.advance(by: 10)

  let after = try world.table("sch_1")
  #expect(after.status?.word == table)  // 5
  #expect(after.latestError == nil)  // 6
  #expect(after.shouldSync)
  #expect(try world.jobs(of: "sch_1").first?.status.word == job)
}

@Test func `a young source syncs for free`() throws {
  var world = try World.of(
    """
    project 2 trouble=billing
    source id=src_1 type=Postgres created=-3d
    schema id=sch_1 name=orders status=Completed rows=10 last=-2h
    """)

  world.ask(.reloadTable, "sch_1")
  world.advance(by: 120)

  #expect(try world.table("sch_1").status == .completed)
}

@Test func `an error text outlives a PATCH and a deletion and only a success clears it`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Failed enabled=false trouble=cursor field=seen_at rows=10 last=-2d
    """)
  let error = try world.table("sch_1").latestError

  world.ask(.updateTable, "sch_1", ["incremental_field": "updated_at", "should_sync": true])
  #expect(try world.table("sch_1").latestError == error)  // 6
  world.ask(.deleteData, "sch_1")
  #expect(try world.table("sch_1").latestError == error)

  world.ask(.reloadTable, "sch_1")
  world.advance(by: 120)
  #expect(try world.table("sch_1").latestError == nil)
}

@Test func `only the retrieve of one table tells its source`() throws {
  var world = try World.named("healthy")

  guard case .tables(let page)? = world.ask(.listTables).answer else { throw Missing("tables") }

  #expect(page.items.allSatisfy { $0.sourceID == nil })  // 8
  #expect(try world.table("sch_1").sourceID == world.id(of: "src_1"))
}

@Test func `lists come by creation and know no order of names`() throws {
  var world = try World.named("healthy")

  guard case .sources(let page)? = world.ask(.listSources).answer else { throw Missing("sources") }

  #expect(page.items.map(\.type) == ["Hubspot", "Postgres", "Stripe"])  // 9
}

@Test func `a cancelled run looks like a failure until the next success`() throws {
  var world = try World.named("stuck-run")

  world.ask(.cancelSync, "sch_9")
  #expect(try world.table("sch_9").latestError == "Sync cancelled by user")  // 31
  world.ask(.reloadTable, "sch_9")
  world.advance(by: 600)

  #expect(try world.table("sch_9").latestError == nil)
}

@Test func `a first import has no last sync for hours and grows all the while`() throws {
  var world = try World.named("slow-first-import")
  let before = try #require(world.jobs(of: "sch_9").first?.rowsSynced)

  world.advance(by: 600)

  #expect(try world.table("sch_9").lastSyncedAt == nil)  // 32
  #expect(try world.table("sch_9").stored == nil)
  #expect(try #require(world.jobs(of: "sch_9").first?.rowsSynced) > before)
}

@Test func `a run within its own history ends well by itself`() throws {
  var world = try World.named("slow-but-healthy")

  world.advance(by: 3700)

  #expect(try world.table("sch_9").status == .completed)
  #expect(try world.jobs(of: "sch_9").count == 6)
}

@Test func `a scheduled full refresh loses the rows by design and regains them`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Completed rows=1000 last=-30m every=1hour full-refresh-days=7 next-full-refresh=+10m takes=10m
    """)

  world.advance(by: 31 * 60)
  #expect(try #require(world.table("sch_1").rowCount) < 200)  // 34
  world.advance(by: 10 * 60)

  #expect(try world.table("sch_1").rowCount == 1000)
  #expect(world.wipes.map(\.orderedBy) == ["scheduled full refresh"])
}

@Test func `a blocked incremental sync is derived from the last error`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Failed enabled=false trouble=key-missing rows=10 last=-1d
    schema id=sch_2 name=b status=Failed enabled=false trouble=key-duplicate key=id rows=10 last=-1d
    """)

  #expect(try world.table("sch_1").incrementalSyncBlocked == "missing_primary_key")
  #expect(try world.table("sch_2").incrementalSyncBlocked == "duplicate_primary_key")
}

@Test func `retrieving a table reveals no error that its list did not tell`() throws {
  var world = try World.named("null-error")

  #expect(try world.table("sch_9").latestError == nil)
  #expect(try world.jobs(of: "sch_9").first?.status == .failed)
}

@Test func `a job tells its error in full, whatever stands in it`() throws {
  let raw = "connection to postgres://posthog:hunter2@db.example.com failed"
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Completed rows=10 last=-2h
    job table=sch_1 status=Failed began=-1h error="\(raw)"
    """)

  #expect(try world.jobs(of: "sch_1").first?.latestError == raw)  // 30
}

@Test func `imports that PostHog pauses for its own work are late and not exposed`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=a status=Completed schedule=stalled every=1hour rows=10 last=-30h
    """)

  world.advance(by: 3600)

  let table = try world.table("sch_1")
  #expect(table.status == .completed && table.latestError == nil && table.shouldSync)  // 35
}
