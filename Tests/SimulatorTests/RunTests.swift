// What triggers come to, how runs end, and the seven answers of a cancel.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

private let orders = """
  source id=src_1 type=Postgres
  schema id=sch_1 name=orders status=Completed key=id rows=1000 adds=50 last=-2h takes=90s
  """

private func stuck(_ more: String) throws -> World {
  try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Running key=id rows=1000 adds=50 last=-2h \(more)
    job table=sch_1 status=Running began=-1h rows=10
    """)
}

@Test func `a trigger becomes a job one to five seconds later`() throws {
  var world = try World.of(orders)
  let asked = world.clock
  #expect(world.ask(.reloadTable, "sch_1").isAccepted)  // 16
  #expect(try world.jobs(of: "sch_1").first?.status == .completed)  // 7

  world.advance(by: 5)

  let job = try #require(world.jobs(of: "sch_1").first)
  #expect(job.status == .running)
  #expect(try (1...5).contains(#require(job.createdAt).timeIntervalSince(asked)))
}

@Test func `a run ends well, moves the last sync and adds its rows`() throws {
  var world = try World.of(orders)
  world.ask(.reloadTable, "sch_1")

  world.advance(by: 100)

  let table = try world.table("sch_1")
  #expect(table.status == .completed)
  #expect(table.rowCount == 1050)
  #expect(try #require(table.lastSyncedAt) > World.usualClock)
}

@Test func `a reload during a run is dropped without a word`() throws {
  var world = try World.of(orders)
  world.ask(.reloadTable, "sch_1")
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 10)
  let count = try world.jobs(of: "sch_1").count

  #expect(world.ask(.reloadTable, "sch_1").isAccepted)
  world.advance(by: 10)

  #expect(try world.jobs(of: "sch_1").count == count)
}

@Test func `a trigger can evaporate and leave Running without a job until a cancel`() throws {
  var world = try World.named("stuck-run-stale")
  let jobs = try world.jobs(of: "sch_9").count
  world.ask(.reloadTable, "sch_9")
  world.advance(by: 600)
  #expect(try world.jobs(of: "sch_9").count == jobs)
  #expect(try world.table("sch_9").status == .running)

  let remark = world.ask(.cancelSync, "sch_9").answer
  #expect(remark == .accepted(remark: "No sync was running. The sync status has been updated."))
  world.ask(.reloadTable, "sch_9")
  world.advance(by: 600)

  #expect(try world.jobs(of: "sch_9").count == jobs + 1)
  #expect(try world.table("sch_9").status == .completed)
}

@Test func `a run that starts while the cancelled one still drains comes to nothing`() throws {
  var world = try stuck("drains=45s")
  world.ask(.cancelSync, "sch_1")
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 30)
  #expect(try world.jobs(of: "sch_1").first?.status == .failed)
  #expect(try world.table("sch_1").status == .running)

  world.advance(by: 30)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 5)

  #expect(try world.jobs(of: "sch_1").first?.status == .running)
}

// MARK: Cancel

@Test func `a cancel ends job and table at once on today's pipeline`() throws {
  var world = try stuck("")

  #expect(world.ask(.cancelSync, "sch_1").isAccepted)

  #expect(try world.jobs(of: "sch_1").first?.status == .failed)
  #expect(try world.table("sch_1").latestError == "Sync cancelled by user")
  #expect(try world.table("sch_1").shouldSync)
}

@Test func `a cancel on the older pipeline takes effect later`() throws {
  var world = try stuck("cancel=slow")

  #expect(world.ask(.cancelSync, "sch_1").isAccepted)
  #expect(try world.table("sch_1").status == .running)
  world.advance(by: 60)

  let error = try #require(world.table("sch_1").latestError)
  #expect(error.hasPrefix("This sync run was cancelled before it finished"))
}

@Test func `a cancel forces the end when the older pipeline's workflow is gone`() throws {
  var world = try stuck("cancel=gone")

  #expect(world.ask(.cancelSync, "sch_1").isAccepted)

  #expect(try world.table("sch_1").latestError == "Sync cancelled by user")
}

@Test func `a cancel copies the newest job's status where none is running`() throws {
  var world = try World.named("stuck-run-stale")

  world.ask(.cancelSync, "sch_9")

  #expect(try world.table("sch_9").status == .completed)
}

@Test func `a cancel with nothing running is a 400 in shape D`() throws {
  var world = try World.of(orders)

  let refusal = try #require(world.ask(.cancelSync, "sch_1").refusal)

  #expect(refusal == Refusal(400, .detail, "No running sync to cancel."))
}

@Test func `a cancel that comes too late finds the run finished`() throws {
  var world = try stuck("cancel=too-late")

  let refusal = try #require(world.ask(.cancelSync, "sch_1").refusal)

  #expect(refusal == Refusal(400, .detail, "The sync already finished."))
  #expect(try world.table("sch_1").status == .completed)
}

@Test func `a cancel that the scheduler refuses changes nothing and works when repeated`() throws {
  var world = try stuck("cancel=unavailable")

  let refusal = try #require(world.ask(.cancelSync, "sch_1").refusal)
  #expect(
    refusal == Refusal(400, .detail, "Could not cancel the running sync. Please try again."))
  #expect(try world.table("sch_1").status == .running)

  #expect(world.ask(.cancelSync, "sch_1").isAccepted)
}

// MARK: Failing

@Test func `an error that retrying cannot fix switches the table off`() throws {
  var world = try World.of(orders + " trouble=grants")
  world.ask(.reloadTable, "sch_1")

  world.advance(by: 60)

  let table = try world.table("sch_1")
  #expect(table.status == .failed)
  #expect(!table.shouldSync)
  #expect(table.latestError?.contains("PostHog's database role isn't allowed to") == true)
}

@Test func `a passing error leaves the table on and its next run heals it`() throws {
  var world = try World.named("network-blip")
  #expect(try world.table("sch_12").shouldSync)

  world.ask(.reloadTable, "sch_12")
  world.advance(by: 120)

  #expect(try world.table("sch_12").status == .completed)
}

@Test func `a blip that lasts heals with the first scheduled run after it`() throws {
  var world = try World.of(orders + " trouble=network until=+5h every=1hour")

  world.advance(by: 4.5 * 3600)
  #expect(try world.table("sch_1").status == .failed)
  world.advance(by: 3600)

  #expect(try world.table("sch_1").status == .completed)
}

@Test func `the runbook's server keeps a failing table on and tells the raw error`() throws {
  var world = try World.of("project 2 form=runbook\n" + orders + " trouble=column field=seen_at")
  world.ask(.reloadTable, "sch_1")

  world.advance(by: 60)

  #expect(try world.table("sch_1").shouldSync)
  #expect(try world.table("sch_1").latestError == "column \"seen_at\" does not exist")
}

@Test func `after five failures scheduled runs are kept apart`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Failed trouble=network until=+10d rows=1 every=5min last=-1h
    """)
  let before = try world.jobs(of: "sch_1").count

  world.advance(by: 3600)

  #expect(try world.jobs(of: "sch_1").count - before <= 3)
}

// MARK: Endings

@Test(arguments: Ending.allCases)
func `a repaired table ends as its world says`(ending: Ending) throws {
  var world = try World.of(
    """
    source id=src_1 type=Stripe trouble=credential
    schema id=sch_1 name=Charge sync=append status=Failed enabled=false rows=1200 adds=5 last=-2h ends=\(ending.rawValue)
    """)
  let said = try world.table("sch_1").latestError
  world.ask(.updateSource, "src_1", ["job_inputs": nestedKey])
  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 3600)
  let after = try world.table("sch_1")

  switch ending {
  case .heals: #expect(after.status == .completed && after.rowCount == 1205)
  case .sameError: #expect(after.status == .failed && after.latestError == said)
  case .otherError: #expect(after.status == .failed && after.latestError != said)
  case .rowCollapse: #expect(after.status == .completed && after.rowCount == 100)
  case .neverEnds: #expect(after.status == .running)
  case .cancelWithoutEffect:
    #expect(world.ask(.cancelSync, "sch_1").isAccepted)
    #expect(try world.table("sch_1").status == .running)
  }
}

// MARK: Destroying

@Test func `a resync that could not be started wipes at the next scheduled run`() throws {
  var world = try World.of(orders + " starts=unavailable total=900")

  let refusal = try #require(world.ask(.resyncTable, "sch_1").refusal)
  #expect(
    refusal == Refusal(400, .detail, "Couldn't start the sync. Try again in a few minutes."))
  #expect(world.wipes.isEmpty)
  #expect(world.pendingWipes.count == 1)  // 18
  world.advance(by: 6 * 3600)

  #expect(world.wipes.map(\.rows) == [1000])
  #expect(world.wipes[0].orderedBy.hasPrefix("external-data-schemas-resync"))
}

@Test func `a resync keeps the rows until its run starts and then imports all of them`() throws {
  var world = try World.of(orders + " total=900")
  world.ask(.resyncTable, "sch_1")
  #expect(try world.table("sch_1").rowCount == 1000)

  world.advance(by: 6)
  #expect(try #require(world.table("sch_1").rowCount) < 100)
  world.advance(by: 120)

  #expect(try world.table("sch_1").rowCount == 900)
}

@Test func `deleting data leaves settings, switch and error, and is nothing without a table`()
  throws
{
  var world = try World.of(orders)

  #expect(world.ask(.deleteData, "sch_1").isAccepted)
  #expect(world.ask(.deleteData, "sch_1").isAccepted)

  let table = try world.table("sch_1")
  #expect(table.stored == nil && table.status == nil && table.lastSyncedAt == nil)
  #expect(table.shouldSync && table.primaryKey == ["id"])
  #expect(world.wipes.count == 1)
}

@Test func `a full refresh rebuilds its table on every reload and shows the old rows meanwhile`()
  throws
{
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Completed sync=full_refresh rows=1000 total=400 last=-2h
    """)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 30)
  #expect(try world.table("sch_1").rowCount == 1000)

  world.advance(by: 90)

  #expect(try world.table("sch_1").rowCount == 400)  // 33
}

@Test func `a source that is deleted is gone with its rows`() throws {
  var world = try World.named("healthy")

  #expect(world.ask(.destroySource, "src_2").status == 204)
  #expect(world.ask(.destroySource, "src_2").refusal?.status == 404)

  #expect(world.ask(.retrieveTable, "sch_9").refusal?.status == 404)
  #expect(world.wipes.map(\.tableName) == ["orders", "users"])
}

@Test func `a table that is off is skipped by its source's reload and run by its own`() throws {
  var world = try World.of(orders + " enabled=false")
  world.ask(.reloadSource, "src_1")
  world.advance(by: 10)
  #expect(try world.jobs(of: "sch_1").first?.status == .completed)

  world.ask(.reloadTable, "sch_1")
  world.advance(by: 10)

  #expect(try world.jobs(of: "sch_1").first?.status == .running)
}

@Test func `a cancelled import keeps what it has loaded, and the next one imports all`() throws {
  var world = try World.of(orders + " total=900")
  world.ask(.resyncTable, "sch_1")
  world.advance(by: 50)
  world.ask(.cancelSync, "sch_1")
  let kept = try #require(world.table("sch_1").rowCount)
  #expect((1..<900).contains(kept))

  world.ask(.reloadTable, "sch_1")
  world.advance(by: 100)

  #expect(try world.table("sch_1").rowCount == 900)
}

@Test func `a run that no cancel ends is not ended by a resync either`() throws {
  var world = try World.named("wedged-run")

  #expect(world.ask(.resyncTable, "sch_9").isAccepted)
  world.advance(by: 3600)

  #expect(try world.jobs(of: "sch_9").first?.status == .running)
  #expect(world.wipes.isEmpty && world.pendingWipes.count == 1)
}

@Test func `a run that goes on through a deletion makes the table anew with its own rows`() throws {
  var world = try World.of(orders)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 10)

  world.ask(.deleteData, "sch_1")
  #expect(try world.table("sch_1").stored == nil)
  world.advance(by: 120)

  #expect(try world.table("sch_1").rowCount == 50)  // Race R6.
}
