extension Scenario {
  /// A look-alike of a stopped schedule: somebody moved its time of day.
  static let dailyAndLate = Scenario(
    name: "daily-and-late",
    summary: "A daily table that last synced forty hours ago",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=ledger sync=full_refresh every=24hour status=Completed rows=40112 last=-40h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
