// The things that all transcripts together ought to show, each by one name.

import Diagnosis
import PostHog

/// One thing that a conversation showed, on one axis of the coverage matrix: `tool/…-resync`.
package struct Mark: Hashable, Sendable, Comparable, CustomStringConvertible {
  package enum Axis: String, Hashable, Sendable, CaseIterable {
    case error, status, path, tool, sign, trap, ending, gate, pair
  }

  package let axis: Axis
  package let name: String

  private init(_ axis: Axis, _ name: String) {
    self.axis = axis
    self.name = name
  }

  package var description: String { "\(axis.rawValue)/\(name)" }

  /// Reads `axis/name` back. The name is not looked at: a chart knows which there are.
  package init?(description: String) {
    let parts = description.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let axis = Axis(rawValue: String(parts[0])) else { return nil }
    self.init(axis, String(parts[1]))
  }

  package static func < (left: Mark, right: Mark) -> Bool {
    left.axis == right.axis ? left.name < right.name : left.axis.rawValue < right.axis.rawValue
  }
}

extension Mark {
  /// The rows of the runbook's error table, step 3, and the error that is not there.
  package enum Row: String, CaseIterable, Sendable {
    case credentials
    case sshTunnel = "ssh-tunnel"
    case keyMissing = "primary-key-missing"
    case keyNotUnique = "primary-key-not-unique"
    case integrationMissing = "integration-missing"
    case column = "column-missing"
    case relation = "relation-missing"
    case network
    case replication = "cdc"
    case billing, null
  }

  /// How a repair can end; only the first may be called healed.
  package enum Ending: String, CaseIterable, Sendable {
    case heals
    case sameError = "same-error"
    case otherError = "other-error"
    case collapse = "row-collapse"
    case cancelWithoutEffect = "cancel-without-effect"
    case neverEnds = "never-ends"
  }

  /// What can become of a destructive call at the gate.
  package enum Gate: String, CaseIterable, Sendable {
    case verified = "approved-and-verified"
    case yesRefused = "yes-refused"
    case pastedRefused = "pasted-refused"
    case pipedRefused = "piped-refused"
    case no, superseded
    case expired, stale
    case refused = "4xx"
    case lostApplied = "lost-applied"
    case lostNotApplied = "lost-not-applied"
    case crashResume = "crash-resume"
  }

  package static func error(_ row: Row) -> Mark { Mark(.error, row.rawValue) }

  /// As the server spelt it: both spellings of the two billing limits count.
  package static func status(_ spelling: String) -> Mark { Mark(.status, spelling) }

  package static func path(_ letter: Letter) -> Mark { Mark(.path, letter.rawValue) }

  package static func tool(_ endpoint: Endpoint) -> Mark { Mark(.tool, endpoint.name) }

  package static func sign(_ cause: Cause) -> Mark { Mark(.sign, cause.rawValue) }

  /// - Parameter number: of the API reference's section 15, 1 to 38.
  package static func trap(_ number: Int) -> Mark {
    Mark(.trap, number < 10 ? "0\(number)" : "\(number)")
  }

  package static func ending(_ ending: Ending) -> Mark { Mark(.ending, ending.rawValue) }

  package static func gate(_ outcome: Gate, _ endpoint: Endpoint) -> Mark {
    Mark(.gate, "\(endpoint.name)/\(outcome.rawValue)")
  }

  /// A state of the session and an event it received in that state: `awaiting-approval/line`.
  package static func pair(state: String, event: String) -> Mark {
    Mark(.pair, "\(state)/\(event)")
  }
}
