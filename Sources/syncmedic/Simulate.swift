// `syncmedic simulate`: a practice world behind HTTP, on this machine only.

import ArgumentParser
import FoundationEssentials
import PostHog
import Serve
import Simulator

struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "A practice world as an HTTP server on loopback; any key that begins phx_ will do.")

  @Option(help: "Which world; `syncmedic worlds` lists them.")
  var world: String

  @Option(help: "The port; 0 takes a free one.")
  var port = 0

  @Option(help: "When the world's clock begins, as in 2026-03-02T10:00:00Z; now, if not named.")
  var clock: String?

  @Option(help: "Seconds of the world for one of ours; 0 and it stands still.")
  var speed: Double = 1

  func validate() throws {
    if let clock, Date(timestamp: clock) == nil {
      throw ValidationError("--clock is a time in UTC, as in 2026-03-02T10:00:00Z.")
    }
    guard speed >= 0, speed.isFinite else { throw ValidationError("--speed is 0 or more.") }
  }

  func run() async throws {
    guard let scenario = Scenario.named(world) else {
      throw Sentence(
        text: "There is no practice world called \(world.inertOnCommandLine). "
          + "`syncmedic worlds` lists them.", status: 2)
    }
    let start = clock.flatMap { Date(timestamp: $0) } ?? Date()
    do {
      let world = try World(scenario, startingAt: start)
      let server = try await SimulatedServer.start(world, port: port, speed: speed)
      tell("\(server.host) project \(server.project)\n")
      await server.finish()
    } catch let failure as SimulatedServer.Failure {
      throw Sentence(text: failure.sentence, status: 2)
    }
  }
}
