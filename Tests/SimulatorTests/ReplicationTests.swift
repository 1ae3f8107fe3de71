import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

private func captured(_ cdc: String, _ table: String) throws -> World {
  try World.of(
    """
    source id=src_1 type=Postgres
    cdc    source=src_1 \(cdc)
    schema id=sch_1 name=public.orders sync=cdc key=id rows=100 last=-1h \(table)
    """)
}

private func replication(_ world: inout World) throws -> Replication {
  guard case .replication(let found)? = world.ask(.readReplication, "src_1").answer else {
    throw Missing("replication")
  }
  return found
}

@Test func `a lost slot is repaired with a new snapshot of every captured table`() throws {
  var world = try captured("slot=false", "status=Failed halted=true trouble=slot")
  #expect(try replication(&world).slotExists == false)
  #expect(
    world.ask(.resumeReplication, "src_1").refusal?.words
      == "The replication slot or publication was lost. Use Repair CDC to recreate it.")

  #expect(world.ask(.repairReplication, "src_1").isAccepted)
  #expect(world.ask(.repairReplication, "src_1").refusal?.status == 409)
  world.advance(by: 200)

  #expect(try world.table("sch_1").status == .completed)
  #expect(world.wipes.map(\.rows) == [100])
}

@Test func `a paused capture is resumed without a loss`() throws {
  var world = try captured("paused=true", "status=Failed halted=true trouble=wal-level")

  #expect(world.ask(.resumeReplication, "src_1").isAccepted)
  world.advance(by: 120)

  #expect(try world.table("sch_1").status == .completed)
  #expect(world.wipes.isEmpty)
}

@Test func `a halted table reads Failed whatever its runs do`() throws {
  var world = try captured("", "status=Failed halted=true error=\"wal_level is replica\"")

  world.ask(.reloadTable, "sch_1")
  #expect(try world.table("sch_1").status == .failed)
  world.advance(by: 120)

  #expect(try world.jobs(of: "sch_1").first?.status == .completed)
  #expect(try world.table("sch_1").status == .failed)
}

@Test func `the pre-check with stored credentials tells what the server finds`() throws {
  let words = "wal_level must be set to 'logical' (currently 'replica')."
  var world = try captured("error=\"\(words)\" paused=true", "status=Failed")

  let answer = world.ask(.checkStoredPrerequisites, "src_1").answer

  #expect(answer == .prerequisites(Prerequisites(valid: false, errors: [words])))  // 36
}

@Test func `a database that cannot be reached tells nothing of its capture`() throws {
  var world = try captured("reachable=false", "status=Failed")

  let refusal = world.ask(.readReplication, "src_1").refusal

  #expect(
    refusal?.words.hasPrefix("Could not connect to source to read CDC status: ") == true)
}

@Test func `a healthy capture is not repaired`() throws {
  var world = try captured("", "status=Completed")

  #expect(world.ask(.repairReplication, "src_1").refusal?.words.contains("looks healthy") == true)
}

@Test func `a personal key may be refused to resume`() throws {
  var world = try captured("paused=true resume-refused=true", "status=Failed")

  let refusal = world.ask(.resumeReplication, "src_1").refusal

  #expect(refusal?.words == "This action does not support personal API key access")
}

@Test func `a capture that is switched off takes its tables' method along`() throws {
  var world = try captured("", "status=Completed cdc-mode=both")

  #expect(world.ask(.disableReplication, "src_1").isAccepted)

  let table = try world.table("sch_1")
  #expect(table.method == nil && !table.shouldSync)
  #expect(world.wipes.count == 1)
  #expect(try !replication(&world).enabled)
}

@Test func `a server that does not tell of a capture knows none of its paths`() throws {
  var world = try captured("untold=true", "status=Failed trouble=wal-level")

  for endpoint in [Endpoint.readReplication, .checkStoredPrerequisites, .resumeReplication] {
    #expect(world.ask(endpoint, "src_1").refusal?.status == 404)
  }
}
