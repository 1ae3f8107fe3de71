// Switched on, and never run.

import FoundationEssentials
import PostHog

extension TableSign {
  /// No status, no last sync, no rows, no run: nobody ever started it. Its schedule was never made, or
  /// it has no frequency to make one of.
  ///
  /// - Note: a table that was emptied reads the same way, and has runs. Its next one fills it.
  /// - Source: API reference, 4.6 and 9.2.
  static let neverScheduled = TableSign(
    .neverScheduled, wantsJobs: { $0.hasNeverRun },
    sees: { look in
      guard look.hasNeverRun, look.jobs?.isEmpty ?? true else { return nil }
      return Sighting(
        .a, look.jobs == nil ? .possible : .likely, .posthog,
        evidence: [
          Evidence("should_sync", "true", of: look.table.name),
          Evidence("status", "null", of: look.table.name),
          Evidence("last_synced_at", "null", of: look.table.name),
          Evidence("sync_frequency", look.table.frequency?.word ?? "null", of: look.table.name),
          Evidence("jobs", look.jobs == nil ? "could not be read" : "none", of: look.table.name),
        ],
        rejected: [
          Rejected(.stale, because: "it has no last sync to be old"),
          Rejected(.billingLimit, because: "a run that billing stops leaves its status behind"),
        ])
    })
}

extension Look {
  /// Longer there than two runs and an hour. When it was switched on no field tells; when its source
  /// was made does.
  fileprivate var hasNeverRun: Bool {
    guard isSyncedBySchedule, table.status == nil, table.lastSyncedAt == nil,
      table.stored == nil, let made = source.createdAt
    else { return false }
    let interval = table.frequency?.interval ?? 21_600
    return now.timeIntervalSince(made) > 2 * interval + 3600
  }
}
