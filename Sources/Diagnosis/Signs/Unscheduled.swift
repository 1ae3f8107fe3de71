// Green, switched on, and no run is ever due.

import FoundationEssentials
import PostHog

extension TableSign {
  /// It has run before, and has no frequency: PostHog cannot schedule it, and its status stays what the
  /// last run left behind.
  ///
  /// - Note: older servers take `never` for a frequency, so somebody may have meant it. More than
  ///   possible it is not.
  /// - Source: API reference, 4.5 and 4.6.
  static let unscheduled = TableSign(
    .neverScheduled, wantsJobs: { $0.isLeftAlone },
    sees: { look in
      guard look.isLeftAlone, look.openRun == nil else { return nil }
      let newest = look.jobs.map { $0.first?.createdAt?.timestamp ?? "none listed" }
      return Sighting(
        .none, .possible, .unknown,
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("sync_frequency", "null", of: look.table.name),
          Evidence(
            "last_synced_at", look.table.lastSyncedAt?.timestamp ?? "null", of: look.table.name),
          Evidence("jobs.newest", newest ?? "could not be read", of: look.table.name),
        ],
        rejected: [
          Rejected(.stale, because: "there is no schedule that it could be behind"),
          Rejected(.switchedOffByPostHog, because: "it is switched on"),
        ])
    })
}

extension Look {
  /// 48 hours: longer than PostHog itself holds a table's imports (API reference, 15.35).
  fileprivate var isLeftAlone: Bool {
    guard isSyncedBySchedule, isGreen, isFrequencyTold, table.frequency == nil,
      let last = table.lastSyncedAt
    else { return false }
    return now.timeIntervalSince(last) > 48 * 3600
  }
}
