// What can be set so that a table whose source has changed syncs again. A person chooses; the first is
// what we would choose.

import Diagnosis
import PostHog

/// One way to set a table right. Its fields are a PATCH.
package struct Amendment: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// New rows are found by another column. `isLikely`: it looks like the old one under a new name.
    case cursor(CursorCandidates.Candidate, isLikely: Bool)
    /// These columns tell the rows apart. `isDeclared`: the source itself calls them the key.
    case key([String], isDeclared: Bool)
    case method(SyncMethod)
    /// Nothing is set: what was wrong has been put right at the source.
    case asItIs
  }

  package var kind: Kind
  package var fields: [String: JSON]
  /// A key that is stored cannot be swapped while rows are there: they go first.
  package var wipesFirst = false

  /// Columns that it names.
  package var columns: [String] {
    switch kind {
    case .cursor(let candidate, _): [candidate.field]
    case .key(let columns, _): columns
    case .method, .asItIs: []
    }
  }
}

extension Situation {
  /// What can be chosen, the likeliest first. Empty where the columns were not looked at, and where
  /// the finding is about several tables: each is chosen for by itself.
  package var amendments: [Amendment] {
    guard finding.isDrift, tables.count == 1, let table = tables.first,
      let columns = facts.cursorCandidates[table.id]
    else { return [] }
    return switch finding.cause {
    case .primaryKeyMissing, .primaryKeyNotUnique: keyed(table, columns)
    default: cursored(table, columns)
    }
  }

  /// The one that needs no choice: nothing is lost by it, and it is plainly meant.
  package var plainAmendment: Amendment? {
    guard let first = amendments.first, !first.wipesFirst else { return nil }
    switch first.kind {
    case .asItIs: return first
    case .key(_, let isDeclared):
      return isDeclared && finding.cause == .primaryKeyMissing ? first : nil
    case .cursor, .method: return nil
    }
  }

  /// What was said instead of a number: columns, or a method.
  package func amendment(columns named: [String], method: SyncMethod?) -> Amendment? {
    let all = amendments
    if let method {
      let fits = all.first { $0.kind == .method(method) }
      if fits != nil || named.isEmpty { return fits }
    }
    guard let table = tables.first, let seen = facts.cursorCandidates[table.id], !named.isEmpty
    else { return nil }
    switch finding.cause {
    case .primaryKeyMissing, .primaryKeyNotUnique:
      let known = seen.columns.map(\.field)
      return named.allSatisfy(known.contains) ? key(named, of: table, seen) : nil
    default:
      guard named.count == 1, table.neededCursor != nil else { return nil }
      return seen.candidates.first { $0.isCalled(named[0]) }.map { cursor($0, of: table) }
    }
  }
}

// MARK: - Another column to go by

extension Situation {
  private func cursored(_ table: Table, _ seen: CursorCandidates) -> [Amendment] {
    guard let old = table.neededCursor else { return [asItIs] }
    let present = seen.candidates.first { $0.field == old }
    let isUnfit = finding.cause == .incrementalFieldInvalid || finding.cause == .schemaDriftType
    if let present, !isUnfit || present.fieldType != table.cursorType && table.cursorType != nil {
      return isUnfit ? [cursor(present, of: table)] + others(table, seen, old) : [asItIs]
    }
    return others(table, seen, old) + (present == nil ? [] : [asItIs])
  }

  /// 5 at the most: a list that is longer is not read.
  private func others(_ table: Table, _ seen: CursorCandidates, _ old: String) -> [Amendment] {
    let others = seen.candidates.filter { $0.field != old }
    return others.ranked(like: old, type: table.cursorType).prefix(5).map { cursor($0, of: table) }
      + whole(seen)
  }

  private func cursor(_ candidate: CursorCandidates.Candidate, of table: Table) -> Amendment {
    let likeness = Likeness(of: candidate, to: table.cursor ?? "", type: table.cursorType)
    return Amendment(
      kind: .cursor(candidate, isLikely: likeness.isStriking),
      fields: [
        "incremental_field": .string(candidate.field),
        "incremental_field_type": .string(candidate.fieldType),
      ])
  }

  private func whole(_ seen: CursorCandidates) -> [Amendment] {
    seen.fullRefreshAvailable ? [method(.fullRefresh)] : []
  }

  private func method(_ method: SyncMethod) -> Amendment {
    Amendment(kind: .method(method), fields: ["sync_type": .string(method.word)])
  }

  private var asItIs: Amendment { Amendment(kind: .asItIs, fields: [:]) }
}

// MARK: - Other key columns

extension Situation {
  private func keyed(_ table: Table, _ seen: CursorCandidates) -> [Amendment] {
    let keys = KeyChoice(table, seen, repeats: finding.cause == .primaryKeyNotUnique)
    var all = keys.ranked.prefix(4).map { key($0, of: table, seen) }
    let hasCursor = table.cursor.map { name in seen.candidates.contains { $0.field == name } }
    if table.method == .incremental, seen.appendAvailable, hasCursor == true {
      all.append(method(.append))
    }
    all += table.method == .cdc ? [] : whole(seen)
    return finding.cause == .primaryKeyNotUnique ? all + [asItIs] : all
  }

  /// The server takes the key alone only of a table that merges by itself; of the others the method
  /// has to go along (API reference, 15.22). Elsewhere it stays out: it makes the server look at the
  /// source once more (15.23).
  private func key(_ columns: [String], of table: Table, _ seen: CursorCandidates) -> Amendment {
    var fields: [String: JSON] = ["primary_key_columns": .array(columns.map { .string($0) })]
    if table.method == .cdc || table.method == .xmin {
      fields["sync_type"] = table.method.map { .string($0.word) }
    }
    let isStored = table.primaryKey?.isEmpty == false && table.stored != nil
    return Amendment(
      kind: .key(columns, isDeclared: columns == seen.detectedPrimaryKey), fields: fields,
      wipesFirst: isStored && table.primaryKey != columns)
  }
}

/// Which columns may tell the rows of a table apart. No read can prove it; names and the source's own
/// declaration are all there is.
struct KeyChoice {
  /// The likeliest first.
  let ranked: [[String]]

  /// - Parameter repeats: the key there is does not do, so others are wanted, or more columns.
  init(_ table: Table, _ seen: CursorCandidates, repeats: Bool) {
    let old = repeats ? table.primaryKey ?? [] : []
    let declared = [seen.detectedPrimaryKey].compactMap { $0 }.filter { $0 != old && !$0.isEmpty }
    let cursors = Set(seen.candidates.map(\.field))
    let fit = seen.columns.map(\.field).filter { !cursors.contains($0) && !old.contains($0) }
    let rated = fit.enumerated().map { ($0.offset, $0.element, Self.points($0.element)) }
    let sorted = rated.sorted { $0.2 == $1.2 ? $0.0 < $1.0 : $0.2 > $1.2 }
    let alone = sorted.filter { $0.2 >= 80 }.map { [$0.1] }
    let together = old.isEmpty ? [] : sorted.filter { $0.2 > 0 && $0.2 < 80 }.map { old + [$0.1] }
    let loose = old.isEmpty ? sorted.filter { $0.2 > 0 && $0.2 < 80 }.map { [$0.1] } : []
    var all: [[String]] = []
    // A part of what the source itself calls the key is none.
    for key in declared + alone + together + loose
    where !all.contains(where: { Set(key).isSubset(of: $0) }) {
      all.append(key)
    }
    ranked = all
  }

  /// 100 for what is a key by its name alone, less for what may be part of one, 0 for the rest.
  private static func points(_ column: String) -> Int {
    let words = ColumnName(column).words
    guard let last = words.last else { return 0 }
    if ["uuid", "guid"].contains(last) { return 100 }
    if words.count == 1, ["id", "pk", "key"].contains(last) { return 90 }
    if [
      "line", "position", "seq", "sequence", "version", "revision", "no", "nr", "number", "index",
    ]
    .contains(last) {
      return 50
    }
    return ["id", "key", "code", "sku"].contains(last) ? 40 : 0
  }
}
