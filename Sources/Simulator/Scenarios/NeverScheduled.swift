extension Scenario {
  /// No schedule exists: a reload makes one.
  static let neverScheduled = Scenario(
    name: "never-scheduled",
    summary: "Switched on for days and never run",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders schedule=missing key=id total=1204338
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
