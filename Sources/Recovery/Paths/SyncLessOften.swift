// Runs that do not fit between two dates of their schedule: fewer dates.

import Diagnosis
import FoundationEssentials
import PostHog

extension RecoveryPath {
  /// None of the runbook's ways. The table gets the next slower frequency that its longest run fits
  /// into. That starts no run and stops none, loses nothing, and `undo` takes it back; that the table
  /// reads so is all there is to see, as what was wrong is the setting itself.
  ///
  /// - Note: rows do not come sooner by it. Whoever wants that makes the runs shorter.
  package static let syncLessOften = RecoveryPath(
    letter: .none, title: "Sync less often, so that every run has its time", answers: [.stale],
    steps: { situation in
      situation.tables.flatMap { table -> [Step] in
        guard let pace = situation.pace(for: table) else { return [] }
        let patch: [String: JSON] = ["sync_frequency": .string(pace.word)]
        return [situation.send(.updateTable, table, patch), .until(.reads(patch, of: table.id))]
      }
    })
}

extension Situation {
  /// Nil where no run tells, and where even the slowest is too fast.
  fileprivate func pace(for table: Table) -> SyncFrequency? {
    let ended = (facts.jobs(of: table, in: source.id) ?? [])
      .filter { $0.status.meaning == .completed }
    guard let longest = ended.prefix(5).compactMap(\.duration).max() else { return nil }
    return SyncFrequency.accepted.first { $0.interval ?? 0 > longest }
  }
}

extension SyncFrequency {
  /// What may be set, the fastest first. Source: API reference, 8.
  fileprivate static let accepted: [SyncFrequency] = [
    "5min", "15min", "30min", "1hour", "6hour", "12hour", "24hour", "7day", "30day",
  ]
}
