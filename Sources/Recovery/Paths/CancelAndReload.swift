// Path F: a run that is dead and still stands in the way.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path F. The run is orphaned: stop it, then sync again the usual way. Not a resync: the rows
  /// are fine, only the run is dead. Afterwards the status alone proves nothing; a new job does.
  ///
  /// - Note: between cancel and reload the old run must be over, else the reload is dropped without
  ///   a word. Before the cancel the run must still be the one diagnosed: a second look, since a
  ///   cancel hits whatever runs then. Source: API reference, 13 and 14 R4.
  package static let cancelAndReload = RecoveryPath(
    letter: .f, title: "Cancel the stuck run, then sync again",
    answers: [.orphanedRun, .integrationInternal],
    steps: { situation in
      situation.tables.flatMap { table -> [Step] in
        let run = situation.finding.run
        return [
          .until(run.map { .stillOpen($0, of: table.id) } ?? .stillRunless(table.id)),
          situation.send(.cancelSync, table), .until(.over(run, of: table.id)),
          situation.send(.reloadTable, table),
          // Once more, as the new run may have come to nothing: then only its status is left.
          .unless(.begun(table.id, after: situation.newestRun(of: table)), skipping: 2),
          situation.send(.cancelSync, table), situation.send(.reloadTable, table),
        ]
      }
    })
}
