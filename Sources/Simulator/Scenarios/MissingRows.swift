extension Scenario {
  /// The table holds two thirds of what the source has.
  static let missingRows = Scenario(
    name: "missing-rows",
    summary: "Rows are said to be missing from a Completed table",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed key=id rows=802338 adds=840 total=1204338 last=-30m takes=4m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
