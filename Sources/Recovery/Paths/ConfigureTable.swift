// A table's settings, changed on order; and the way back to what they were.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// One PATCH a table, of what reads otherwise now, and a look that it then reads so. Whether that
  /// wipes is ``Hazard``'s to say. It starts no run, unless it wipes.
  package static let configureTable = RecoveryPath(
    letter: .none, title: "Change how a table is synced", answers: [],
    wants: { situation in
      situation.tables.filter(situation.wantsColumns).map { Call(.lookForCursors, id: $0.id) }
    },
    steps: { situation in situation.tables.flatMap(situation.setting) })

  /// The same, to what was there before. What that destroys is worked out like that of any PATCH:
  /// the way back may wipe where the way there did not.
  static let putBack = RecoveryPath(
    letter: .none, title: "Put the settings back as they were", answers: [],
    steps: { situation in situation.tables.flatMap(situation.setting) })
}

extension Situation {
  fileprivate func setting(_ table: Table) -> [Step] {
    let patch = patch(of: table)
    guard !patch.isEmpty else { return [] }
    let set = [send(.updateTable, table, patch), Step.until(.reads(patch, of: table.id))]
    guard swapsKey(of: table, patch) else { return set }
    let isOn = patch["should_sync"].map { $0 == .bool(true) } ?? table.shouldSync
    return settling(table) + [send(.deleteData, table), .until(.emptied(table.id))] + set
      + (isOn ? [send(.reloadTable, table)] : [])
  }

  /// PostHog does not swap a key while rows are stored (API reference, 4.5 and 15.21). Whether the
  /// columns exist is looked at before anything is deleted for them.
  private func swapsKey(of table: Table, _ patch: [String: JSON]) -> Bool {
    let method = patch["sync_type"]?.string.map { SyncMethod($0) } ?? table.method
    let isKeyed = method == .incremental || method == .cdc || method == .xmin
    return patch["primary_key_columns"].map { $0 != .null } == true
      && !table.shows(["primary_key_columns": patch["primary_key_columns"] ?? .null])
      && isKeyed && table.stored != nil
      && table.primaryKey?.isEmpty == false
  }

  /// The fields of the PATCH that make the table read as wanted. None where it does already.
  package func patch(of table: Table) -> [String: JSON] {
    var patch = wanted[table.id] ?? [:]
    if let cursor = cursor(of: table) {
      patch["incremental_field"] = .string(cursor.field)
      patch["incremental_field_type"] = .string(cursor.fieldType)
      if patch["sync_type"] == nil, table.isRebuilt {
        patch.merge(growing(table)) { said, _ in said }
      }
    }
    return patch.filter { field, value in !table.shows([field: value]) }
  }

  /// A cursor alone is refused for a table that every run rebuilds (API reference, 4.5): the method that
  /// goes by one is set with it. Changed rows are found again by a key; without one, rows are added.
  private func growing(_ table: Table) -> [String: JSON] {
    let seen = facts.cursorCandidates[table.id]
    let own = table.primaryKey.flatMap { $0.isEmpty ? nil : $0 }
    guard let key = own ?? seen?.detectedPrimaryKey, !key.isEmpty else {
      let merges = seen?.detectsKeys == false
      return ["sync_type": .string((merges ? SyncMethod.incremental : .append).word)]
    }
    return [
      "sync_type": .string(SyncMethod.incremental.word),
      "primary_key_columns": .array(key.map { .string($0) }),
    ]
  }

  /// The cursor that was named, or the only one there is where the method wants one.
  private func cursor(of table: Table) -> CursorCandidates.Candidate? {
    guard let candidates = facts.cursorCandidates[table.id]?.candidates else { return nil }
    if let name = wanted[table.id]?["incremental_field"]?.string {
      return candidates.first { $0.isCalled(name) }
    }
    return lacksCursor(table) && candidates.count == 1 ? candidates[0] : nil
  }

  /// It is to be synced by a cursor and has none.
  package func lacksCursor(_ table: Table) -> Bool {
    let fields = wanted[table.id] ?? [:]
    let method = fields["sync_type"]?.string.map { SyncMethod($0) }
    return (method == .incremental || method == .append)
      && fields["incremental_field"] == nil && table.cursor == nil
  }

  /// A column is named, or needed, and nobody has looked which there are. A cursor's type is not
  /// something people say.
  fileprivate func wantsColumns(_ table: Table) -> Bool {
    let fields = wanted[table.id] ?? [:]
    return facts.cursorCandidates[table.id] == nil
      && (fields["incremental_field"] != nil || lacksCursor(table) || swapsKey(of: table, fields))
  }

  /// Columns of the key that is wanted which the table does not have, and those it has; nil where
  /// nobody looked.
  package func missingKey(of table: Table) -> (named: [String], columns: [String])? {
    guard case .array(let items)? = wanted[table.id]?["primary_key_columns"],
      let columns = facts.cursorCandidates[table.id]?.columns.map(\.field)
    else { return nil }
    let missing = items.compactMap(\.string).filter { !columns.contains($0) }
    return missing.isEmpty ? nil : (missing, columns)
  }

  /// PostHog imports the table again there and then. Another cursor may come to that; mostly its
  /// place is found in the rows that are there, and nothing runs.
  func startsRun(_ step: Step, of id: Table.ID) -> Bool {
    guard let call = step.call, call.endpoint == .updateTable, call.id == id,
      let table = facts.table(id)?.table
    else { return false }
    let isOn = call.arguments["should_sync"].map { $0 == .bool(true) } ?? table.shouldSync
    let others = call.arguments.filter { !$0.key.hasPrefix("incremental_field") }
    return isOn && Hazard(of: Call(.updateTable, id: id, others), on: table).isLoss
  }
}

extension Table {
  /// Everything is fetched every time, so there is nothing to go by.
  package var isRebuilt: Bool { method == .fullRefresh || method == nil }
}

extension CursorCandidates.Candidate {
  /// What is saved is the field; people see the label (API reference, 4.10).
  package func isCalled(_ name: String) -> Bool {
    field == name || label == name || field.lowercased() == name.lowercased()
  }
}

extension Observation {
  /// The fields that take a PATCH back; nil where one of its fields was not kept.
  ///
  /// A cursor that was not there before is left where it is once the method no longer needs it.
  package func undoing(_ patch: [String: JSON]) -> [String: JSON]? {
    var back: [String: JSON] = [:]
    for field in patch.keys where field != "id" {
      guard let value = value(of: field) else { return nil }
      let isIdle = value == .null && patch["sync_type"] != nil && field != "sync_type"
      if !isIdle { back[field] = value }
    }
    return back
  }

  private func value(of field: String) -> JSON? {
    switch field {
    case "should_sync": .bool(shouldSync)
    case "sync_type": .text(method)
    case "sync_frequency": frequency.map { .string($0) }
    case "incremental_field": .text(cursor)
    case "incremental_field_type": .text(cursorType)
    case "cdc_table_mode": cdcTableMode.map { .string($0) }
    case "primary_key_columns": primaryKey.map { .array($0.map { .string($0) }) } ?? .null
    default: nil
    }
  }
}
