// Everything that the transcripts together ought to show.

import Diagnosis
import PostHog

/// The axes with all their marks. What a session reports beyond it is not counted.
package struct CoverageChart: Sendable {
  package let axes: [(axis: Mark.Axis, marks: [Mark])]

  /// - Parameters:
  ///   - states: of the session's reducer, as `chk|` names them.
  ///   - events: that it can receive, each in each state.
  package init(states: [String] = Self.states, events: [String]) {
    axes = Mark.Axis.allCases.map { axis in
      (axis, Self.marks(on: axis, states: states, events: events))
    }
  }

  /// The one vocabulary of approval.md.
  package static let states = [
    "idle", "examining", "choosing", "awaiting-secret", "awaiting-approval", "checking",
    "in-flight", "outcome-unknown", "verifying",
  ]

  var all: Set<Mark> { Set(axes.flatMap(\.marks)) }

  private static func marks(on axis: Mark.Axis, states: [String], events: [String]) -> [Mark] {
    switch axis {
    case .error: Mark.Row.allCases.map(Mark.error)
    case .status: statuses.map(Mark.status)
    case .path: Letter.allCases.map(Mark.path)
    case .tool: tools.map(Mark.tool)
    case .sign: signs.map(Mark.sign)
    case .trap: (1...38).map(Mark.trap)
    case .ending: Mark.Ending.allCases.map(Mark.ending)
    case .gate: destroying.flatMap { tool in Mark.Gate.allCases.map { .gate($0, tool) } }
    case .pair: states.flatMap { state in events.map { .pair(state: state, event: $0) } }
    }
  }

  /// Both spellings of the two that have two.
  private static let statuses = [
    "Running", "Completed", "Failed", "Paused", "Billing limits", "BillingLimitReached",
    "Billing limits too low", "BillingLimitTooLow",
  ]

  /// The runbook's table, in its order.
  private static let tools: [Endpoint] = [
    .listSources, .retrieveSource, .listTables, .retrieveTable, .cancelSync, .reloadTable,
    .resyncTable, .deleteData, .updateTable, .updateSource, .reloadSource, .refreshTables,
    .checkPrerequisites, .lookForCursors, .inspectWebhook, .createWebhook, .updateWebhookInputs,
    .deleteWebhook, .destroySource,
  ]

  private static let destroying = Endpoint.all.filter {
    $0.risk == .destroys || $0.risk == .decidedByTable
  }

  /// What is wrong where no error text says so.
  private static let signs: [Cause] = [
    .orphanedRun, .stale, .neverScheduled, .switchedOffByPostHog, .duplicateRows, .missingRows,
    .corruptData, .newTableUnlisted, .emptySync, .flapping, .sourceSilent, .rowCollapse,
    .wedgedRun,
  ]
}
