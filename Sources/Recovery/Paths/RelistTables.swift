// Path C2, the first half: PostHog looks which tables the source has now.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path C2. A table was added, renamed or dropped. PostHog looks by itself every few hours only; this
  /// makes it look now. What is then to be synced, and how, is a person's choice.
  ///
  /// - Note: this does more than add. What vanished is switched off and called `Completed`, with its
  ///   error as it was; where the source is set to start new tables, they start. A look that fails
  ///   changes nothing. Source: API reference, 3.7 and 15.6.
  package static let relistTables = RecoveryPath(
    letter: .c2, title: "Look again which tables the source has",
    answers: [.tableMissing, .newTableUnlisted], provesItself: true, wants: { $0.wholeSource },
    steps: { situation in
      let before = situation.source.tables.map(ListedTable.init)
      return [
        situation.send(.refreshTables), .until(.listed(situation.source.id, before: before)),
      ]
    })
}

/// A table as it was listed before PostHog looked again.
package struct ListedTable: Hashable, Sendable, Codable {
  package var id: Table.ID
  package var name: String
  package var isOn: Bool
  package var status: String?

  package init(_ table: Table) {
    id = table.id
    name = table.name
    isOn = table.shouldSync
    status = table.status?.word
  }
}

/// What is different since PostHog looked again.
package struct Relisting: Hashable, Sendable {
  /// Not set up: nothing is synced into them.
  package var new: [Table]
  /// New, and started by PostHog itself.
  package var started: [Table]
  /// Switched off, because the source has them no more. Their rows stay.
  package var vanished: [Table]
  /// Names that are not listed any more: they were never synced.
  package var dropped: [String]
  /// By a new table, the vanished one whose new name it may be.
  package var like: [Table.ID: Table.ID] = [:]

  package init(_ source: Source, before: [ListedTable]) {
    let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let added = source.tables.filter { known[$0.id] == nil }
    new = added.filter { !$0.shouldSync }
    started = added.filter(\.shouldSync)
    vanished = source.tables.filter { table in
      guard let old = known[table.id], !table.shouldSync else { return false }
      return old.isOn || old.status != table.status?.word
    }
    let left = Set(source.tables.map(\.id))
    dropped = before.filter { !left.contains($0.id) }.map(\.name)
    like = renames
  }

  /// One gone and one new are the two halves of a rename; of more, the names must speak for it.
  private var renames: [Table.ID: Table.ID] {
    var all: [Table.ID: Table.ID] = [:]
    let isOnly = new.count == 1 && vanished.count == 1
    for old in vanished {
      let rated = new.map { ($0, ColumnName($0.name).likeness(to: ColumnName(old.name))) }
      guard let best = rated.max(by: { $0.1 < $1.1 }), isOnly || best.1 >= 20 else { continue }
      all[best.0.id] = old.id
    }
    return all
  }
}
