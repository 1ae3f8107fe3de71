// Path G: the stored table is thrown away, its settings are not.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path G. Delete what is stored, then import from nothing. Method, cursor, key and schedule stay;
  /// the way to "start this table over".
  ///
  /// - Note: a run that is going is stopped first, else it would write into what was just deleted
  ///   (API reference, 14 R6).
  /// - Note: deleting answers 200 even when the storage refused (4.9), so the table is looked at
  ///   before the reload. `latest_error` stays until the next success.
  /// - Note: a CDC table is resynced instead: deleting leaves its place in the log where it is, and
  ///   what lies before that place would never come again (4.9).
  package static let startOver = RecoveryPath(
    letter: .g, title: "Delete the stored rows, then import from nothing",
    answers: [.corruptData, .integrationInternal],
    loss: "All synced rows, and the place up to which they were read.",
    targets: { $0.named },
    steps: { situation in
      situation.named.flatMap { situation.settling($0) + situation.emptying($0) }
    })
}

extension Situation {
  /// A table that is off is emptied and left so: nothing would fill it again unasked.
  fileprivate func emptying(_ table: Table) -> [Step] {
    if table.method == .cdc { return refilling(table) }
    let empty = [send(.deleteData, table), Step.until(.emptied(table.id))]
    return table.shouldSync ? empty + [send(.reloadTable, table)] : empty
  }
}
