// Records about tables, their columns and their jobs.

import FoundationEssentials
import PostHog

extension World {
  mutating func readTable(_ record: inout Record, alias given: String? = nil)
    throws(ScenarioError)
  {
    guard let alias = given ?? record.take("id") else { throw record.error("schema wants an id=") }
    guard let index = tableIndex[id(of: alias)] else {
      let row = try newTable(alias, &record)
      return addHistory(add(row), runs: try record.count("runs"))
    }
    var row = tables[index]
    try read(&record, into: &row, isNew: false)
    tables[index] = row
  }

  private func read(_ record: inout Record, into row: inout TableRow, isNew: Bool)
    throws(ScenarioError)
  {
    try readShown(&record, &row, isNew: isNew)
    try readHidden(&record, &row)
    try readRuns(&record, &row)
    if row.columns.isEmpty { row.columns = usualColumns(row) }
  }

  /// A table as its record says, which is not in the world yet.
  func newTable(_ alias: String, _ record: inout Record) throws(ScenarioError) -> TableRow {
    guard let name = record.take("name") else { throw record.error("a new schema wants a name=") }
    var owner = sources.indices.last
    if let alias = record.take("source") { owner = sourceIndex[id(of: alias)] }
    guard let owner else { throw record.error("a schema needs a source before it") }
    var row = TableRow(alias: alias, source: owner, of: sources[owner], name: name)
    try read(&record, into: &row, isNew: true)
    return row
  }

  // MARK: What answers show

  private func readShown(_ record: inout Record, _ row: inout TableRow, isNew: Bool)
    throws(ScenarioError)
  {
    if let name = record.take("name") { row.name = name }
    if let label = record.take("label") { row.label = label }
    if let word = record.take("status") { row.status = Self.status(word) }
    if let word = record.take("sync") { row.method = word == "none" ? nil : SyncMethod(word) }
    let cursor = isNew ? usualCursor(row) : row.cursor
    row.cursor = record.take("field").map { $0 == "none" ? nil : $0 } ?? cursor
    row.cursorType = record.take("field-type") ?? row.cursor.map { _ in "timestamp" }
    if let key = record.take("key") { row.primaryKey = key == "none" ? nil : Self.list(key) }
    if let mode = record.take("cdc-mode") { row.captureMode = mode }
    if let word = record.take("every") {
      row.frequency = word == "none" ? nil : SyncFrequency(word)
    } else if isNew, row.method == .cdc {
      row.frequency = "5min"
    }
    if let rows = record.take("rows") {
      guard rows == "none" || Int(rows) != nil else { throw record.error("rows= is a number") }
      row.rows = Int(rows)
    }
    if let last = try record.instant("last", now: clock) { row.lastSyncedAt = last }
    if let on = try record.flag("enabled") { row.shouldSync = on }
    if let access = record.take("access") { row.access = access }
    if let days = try record.count("full-refresh-days") { row.fullRefreshIntervalDays = days }
    if let next = try record.instant("next-full-refresh", now: clock) {
      row.nextFullRefreshAt = next
    }
  }

  /// One value for one word: two spellings of a status are one status.
  private static func status(_ word: String) -> SyncStatus? {
    switch word {
    case "Completed": return .completed
    case "Failed": return .failed
    case "Running": return .running
    case "none": return nil
    default: break
    }
    let status = SyncStatus(word)
    return switch status.meaning {
    case .billingLimit: .billingReached
    case .billingLimitTooLow: .billingTooLow
    default: status
    }
  }

  private func usualCursor(_ row: TableRow) -> String? {
    switch row.method {
    case .incremental, .append: sources[row.source].type == "Stripe" ? "created" : "updated_at"
    default: nil
    }
  }

  // MARK: What they hide

  private func readHidden(_ record: inout Record, _ row: inout TableRow)
    throws(ScenarioError)
  {
    if let listed = try record.flag("listed") { row.isListed = listed }
    if let there = try record.flag("at-source") { row.isAtSource = there }
    if let has = try record.flag("watermark") { row.hasWatermark = has }
    if let halted = try record.flag("halted") { row.isHalted = halted }
    if let only = try record.flag("webhook-only") { row.isWebhookOnly = only }
    if let call = record.take("wipe-ordered-by") { row.wipeOrderedBy = call }
    if let schedule = record.take("schedule") {
      guard let known = Schedule(rawValue: schedule) else { throw record.error("no such schedule") }
      row.schedule = known
    }
    if let names = record.take("columns") { row.columns = Self.columns(names) }
  }

  private func readRuns(_ record: inout Record, _ row: inout TableRow)
    throws(ScenarioError)
  {
    if let takes = try record.span("takes") { row.takes = takes }
    if let drains = try record.span("drains") { row.drains = drains }
    row.adds = try record.count("adds") ?? (row.adds > 0 ? row.adds : (row.rows ?? 0) / 1000)
    row.total = try record.count("total") ?? max(row.total, row.rows ?? 0)
    if let ending: Ending = try record.choice("ends") {
      row.ending = ending
      if ending == .cancelWithoutEffect { row.cancelling = .withoutEffect }
    }
    if let cancelling: Cancelling = try record.choice("cancel") { row.cancelling = cancelling }
    if let starting: Starting = try record.choice("starts") { row.starting = starting }
    let error = record.take("error")
    if let read = try readTrouble(&record) {
      row.trouble = read
      row.trouble?.error = error
    }
    guard let error else { return readUsualError(&row) }
    row.latestError = error == "none" ? nil : error
  }

  /// A Failed table without `error=` says what its trouble usually says.
  private func readUsualError(_ row: inout TableRow) {
    guard row.status?.meaning == .failed, row.latestError == nil else { return }
    let source = sources[row.source]
    let trouble = row.trouble ?? source.trouble
    row.latestError = trouble?.words(form, source: source, table: row)
  }

  // MARK: Columns

  /// `id*,amount:numeric,updated_at:timestamp?`: a star for the key, a question mark for what can be
  /// a cursor, a plus for a column that has not been synced yet.
  private static func columns(_ text: String) -> [ColumnRow] {
    list(text).map { part in
      let body = String(part.prefix { !"*?+".contains($0) })
      let marks = part.dropFirst(body.count)
      let pair = body.split(separator: ":").map(String.init)
      let usual = marks.contains("*") ? "bigint" : marks.contains("?") ? "timestamp" : "text"
      return ColumnRow(
        name: pair.first ?? "", type: pair.count > 1 ? pair[1] : usual,
        isCandidate: marks.contains("?"), isKey: marks.contains("*"), isNew: marks.contains("+"))
    }
  }

  private func usualColumns(_ row: TableRow) -> [ColumnRow] {
    let kind = row.trouble?.kind
    var columns = [
      ColumnRow(name: "id", type: "bigint", isCandidate: false, isKey: kind != .keyMissing),
      ColumnRow(name: "created_at", type: "timestamp", isCandidate: true),
      ColumnRow(name: "updated_at", type: "timestamp", isCandidate: true),
    ]
    if sources[row.source].type == "Stripe" {
      columns[1] = ColumnRow(
        name: "created", type: "timestamp", label: "created_at", isCandidate: true)
      columns.removeLast()
    }
    if kind == .keyDuplicate {
      columns.insert(ColumnRow(name: "line", type: "int", isCandidate: false, isKey: true), at: 1)
    }
    if kind == .cursor || kind == .column { columns.removeAll { $0.name == row.cursor } }
    return columns
  }

  mutating func readColumn(_ record: inout Record) throws(ScenarioError) {
    guard let index = record.take("table").flatMap({ tableIndex[id(of: $0)] }),
      let name = record.take("name")
    else { throw record.error("column wants a table= and a name=") }
    tables[index].columns.removeAll { $0.name == name }
    if try record.flag("gone") == true { return }
    var column = ColumnRow(name: name, type: record.take("type") ?? "text", isCandidate: false)
    column.label = record.take("label")
    column.isCandidate = try record.flag("candidate") ?? false
    column.isKey = try record.flag("key") ?? false
    column.isNew = try record.flag("new") ?? false
    tables[index].columns.append(column)
  }
}
