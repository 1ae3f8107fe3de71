// Every way in which a repair can end, for every path that repairs: healed is said where it is true,
// and nowhere else.

import PostHog
import Session
import Simulator
import Testing

extension Inquest {
  /// A whole repair: what is typed, and an hour for its ending.
  fileprivate init(of attempt: Attempt) throws {
    var world = try World(try #require(Scenario.named(attempt.world)))
    try world.change("\(attempt.table) ends=\(attempt.ending)")
    self.init(in: world)
    for line in attempt.way.lines {
      say(line)
      if line != attempt.way.lines.last { wait(untilListening: true) }
    }
    wait(untilListening: false)
  }
}

/// One path in one world, with one ending of its table's new run.
struct Attempt: CustomTestStringConvertible, Sendable {
  struct Way: Sendable {
    var path: String
    var world: String
    var table: String
    var lines: [String]
    /// Those that this trouble cannot end in.
    var cannot: Set<String> = []
  }

  var way: Way
  var ending: String

  var world: String { way.world }
  var table: String { way.table }
  var testDescription: String { "\(way.path) in \(world) \(ending)" }

  static let endings = [
    "heals", "same-error", "other-error", "row-collapse", "never-ends", "cancel-without-effect",
  ]

  static let ways = [
    Way(path: "A", world: "network-blip", table: "sch_12", lines: ["what's broken?", "go"]),
    // No error was there that could come again.
    Way(
      path: "none", world: "unscheduled", table: "sch_9", lines: ["what's broken?", "go"],
      cannot: ["same-error"]),
    Way(
      path: "B", world: "postgres-password", table: "sch_9", lines: ["what's broken?", "new key"]),
    Way(
      path: "B", world: "stripe-key-rotated", table: "sch_1",
      lines: ["stripe is broken", "new key"]),
    Way(
      path: "B", world: "host-moved", table: "sch_9",
      lines: ["the db moved to db2.example.com", "new key"]),
    Way(
      path: "none", world: "integration-gone", table: "sch_15",
      lines: ["hubspot is broken", "account 34", "go"]),
    // A dead run leaves no error that could come again.
    Way(
      path: "F", world: "stuck-run", table: "sch_9", lines: ["orders is stuck", "go"],
      cannot: ["same-error"]),
    Way(
      path: "F", world: "stuck-run-stale", table: "sch_9", lines: ["orders is stuck", "go"],
      cannot: ["same-error"]),
    // Fewer rows are what is wanted where they were there twice.
    Way(
      path: "D", world: "duplicate-rows", table: "sch_9",
      lines: ["orders has duplicate rows", "approve"], cannot: ["same-error", "row-collapse"]),
    Way(
      path: "G", world: "corrupt-table", table: "sch_12",
      lines: ["the values in orders are corrupt", "approve"], cannot: ["same-error"]),
  ]

  static let all = ways.flatMap { way in
    endings.filter { !way.cannot.contains($0) }.map { Attempt(way: way, ending: $0) }
  }
}

@Test(arguments: Attempt.all)
func `healed is said of a repair that healed, and of no other`(attempt: Attempt) throws {
  let repair = try Inquest(of: attempt)
  let text = repair.words.joined(separator: "\n")
  let heals = attempt.ending == "heals"

  #expect(text.contains("WITH PROOF") == heals, "\(text)")
  #expect((repair.session.summary.ending == .verified) == heals)
  #expect(repair.session.summary.exitStatus == (heals ? 0 : 1))
  if !heals {
    #expect(
      text.contains("NOT VERIFIED") || text.contains("CANNOT BE STOPPED"),
      "\(text)")
  }
}
