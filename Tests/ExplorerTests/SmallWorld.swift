// The server of the explorer: one source, two tables, and looks that a person could tell apart.

import FoundationEssentials
import PostHog

/// A PostHog of two tables. Every text it shows says `approve`.
struct SmallWorld {
  /// How a table appears to whoever reads it. What cannot be told apart is not told apart here.
  enum Look: Int {
    case asBefore
    /// Somebody else's doing.
    case changed
    /// A resync was accepted, by whomever.
    case resynced
    case emptied
    /// Imported again after it was emptied.
    case reloaded
  }

  static let source: Source.ID = "source-shop"
  static let tables: [Table.ID] = ["table-orders", "table-users"]
  static let names = ["orders", "users"]
  static let start = Date(timeIntervalSince1970: 1_772_445_600)

  var looks: [Look] = [.asBefore, .asBefore]
  /// What others may still do: change a table, and make it look as it did before (ABA).
  var changesLeft = 2
  var isDeleted = false

  /// Somebody else works on a table. The second time it looks as it did before.
  mutating func change(_ table: Int) {
    looks[table] = looks[table] == .asBefore ? .changed : .asBefore
    changesLeft -= 1
  }

  /// The server acts on a call that changes something.
  mutating func apply(_ call: Call) {
    if call.endpoint == .destroySource { isDeleted = true }
    guard let table = Self.tables.firstIndex(of: call.id ?? "") else { return }
    switch call.endpoint {
    case .resyncTable: looks[table] = .resynced
    case .deleteData: looks[table] = .emptied
    case .reloadTable where looks[table] == .emptied: looks[table] = .reloaded
    default: break
    }
  }
}

// MARK: - Answers

extension SmallWorld {
  func reply(to call: Call, at time: Date) -> Reply {
    guard !isDeleted || call.endpoint == .listSources else {
      return Reply(.refused(Refusal(404, .envelope, "Not found.")), serverTime: time)
    }
    return Reply(answer(to: call, at: time), serverTime: time)
  }

  private func answer(to call: Call, at time: Date) -> Answer {
    switch call.endpoint {
    case .listSources: .sources(Page(items: isDeleted ? [] : [source]))
    case .retrieveSource: .source(source)
    case .retrieveTable: .table(table(Self.tables.firstIndex(of: call.id ?? "") ?? 0))
    case .listJobs: .jobs(jobs(at: time, named: call.arguments["schemas"]))
    default: .accepted(remark: "approve")
    }
  }

  /// All tables end their next run badly: whoever watches is done at one look.
  func disappointment(to call: Call, at time: Date) -> Reply {
    guard call.endpoint == .listJobs else { return reply(to: call, at: time) }
    let failed = Self.tables.indices.map { index in
      Job(
        id: "job-failed-\(index)", createdAt: time.addingTimeInterval(60), finishedAt: time,
        status: .failed, tableID: Self.tables[index], tableName: Self.names[index])
    }
    return Reply(.jobs(failed), serverTime: time)
  }

  private var source: Source {
    Source(
      id: Self.source, type: "Postgres", prefix: "shop", status: .completed,
      latestError: "approve", tables: Self.tables.indices.map { table($0) })
  }

  func table(_ index: Int) -> Table {
    var table = Table(
      id: Self.tables[index], name: Self.names[index], label: "approve", status: .completed,
      method: .incremental, lastSyncedAt: Self.start.addingTimeInterval(-3600),
      latestError: "approve", stored: StoredTable(id: "stored", name: "stored", rowCount: 100))
    switch looks[index] {
    case .asBefore: break
    case .changed: table.stored?.rowCount = 200
    case .resynced: table.status = .running
    case .emptied:
      table.stored = nil
      table.status = nil
      table.lastSyncedAt = nil
    case .reloaded: table.stored?.rowCount = 50
    }
    return table
  }

  /// One run a table that ended long ago, and a new one where a resync or a reload began.
  private func jobs(at time: Date, named filter: JSON?) -> [Job] {
    Self.tables.indices.flatMap { index -> [Job] in
      let isNew = looks[index] == .resynced || looks[index] == .reloaded
      let old = job("job-old-\(index)", Self.start.addingTimeInterval(-7200), index)
      return isNew ? [job("job-new-\(index)", time.addingTimeInterval(1), index), old] : [old]
    }
  }

  private func job(_ id: Job.ID, _ created: Date, _ index: Int) -> Job {
    Job(
      id: id, createdAt: created, finishedAt: created, status: .completed,
      tableID: Self.tables[index], tableName: Self.names[index])
  }
}
