// Every way in which a repair can end, for every path that repairs: healed is said where it is true,
// and nowhere else.

import FoundationEssentials
import PostHog
import Screen
import Session
import Simulator
import Testing

/// A whole repair with no terminal: what is typed, the secrets that are asked for, and an hour.
private struct Repair {
  private var world: World
  private(set) var session: Session
  private(set) var text = ""
  private var waits: [(due: Date, ticket: Ticket)] = []
  private var secrets = 0

  init(_ attempt: Attempt) throws {
    world = try World(try #require(Scenario.named(attempt.world)))
    try world.change("\(attempt.table) ends=\(attempt.ending)")
    session = Session(
      under: Terms(host: "practice", project: "2", world: "test"), at: Self.moment(world.clock))
    for line in attempt.way.lines {
      receive(.line(Utterance(line, .typed)))
      if line != attempt.way.lines.last { waitUntil(isListening: true) }
    }
    waitUntil(isListening: false)
  }

  /// Until the session listens, or until it wants nothing more; an hour at the most.
  private mutating func waitUntil(isListening: Bool) {
    let latest = world.clock.addingTimeInterval(3600)
    while !(isListening && session.isListening),
      let next = waits.min(by: { $0.due < $1.due }), next.due <= latest
    {
      waits.removeAll { $0.ticket == next.ticket }
      world.advance(to: max(next.due, world.clock))
      receive(.woke(next.ticket))
    }
  }

  private static func moment(_ clock: Date) -> Moment {
    Moment(wall: clock, uptime: clock.timeIntervalSince1970)
  }

  private mutating func receive(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for effect in session.receive(events.removeFirst(), at: Self.moment(world.clock)) {
        if let answer = carryOut(effect) { events.append(answer) }
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .say(let notice):
      text += Page(width: 80).lines(notice.blocks).joined(separator: "\n") + "\n"
    case .send(let ticket, let permit):
      return .answered(ticket, world.answer(permit.call) { _ in "rk_live_new" })
    case .record(_, let ticket): return ticket.map(Event.recorded)
    case .wait(let ticket, let seconds, _):
      waits.append((world.clock.addingTimeInterval(seconds), ticket))
    case .askSecret:
      secrets += 1
      return .secret(SecretRef(secrets))
    case .handOver, .useProject, .leave: break
    }
    return nil
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
  let repair = try Repair(attempt)
  let heals = attempt.ending == "heals"

  #expect(repair.text.contains("WITH PROOF") == heals, "\(repair.text)")
  #expect((repair.session.summary.ending == .verified) == heals)
  #expect(repair.session.summary.exitStatus == (heals ? 0 : 1))
  if !heals {
    #expect(
      repair.text.contains("NOT VERIFIED") || repair.text.contains("CANNOT BE STOPPED"),
      "\(repair.text)")
  }
}
