// Green, switched on, and behind its own schedule.

import FoundationEssentials
import PostHog

extension TableSign {
  /// Nothing failed and nothing runs: the runs have stopped coming. A schedule can stop without a
  /// word, and then only the age of the last success tells.
  ///
  /// - Note: PostHog may hold a table's imports up to 48 hours while it rearranges it, and no field
  ///   says so. Within that time the trouble is possible and no more.
  /// - Source: API reference, 9.3 and 15.35.
  static let stale = TableSign(
    .stale, wantsJobs: { $0.isOverdue },
    sees: { look in
      guard look.isOverdue, look.openRun == nil, let last = look.table.lastSyncedAt,
        let allowed = look.allowedSilence, !look.hasRunWell(within: allowed)
      else { return nil }
      let isHeldAtMost = look.now.timeIntervalSince(last) < allowed + longestHold
      return Sighting(
        .a, isHeldAtMost ? .possible : .likely, .posthog, evidence: look.silence,
        rejected: [
          Rejected(.cancelled, because: "its schedule would have started a run since then"),
          Rejected(.orphanedRun, because: "no run is open that could stand in the way"),
          Rejected(.switchedOffByPostHog, because: "it is switched on"),
        ])
    })

  private static let longestHold: Double = 48 * 3600
}

extension Look {
  /// Seconds without a success that the schedule explains: two runs that did not come, and an hour
  /// for a queue. One run may be put off by a new time of day. Nil where there is no schedule to be
  /// behind: events and captured changes arrive when there are some.
  package var allowedSilence: Double? {
    switch table.method {
    case .webhook, .cdc, nil: nil
    case .fullRefresh, .incremental, .append, .xmin, .other:
      table.frequency?.interval.map { 2 * $0 + 3600 }
    }
  }

  /// On, nothing wrong by its status, and no success for longer than that.
  var isOverdue: Bool {
    guard table.shouldSync, !source.isDirect, table.status?.meaning == .completed || isStopped,
      let last = table.lastSyncedAt, let allowed = allowedSilence
    else { return false }
    return now.timeIntervalSince(last) > allowed
  }

  /// A run has ended well so recently, whatever the table says.
  fileprivate func hasRunWell(within allowed: Double) -> Bool {
    guard let ended = jobs?.first(where: { $0.status.meaning == .completed })?.finishedAt else {
      return false
    }
    return now.timeIntervalSince(ended) <= allowed
  }

  fileprivate var silence: [Evidence] {
    let newest = jobs.map { $0.first?.createdAt?.timestamp ?? "none listed" } ?? "could not be read"
    return [
      Evidence("status", table.status?.word ?? "null", of: table.name),
      Evidence("last_synced_at", table.lastSyncedAt?.timestamp ?? "null", of: table.name),
      Evidence("sync_frequency", table.frequency?.word ?? "null", of: table.name),
      Evidence("jobs.newest", newest, of: table.name),
    ]
  }
}
