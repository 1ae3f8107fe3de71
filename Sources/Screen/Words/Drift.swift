// The source has changed under the sync: what a look at it brought, and what may be set instead.

import Diagnosis
import PostHog
import Recovery
import Session

extension Finding {
  /// The look may know better than the text.
  func title(_ words: CauseWords, for vendor: String) -> String {
    switch (cause, certainty, look) {
    case (.tableMissing, .possible, _): "A table or column is gone"
    case (.tableMissing, _, .table): "A table was gone"
    case (.schemaDriftColumn, .likely, .table(_, lacks: nil)): "Something was gone"
    case (.schemaDriftType, _, .table) where letter == .c: "The cursor changed its type"
    case (.schemaDriftColumn, _, .table(_, lacks: _?)),
      (.incrementalFieldInvalid, _, .table(_, lacks: _?)):
      "The cursor is gone"
    default: words.title(for: vendor)
    }
  }

  func belief(_ words: CauseWords) -> String {
    switch (cause, look) {
    case (.schemaDriftColumn, .table(_, let lacks?)),
      (.incrementalFieldInvalid, .table(_, let lacks?)):
      "The sync finds new rows by \(lacks.inert(limit: 60)), and cannot any more."
    case (.schemaDriftColumn, .table(_, lacks: nil)) where certainty == .likely:
      "What was missing is nothing that the sync finds new rows by: another column, or the table itself, away when the run came and back now. The next run does without it."
    case (.schemaDriftType, .table) where letter == .c:
      "The column that new rows are found by has another type now than the sync compares it as."
    case (.schemaDriftColumn, .table(_, lacks: nil)):
      "A column was dropped or renamed, or something that the table is made of. It is none that the sync finds new rows by."
    case (.tableMissing, _) where certainty == .possible:
      "It may be the whole table that is gone, or a column of it."
    case (.tableMissing, .table): "It was away when the last run came, and is there again."
    default: words.belief
    }
  }

  /// What was looked at besides the text, and what was there.
  var looked: String? {
    switch look {
    case .table(let columns, let lacks):
      let count = columns.count.of("column")
      let missing = lacks.map { name in
        columns.contains(name)
          ? "; \(name.inert(limit: 60)) is one of them, and none to go by"
          : "; \(name.inert(limit: 60)) is not among them"
      }
      return "I looked at the source: the table is there, with \(count)\(missing ?? "")."
    case .noTable(let words):
      return
        "I looked at the source, which answers: \"\(words.inert(limit: 200))\" So it is the table, and not a column of it."
    case .failed(let error):
      return
        "I could not look at its columns: \(error.words). So it stays open whether table or column is gone."
    case nil: return nil
    }
  }
}

extension Report {
  /// What PostHog lists, where a table is missed.
  var listed: String {
    let name = sourceName.inert(limit: 40)
    let tables = source.tables.map(\.shown)
    return tables.isEmpty
      ? "PostHog lists no table of \(name)."
      : "PostHog lists \(tables.count.of("table")) of \(name): \(tables.spoken(most: 8))."
  }

  /// What may be chosen instead of a plan, or beside it; nil where nothing is.
  func choices(of finding: Finding) -> [Block]? {
    if finding.isSeveral { return apart(finding) }
    return amendments.count > 1 ? listed(for: finding) : nil
  }

  /// What may be set, numbered, and how to say which.
  private func listed(for finding: Finding) -> [Block] {
    guard let table = source.tables.first(where: { finding.tables.contains($0.id) }) else {
      return []
    }
    let items = amendments.map { $0.words(for: table, finding) }
    return [.text(before(table)), .numbered(items), .text(howToSay)]
  }

  /// Each table wants a look of its own.
  private func apart(_ finding: Finding) -> [Block] {
    let names = source.tables.filter { finding.tables.contains($0.id) }.map(\.shown)
    return [
      .text(
        "What fits is another question for each of them, and every look goes to \(vendor). Which first?"
      ),
      .numbered(names),
      .text("Type a number or a name. Or `refresh tables` tells which tables are gone."),
    ]
  }

  private func before(_ table: PostHog.Table) -> String {
    let head = "What would do, the likeliest first:"
    guard amendments.contains(where: \.wipesFirst) else { return head }
    let rows = table.rowCount.map { "the \($0.grouped) rows" } ?? "the rows"
    let key = (table.primaryKey ?? []).map { $0.inert(limit: 60) }.spoken()
    return
      "PostHog does not swap a key while rows are stored. Another key than \(key) means: delete \(rows), set it, import everything again. \(head)"
  }

  private var howToSay: String {
    let isKey = amendments.contains { if case .key = $0.kind { true } else { false } }
    let isCursor = amendments.contains { if case .cursor = $0.kind { true } else { false } }
    let example = amendments.first?.columns.map { $0.inert(limit: 60) }.spoken() ?? ""
    let named =
      isKey ? ", or the columns: `\(example)`" : isCursor ? ", or another column's name" : ""
    guard offer != nil else {
      return "Type a number\(named). I show the plan before anything is changed."
    }
    return "Type `go` for the first, or another number\(named)."
  }
}

extension Amendment {
  func words(for table: PostHog.Table, _ finding: Finding) -> String {
    switch kind {
    case .cursor(let candidate, let isLikely):
      let name = candidate.field.inert(limit: 60)
      let old = (table.cursor ?? "").inert(limit: 60)
      let type = candidate.fieldType.inert(limit: 30)
      if candidate.field == table.cursor { return "\(name), which is \(type) now" }
      if let label = candidate.label, label == table.cursor, label != candidate.field {
        return "\(name) (\(type)): its name at the source; \(old) is only what it is shown as"
      }
      return isLikely
        ? "\(name) (\(type)): reads like \(old) under a new name" : "\(name) (\(type))"
    case .key(let columns, let isDeclared):
      let names = columns.map { $0.inert(limit: 60) }.spoken()
      return isDeclared
        ? "key \(names): the database itself declares it"
        : "key \(names): a guess by the name; whether it repeats, only a count at the source tells"
    case .method(.fullRefresh):
      return "full_refresh: needs \(need(finding)), and every run imports everything anew"
    case .method(.append):
      return "append: needs no key; a row that changes at the source comes again as another row"
    case .method(let method): return method.word.inert(limit: 30)
    case .asItIs:
      let what = table.shouldSync ? "sync it again" : "switch it on and sync"
      return finding.cause == .primaryKeyNotUnique
        ? "as it is, once no key repeats at the source: \(what)"
        : "as it is, once it is put right at the source: \(what)"
    }
  }

  private func need(_ finding: Finding) -> String {
    switch finding.cause {
    case .primaryKeyMissing, .primaryKeyNotUnique: "no key"
    default: "no such column"
    }
  }
}

extension Plan {
  /// What path C sets, after "I will"; nil where it sets nothing.
  var amendment: String? {
    guard letter == .c, let call = steps.compactMap(\.call).first(where: isSetting),
      let name = observed.first(where: { $0.table == call.id })?.name
    else { return nil }
    return "\(call.deed(on: name.inert(limit: 80))), and sync it"
  }

  private func isSetting(_ call: Call) -> Bool {
    call.endpoint == .updateTable
      && call.arguments.keys.contains { $0 != "id" && $0 != "should_sync" }
  }
}
