// What a destructive step costs, as far as the API tells. What it does not tell stays nil, and is
// said to be unknown.

import Diagnosis
import FoundationEssentials
import PostHog

/// What hangs on one table of a plan that discards data.
package struct Stake: Hashable, Sendable {
  package var table: Table.ID
  package var name: String
  /// Rows that go; nil when nobody counted them.
  package var rows: Int?
  package var isStored: Bool
  package var isOn: Bool
  package var method: SyncMethod?
  package var cursor: String?
  package var primaryKey: [String]?
  package var frequency: SyncFrequency?
  /// Seconds; the newest run that fetched all rows. Nil when none of the runs we see did.
  package var lastFullImport: Double?
  /// Seconds; the newest run that ended well, whatever it fetched.
  package var lastRun: Double?
  /// Whether the rows are counted again; nil when no run tells.
  package var isBilled: Bool?

  package init(of table: Table, in source: Source, facts: Facts) {
    self.table = table.id
    name = table.name
    rows = table.rowCount
    isStored = table.stored != nil
    isOn = table.shouldSync
    method = table.method
    cursor = table.cursor
    primaryKey = table.primaryKey
    frequency = table.frequency
    let jobs = facts.jobs(of: table, in: source.id) ?? []
    let done = jobs.filter { $0.status.meaning == .completed }
    lastRun = done.compactMap(\.duration).first
    lastFullImport = done.first { $0.fetchedAll(of: table) }?.duration
    isBilled = jobs.first.map { $0.billable != false && !source.isNew(at: facts.now) }
  }
}

extension Job {
  /// The API does not say which runs were full. One that brought nine tenths of the rows was.
  fileprivate func fetchedAll(of table: Table) -> Bool {
    if table.method == .fullRefresh { return true }
    guard let rows = table.rowCount, rows > 0, let synced = rowsSynced else { return false }
    return synced * 10 >= rows * 9
  }
}

extension Source {
  /// 7 days: the runs of a younger source are free (API reference, 12).
  fileprivate func isNew(at now: Date?) -> Bool {
    guard let createdAt, let now else { return false }
    return now.timeIntervalSince(createdAt) < 7 * 86_400
  }
}
