// A table that is on and has no frequency: it gets one, and a run to begin with.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// None of the runbook's ways. The frequency is the one that PostHog gives new tables (API reference,
  /// 3.10); when it reads so a run is asked for, and that run is the proof. `undo` knows nothing to
  /// put back: a server may refuse to be told that there is none.
  ///
  /// - Note: a `full_refresh` table is rebuilt by the run, as by any other.
  package static let giveSchedule = RecoveryPath(
    letter: .none, title: "Give it a schedule, and start it", answers: [.neverScheduled],
    steps: { situation in
      situation.tables.flatMap { table -> [Step] in
        let patch: [String: JSON] = ["sync_frequency": "6hour"]
        return [
          situation.send(.updateTable, table, patch), .until(.reads(patch, of: table.id)),
          situation.send(.reloadTable, table),
        ]
      }
    })
}
