// Questions about a plan that waits. Answering one leaves the plan as it is.

import Diagnosis
import PostHog
import Recovery

/// What was asked about a plan, with what the answer is made from.
package struct PlanQuestion: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case duration, loss, safety, wayBack
    /// `what if I just reload it`: another deed than the plan's.
    case instead(Intent.Verb)
  }

  package var subject: Subject
  package var view: PlanView
  /// What is known of each table of the plan, whether or not it is to lose anything.
  package var stakes: [Stake]
  /// What the plan is to mend.
  package var finding: Finding?
}

extension Session {
  /// The plan itself, where nothing in particular was asked about it.
  func answer(about decision: Decision, _ intent: Intent) -> Notice {
    let view = view(decision)
    guard let subject = PlanQuestion.Subject(intent, about: decision.plan) else {
      return .plan(view)
    }
    return .answer(
      PlanQuestion(
        subject: subject, view: view, stakes: stakes(of: decision.plan),
        finding: report?.findings.first))
  }

  /// `would a reload help`, `should I resync`: beside a plan it is weighed against the plan's own way.
  func weigh(_ intent: Intent, against decision: Decision) -> Notice? {
    guard intent.isQuestion, case .instead = PlanQuestion.Subject(intent, about: decision.plan)
    else { return nil }
    return answer(about: decision, intent)
  }

  private func stakes(of plan: Plan) -> [Stake] {
    guard plan.stakes.isEmpty, let source = facts.source(plan.source) else { return plan.stakes }
    return source.tables.filter { plan.tables.contains($0.id) }
      .map { Stake(of: $0, in: source, facts: facts) }
  }
}

extension PlanQuestion.Subject {
  fileprivate init?(_ intent: Intent, about plan: Plan) {
    switch intent.topic {
    case Intent.Topic.duration: self = .duration
    case Intent.Topic.loss, Intent.Topic.rows: self = .loss
    case Intent.Topic.safety: self = .safety
    case Intent.Topic.undo: self = .wayBack
    case let topic?:
      guard let verb = Intent.Verb(rawValue: topic) else { return nil }
      let isResync = plan.steps.contains { $0.call?.endpoint == .resyncTable }
      if verb.destroys, plan.isDestructive, verb != .resync || isResync {
        self = .loss
      } else if verb.isDeed {
        self = .instead(verb)
      } else {
        return nil
      }
    case nil: return nil
    }
  }
}

extension Intent.Verb {
  /// One that a person may weigh against a plan.
  fileprivate var isDeed: Bool {
    switch self {
    case .reload, .cancel, .resync, .deleteData, .deleteSource: true
    default: false
    }
  }
}
