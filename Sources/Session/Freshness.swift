// Whether the world is still as it was shown: asked directly before a destructive step (A7).

import PostHog
import Recovery

extension Work {
  /// How the target of the step that is due differs from what was shown; nil when that cannot be
  /// told, which counts as different.
  func differences(in reply: Reply) -> [Difference]? {
    switch reply.answer {
    case .table(let table)? where table.id == step?.call?.id: return relevantDifferences(of: table)
    case .source(let source)? where source.id == step?.call?.id: return differences(of: source)
    default: return nil
    }
  }

  /// All of its tables are lost with it: each must be as shown, and there must be no others.
  private func differences(of source: Source) -> [Difference]? {
    let appeared = source.tables.filter { table in
      !plan.observed.contains { $0.table == table.id }
    }
    let vanished = plan.observed.filter { shown in
      !source.tables.contains { $0.id == shown.table }
    }
    return appeared.map { Difference(table: $0.name, field: "table", was: "null", isNow: $0.name) }
      + vanished.map { Difference(table: $0.name, field: "table", was: $0.name, isNow: "null") }
      + source.tables.flatMap { differences(of: $0) ?? [] }
  }

  /// To a step that destroys nothing a change is of no matter, unless it destroys something now.
  private func relevantDifferences(of table: Table) -> [Difference]? {
    guard case .send(let call, let hazard, _)? = step else { return nil }
    if hazard.isLoss { return differences(of: table) }
    guard Hazard(of: call, on: table).isLoss else { return [] }
    return differences(of: table).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func differences(of table: Table) -> [Difference]? {
    guard let shown = plan.observed.first(where: { $0.table == table.id }) else { return nil }
    let seen = Observation(of: table, in: shown.source, newestJob: shown.newestJob)
    return shown.differences(from: seen, after: ownCalls(on: table.id))
  }

  /// Only what we did to this table excuses a change of it. A call about the source is about all of
  /// its tables.
  private func ownCalls(on table: Table.ID) -> [Call] {
    plan.steps.prefix(index).compactMap(\.call).filter { $0.id == table || $0.id == plan.source }
  }
}

extension Observation {
  /// What is different, in the words of the wire.
  ///
  /// - Parameter own: what we did to this table since it was shown. What those calls set is expected;
  ///   status, rows and times move with them and tell nothing any more.
  func differences(from seen: Observation, after own: [Call]) -> [Difference] {
    let wanted = own.reduce(self) { $0.patched(by: $1) }
    return wanted.differences(from: seen, andOfState: own.isEmpty)
  }

  private func differences(from seen: Observation, andOfState: Bool) -> [Difference] {
    func differ<Value: Equatable>(_ field: String, _ was: Value, _ isNow: Value) -> Difference? {
      func text(_ value: Value) -> String {
        if let value = value as? String? { return value ?? "null" }
        if let value = value as? Int? { return value.map(String.init) ?? "null" }
        if let value = value as? [String]? { return value?.joined(separator: ", ") ?? "null" }
        return "\(value)"
      }
      guard was != isNow else { return nil }
      return Difference(table: name, field: field, was: text(was), isNow: text(isNow))
    }
    let settings = [
      differ("name", name, seen.name), differ("sync_type", method, seen.method),
      differ("incremental_field", cursor, seen.cursor),
      differ("primary_key_columns", primaryKey, seen.primaryKey),
      differ("cdc_table_mode", cdcTableMode, seen.cdcTableMode),
      differ("should_sync", shouldSync, seen.shouldSync),
    ]
    let state = [
      differ("status", status, seen.status), differ("stored", isStored, seen.isStored),
      differ("row_count", rowCount, seen.rowCount),
      differ("last_synced_at", lastSyncedAt, seen.lastSyncedAt),
    ]
    return (settings + (andOfState ? state : [])).compactMap { $0 }
  }

  private func patched(by call: Call) -> Observation {
    guard call.endpoint == .updateTable else { return self }
    var patched = self
    for (field, value) in call.arguments {
      switch field {
      case "should_sync": patched.shouldSync = value == .bool(true)
      case "sync_type": patched.method = value.string
      case "incremental_field": patched.cursor = value.string
      case "cdc_table_mode": patched.cdcTableMode = value.string
      case "primary_key_columns":
        if case .array(let columns) = value { patched.primaryKey = columns.compactMap(\.string) }
      default: break
      }
    }
    return patched
  }
}
