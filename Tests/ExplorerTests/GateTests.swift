// The gate over everything that can happen to it.

import PostHog
import Recovery
import Testing

@testable import Session

extension Gate {
  /// One property a breach: the first one broken names the counterexample.
  static let always: [Property<GateState>] =
    Breach.names.map { breach, name in
      Property(name: name) { !$0.ghosts.breach.contains(breach) }
    } + [
      Property(name: "I9 a plan that the screen offers is one that waits") { $0.isHonest }
    ]

  static let sometimes: [Property<GateState>] =
    [
      "idle", "examining", "awaiting-approval", "checking", "in-flight", "outcome-unknown",
      "verifying",
    ].map { word in Property(name: word) { $0.session.state == word } } + [
      Property(name: "shown and expired") { $0.isExpired && $0.session.state == "awaiting-approval" },
      Property(name: "checking the second step") { $0.step(is: 1, in: "checking") },
      Property(name: "sending the second step") { $0.step(is: 1, in: "in-flight") },
      Property(name: "refused as stale") { $0.sights.contains(.stale) },
      Property(name: "refused as expired") { $0.sights.contains(.expired) },
      Property(name: "refused by the server") { $0.sights.contains(.refused) },
      Property(name: "refused for want of a journal") { $0.sights.contains(.journalClosed) },
      Property(name: "an effect seen by a read") { $0.sights.contains(.traceFound) },
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
  @Test func `one plan: no destructive call without its approval, in any state`() {
    let start = ContinuousClock.now
    let result = Gate().explore(always: Gate.always, sometimes: Gate.sometimes, limit: 100_000)

    print(result.report, ContinuousClock.now - start)
    #expect(result.counterexample == nil, "\(result.report)")
    #expect(result.unreached.isEmpty)
    #expect(!result.isCutShort)
  }

  @Test(arguments: Mutant.allCases) func `a seeded bug dies`(_ mutant: Mutant) {
    let start = ContinuousClock.now
    let needsTwo = mutant == .approvesTheOneBefore
    let result = Gate(plans: needsTwo ? 2 : 1, mutant: mutant).explore(
      always: Gate.always, limit: 100_000)

    print("MUTANT", mutant.rawValue, result.report, ContinuousClock.now - start)
    #expect(result.counterexample != nil, "\(mutant.rawValue) survives")
  }
}
