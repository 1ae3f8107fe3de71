// The scenario block becomes a world and the terms of a session.

import Crypto
import FoundationEssentials
import PostHog
import Session
import Simulator

/// What a scenario sets up.
struct Setting {
  let world: World
  let terms: Terms
  let width: Int
  /// Of each world that the scenario starts from: hex, by name.
  let digests: [String: String]

  init(_ lines: [ScenarioLine]) throws(TranscriptError) {
    var records: [String] = []
    var digests: [String: String] = [:]
    for line in lines {
      let words = line.text.split(separator: " ")
      guard words.first == "world", words.count >= 2 else {
        records.append(line.text)
        continue
      }
      let name = String(words[1])
      if let scenario = Scenario.named(name) { digests[name] = Self.digest(scenario.records) }
      // The pin is the engine's business; the world is the simulator's.
      records.append(words.filter { !$0.hasPrefix("@") }.joined(separator: " "))
    }
    do {
      world = try World(name: "transcript", summary: "", scenario: records.joined(separator: "\n"))
    } catch {
      let index = min(max(error.line - 1, 0), max(lines.count - 1, 0))
      let number = lines.isEmpty ? 0 : lines[index].number
      throw TranscriptError(line: number, .scenario(error.reason))
    }
    self.digests = digests
    width = world.options["width"].flatMap { Int($0) } ?? 80
    terms = Terms(
      host: "practice", project: String(world.project), world: world.name,
      isReadOnly: world.options["read-only"] == "true", isDeep: world.options["deep"] == "true")
  }

  private static func digest(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).hex
  }
}
