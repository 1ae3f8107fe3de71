import PostHog
import Testing

@testable import Simulator

extension Scenario {
  /// All but those that exist for their size.
  static let small = all.filter { !$0.records.contains("fleet") }
}

@Test(arguments: Scenario.small)
func `every practice world can be set up and told apart`(scenario: Scenario) throws {
  let world = try World(scenario)

  #expect(world.name == scenario.name)
  #expect(scenario.summary.count <= 90)
  #expect(Scenario.all.filter { $0.name == scenario.name }.count == 1)
}

@Test(arguments: Scenario.small)
func `no world loses a row by itself except by a scheduled full refresh`(scenario: Scenario) throws
{
  var world = try World(scenario)

  world.advance(by: 3 * 86_400)

  #expect(world.wipes.allSatisfy { $0.orderedBy == "scheduled full refresh" })
}

@Test(arguments: Scenario.small)
func `looking changes nothing`(scenario: Scenario) throws {
  var world = try World(scenario)
  let before = world.ask(.listTables)

  for call in world.everyRead() { _ = world.answer(call) { _ in "" } }

  #expect(world.ask(.listTables) == before)
  #expect(world.pendingWipes.isEmpty)
}

@Test func `a big project pages through all its tables`() throws {
  var world = try World.named("big-project")

  guard case .sources(let page)? = world.ask(.listSources).answer else { throw Missing("sources") }

  #expect(page.count == 60)
  #expect(page.items.filter { !$0.tables.contains(where: \.shouldSync) }.count == 3)
}
