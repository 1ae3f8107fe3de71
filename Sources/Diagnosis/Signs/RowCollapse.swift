// A rebuilt table that came back much smaller.

import PostHog

extension TableSign {
  /// Completed, with less than half of the rows that its runs usually bring. Only a `full_refresh`
  /// table can be seen so: each of its runs counts the whole table. The others are watched after a
  /// repair of ours.
  static let rowCollapse = TableSign(
    .rowCollapse, wantsJobs: { $0.wantsCloserLook && $0.table.method == .fullRefresh },
    sees: { look in
      guard look.table.shouldSync, look.isGreen, look.table.method == .fullRefresh,
        let newest = look.rowsOfRuns.first, newest > 0,
        let usual = usual(of: look.rowsOfRuns.dropFirst().prefix(5)), usual >= smallest,
        newest * 2 < usual
      else { return nil }
      var sighting = Sighting(
        .none, .likely, .unknown,
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("jobs.rows_synced", look.rowsInOrder, of: look.table.name),
          Evidence("sync_type", "full_refresh", of: look.table.name),
        ],
        rejected: [
          Rejected(.emptySync, because: "it did bring rows"),
          Rejected(
            .missingRows, because: "whole runs brought fewer rows, not some rows are wanting"),
        ])
      sighting.rowsBefore = usual
      return sighting
    })

  /// 100: of a handful of rows the half may go on any day.
  private static let smallest = 100

  /// The middle one of at least two.
  private static func usual(of rows: ArraySlice<Int>) -> Int? {
    rows.count < 2 ? nil : rows.sorted()[rows.count / 2]
  }
}
