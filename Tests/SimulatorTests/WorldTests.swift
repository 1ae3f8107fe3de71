import PostHog
import Testing

@testable import Simulator

@Test(arguments: Scenario.all)
func `every practice world can be set up`(scenario: Scenario) throws {
  let world = try World(scenario)

  #expect(!world.sources.isEmpty)
}
