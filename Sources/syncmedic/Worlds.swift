// `syncmedic worlds`: what can be practised.

import ArgumentParser
import Simulator

struct Worlds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worlds",
    abstract: "The practice worlds, one a line: name, tab, what it is.")

  func run() {
    tell(Scenario.all.map { "\($0.name)\t\($0.summary)\n" }.joined())
  }
}
