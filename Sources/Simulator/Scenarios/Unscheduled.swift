extension Scenario {
  /// It ran once, and nothing says when it is to run again.
  static let unscheduled = Scenario(
    name: "unscheduled",
    summary: "Completed and switched on, with no frequency and rows of last week",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed every=none key=id rows=1204338 adds=840 last=-8d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
