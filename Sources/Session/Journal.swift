// What was shown, approved, intended, done and seen, as values. Edge writes them down.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// One entry of the journal. It holds no secret, and no approval that could be used again.
package enum Record: Hashable, Sendable {
  case shown(Digest, plan: Int, title: String)
  case approved(Digest, words: String, Provenance)
  case refused(Digest, because: String)
  /// The run that was consented to begins; nobody else may change this project until it ends.
  case started(Digest, Undertaking)
  /// Written and synced before the call is sent.
  case intent(Digest, step: Int, Call, before: Observation?)
  case outcome(Digest, step: Int, Outcome, words: String?)
  /// What a read showed of a call whose answer was lost.
  case observed(Digest, step: Int, Trace)
  case verified(Digest)
  case notVerified(Digest, because: String)
  /// Nothing of it will run any more.
  case dropped(Digest)

  package enum Outcome: String, Hashable, Sendable, Codable { case done, refused, unknown, notSent }

  package var digest: Digest {
    switch self {
    case .shown(let digest, _, _), .approved(let digest, _, _), .refused(let digest, _),
      .started(let digest, _), .intent(let digest, _, _, _), .outcome(let digest, _, _, _),
      .observed(let digest, _, _), .verified(let digest), .notVerified(let digest, _),
      .dropped(let digest):
      digest
    }
  }

  /// Whether it must be on disk before anything else happens (approval.md, "Journal").
  package var mustLast: Bool {
    switch self {
    case .intent, .outcome: true
    case .shown, .approved, .refused, .started, .observed, .verified, .notVerified, .dropped: false
    }
  }
}

/// A run of a plan, as far as somebody needs it who finds it unfinished. Nothing in it can be sent:
/// a `Permit` comes from a consent, and a consent is never written down.
package struct Undertaking: Hashable, Sendable, Codable {
  package var source: Source.ID
  /// As people call it.
  package var sourceName: String
  /// One for each step; nil where the plan only waits.
  package var calls: [Call?]
  /// What the tables are called, by id.
  package var names: [Table.ID: String]
  /// UTC, by the server's clock as last read before the run: what the run brought about is newer.
  package var asOf: String?
  /// What must be seen afterwards; nil where the last step looks itself.
  package var goal: Goal?

  /// Enough to go on watching.
  package struct Goal: Hashable, Sendable, Codable {
    package var letter: Letter
    package var cause: Cause
    package var tables: [Proof.TableDemand]
  }

  package init(
    source: Source.ID, sourceName: String, calls: [Call?], names: [Table.ID: String] = [:],
    asOf serverTime: Date? = nil, goal: Goal? = nil
  ) {
    self.source = source
    self.sourceName = sourceName
    self.calls = calls
    self.names = names
    asOf = serverTime?.timestamp
    self.goal = goal
  }

  /// What the target of a call is called.
  package func name(of call: Call) -> String { call.id.flatMap { names[$0] } ?? sourceName }

  /// The calls that come after a step.
  package func calls(after step: Int) -> [Call] {
    calls.dropFirst(step + 1).compactMap { $0 }
  }
}
