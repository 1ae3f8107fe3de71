// The gate over everything that can happen to it.

import PostHog
import Recovery
import Rehearsal
import Testing

@testable import Session

extension Gate {
  /// One property a breach: the first one broken names the counterexample.
  static let breaches: [Property<GateState>] = Breach.names.map { breach, name in
    Property(name: name) { !$0.ghosts.breach.contains(breach) }
  }

  static let always =
    breaches + [
      Property(name: "I9 a plan that the screen offers is one that waits") { $0.isHonest }
    ]

  static let sometimes: [Property<GateState>] =
    [
      "idle", "examining", "awaiting-approval", "checking", "in-flight", "outcome-unknown",
      "verifying",
    ].map { word in Property(name: word) { $0.session.state == word } } + [
      Property(name: "shown and expired") {
        $0.isExpired && $0.session.state == "awaiting-approval"
      },
      Property(name: "checking the second step") { $0.step(is: 1, in: "checking") },
      Property(name: "sending the second step") { $0.step(is: 1, in: "in-flight") },
      Property(name: "refused as stale") { $0.sights.contains(.stale) },
      Property(name: "refused as expired") { $0.sights.contains(.expired) },
      Property(name: "refused by the server") { $0.sights.contains(.refused) },
      Property(name: "refused for want of a journal") { $0.sights.contains(.journalClosed) },
      Property(name: "an effect seen by a read") { $0.sights.contains(.traceFound) },
      Property(name: "rows deleted and imported again") { $0.world.looks.contains(.reloaded) },
      Property(name: "the source deleted") { $0.world.isDeleted },
      Property(name: "carried out") { $0.sights.contains(.finished) },
      Property(name: "crashed while a call was out") { $0.sights.contains(.crashInFlight) },
      Property(name: "resumed after a crash") { $0.sights.contains(.resumed) },
    ]
}

extension GateState {
  /// The plan on the screen is the plan that an approval would be about.
  fileprivate var isHonest: Bool {
    guard let number = ghosts.onScreen else { return true }
    guard case .deciding(let decision) = session.stage else { return session.state == "examining" }
    return ghosts.before + decision.number - 1 == number
  }

  fileprivate func step(is index: Int, in word: String) -> Bool {
    guard case .carryingOut(let work) = session.stage else { return false }
    return session.state == word && work.index == index
  }
}

extension Exploration where Action: CustomStringConvertible {
  var report: String {
    let path = counterexample.map { example in
      "\(example.property)\n" + example.path.map { "  \($0)" }.joined(separator: "\n")
    }
    return "\(states) states, \(edges) steps\n\(path ?? "no counterexample")"
  }
}

@Suite struct GateTests {

  @Test func `one plan: nothing destructive without its approval, whatever happens`() {
    let result = Gate()
      .explore(always: Gate.always, sometimes: Gate.sometimes, limit: 100_000)

    #expect(result.counterexample == nil, "\(result.report)")
    #expect(result.unreached.isEmpty)
    // Another number means that the gate, or what can happen to it, is another one: look why.
    #expect(result.states == 9_984)
    #expect(result.edges == 93_757)
  }

  @Test(arguments: Mutant.small) func `a seeded bug dies`(_ mutant: Mutant) throws {
    let gate = Gate(plans: mutant.plans, orders: mutant.orders, mutant: mutant)
    let result = gate.explore(always: Gate.breaches, limit: 100_000)
    let example = try #require(result.counterexample, "\(mutant.rawValue) survives")

    let breach = gate.end(of: example.path).ghosts.breach
    print("\(mutant.rawValue): \(breach) in \(example.path.count) steps, \(result.states) states")
    #expect(breach == mutant.killer)
    try retell(gate.retold(example.path, as: mutant.rawValue))
  }

  /// The path to a bug is a conversation in which, without the bug, nothing of the kind happens.
  private func retell(_ told: String) throws {
    let transcript = try Transcript(parsing: told, file: "counterexample.md")
    let session = Replay(of: transcript, by: Rehearsal.self).sessions[0]

    let lines = session.turns.flatMap(\.actual).map(\.description)
    let losses = lines.filter { line in
      Endpoint.all.contains { $0.risk == .destroys && line.hasPrefix("api> \($0.name) ") }
    }
    let approvals = told.split(separator: "\n").count { $0.hasPrefix("you> approve") }
    for loss in losses {
      #expect(losses.count { $0 == loss } <= approvals, "\(told)")
    }
    #expect(session.turns.count > 1, "\(told)\n\(session.allErrors)")
  }

  #if !DEBUG
    @Test func `two plans: no approval reaches over from one to the other`() {
      let clock = ContinuousClock.now
      let orders = Array(Spoken.orders.prefix(2))
      // Two orders reach no further, and in haste every read is answered at once.
      let elsewhere = ["rows deleted and imported again", "the source deleted", "examining"]
      let result = Gate(plans: 2, orders: orders, isHasty: true).explore(
        always: Gate.always, sometimes: Gate.sometimes.filter { !elsewhere.contains($0.name) },
        limit: 1_000_000)

      print("two plans: \(result.report), \(ContinuousClock.now - clock)")
      #expect(result.counterexample == nil, "\(result.report)")
      #expect(result.unreached.isEmpty)
      // Pinned for the same reason as with one plan.
      #expect(result.states == 85_291)
      #expect(result.edges == 871_918)
    }
  #endif
}

extension Gate {
  /// Where a path leads.
  func end(of path: [GateAction]) -> GateState {
    path.reduce(initial) { step($0, $1) ?? $0 }
  }
}

extension Mutant {
  fileprivate var plans: Int { self == .approvesTheOneBefore ? 2 : 1 }

  /// The smallest order that shows it.
  fileprivate var orders: [Spoken] {
    switch self {
    case .readsAgainOnce, .goesOnAfterFailure, .bareApproveForTwo: [Spoken.orders[1]]
    default: [Spoken.orders[0]]
    }
  }

  /// What it breaks first, in the shortest way there is.
  fileprivate var killer: Breach? {
    switch self {
    case .acceptsPaste, .acceptsTypeAhead, .acceptsYes, .acceptsAPIText, .acceptsEnd,
      .resumesOldPlan, .bareApproveForTwo, .anyName:
      .unapproved
    case .approvesTheOneBefore: [.unapproved, .superseded]
    case .changesPlan: .notAsShown
    case .neverReadsAgain, .readsAgainOnce: .drifted
    case .neverExpires, .waitsForever: .expired
    case .keepsApproval: [.twice, .drifted]
    case .retriesBlindly: .twice
    case .recordsAfterwards: .unrecorded
    case .goesOnAfterFailure: .afterFailure
    case .forgetsStoredWipe: nil
    }
  }
}
