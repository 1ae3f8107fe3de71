// Records about runs, and the past that a table has without being told.

import FoundationEssentials
import PostHog

extension World {
  /// `job table=sch_9 status=Running began=-19h rows=4000`; a running one may say `ends=+3h`, or
  /// stay without an end for ever.
  mutating func readJob(_ record: inout Record) throws(ScenarioError) {
    guard let index = record.take("table").flatMap({ tableIndex[id(of: $0)] }) else {
      throw record.error("job wants the table= of a schema before it")
    }
    guard let began = try record.instant("began", now: clock) ?? nil else {
      throw record.error("job wants began=")
    }
    let word = record.take("status") ?? "Completed"
    let status: SyncStatus =
      word == "Completed" ? .completed : word == "Failed" ? .failed : SyncStatus(word)
    var job = JobRow(
      number: jobs.count + 1, table: index, createdAt: began, status: status, rows: 0)
    job.rows = try record.count("rows") ?? tables[index].adds
    job.error = record.take("error")
    job.isBillable = try record.flag("billable")
    let takes = try record.span("takes")
    let ends = try record.instant("ends", now: clock) ?? nil
    if status.meaning == .running {
      job.run = running(job, until: ends ?? takes.map(began.addingTimeInterval))
    } else {
      job.finishedAt = ends ?? began.addingTimeInterval(takes ?? tables[index].takes)
    }
    add(job)
  }

  /// A run that has synced so much by now will have synced in proportion when it ends.
  private func running(_ job: JobRow, until end: Date?) -> Run {
    let table = tables[job.table]
    let passed = clock.timeIntervalSince(job.createdAt)
    let whole = end.map { $0.timeIntervalSince(job.createdAt) } ?? passed
    let rows = passed > 0 ? Int((Double(job.rows) * whole / passed).rounded()) : job.rows
    let base = table.method == .fullRefresh ? 0 : table.rows ?? 0
    return Run(endsAt: end, rows: rows, outcome: .completes(rows: base + rows))
  }

  /// The successful runs that led to `last=`, and the failure after it: as many as asked for, five
  /// where nothing is said.
  mutating func addHistory(_ index: Int, runs: Int?) {
    let table = tables[index]
    guard let last = table.lastSyncedAt, !sources[table.source].isDirect else { return }
    let interval = table.frequency?.interval ?? 21_600
    let rows = table.method == .fullRefresh ? table.rows ?? 0 : table.adds
    for turn in stride(from: (runs ?? 5) - 1, through: 0, by: -1) {
      let end = last.addingTimeInterval(-Double(turn) * interval)
      add(
        JobRow(
          number: jobs.count + 1, table: index, createdAt: end.addingTimeInterval(-table.takes),
          finishedAt: end, status: .completed, rows: rows))
    }
    guard table.status?.meaning == .failed else { return }
    // A table that is on has been trying ever since; one that is off failed once.
    let due = max(1, Int(clock.addingTimeInterval(-60).timeIntervalSince(last) / interval))
    let tries = table.shouldSync ? max(1, due - 4)...due : 1...1
    tables[index].failuresInARow = tries.upperBound
    for turn in tries {
      let planned = last.addingTimeInterval(Double(turn) * interval)
      let began = min(planned, clock.addingTimeInterval(-60))
      add(
        JobRow(
          number: jobs.count + 1, table: index, createdAt: began,
          finishedAt: began.addingTimeInterval(20), status: .failed, rows: 0,
          error: table.latestError))
    }
  }

  /// Plans what the schedules will do next. Called whenever records have changed the world.
  mutating func settle() {
    // Field by field: a row takes longer to copy than to look at.
    for index in tables.indices where tables[index].nextTick == nil && tables[index].shouldSync {
      guard tables[index].schedule == .ticking, tables[index].isListed,
        !tables[index].isDeleted, tables[index].method != nil,
        !sources[tables[index].source].isDirect
      else { continue }
      planTick(index, after: clock, from: tables[index].lastSyncedAt ?? clock)
    }
  }
}
