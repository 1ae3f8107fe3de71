// Its runs have stopped coming: whoever asks for one gets the schedule going again.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Nothing failed, so nothing is mended: a run is asked for, and a reload makes the schedule that is
  /// missing. What is synced stays, except that a `full_refresh` table is rebuilt by any run.
  ///
  /// - Note: a table without a frequency can have no schedule, and its reload is refused. It gets the
  ///   one that PostHog gives new tables (API reference, 3.10 and 4.6).
  package static let startAgain = RecoveryPath(
    letter: .a, title: "Start its syncs again",
    answers: [.stale, .neverScheduled, .sourceSilent],
    wants: { situation in
      // The list of an older server leaves the frequency out.
      let full = Call(.retrieveSource, id: situation.source.id)
      let asks = situation.tables.contains { $0.frequency == nil }
      return asks && !situation.facts.retrieved.contains(situation.source.id) ? [full] : []
    },
    steps: { situation in
      if situation.finding.cause == .sourceSilent { return [situation.send(.reloadSource)] }
      return situation.tables.flatMap { situation.scheduling($0) + situation.reviving([$0]) }
    })
}

extension Situation {
  fileprivate func scheduling(_ table: Table) -> [Step] {
    guard table.frequency == nil, finding.cause == .neverScheduled else { return [] }
    return [send(.updateTable, table, ["sync_frequency": "6hour"])]
  }
}
