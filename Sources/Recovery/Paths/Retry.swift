// Path A: passing trouble.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path A. The trouble passes by itself; sync once more. What is synced stays valid, incremental
  /// and append tables go on where they stopped. Never a resync: nothing is wrong with the rows.
  ///
  /// - Note: doing nothing is an answer too, PostHog tries again on schedule; the report says when.
  /// - Note: bad rows of a `full_refresh` table are answered here too: its next run rebuilds it.
  /// - Note: a `full_refresh` table is rebuilt by any reload; the step says so.
  package static let retry = RecoveryPath(
    letter: .a, title: "Sync again",
    answers: [
      .networkUnreachable, .timeout, .rateLimited, .upstreamOutage, .sourceResourceLimit,
      .integrationInternal, .cancelled, .incrementalFieldInvalid, .cdcPrerequisites, .unknown,
      .duplicateRows, .missingRows, .corruptData,
    ],
    steps: { situation in situation.reviving(situation.tables) })
}

extension Situation {
  /// Tables that are on are reloaded; those that PostHog switched off are switched on first, since a
  /// reload alone skips them (API reference, 10.5). One whose switching on would wipe it is left out:
  /// that is a plan of its own, with its own approval.
  package func reviving(_ tables: [Table]) -> [Step] {
    tables.flatMap { table -> [Step] in
      guard !table.shouldSync else { return [send(.reloadTable, table)] }
      let enable = send(.updateTable, table, ["should_sync": true])
      return enable.isDestructive ? [] : [enable, send(.reloadTable, table)]
    }
  }
}
