// A practice world that begins now rather than on the day it was written for.

import FoundationEssentials
import PostHog
import Simulator

extension World {
  /// The same situation on another day: every instant of the scenario moves with its clock, so a
  /// run that began 19 hours ago still did.
  ///
  /// - Parameter start: UTC; the server's time at the beginning.
  package init(_ scenario: Scenario, startingAt start: Date) throws(ScenarioError) {
    let written = try World(scenario)
    let seconds = start.timeIntervalSince(written.clock)
    let records = scenario.records.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.moved($0, by: seconds) }.joined(separator: "\n")
    // Last, and so the one that counts, for a scenario that names no clock.
    try self.init(
      name: scenario.name, summary: scenario.summary,
      scenario: records + "\nclock \(start.timestamp)")
  }

  /// Instants are words of their own or what follows an equals sign; in quotations, which are
  /// somebody's words, they stay.
  private static func moved(_ line: Substring, by seconds: Double) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { word in
      let start = word.lastIndex(of: "=").map { word.index(after: $0) } ?? word.startIndex
      guard let instant = Date(timestamp: String(word[start...])) else { return String(word) }
      return word[..<start] + instant.addingTimeInterval(seconds).timestamp
    }.joined(separator: " ")
  }
}
