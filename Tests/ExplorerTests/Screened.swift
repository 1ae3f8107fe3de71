// What the person of a walk saw and said; judged by it, and never by what the session believes.

import PostHog
import Recovery

@testable import Session

/// The plan on the screen, and the one that a person approved with the right words.
struct Screened {
  private var shown: (view: PlanView, at: Moment)?
  private var approved: (view: PlanView, at: Moment)?
  /// What is left of the approved plan that is under way.
  private var running: (calls: [Call], shownAt: Moment)?

  mutating func hear(_ event: Event, at moment: Moment) {
    guard case .line(let line) = event, line.provenance == .typed, let shown,
      words(for: shown.view.plan).contains(line.text)
    else { return }
    approved = shown
  }

  private func words(for plan: Plan) -> Set<String> {
    let losses = plan.steps.filter(\.isDestructive).compactMap(\.call)
    let deletesSource = losses.contains { $0.endpoint == .destroySource }
    let tables = Set(plan.observed.map(\.name))
    let name = deletesSource || tables.count != 1 ? plan.sourceName : tables.first ?? ""
    return losses.count == 1 && !deletesSource
      ? ["approve", "approve \(name)"] : ["approve \(name)"]
  }

  mutating func see(_ notice: Notice, at moment: Moment) {
    switch notice {
    case .plan(let view): shown = (view, moment)
    case .report(let report):
      if let offer = report.offer { shown = (offer, moment) }
    case .started(let view, _):
      running = approved.flatMap { approved in
        guard approved.view.digest == view.digest else { return nil }
        return (approved.view.plan.steps.compactMap(\.call), approved.at)
      }
      (shown, approved) = (nil, nil)
    case .dropped, .notApproved(.expired): shown = nil
    default: break
    }
  }

  /// Once is once.
  mutating func objection(to call: Call, at moment: Moment) -> String? {
    guard let index = running?.calls.firstIndex(of: call), let shownAt = running?.shownAt else {
      return "was not approved"
    }
    running?.calls.remove(at: index)
    return moment.elapsed(since: shownAt) > 15 * 60 ? "was approved too long ago" : nil
  }

  /// Nothing is under way, and no approval outlives what it was given for.
  mutating func rest() { (approved, running) = (nil, nil) }
}
