// What an earlier session left unfinished, read off the journal.

import FoundationEssentials
import PostHog
import Recovery

/// A change whose intent is in the journal and whose outcome is not: it may have been sent or not.
package struct OpenIntent: Hashable, Sendable, Codable {
  package var digest: Digest
  package var step: Int
  package var call: Call
  package var before: Observation?
  /// UTC, by the local clock.
  package var at: Date
  /// The session that sent it noted that no answer came. Otherwise it ended before it could tell.
  package var wasGivenUp: Bool
  package var run: Undertaking?

  /// What its target is called.
  package var name: String { run?.name(of: call) ?? before?.name ?? call.id ?? "" }
  /// Calls of the same plan that would have come after it.
  package var left: [Call] { run?.calls(after: step) ?? [] }
}

/// A plan that stopped between two of its steps, without anybody having been told.
package struct HaltedPlan: Hashable, Sendable, Codable {
  package var digest: Digest
  package var run: Undertaking
  /// The last step that was done.
  package var step: Int
  /// UTC, by the local clock.
  package var at: Date

  package var done: [Call] { run.calls.prefix(step + 1).compactMap { $0 } }
  package var left: [Call] { run.calls(after: step) }
}

/// A plan whose calls were all answered, and whose proof nobody has seen.
package struct OpenWatch: Hashable, Sendable, Codable {
  package var digest: Digest
  package var run: Undertaking
  /// UTC, the server's: proof must be newer.
  package var since: Date
  /// UTC, by the local clock: when its last call was answered.
  package var at: Date
}

/// All of it, in the order in which it was begun.
package struct Leftovers: Hashable, Sendable, Codable {
  package var intents: [OpenIntent] = []
  package var halted: [HaltedPlan] = []
  package var watches: [OpenWatch] = []

  package var isEmpty: Bool { intents.isEmpty && halted.isEmpty && watches.isEmpty }

  package init() {}

  package init(in entries: [JournalEntry]) {
    var courses: [Course] = []
    for entry in entries {
      guard let record = entry.record else { continue }
      let index = courses.firstIndex { $0.digest == record.digest }
      switch record {
      case .started(let digest, let run):
        if let index { courses.remove(at: index) }  // Run before; that was another time.
        courses.append(Course(digest: digest, run: run))
      case .intent(let digest, _, _, _):
        let index = index ?? courses.endIndex
        if index == courses.endIndex { courses.append(Course(digest: digest)) }
        courses[index].note(record, at: entry.at)
      case .outcome(_, _, .done, _), .outcome(_, _, .unknown, _):
        if let index { courses[index].note(record, at: entry.at) }
      case .outcome(_, _, .refused, _), .outcome(_, _, .notSent, _), .verified, .notVerified,
        .dropped:
        if let index { courses.remove(at: index) }
      case .shown, .approved, .refused, .observed: break
      }
    }
    intents = courses.compactMap(\.intent)
    halted = courses.compactMap(\.halted)
    watches = courses.compactMap(\.watch)
  }
}

/// How one run went, as far as the journal says.
private struct Course {
  let digest: Digest
  var run: Undertaking?
  var intent: OpenIntent?
  var done: (step: Int, at: Date)?

  init(digest: Digest, run: Undertaking? = nil) {
    self.digest = digest
    self.run = run
  }

  mutating func note(_ record: Record, at date: Date) {
    switch record {
    case .intent(let digest, let step, let call, let before):
      intent = OpenIntent(
        digest: digest, step: step, call: call, before: before, at: date, wasGivenUp: false,
        run: run)
    case .outcome(_, _, .unknown, _): intent?.wasGivenUp = true
    case .outcome(_, let step, .done, _):
      intent = nil
      done = (step, date)
    default: break
    }
  }

  var watch: OpenWatch? {
    guard intent == nil, halted == nil, let run, let done, run.goal != nil,
      let since = run.asOf.flatMap({ Date(timestamp: $0) })
    else { return nil }
    return OpenWatch(digest: digest, run: run, since: since, at: done.at)
  }

  var halted: HaltedPlan? {
    guard intent == nil, let run, let done, !run.calls(after: done.step).isEmpty else { return nil }
    return HaltedPlan(digest: digest, run: run, step: done.step, at: done.at)
  }
}
