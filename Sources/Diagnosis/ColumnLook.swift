// A look at a table's columns, where the error text alone does not tell what is gone.

import PostHog

/// What `incremental_fields` brought for the one table of a finding.
package enum ColumnLook: Hashable, Sendable, Codable {
  /// The table is there. `lacks`: the column that its sync goes by, where that one is not.
  case table(columns: [String], lacks: String?)
  /// The source has no such table, or does not show it to PostHog; in the server's words.
  case noTable(words: String)
  /// The look itself failed.
  case failed(APIError)
}

extension Facts {
  /// The look that tells more about a drift. One table at a time, and only with its settings at hand:
  /// every look goes to the customer's database.
  ///
  /// - Source: API reference, 4.10 and 16.
  package func lookWanted(by finding: Finding) -> Call? {
    guard finding.isDrift, finding.tables.count == 1, retrieved.contains(finding.source) else {
      return nil
    }
    let call = Call(.lookForCursors, id: finding.tables[0])
    return cursorCandidates[finding.tables[0]] == nil && failures[call] == nil ? call : nil
  }

  /// What concerns one table of a drift of several: each is looked at by itself.
  package func narrowed(_ finding: Finding, to table: Table.ID) -> Finding {
    guard finding.isSeveral, finding.tables.contains(table),
      let name = self.table(table)?.table.name
    else { return finding }
    var one = finding
    one.tables = [table]
    one.switchedOff = finding.switchedOff.filter { $0 == table }
    one.evidence = finding.evidence.filter { $0.table == nil || $0.table == name }
    one.evidence.append(Evidence("tables with this answer", String(finding.tables.count)))
    return one
  }

  /// The finding as it is after the look; as it was where nobody looked.
  package func toldApart(_ finding: Finding) -> Finding {
    guard finding.isDrift else { return finding }
    guard finding.tables.count == 1, let look = look(at: finding.tables[0]) else {
      return finding.doubted(because: "the text covers a column as well, and nobody looked")
    }
    return finding.told(by: look, cursor: table(finding.tables[0])?.table.neededCursor)
  }

  private func look(at id: Table.ID) -> ColumnLook? {
    if let seen = cursorCandidates[id], let table = table(id)?.table {
      let names = seen.columns.map(\.field)
      let isThere = seen.candidates.contains { $0.field == table.cursor }
      let lacks = isThere ? nil : table.neededCursor
      return .table(columns: names, lacks: lacks)
    }
    switch failures[Call(.lookForCursors, id: id)] {
    case .refused(let refusal)? where refusal.tellsOfNoTable: return .noTable(words: refusal.words)
    case let error?: return .failed(error)
    case nil: return nil
    }
  }
}

extension Refusal {
  /// - Source: API reference, 4.10.
  fileprivate var tellsOfNoTable: Bool {
    status == 400
      && (words.hasPrefix("Could not discover schema")
        || words.hasPrefix("Schema with name") && words.contains("not found"))
  }
}

extension Table {
  /// The column that new rows are found by; nil where the method needs none.
  package var neededCursor: String? {
    switch method {
    case .incremental, .append: cursor
    case .fullRefresh, .webhook, .cdc, .xmin, .other, nil: nil
    }
  }
}

extension Finding {
  /// The source looks otherwise than the sync expects: a table, a column, a type, a key.
  package var isDrift: Bool {
    guard letter == .c || letter == .c2 else { return false }
    return switch cause {
    case .schemaDriftColumn, .schemaDriftType, .tableMissing, .primaryKeyMissing,
      .primaryKeyNotUnique, .incrementalFieldInvalid:
      true
    default: false
    }
  }

  /// Drifts of several tables: each wants a look and a choice of its own.
  package var isSeveral: Bool { isDrift && tables.count > 1 && (letter == .c || isAmbiguous) }

  /// Postgres' text of today says the same of a table, a column and anything else
  /// (API reference, 10.3).
  private var isAmbiguous: Bool {
    cause == .tableMissing
      && quoted?.lowercased().contains("something this sync depends on") == true
  }

  fileprivate func doubted(because: String) -> Finding {
    guard isAmbiguous else { return self }
    var finding = self
    finding.certainty = .possible
    finding.rejected.append(Rejected(.schemaDriftColumn, because: because))
    return finding
  }

  fileprivate func told(by look: ColumnLook, cursor: String?) -> Finding {
    var finding = self
    finding.look = look
    switch look {
    case .failed(let error):
      finding = finding.doubted(
        because: "the text covers a column as well, and the look at the columns failed")
      finding.add("incremental_fields", error.status.map(String.init) ?? "no answer")
    case .noTable(let words):
      if cause != .tableMissing { finding.rejected.append(Rejected(cause, because: words)) }
      if isAmbiguous {
        finding.rejected.append(
          Rejected(.schemaDriftColumn, because: "a look at the source finds no such table"))
      }
      (finding.cause, finding.letter, finding.certainty) = (.tableMissing, .c2, .certain)
      finding.add("incremental_fields", words)
    case .table(let columns, let lacks):
      finding = finding.seen(columns, lacks: lacks)
      if let cursor { finding.add("incremental_field", cursor) }
    }
    return finding
  }

  /// The table is there: so it is a column, or what was missing is back.
  private func seen(_ columns: [String], lacks: String?) -> Finding {
    var finding = self
    finding.add("incremental_fields.available_columns", columns.joined(separator: ", "))
    guard cause == .tableMissing else { return finding }
    finding.letter = .c
    guard isAmbiguous || lacks != nil else { return finding }
    finding.cause = .schemaDriftColumn
    finding.certainty = lacks == nil ? .likely : .certain
    finding.rejected.append(
      Rejected(.tableMissing, because: "a look at the source finds the table"))
    return finding
  }

  private mutating func add(_ field: String, _ value: String) {
    evidence.append(Evidence(field, value, of: evidence.first?.table))
  }
}
