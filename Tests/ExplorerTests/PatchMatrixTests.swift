// Class C: zero wipes without an approval, and no approval where nothing can be lost. Source: API
// reference, 4.5.

import PostHog
import Recovery
import Simulator
import Testing

@Suite struct PatchMatrixTests {
  @Test func `no PATCH wipes a table without the hazard saying so`() {
    let misses = outcomes { Hazard(of: $0, on: $1) }.filter { $0.wipes && !$0.hazard.isLoss }

    #expect(misses.isEmpty, "\(misses.prefix(20).map(\.description).joined(separator: "\n"))")
  }

  @Test func `no approval is asked for where nothing can be lost`() {
    let asked = outcomes { Hazard(of: $0, on: $1) }
      .filter { $0.hazard.isLoss && !$0.wipes && !$0.wasRefused }
    let excused = Dictionary(grouping: asked) { outcome in
      Excuse.allCases.first { $0.covers(outcome) }
    }

    let others = excused[nil, default: []]
    #expect(others.isEmpty, "\(others.prefix(20).map(\.description).joined(separator: "\n"))")
    // An excuse that nothing needs is a rule that is not there.
    #expect(Set(excused.keys.compactMap(\.self)) == Set(Excuse.allCases))
  }

  @Test func `what cannot be told is a loss`() throws {
    let target = try #require(PatchedTable.all.first)
    var unheardOf = target.table
    unheardOf.method = .other("telepathy")
    unheardOf.shouldSync = false

    #expect(Hazard(of: .patch(["should_sync": true], target.table), on: nil).isLoss)
    #expect(Hazard(of: .patch(["fresh_start": true], target.table), on: target.table).isLoss)
    #expect(Hazard(of: .patch(["should_sync": true], unheardOf), on: unheardOf).isLoss)
    #expect(Hazard(of: .patch(["sync_type": "psychic"], target.table), on: target.table).isLoss)
  }

  @Test(arguments: Rule.allCases) func `a rule that is taken for harmless is found out`(
    _ rule: Rule
  ) throws {
    let patches = rule == .enablingWhatBecomesWebhook ? Patches.pairs : Patches.singles
    let misses = outcomes(of: patches, rule.ignored).filter { $0.wipes && !$0.hazard.isLoss }

    let first = try #require(misses.first, "nobody misses \(rule.rawValue)")
    print("\(rule.rawValue): I1 in 1 step, \(misses.count) ways: \(first)")
  }
}

private func outcomes(
  of patches: [[String: JSON]] = Patches.all, _ judge: (Call, Table?) -> Hazard
) -> [PatchOutcome] {
  PatchedTable.all.flatMap { target in
    patches.map { PatchOutcome($0, of: target, judge: judge) }
  }
}

extension Call {
  fileprivate static func patch(_ patch: [String: JSON], _ table: Table) -> Call {
    Call(.updateTable, id: table.id, patch)
  }
}

/// Why an approval is asked for although this time nothing was lost.
enum Excuse: CaseIterable {
  /// No read tells whether the stored rows give a position, or whether one was recorded.
  case hiddenPosition
  /// No read tells that a table can be synced by webhook only, and so keeps its rows.
  case hiddenWebhookOnly
  /// It wipes when its time has come, which is not now.
  case laterOnSchedule
  /// Out of CDC is destructive whatever the mode was (issue 3), though only `cdc_only` is rebuilt.
  case outOfCDC

  func covers(_ outcome: PatchOutcome) -> Bool {
    let (patch, table) = (outcome.patch, outcome.target.table)
    switch self {
    case .hiddenPosition: return patch["incremental_field"] != nil && table.stored != nil
    case .hiddenWebhookOnly:
      return outcome.target.record.contains("webhook-only") && patch["should_sync"] == true
    case .laterOnSchedule:
      return patch.contains { $0.key.hasPrefix("full_refresh") && $0.value != .null }
    case .outOfCDC:
      return table.method == .cdc && patch["sync_type"].map { $0 != "cdc" } == true
    }
  }
}

/// A mutant of class C: one rule of the table is forgotten, all others hold.
enum Rule: String, CaseIterable, Sendable {
  case enablingWebhook = "a webhook table switched on again"
  case enablingCDC = "a CDC table switched on again"
  case enablingWhatBecomesWebhook = "a table switched on and made a webhook table in one go"
  case toXmin = "sync_type to xmin"
  case fromXmin = "sync_type from xmin"
  case intoCDC = "sync_type to cdc"
  case outOfCDC = "sync_type from cdc"
  case anotherCursor = "another incremental_field"
  case sameCursor = "the same incremental_field, with no position recorded"
  case widenedMode = "cdc_table_mode widened to both"
  case fromCDCOnly = "cdc_table_mode widened from cdc_only"
  case scheduledRefresh = "a scheduled full refresh"

  /// The judgement of somebody who does not know this rule.
  func ignored(_ call: Call, _ table: Table?) -> Hazard {
    guard let table, isOnlyReason(call.arguments.filter { $0.key != "id" }, table) else {
      return Hazard(of: call, on: table)
    }
    return .change(remark: nil)
  }

  private func isOnlyReason(_ patch: [String: JSON], _ table: Table) -> Bool {
    func only(_ field: String, _ holds: (JSON) -> Bool = { _ in true }) -> Bool {
      patch.count == 1 && patch[field].map(holds) == true
    }
    return switch self {
    case .enablingWebhook: table.method == .webhook && only("should_sync")
    case .enablingCDC: table.method == .cdc && only("should_sync")
    case .enablingWhatBecomesWebhook:
      patch["should_sync"] == true && patch["sync_type"] == "webhook" && table.method != .webhook
    case .toXmin: only("sync_type") { $0 == "xmin" }
    case .fromXmin: table.method == .xmin && only("sync_type")
    case .intoCDC: only("sync_type") { $0 == "cdc" }
    case .outOfCDC: table.method == .cdc && only("sync_type")
    case .anotherCursor: only("incremental_field") { $0.string != table.cursor }
    case .sameCursor: only("incremental_field") { $0.string == table.cursor }
    case .widenedMode: only("cdc_table_mode") { $0 == "both" }
    case .fromCDCOnly: table.cdcTableMode == "cdc_only" && only("cdc_table_mode")
    case .scheduledRefresh: only("full_refresh_interval_days") { $0 != .null }
    }
  }
}
