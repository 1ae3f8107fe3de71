// A run that nobody carries on any more, or a `Running` without any run.

import FoundationEssentials
import PostHog

extension TableSign {
  /// The status says Running, and the run is dead: its worker is gone, or there is no run at all.
  ///
  /// The clock is the open job's own start, against this table's own past, never `last_synced_at`:
  /// that one is old on every slow table, and null for hours on a healthy first import.
  /// Source: API reference, 9.3, 9.4 and 15.32.
  package static let orphanedRun = TableSign(
    .orphanedRun,
    wantsJobs: { $0.table.status?.meaning == .running },
    sees: { look in
      guard look.table.status?.meaning == .running, let jobs = look.jobs else { return nil }
      guard let run = look.openRun else { return runless(look, newest: jobs.first) }
      guard let started = run.createdAt else { return nil }
      return overdue(look, run: run, age: look.now.timeIntervalSince(started))
    })

  /// 6 hours. The runbook says only "hours"; below that even a large table may be at work.
  private static let floor: Double = 6 * 3600

  /// A healthy full refresh may last 24 hours, anything that resumes 7 days (API reference, 9.4).
  private static func limit(_ method: SyncMethod?) -> Double {
    method == .fullRefresh ? 24 * 3600 : 7 * 86_400
  }

  private static func overdue(_ look: Look, run: Job, age: Double) -> Sighting? {
    let longest = look.durations.max()
    let isFirst = look.table.lastSyncedAt == nil && longest == nil
    // Three times its own longest run is more than a slow day.
    let allowed =
      isFirst ? limit(look.table.method) : max(floor, longest.map { $0 * 3 } ?? 2 * floor)
    guard age > allowed else { return nil }
    var evidence = [
      Evidence("status", "Running", of: look.table.name),
      Evidence("jobs.created_at", run.createdAt?.timestamp ?? "", of: look.table.name),
    ]
    if let longest {
      evidence.append(
        Evidence("jobs.longest_of_last_runs", "\(Int(longest)) s", of: look.table.name))
    }
    if let rows = run.rowsSynced {
      evidence.append(Evidence("jobs.rows_synced", String(rows), of: look.table.name))
    }
    return Sighting(
      .f, longest == nil ? .likely : .certain, .posthog, evidence: evidence,
      rejected: [
        Rejected(.timeout, because: "the run has not ended, so it reported nothing"),
        Rejected(
          .corruptData, because: "nothing says the rows are wrong; only the run is dead"),
      ], run: run.id)
  }

  /// `Running` with no open job. Somebody may have started it this very minute, so the plan that
  /// follows looks again before it touches anything.
  private static func runless(_ look: Look, newest: Job?) -> Sighting? {
    var evidence = [Evidence("status", "Running", of: look.table.name)]
    if let newest {
      evidence.append(Evidence("jobs.newest", newest.status.word, of: look.table.name))
    } else {
      evidence.append(Evidence("jobs", "none", of: look.table.name))
    }
    return Sighting(
      .f, .likely, .posthog, evidence: evidence,
      rejected: [Rejected(.timeout, because: "no run is open that could time out")])
  }
}
