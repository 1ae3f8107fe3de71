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
      "wipes every CDC table of the source and snapshots it again. Cannot be undone."
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

  /// The worst of the fields decides. A field we do not know counts as a loss, and so does a table
  /// that we have not seen.
  private static func patching(_ arguments: [String: JSON], of table: Table?) -> Hazard {
    var worst = Hazard.change(remark: nil)
    for (field, value) in arguments.sorted(by: { $0.key < $1.key }) where field != "id" {
      let hazard = table.map { patching(field, to: value, of: $0) } ?? .loss(unseen)
      if hazard.isLoss { return hazard }
      worst = hazard
    }
    return worst
  }

  private static let unseen = "may wipe the table: its settings could not be read."

  private static func patching(_ field: String, to value: JSON, of table: Table) -> Hazard {
    let wipe = "wipes \(rows(of: table)), then imports everything again. Cannot be undone."
    switch field {
    case "should_sync":
      guard value == .bool(true) else { return .change(remark: nil) }
      return enabling(table, wipe)
    case "sync_type":
      guard let old = table.method, value != .string(old.word) else { return .change(remark: nil) }
      let new = value.string.map { SyncMethod($0) }
      let rebuilding: [SyncMethod] = [.xmin, .cdc]
      return rebuilding.contains(old) || new.map { rebuilding.contains($0) } != false
        ? .loss(wipe) : .change(remark: "takes effect with the next run")
    case "incremental_field", "incremental_field_type":
      let stored = field == "incremental_field" ? table.cursor : table.cursorType
      if table.stored == nil || value == stored.map({ .string($0) }) { return .change(remark: nil) }
      return .loss("may wipe \(rows(of: table)): the new cursor's position must be found anew.")
    case "cdc_table_mode":
      return value == .string("consolidated") || value == table.cdcTableMode.map { .string($0) }
        ? .change(remark: nil) : .loss(wipe)
    case "full_refresh_interval_days", "full_refresh_time_of_day":
      return value == .null
        ? .change(remark: nil) : .loss("wipes the table on a schedule, from its next time on.")
    case "api_version": return .change(remark: "cancels a running import")
    case "primary_key_columns", "sync_frequency", "sync_time_of_day", "row_filters",
      "enabled_columns", "incremental_field_lookback_seconds":
      return .change(remark: nil)
    default: return .loss("may wipe the table: \(field) is a setting we do not know.")
    }
  }

  private static func enabling(_ table: Table, _ wipe: String) -> Hazard {
    switch table.method {
    case .incremental, .append, .fullRefresh, .xmin: .change(remark: nil)
    case .webhook where table.lastSyncedAt == nil: .change(remark: nil)
    case .webhook, .cdc: .loss(wipe)
    case .other, nil: .loss(unseen)
    }
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
