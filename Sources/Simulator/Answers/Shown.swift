// Rows as a client sees them: what is hidden stays hidden.

import FoundationEssentials
import PostHog

extension World {
  /// A source. In a list its tables come trimmed.
  func shown(_ index: Int, full: Bool) -> Source {
    let row = sources[index]
    let own = liveTables(of: index)
    var source = Source(
      id: row.id, type: row.type, prefix: row.prefix, status: status(of: index, own),
      latestError: latestError(of: index, own),
      tables: own.map { shown($0, full: full, withSource: true) },
      settings: Self.readable(row.settings))
    source.description = row.description
    source.isDirect = row.isDirect
    source.createdAt = row.createdAt
    source.lastRunAt = row.lastRunAt
    source.supportsWebhooks = row.webhook != nil || row.type == "Stripe"
    source.userAccessLevel = row.access
    return source
  }

  /// Computed on read, first match wins (API reference, 9.1). The runbook's server keeps it.
  private func status(of index: Int, _ own: [Int]) -> SyncStatus {
    let row = sources[index]
    if form == .runbook {
      if row.stored.meaning == .error { return row.stored }
      return own.contains { tables[$0].status?.meaning == .running } ? .running : row.stored
    }
    var meanings: Set<SyncStatus.Meaning> = []
    var syncing: Set<SyncStatus.Meaning> = []
    for index in own {
      guard let meaning = tables[index].status?.meaning else { continue }
      if tables[index].shouldSync { syncing.insert(meaning) }
      if tables[index].shouldSync || tables[index].latestError != nil { meanings.insert(meaning) }
    }
    if syncing.contains(.failed) { return .failed }
    if syncing.contains(.billingLimit) { return .billingReached }
    if syncing.contains(.billingLimitTooLow) { return .billingTooLow }
    if meanings.contains(.paused) { return .paused }
    if meanings.contains(.running) { return .running }
    return meanings.contains(.completed) ? .completed : row.stored
  }

  /// The first error by the tables' names, be that table on or off.
  private func latestError(of index: Int, _ own: [Int]) -> String? {
    if form == .runbook { return sources[index].latestError }
    return own.filter { tables[$0].latestError != nil }
      .min { tables[$0].name < tables[$1].name }
      .flatMap { tables[$0].latestError }
  }

  /// A table; trimmed inside the list of sources.
  func shown(_ index: Int, full: Bool, withSource: Bool) -> Table {
    let row = tables[index]
    var table = Table(
      id: row.id, name: row.name, label: row.label, shouldSync: row.shouldSync,
      status: status(of: row), method: row.method, lastSyncedAt: row.lastSyncedAt,
      frequency: form == .runbook && !full ? nil : row.frequency, latestError: row.latestError,
      stored: stored(index))
    if withSource { table.sourceID = sources[row.source].id }
    guard full else { return table }
    table.cursor = row.cursor
    table.cursorType = row.cursorType
    table.primaryKey = row.primaryKey
    table.cdcTableMode = row.captureMode
    table.userAccessLevel = row.access
    guard form == .today else { return table }
    table.incrementalSyncBlocked = Self.block(row.latestError)
    table.fullRefreshIntervalDays = row.fullRefreshIntervalDays
    table.nextFullRefreshAt = row.nextFullRefreshAt
    return table
  }

  private func status(of row: TableRow) -> SyncStatus? {
    if form == .runbook, !row.shouldSync, row.status?.meaning != .running { return .paused }
    guard spellsEnum, let status = row.status, status.isBilling else { return row.status }
    return status == .billingReached ? "BillingLimitReached" : "BillingLimitTooLow"
  }

  private static func block(_ error: String?) -> String? {
    guard let error else { return nil }
    func begins(_ beginnings: String...) -> Bool { beginnings.contains { error.hasPrefix($0) } }
    if begins("This table needs a primary key to sync", "Primary key required") {
      return "missing_primary_key"
    }
    return begins(
      "The primary key set for this table isn't unique",
      "The primary keys for this table are not unique") ? "duplicate_primary_key" : nil
  }

  /// What is in the warehouse. Rows of a running import are counted as they come, except where a
  /// rebuilt table takes the old one's place at the end.
  private func stored(_ index: Int) -> StoredTable? {
    guard var rows = tables[index].rows else { return nil }
    if tables[index].method != .fullRefresh, tables[index].status?.meaning == .running,
      let job = tables[index].runningJob, case .completes? = jobs[job].run?.outcome
    {
      rows += rowsSynced(jobs[job])
    }
    return StoredTable(
      id: tables[index].storedID, name: tables[index].storedName, rowCount: rows)
  }

  /// Declared settings without their secrets.
  static func readable(_ settings: [String: JSON]) -> JSON {
    .object(
      settings.compactMapValues { value in
        switch value {
        case .secret: nil
        case .object(let members): readable(members)
        default: value
        }
      })
  }

  /// A job.
  func shown(_ job: JobRow) -> Job {
    Job(
      id: job.id, createdAt: job.createdAt, finishedAt: job.finishedAt,
      status: status(of: job), tableID: tables[job.table].id, tableName: tables[job.table].name,
      rowsSynced: rowsSynced(job), latestError: job.error, billable: job.isBillable)
  }

  private func status(of job: JobRow) -> SyncStatus {
    guard spellsEnum, job.status.isBilling else { return job.status }
    return job.status == .billingReached ? "BillingLimitReached" : "BillingLimitTooLow"
  }
}
