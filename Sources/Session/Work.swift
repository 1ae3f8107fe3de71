// A plan under way: which step it is at, and what was said to it so far.

import FoundationEssentials
import PostHog
import Recovery

/// A plan under way.
package struct Work: Hashable, Sendable {
  package var plan: Plan
  /// As it was shown; with a secret handed over, `plan` is this one with the secret in it.
  let decision: Decision
  let consent: Consent
  var index = 0
  var phase: Phase = .between
  /// Reads of the last look that are still to come.
  var checks: [Call] = []
  var ticket: Ticket = 0
  /// UTC, the server's: when the first change was answered. Proof must be newer.
  var since: Date?
  /// UTC, the server's: before the first change was sent. A second less than it said, because the
  /// date of an HTTP answer has no fraction.
  let asOf: Date?
  var remarks: [String] = []
  /// The table that the present call changes, as last read before it.
  var before: Observation?
  /// When the present condition was first looked at.
  var began: Moment
  var looks = 0

  init(plan: Plan, decision: Decision, consent: Consent, began: Moment, asOf: Date?) {
    self.asOf = asOf?.addingTimeInterval(-1)
    self.plan = plan
    self.decision = decision
    self.consent = consent
    self.began = began
  }

  enum Phase: Hashable, Sendable {
    case between
    /// Reading the target again before a destructive step (approval.md A7).
    case checking(Call)
    case recording
    case sending(Call)
    /// Looking whether a condition holds.
    case looking(Call)
    case pausing
  }

  var isChecking: Bool {
    if case .checking = phase { true } else { false }
  }

  /// All calls about this table were made, and the last of them starts a run.
  func hasFinished(_ table: Table.ID) -> Bool {
    let reserve = plan.reserve
    let own = plan.steps.enumerated().filter {
      $0.element.call?.id == table && !reserve.contains($0.offset)
    }
    return own.last.map { $0.offset < index } ?? false
  }

  /// Calls of the plan that come after the present step, without those held in reserve.
  var left: Int {
    let reserve = plan.reserve
    return plan.steps.indices.dropFirst(index + 1).count { index in
      plan.steps[index].call != nil && !reserve.contains(index)
    }
  }

  /// What is looked at now, or about to be.
  var condition: Condition? {
    switch step {
    case .until(let condition), .unless(let condition, _): condition
    case .send, nil: nil
    }
  }

  var step: Step? { plan.steps.indices.contains(index) ? plan.steps[index] : nil }
}
