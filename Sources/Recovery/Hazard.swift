// What a call may destroy. One table, read like the one in the API reference, 4.5: a PATCH that
// wipes is the destructive call it is, whatever its name says.

import Diagnosis
import PostHog

/// What sending a call would do to what is stored.
package enum Hazard: Hashable, Sendable, Codable {
  /// Looks only.
  case none
  /// Changes something that can be put back, or starts or stops a run. The remark, if there is one,
  /// belongs beside the step: a full_refresh table is rebuilt by every reload.
  case change(remark: String?)
  /// Discards data or deliveries; the sentence says what is gone.
  case loss(String)

  package var isLoss: Bool {
    if case .loss = self { true } else { false }
  }

  /// - Parameters:
  ///   - table: the table the call is about, as last read; nil when it was not read.
  ///   - isArmed: a wipe is stored at PostHog already, and the next run carries it out.
  package init(of call: Call, on table: Table?, isArmed: Bool = false) {
    switch call.endpoint.risk {
    case .reads: self = .none
    case .changes:
      let starts = call.endpoint == .reloadTable || call.endpoint == .reloadSource
      self =
        isArmed && starts
        ? .loss(Self.sentence(call, table)) : .change(remark: Self.remark(call, table))
    case .destroys: self = .loss(Self.sentence(call, table))
    case .decidedByTable:
      let patching = Self.patching(call.arguments, of: table)
      let lets = isArmed && !patching.isLoss && call.arguments["should_sync"] == .bool(true)
      self = lets ? .loss(Self.lettingARunWipe) : patching
    }
  }

  private static let lettingARunWipe =
    "lets its next run carry out the wipe that is already stored at PostHog. Cannot be undone."

  private static func remark(_ call: Call, _ table: Table?) -> String? {
    switch call.endpoint {
    case .reloadTable where table?.method == .fullRefresh:
      "rebuilds the table: full_refresh imports everything on every run"
    case .reloadTable where table?.method == .cdc && table?.status?.meaning == .failed:
      "one whose capture was stopped does not come back by that: `check the cdc` says what helps"
    case .reloadSource: "starts every table that is switched on; full_refresh tables are rebuilt"
    case .refreshTables: "switches off tables that vanished; new ones may start by themselves"
    default: nil
    }
  }

  private static func sentence(_ call: Call, _ table: Table?) -> String {
    let rows = rows(of: table)
    return switch call.endpoint {
    case .resyncTable: "wipes \(rows), then imports everything again. Cannot be undone."
    case .deleteData: "deletes \(rows). Cannot be undone."
    case .destroySource:
      "deletes the source, its settings and credentials, its tables and all their rows. "
        + "Cannot be undone."
    case .reloadTable, .reloadSource:
      "carries out the wipe that is already stored at PostHog. Cannot be undone."
    case .deleteWebhook: "stops real-time events until it is registered again. No rows are lost."
    case .repairReplication:
      "wipes every CDC table of the source that is on, and snapshots it again. Cannot be undone."
    case .disableReplication:
      "takes method and change history from every CDC table. Cannot be undone."
    default: "may discard data in a way we do not know."
    }
  }

  private static func rows(of table: Table?) -> String {
    guard let table else { return "the synced rows (how many is unknown)" }
    guard table.stored != nil else { return "nothing, as no rows are stored" }
    return table.rowCount.map { "\($0) synced rows" } ?? "the synced rows (how many is unknown)"
  }

  // MARK: - Class C: decided by the table and by the new value

  /// The worst of the fields decides, each on a table that the other fields have changed already. A
  /// field we do not know counts as a loss, and so does a table that we have not seen.
  private static func patching(_ arguments: [String: JSON], of table: Table?) -> Hazard {
    guard let table else { return .loss(unseen) }
    var after = table
    if let method = arguments["sync_type"] { after.method = method.string.map { SyncMethod($0) } }
    var worst = Hazard.change(remark: nil)
    for (field, value) in arguments.sorted(by: { $0.key < $1.key }) where field != "id" {
      let hazard = patching(field, to: value, of: table, after)
      if hazard.isLoss { return hazard }
      if hazard != .change(remark: nil) { worst = hazard }
    }
    return worst
  }

  private static let unseen = "may wipe the table: its settings could not be read."

  private static func patching(
    _ field: String, to value: JSON, of table: Table, _ after: Table
  ) -> Hazard {
    switch field {
    case "should_sync":
      value == .bool(true) && !table.shouldSync ? enabling(after) : .change(remark: nil)
    case "sync_type": changingMethod(of: table, to: after.method)
    case "incremental_field": changingCursor(of: after)
    case "cdc_table_mode": changingMode(of: table, after.method, to: value)
    case "full_refresh_interval_days", "full_refresh_time_of_day":
      value == .null
        ? .change(remark: nil) : .loss("wipes the table on a schedule, from its next time on.")
    case "api_version": .change(remark: "cancels a running import")
    case "primary_key_columns", "sync_frequency", "sync_time_of_day", "row_filters",
      "enabled_columns", "incremental_field_type", "incremental_field_lookback_seconds":
      .change(remark: nil)
    default: .loss("may wipe the table: \(field) is a setting we do not know.")
    }
  }

  /// What is not stored cannot be lost.
  private static func wiping(_ table: Table) -> Hazard {
    table.stored == nil
      ? .change(remark: "imports everything")
      : .loss("wipes \(rows(of: table)), then imports everything again. Cannot be undone.")
  }

  private static func enabling(_ table: Table) -> Hazard {
    switch table.method {
    case .incremental, .append, .fullRefresh, .xmin: .change(remark: nil)
    case .webhook where table.lastSyncedAt == nil: .change(remark: nil)
    case .webhook, .cdc: wiping(table)
    case .other, nil: .loss(unseen)
    }
  }

  /// To or from xmin, into or out of CDC.
  private static func changingMethod(of table: Table, to new: SyncMethod?) -> Hazard {
    guard new != table.method else { return .change(remark: nil) }
    for method in [table.method, new] {
      switch method {
      case .xmin, .cdc: return wiping(table)
      case .other: return .loss(unseen)
      case .incremental, .append, .fullRefresh, .webhook, nil: continue
      }
    }
    return .change(
      remark: table.lastSyncedAt == nil ? nil : "takes effect with the next run")
  }

  /// Even the same one: where no position is recorded, which no read shows, the table is imported
  /// from the start.
  private static func changingCursor(of table: Table) -> Hazard {
    switch table.method {
    case .fullRefresh, .webhook, .cdc, .xmin: return .change(remark: nil)
    case .incremental, .append, .other, nil: break
    }
    guard table.stored != nil else { return .change(remark: nil) }
    return .loss("may wipe \(rows(of: table)): the new cursor's position must be found anew.")
  }

  /// Widened, the table is fetched again. `consolidated` is wider than `cdc_only`, and `both` than
  /// either.
  private static func changingMode(
    of table: Table, _ method: SyncMethod?, to value: JSON
  ) -> Hazard {
    let old = table.cdcTableMode.map { JSON.string($0) }
    guard method == .cdc, value != old else { return .change(remark: nil) }
    let isNarrower =
      value == "cdc_only" && (old == "consolidated" || old == "both")
      || value == "consolidated" && old == "both"
    return isNarrower ? .change(remark: nil) : wiping(table)
  }
}

extension Facts {
  /// What a call would do to what is stored, by all that is known.
  package func hazard(of call: Call) -> Hazard {
    Hazard(of: call, on: call.id.flatMap { table($0)?.table }, isArmed: isArmed(call))
  }

  private func isArmed(_ call: Call) -> Bool {
    guard !armed.isEmpty, let id = call.id else { return false }
    if armed[id] != nil { return true }
    return source(id)?.tables.contains { $0.shouldSync && armed[$0.id] != nil } == true
  }
}
