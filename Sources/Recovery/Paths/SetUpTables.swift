// Path C2, the second half: tables that were never synced are set up and switched on.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path C2. One PATCH a table: method, cursor, key, frequency, on. No reload follows, because a
  /// table that never ran has no schedule yet, and switching it on makes one that starts at once. That
  /// first run is the proof.
  ///
  /// - Source: API reference, 4.5.
  package static let setUpTables = RecoveryPath(
    letter: .c2, title: "Set up new tables and switch them on", answers: [],
    wants: { situation in
      situation.tables.filter { situation.facts.cursorCandidates[$0.id] == nil }
        .map { Call(.lookForCursors, id: $0.id) }
    },
    steps: { situation in
      situation.tables.flatMap { table -> [Step] in
        guard let setUp = try? situation.setUp(of: table).get() else { return [] }
        return [situation.send(.updateTable, table, setUp.fields)]
      }
    })
}

extension Situation {
  /// Tables that were never synced.
  ///
  /// - Parameters:
  ///   - wanted: what was said of them.
  ///   - like: by a new table, the one whose new name it is.
  package init?(
    settingUp tables: [Table.ID], of source: Source.ID, wanted: [Table.ID: [String: JSON]],
    like: [Table.ID: Table.ID], in facts: Facts
  ) {
    let finding = Finding(
      .newTableUnlisted, letter: .c2, certainty: .certain, fault: .nobody, source: source,
      tables: tables, evidence: [])
    self.init(finding, in: facts)
    self.wanted = wanted
    self.like = like
  }

  /// Wants the columns to have been looked at.
  package func setUp(of table: Table) -> Result<SetUp, SetUp.Doubt> {
    guard let seen = facts.cursorCandidates[table.id] else {
      return .failure(.noColumnToGoBy(method: ""))
    }
    let model = like[table.id].flatMap { facts.table($0)?.table }
    do throws(SetUp.Doubt) {
      return .success(
        try SetUp(table, seen, said: wanted[table.id] ?? [:], like: model, usual: usualFrequency))
    } catch {
      return .failure(error)
    }
  }

  private var usualFrequency: SyncFrequency? {
    let all = source.tables.filter(\.shouldSync).compactMap(\.frequency)
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key.word) < ($1.value, $0.key.word) }?.key
  }
}

extension Table {
  /// Nobody has said yet how it is to be synced, and nothing was.
  package var isUnset: Bool { method == nil && lastSyncedAt == nil && stored == nil }
}
