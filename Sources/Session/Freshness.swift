// How the world differs from what was shown, once what we did ourselves is taken away (A7).

import PostHog
import Recovery

extension Observation {
  /// What is different, in the words of the wire.
  ///
  /// - Parameter own: what we did to this table since it was shown. What those calls set is expected;
  ///   status, rows and times move with them and tell nothing any more. Nor does the newest run, once
  ///   we have started one or deleted what it brought.
  func differences(from seen: Observation, after own: [Call]) -> [Difference] {
    let wanted = own.reduce(self) { $0.patched(by: $1) }
    let quiet: [Endpoint] = [.cancelSync, .updateTable]
    return wanted.settingsUnlike(seen) + (own.isEmpty ? stateUnlike(seen) : [])
      + (own.allSatisfy { quiet.contains($0.endpoint) } ? runUnlike(seen) : [])
  }

  private func settingsUnlike(_ seen: Observation) -> [Difference] {
    [
      differ("name", name, seen.name), differ("sync_type", method, seen.method),
      differ("incremental_field", cursor, seen.cursor),
      differ("primary_key_columns", primaryKey, seen.primaryKey),
      differ("cdc_table_mode", cdcTableMode, seen.cdcTableMode),
      differ("should_sync", shouldSync, seen.shouldSync),
    ].compactMap { $0 }
  }

  private func stateUnlike(_ seen: Observation) -> [Difference] {
    [
      differ("status", status?.asShown, seen.status?.asShown),
      differ("stored", isStored, seen.isStored),
      differ("row_count", rowCount, seen.rowCount),
      differ("last_synced_at", lastSyncedAt, seen.lastSyncedAt),
    ].compactMap { $0 }
  }

  /// Its id tells a person nothing; that there is another one does.
  private func runUnlike(_ seen: Observation) -> [Difference] {
    guard newestJob != seen.newestJob else { return [] }
    return [
      Difference(
        table: name, field: "newest run", was: newestJob == nil ? "none" : "the one I saw",
        isNow: seen.newestJob == nil ? "none" : "another one")
    ]
  }

  private func differ<Value: Equatable>(_ field: String, _ was: Value, _ isNow: Value)
    -> Difference?
  {
    func text(_ value: Value) -> String {
      if let value = value as? String? { return value ?? "null" }
      if let value = value as? Int? { return value.map(String.init) ?? "null" }
      if let value = value as? [String]? { return value?.joined(separator: ", ") ?? "null" }
      return "\(value)"
    }
    guard was != isNow else { return nil }
    return Difference(table: name, field: field, was: text(was), isNow: text(isNow))
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

extension String {
  /// `Completed`: the wire's spelling of most statuses.
  fileprivate var asShown: String { prefix(1).uppercased() + dropFirst() }
}
