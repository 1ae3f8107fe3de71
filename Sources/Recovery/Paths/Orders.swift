// Plans that a person orders outright: the same steps as the paths, without a finding behind them.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// - Parameter verb: the public word of the intent: `reload`, `cancel`, …
  package static func ordered(_ verb: String) -> RecoveryPath? { orders[verb] }

  private static let orders: [String: RecoveryPath] = [
    "reload": .reload, "cancel": .cancel, "refresh_tables": .relistTables, "resync": .resync,
    "delete_data": .startOver,
    "delete_source": .deleteSource, "configure_table": .configureTable, "undo": .putBack,
  ]

  /// Tables that were named are brought back one by one; a whole source with its own reload.
  static let reload = RecoveryPath(
    letter: .a, title: "Sync again", answers: [],
    steps: { situation in
      situation.finding.tables.isEmpty
        ? [situation.send(.reloadSource)] : situation.reviving(situation.tables)
    })

  /// Stop what runs, and nothing else.
  static let cancel = RecoveryPath(
    letter: .f, title: "Cancel the run", answers: [], provesItself: true,
    steps: { situation in
      situation.tables.flatMap { table -> [Step] in
        let run = situation.openRun(of: table)?.id
        let before = run.map { [Step.until(.stillOpen($0, of: table.id))] } ?? []
        return before + [
          situation.send(.cancelSync, table), .until(.over(run, of: table.id)),
        ]
      }
    })
}

extension Situation {
  /// What was ordered, on these tables or on the source as a whole.
  ///
  /// - Parameter wanted: what the order sets, where it sets something.
  package init?(
    ordered tables: [Table.ID], of source: Source.ID,
    wanted: [Table.ID: [String: JSON]] = [:], in facts: Facts
  ) {
    let finding = Finding(
      .unknown, letter: .none, certainty: .unknown, fault: .nobody, source: source, tables: tables,
      evidence: [])
    self.init(finding, in: facts)
    self.wanted = wanted
  }
}
