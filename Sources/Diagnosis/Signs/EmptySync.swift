// Runs end well, and bring nothing.

import FoundationEssentials
import PostHog

extension TableSign {
  /// Green and empty where it was not, or dry where every run used to bring rows. PostHog counts a run
  /// that finds nothing as well done.
  ///
  /// A table that has always been empty may be meant so, and one that is quiet at times is: both are
  /// believed only when somebody says that rows are wanting.
  static let emptySync = TableSign(
    .emptySync, wantsJobs: { $0.isEmptyBesideOthers || $0.wantsCloserLook },
    sees: { look in
      guard look.table.shouldSync, look.isGreen, look.jobs != nil else { return nil }
      return look.isEmptyBesideOthers ? empty(look) : dry(look)
    })

  private static func empty(_ look: Look) -> Sighting? {
    let hadRows = look.rowsOfRuns.contains { $0 > 0 }
    let isSaid = look.isNamed && (look.complaint == .empty || look.complaint == .missing)
    guard hadRows || isSaid else { return nil }
    return Sighting(
      .none, hadRows ? .likely : .possible, .unknown,
      evidence: [
        Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
        Evidence(
          "row_count", look.table.rowCount.map(String.init) ?? "null", of: look.table.name),
        Evidence("jobs.rows_synced", look.rowsInOrder, of: look.table.name),
      ],
      rejected: [
        Rejected(.stale, because: "its runs do take place"),
        Rejected(.credentialsInvalid, because: "tables beside it sync with the same key"),
      ])
  }

  /// Four runs and a day: shorter droughts are nights and quiet hours.
  private static func dry(_ look: Look) -> Sighting? {
    guard look.table.method != .fullRefresh, look.table.method != .webhook else { return nil }
    let runs = look.completed
    let drought = runs.prefix { $0.rowsSynced == 0 }
    let before = runs.dropFirst(drought.count)
    guard drought.count >= 4, let since = drought.last?.createdAt,
      look.now.timeIntervalSince(since) >= 86_400, before.count >= 3,
      before.allSatisfy({ ($0.rowsSynced ?? 0) > 0 })
    else { return nil }
    return Sighting(
      .none, .possible, .unknown,
      evidence: [
        Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
        Evidence("jobs.rows_synced", look.rowsInOrder, of: look.table.name),
        Evidence("jobs.first_without_rows", since.timestamp, of: look.table.name),
      ],
      rejected: [Rejected(.stale, because: "its runs do take place")])
  }
}

extension Look {
  /// Completed, with nothing in it, beside a table of its source that has rows.
  fileprivate var isEmptyBesideOthers: Bool {
    guard table.shouldSync, isGreen, table.lastSyncedAt != nil, table.rowCount ?? 0 == 0,
      !source.isDirect
    else { return false }
    return source.tables.contains { $0.rowCount ?? 0 > 0 }
  }
}
