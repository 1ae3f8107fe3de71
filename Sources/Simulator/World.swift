// A PostHog in memory: what it stores, and its clock.

import FoundationEssentials
import PostHog

/// One simulated project. A value: a copy is another world with the same past.
///
/// It behaves as API reference, 9 to 18, says today's server does, or as the runbook says its server
/// does. Nothing in it looks at a real clock; it moves only when told to.
package struct World: Sendable {
  /// Which server it is.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// Status computed from the tables, friendly error texts, tables switched off, nested keys.
    case today
    /// Source status `Error`, raw error texts, tables that stay on, a flat Stripe key.
    case runbook
  }

  package let name: String
  /// One line for a person who chooses among worlds.
  package let summary: String
  /// UTC; the server's time.
  package internal(set) var clock: Date
  package internal(set) var project = 2
  /// `us` or `eu`.
  package internal(set) var region = "us"
  package internal(set) var form = Form.today
  /// What the key may do; write includes read.
  package var scopes: Set<Endpoint.Scope> = [.read, .write]
  /// Records that only the reader of a scenario understands: `width`, `ttl`.
  package internal(set) var options: [String: String] = [:]
  /// What every call is refused with, whatever it asks.
  var keyRefusal: APIError?
  /// Whether the key may ask who it belongs to; narrow keys may not.
  var tellsAccount = true
  /// Every loss of rows so far, in order. A `full_refresh` run that rebuilds its table is none.
  package internal(set) var wipes: [Wipe] = []
  /// Faults to come, by tool.
  var faults = Faults()

  var trouble: Trouble?
  /// Whether billing is spelled as the stored enum, as the runbook says it can be.
  var spellsEnum = false
  var sources: [SourceRow] = []
  var tables: [TableRow] = []
  /// In order of number; number n stands at n - 1.
  var jobs: [JobRow] = []
  var sourceIndex: [Source.ID: Int] = [:]
  var tableIndex: [Table.ID: Int] = [:]
  var agenda = Agenda()

  init(name: String, summary: String, clock: Date) {
    self.name = name
    self.summary = summary
    self.clock = clock
  }
}

// MARK: - Rows

extension World {
  func source(_ call: Call) throws(APIError) -> Int {
    guard let index = sourceIndex[call.id ?? ""], !sources[index].isDeleted else {
      throw .notFound
    }
    return index
  }

  func table(_ call: Call) throws(APIError) -> Int {
    guard let index = tableIndex[call.id ?? ""], tables[index].isLive,
      !sources[tables[index].source].isDeleted
    else { throw .notFound }
    if tables[index].access == "none" {
      throw .forbidden("You do not have viewer access to this table.")
    }
    return index
  }

  /// The source's tables that PostHog knows of.
  func liveTables(of source: Int) -> [Int] {
    sources[source].tables.filter { tables[$0].isLive }
  }

  /// The newest job of a table.
  func newestJob(of table: Int) -> Int? {
    tables[table].jobs.max { jobs[$0].createdAt < jobs[$1].createdAt }
  }

  /// Adds a table to its source.
  ///
  /// - Returns: where it stands.
  mutating func add(_ table: TableRow) -> Int {
    tableIndex[table.id] = tables.count
    sources[table.source].tables.append(tables.count)
    tables.append(table)
    return tables.count - 1
  }

  /// Adds a job to its table.
  mutating func add(_ job: JobRow) {
    tables[job.table].jobs.append(jobs.count)
    jobs.append(job)
    if job.status.meaning == .running { tables[job.table].runningJob = jobs.count - 1 }
    if job.status.meaning == .completed { noteSuccess(of: job) }
    if let end = job.run?.endsAt { agenda.plan(.end(job: jobs.count - 1), at: end) }
  }

  mutating func noteSuccess(of job: JobRow) {
    let owner = tables[job.table].source
    sources[owner].lastRunAt = max(sources[owner].lastRunAt ?? .distantPast, job.createdAt)
  }

  /// Rows that a job has synced by now: a run grows evenly from its start to its planned end.
  func rowsSynced(_ job: JobRow) -> Int {
    guard let run = job.run, let end = run.endsAt else { return job.rows }
    let whole = end.timeIntervalSince(job.createdAt)
    let part = whole > 0 ? clock.timeIntervalSince(job.createdAt) / whole : 1
    return Int(Double(run.rows) * min(1, max(0, part)))
  }

  /// The server's time as the HTTP `Date` header gives it: whole seconds.
  var headerTime: Date {
    Date(timeIntervalSince1970: clock.timeIntervalSince1970.rounded(.down))
  }
}

// MARK: - Losses

extension World {
  /// Discards what a table has stored.
  mutating func wipe(_ index: Int, orderedBy call: String) {
    let table = tables[index]
    guard let rows = table.rows else { return }
    wipes.append(
      Wipe(at: clock, table: table.id, tableName: table.name, rows: rows, orderedBy: call))
  }

  /// Tables whose next run will discard what they have stored, and the call that ordered it.
  package var pendingWipes: [Table.ID: String] {
    tables.reduce(into: [:]) { pending, table in
      if let call = table.wipeOrderedBy { pending[table.id] = call }
    }
  }
}
