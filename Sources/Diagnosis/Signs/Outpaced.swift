// Every run ends well, and none in the time that its schedule leaves it.

import FoundationEssentials
import PostHog

extension TableSign {
  /// Its runs take longer than the time from one to the next, so each stands in the way of the one
  /// after it: PostHog leaves out a run that falls due while another is at work (API reference, 9.3).
  /// The table is behind its schedule although nothing ever fails.
  ///
  /// - Note: looked for where somebody asks about the table or its source. That a run is long is no
  ///   trouble by itself, so an overview is silent about it.
  static let outpaced = TableSign(
    .stale, wantsJobs: { $0.wantsCloserLook },
    sees: { look in
      guard look.isNamed, !look.isBesideTrouble, look.isAtWork,
        let interval = look.table.frequency?.interval, look.durations.count >= fewest,
        look.durations.prefix(fewest).allSatisfy({ $0 > interval })
      else { return nil }
      let took = look.durations.reversed().map { "\(Int($0)) s" }
      return Sighting(
        .none, .certain, .you,
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("sync_frequency", look.table.frequency?.word ?? "null", of: look.table.name),
          Evidence("jobs.took", took.joined(separator: ", "), of: look.table.name),
        ],
        rejected: [
          Rejected(.orphanedRun, because: "its runs end, each in about the same time"),
          Rejected(.timeout, because: "no run was cut short"),
        ])
    })

  /// 3: one long run is a slow day, and two may be.
  private static let fewest = 3
}

extension Look {
  /// On, on a schedule, and at it or just done.
  fileprivate var isAtWork: Bool {
    isSyncedBySchedule && (isGreen || table.status?.meaning == .running)
  }
}
