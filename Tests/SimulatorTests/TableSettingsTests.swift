// PATCH of a table: what it refuses, and what it wipes without saying so.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

private func table(_ more: String) throws -> World {
  try World.of(
    """
    source id=src_1 type=Postgres
    cdc    source=src_1
    schema id=sch_1 name=orders status=Completed rows=1000 last=-2h \(more)
    """)
}

@Test func `switching on a table of a plain method starts nothing and loses nothing`() throws {
  var world = try table("key=id enabled=false")
  let jobs = try world.jobs(of: "sch_1").count

  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.advance(by: 60)

  #expect(try world.jobs(of: "sch_1").count == jobs)  // 19
  #expect(world.wipes.isEmpty)
  world.advance(by: 6 * 3600)
  #expect(try world.jobs(of: "sch_1").count == jobs + 1)
}

@Test func `switching on a table without a schedule makes one and starts at once`() throws {
  var world = try table("key=id enabled=false schedule=missing")

  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.advance(by: 10)

  #expect(try world.jobs(of: "sch_1").first?.status == .running)
}

@Test(arguments: ["sync=webhook", "sync=cdc key=id"])
func `switching a webhook or CDC table on again wipes it`(method: String) throws {
  var world = try table("\(method) enabled=false")

  #expect(world.ask(.updateTable, "sch_1", ["should_sync": true]).status == 200)
  world.advance(by: 10)

  #expect(world.wipes.map(\.rows) == [1000])  // 19
}

@Test func `a webhook-only table keeps its rows when it is switched on`() throws {
  var world = try table("sync=webhook webhook-only=true enabled=false")

  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.advance(by: 300)

  #expect(world.wipes.isEmpty)
}

@Test func `switching off stops the run and keeps the status's word`() throws {
  var world = try table("key=id")
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 5)

  world.ask(.updateTable, "sch_1", ["should_sync": false])
  #expect(try world.table("sch_1").status == .running)
  world.advance(by: 5)

  #expect(
    try world.table("sch_1").latestError == "Sync stopped because syncing was turned off")
}

@Test func `another cursor among the synced columns loses nothing`() throws {
  var world = try table("key=id field=updated_at")

  world.ask(.updateTable, "sch_1", ["incremental_field": "created_at"])
  world.advance(by: 300)

  #expect(world.wipes.isEmpty)
}

@Test func `a cursor that was never synced imports the whole table again`() throws {
  var world = try table("key=id columns=id*,created_at?,modified_at?+")

  world.ask(.updateTable, "sch_1", ["incremental_field": "modified_at"])
  world.advance(by: 300)

  #expect(world.wipes.map(\.rows) == [1000])  // 20
  #expect(try world.table("sch_1").rowCount == 1000)
}

@Test func `the same cursor on a table without a watermark imports it again`() throws {
  var world = try table("key=id field=updated_at watermark=false")

  world.ask(.updateTable, "sch_1", ["incremental_field": "updated_at"])

  #expect(world.pendingWipes.count == 1)
}

@Test(arguments: ["xmin", "cdc"])
func `crossing over to xmin or CDC rebuilds the table`(method: String) throws {
  var world = try table("key=id")

  #expect(world.ask(.updateTable, "sch_1", ["sync_type": .string(method)]).status == 200)

  #expect(world.pendingWipes.count == 1)
}

@Test func `a wider CDC mode takes a new snapshot`() throws {
  var world = try table("sync=cdc key=id")

  world.ask(.updateTable, "sch_1", ["cdc_table_mode": "both"])

  #expect(world.pendingWipes.count == 1)
}

@Test func `a key that is stored cannot be swapped while there is data`() throws {
  var world = try table("key=id trouble=key-duplicate")
  let better: JSON = ["id", "line"]

  let refusal = world.ask(.updateTable, "sch_1", ["primary_key_columns": better]).refusal
  #expect(
    refusal?.words
      == """
      Primary key cannot be changed after data has been synced. Delete the synced data first, \
      then change the primary key.
      """)  // 21

  world.ask(.deleteData, "sch_1")
  #expect(world.ask(.updateTable, "sch_1", ["primary_key_columns": better]).status == 200)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 120)
  #expect(try world.table("sch_1").status == .completed)
}

@Test func `a key can be set where none was`() throws {
  var world = try table("trouble=key-missing columns=id,created_at?,updated_at?")

  #expect(world.ask(.updateTable, "sch_1", ["primary_key_columns": ["id"]]).status == 200)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 120)

  #expect(try world.table("sch_1").status == .completed)
}

@Test(arguments: ["sync=cdc key=id", "sync=xmin key=id", "sync=full_refresh"])
func `a key alone is refused where the method has no use for it`(method: String) throws {
  var world = try table(method)

  let refusal = world.ask(.updateTable, "sch_1", ["primary_key_columns": ["id"]]).refusal

  #expect(refusal?.words.contains("cannot be applied to a schema with sync type") == true)  // 22
}

@Test func `a method in a PATCH makes the server look at the source`() throws {
  var world = try table("key=id")
  try world.change("src_1 trouble=firewall")

  #expect(world.ask(.updateTable, "sch_1", ["sync_frequency": "1hour"]).status == 200)
  let refusal = world.ask(.updateTable, "sch_1", ["sync_type": "append"]).refusal

  #expect(refusal?.words.hasPrefix("Connection timed out.") == true)  // 23
}

@Test func `the CDC mode reads consolidated on tables that are not CDC`() throws {
  var world = try table("key=id")

  #expect(try world.table("sch_1").cdcTableMode == "consolidated")  // 24
}

@Test func `a candidate's field is what to save, and its label is not`() throws {
  var world = try World.named("healthy")

  guard case .cursorCandidates(let found)? = world.ask(.lookForCursors, "sch_1").answer else {
    throw Missing("candidates")
  }

  #expect(found.candidates.map(\.field) == ["created"])  // 25
  #expect(found.candidates.map(\.label) == ["created_at"])
}

@Test(arguments: [
  ("1min", "\"1min\" is not a valid sync frequency. The fastest sync frequency is 5 minutes."),
  (
    "never",
    "\"never\" is not a sync frequency. To stop syncing this table, set should_sync to false."
  ),
])
func `a frequency outside the list is refused`(word: String, words: String) throws {
  var world = try table("key=id")

  let refusal = world.ask(.updateTable, "sch_1", ["sync_frequency": .string(word)]).refusal

  #expect(refusal?.words == words)
  #expect(refusal?.attribute == "sync_frequency")
}

@Test func `a table that was never configured cannot be switched on`() throws {
  var world = try table("sync=none enabled=false")

  let refusal = world.ask(.updateTable, "sch_1", ["should_sync": true]).refusal

  #expect(refusal?.words == "Sync type must be set up first before enabling schema")
}

@Test func `a table switched on while its cause stands is switched off again`() throws {
  var world = try World.named("stripe-key-rotated")
  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.ask(.reloadTable, "sch_1")

  world.advance(by: 60)

  #expect(try !world.table("sch_1").shouldSync)  // Race R8.
}

@Test func `a dropped table ends up off and Completed with its error as it was`() throws {
  var world = try table("key=id trouble=table-gone at-source=false")
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 60)
  let error = try #require(world.table("sch_1").latestError)

  let look = world.ask(.lookForCursors, "sch_1").refusal
  #expect(look?.words.hasPrefix("Could not discover schema orders.") == true)
  #expect(world.ask(.refreshTables, "src_1").status == 200)

  let table = try world.table("sch_1")
  #expect(table.status == .completed && !table.shouldSync && table.latestError == error)
}

@Test func `a refresh lists new tables, unconfigured and off`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_1 name=orders status=Completed rows=10 last=-2h
    schema id=sch_2 name=invoices listed=false total=70
    schema id=sch_3 name=scratch at-source=false enabled=false
    """)
  #expect(world.ask(.retrieveTable, "sch_2").refusal?.status == 404)

  let answer = world.ask(.refreshTables, "src_1").answer

  #expect(answer == .refreshed(Refreshed(added: 1, deleted: 1, autoEnabled: 0, seen: 2)))
  let table = try world.table("sch_2")
  #expect(!table.shouldSync && table.method == nil && table.status == nil)
  #expect(world.ask(.retrieveTable, "sch_3").refusal?.status == 404)
}

@Test func `a new table that is configured and switched on starts at once`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Postgres
    schema id=sch_2 name=invoices listed=false total=70
    """)
  world.ask(.refreshTables, "src_1")
  let sent: [String: JSON] = [
    "sync_type": "incremental", "incremental_field": "updated_at",
    "incremental_field_type": "timestamp", "primary_key_columns": ["id"], "should_sync": true,
  ]

  #expect(world.ask(.updateTable, "sch_2", sent).status == 200)
  world.advance(by: 120)

  #expect(try world.table("sch_2").rowCount == 70)
}

@Test func `a failed refresh changes nothing and tells what is in the way`() throws {
  var world = try table("key=id")
  try world.change("src_1 trouble=ssh")

  let refusal = world.ask(.refreshTables, "src_1").refusal

  #expect(
    refusal == Refusal(400, .message, "Could not establish an SSH tunnel to the source."))
}

@Test func `the first webhook table sets the webhook up, and is saved even when that fails`() throws
{
  var world = try World.of(
    """
    source id=src_1 type=Stripe
    schema id=sch_1 name=Charge sync=append status=Completed rows=10 last=-1h
    webhook source=src_1 exists=false create-error="no permission"
    """)
  let sent: [String: JSON] = ["sync_type": "webhook"]

  let refusal = world.ask(.updateTable, "sch_1", sent).refusal

  #expect(refusal?.words == "Failed to create webhook. no permission")
  #expect(try world.table("sch_1").method == .webhook)
}

@Test func `a scheduled full refresh is due as many days from now as was asked`() throws {
  var world = try table("key=id")

  world.ask(.updateTable, "sch_1", ["full_refresh_interval_days": 3])

  #expect(
    try world.table("sch_1").nextFullRefreshAt
      == World.usualClock.addingTimeInterval(3 * 86_400))
}
