// Path C: the source has changed under a table's settings.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path C. The column, the type or the key that the sync goes by is not at the source as PostHog
  /// has it. Set what fits, switch the table on again where PostHog switched it off, sync, in this
  /// order. What fits is a person's choice; where nothing has to be chosen it is a plan at once.
  ///
  /// - Note: everything is set in one PATCH. Another cursor may arm a wipe, and a switching on that
  ///   came later would let that wipe run under a consent of its own (API reference, 4.5).
  /// - Note: whether another cursor wipes depends on a watermark that no read shows; so it is taken
  ///   for a loss (15.20), and the reload follows in any case: during a run it is dropped.
  /// - Note: a key that is stored is swapped only on an empty table, and `delete_data` clears neither
  ///   settings nor error (4.9, 15.21).
  package static let followDrift = RecoveryPath(
    letter: .c, title: "Set what fits the source now, then sync again",
    answers: [
      .schemaDriftColumn, .schemaDriftType, .tableMissing, .primaryKeyMissing,
      .primaryKeyNotUnique, .incrementalFieldInvalid,
    ],
    wants: { $0.wholeSource },
    steps: { situation in
      guard let amendment = situation.amendment ?? situation.plainAmendment,
        let table = situation.tables.first
      else { return [] }
      return situation.applying(amendment, to: table)
    })
}

extension Situation {
  /// A project's list shows tables without cursor and key.
  package var wholeSource: [Call] {
    facts.retrieved.contains(source.id) ? [] : [Call(.retrieveSource, id: source.id)]
  }

  fileprivate func applying(_ amendment: Amendment, to table: Table) -> [Step] {
    var fields = amendment.fields
    if !table.shouldSync { fields["should_sync"] = true }
    let empty: [Step] =
      amendment.wipesFirst
      ? settling(table) + [send(.deleteData, table), .until(.emptied(table.id))] : []
    let set = fields.isEmpty ? [] : [send(.updateTable, table, fields)]
    // What the run will do depends on what has been set by then.
    var after = table
    if let method = fields["sync_type"]?.string { after.method = SyncMethod(method) }
    let reload = Call(.reloadTable, id: table.id)
    return empty + set + [.send(reload, Hazard(of: reload, on: after), table: table.id)]
  }
}
