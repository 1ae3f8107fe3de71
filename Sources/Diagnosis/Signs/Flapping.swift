// It fails and recovers, and fails again.

import PostHog

extension TableSign {
  /// The last run ended well, which is no comfort: among the last ten, failures and successes take
  /// turns. The status shows only the newest, so the runs alone tell.
  ///
  /// One failure that was got over is none of this, nor is a run that somebody stopped.
  static let flapping = TableSign(
    .flapping, wantsJobs: { $0.wantsCloserLook },
    sees: { look in
      let runs = look.lastRuns
      let failed = runs.filter(\.hasFailed)
      guard look.table.shouldSync, look.isGreen, let newest = failed.first,
        runs.prefix(3).contains(where: \.hasFailed), turns(in: runs) >= 3
      else { return nil }
      let verdict = newest.latestError.map { look.reading($0) }
      var sighting = Sighting(
        .none, .likely, verdict?.fault ?? .unknown,
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("jobs", "\(failed.count) of the last \(runs.count) failed", of: look.table.name),
          Evidence("jobs.oldest_to_newest", picture(of: runs), of: look.table.name),
        ],
        rejected: [
          Rejected(verdict?.cause ?? .unknown, because: "one such failure would be over by now")
        ], quoted: newest.latestError)
      sighting.beneath = verdict?.cause
      return sighting
    })

  /// How often the outcome changed from one run to the next.
  private static func turns(in runs: [Job]) -> Int {
    zip(runs, runs.dropFirst()).count { $0.hasFailed != $1.hasFailed }
  }

  /// `ok failed ok`, oldest first.
  private static func picture(of runs: [Job]) -> String {
    runs.reversed().map { $0.hasFailed ? "failed" : "ok" }.joined(separator: " ")
  }
}

extension Look {
  /// At most ten runs that came to an end by themselves, newest first.
  fileprivate var lastRuns: [Job] {
    let ended = (jobs ?? []).filter { job in
      job.status.meaning == .completed
        || job.status.meaning == .failed
          && job.latestError.map { reading($0).cause != .cancelled } ?? true
    }
    return Array(ended.prefix(10))
  }
}

extension Job {
  fileprivate var hasFailed: Bool { status.meaning == .failed }
}
