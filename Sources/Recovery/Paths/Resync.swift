// Path D: what has been synced is wrong, so it is fetched anew.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path D. The rows, or the place that the sync remembers, are wrong: wipe and import again. The
  /// settings stay. Never a first try: a reload keeps the rows, and a dead run wants path F.
  ///
  /// - Note: the wipe happens inside the next run and not in the request, so a lost answer proves
  ///   nothing either way. Source: API reference, 4.7.
  /// - Note: a run that is still going is stopped and waited for. The server would cancel it too,
  ///   and answers 500 when that fails while rows are being loaded (14 R7).
  package static let resync = RecoveryPath(
    letter: .d, title: "Wipe the rows and import everything again",
    answers: [
      .duplicateRows, .missingRows, .corruptData, .schemaDriftColumn, .schemaDriftType,
      .incrementalFieldInvalid, .cdcWALLost, .rowCollapse,
    ],
    loss: "All synced rows, and the place up to which they were read.",
    targets: { $0.named },
    steps: { situation in
      situation.named.flatMap { table in
        situation.settling(table) + situation.refilling(table)
      }
    })
}

extension Situation {
  /// The tables named; of a whole source those that are switched on.
  package var named: [Table] {
    finding.tables.isEmpty ? source.tables.filter(\.shouldSync) : tables
  }

  /// Stops the table's open run, if it has one, and waits until it is over. The run must be the one
  /// that was seen when the plan was made.
  package func settling(_ table: Table) -> [Step] {
    guard let run = openRun(of: table) else { return [] }
    return [
      .until(.stillOpen(run.id, of: table.id)), send(.cancelSync, table),
      .until(.over(run.id, of: table.id)),
    ]
  }

  /// A resync of a table that is off may never run, so it is switched on first. Where switching on
  /// wipes and imports by itself, that is all that is needed (API reference, 4.5 and 4.6).
  package func refilling(_ table: Table) -> [Step] {
    let resync = send(.resyncTable, table)
    guard !table.shouldSync else { return [resync] }
    let enable = send(.updateTable, table, ["should_sync": true])
    return enable.isDestructive ? [enable] : [enable, resync]
  }

  func newestRun(of table: Table) -> Job.ID? {
    facts.jobs(of: table, in: source.id)?.first?.id
  }

  package func openRun(of table: Table) -> Job? {
    facts.jobs(of: table, in: source.id)?.first { $0.status.meaning == .running }
  }
}
