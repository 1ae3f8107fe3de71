// What this key may not touch, said before a plan is offered and not after a refusal.

import Diagnosis
import PostHog
import Recovery

/// Why nothing can be changed.
package enum Lock: Hashable, Sendable {
  /// These tables, or the source itself when none is named, may only be looked at.
  case viewerOnly(tables: [String])
  /// PostHog looks after the source. No field says so; its refusal did.
  case managed
  /// It is queried where it is: there is no sync that could be started or stopped.
  case direct
}

extension Session {
  /// What of a finding may be touched at all: the rest would be refused with a 403.
  func touchable(_ finding: Finding) -> Finding {
    guard let source = facts.source(finding.source) else { return finding }
    let closed = Set(source.tables.filter(\.isViewOnly).map(\.id))
    guard !closed.isEmpty else { return finding }
    var open = finding
    open.tables.removeAll { closed.contains($0) }
    open.switchedOff.removeAll { closed.contains($0) }
    return open
  }

  /// The list tells which sources this key may only look at, and not which of their tables.
  func unreadRights(to plan: Plan) -> Call? {
    let call = Call(.retrieveSource, id: plan.source)
    let isAboutTables = plan.steps.compactMap(\.call).contains { call in
      call.endpoint == .reloadSource || plan.tables.contains { $0 == call.id }
    }
    let isKnown = facts.retrieved.contains(plan.source) || facts.failures[call] != nil
    return isAboutTables && !isKnown && lock(on: plan) == nil ? call : nil
  }

  /// Nil when nothing known stands in the plan's way.
  func lock(on plan: Plan) -> Lock? {
    guard let source = facts.source(plan.source) else { return nil }
    let calls = plan.steps.compactMap(\.call).filter { $0.endpoint.risk != .reads }
    if managed.contains(source.id) { return .managed }
    if source.isDirect, calls.contains(where: \.isAboutRuns) { return .direct }
    if source.isViewOnly { return .viewerOnly(tables: []) }
    let closed = source.tables.filter { table in
      table.isViewOnly
        && calls.contains { $0.id == table.id || $0.endpoint == .reloadSource && table.shouldSync }
    }
    return closed.isEmpty ? nil : .viewerOnly(tables: closed.map(\.name))
  }

  /// The lock on a finding that leaves no plan at all.
  func lock(on finding: Finding) -> Lock? {
    guard let source = facts.source(finding.source) else { return nil }
    if managed.contains(source.id) { return .managed }
    if source.isViewOnly { return .viewerOnly(tables: []) }
    let names = source.tables.filter { finding.tables.contains($0.id) && $0.isViewOnly }
    return names.isEmpty ? nil : .viewerOnly(tables: names.map(\.name))
  }
}

extension Call {
  fileprivate var isAboutRuns: Bool {
    [.reloadTable, .reloadSource, .cancelSync, .resyncTable].contains(endpoint)
  }
}

extension Source {
  /// Levels that we do not know are not taken for a lock (API reference, U13).
  fileprivate var isViewOnly: Bool { userAccessLevel == "viewer" || userAccessLevel == "none" }
}

extension Table {
  fileprivate var isViewOnly: Bool { userAccessLevel == "viewer" || userAccessLevel == "none" }
}

extension Refusal {
  /// Source: API reference, 1.2.
  var tellsOfAManagedObject: Bool { status == 403 && words.contains("is managed by PostHog") }
}
