extension Scenario {
  /// The jobs and the log may tell more than the table.
  static let nullError = Scenario(
    name: "null-error",
    summary: "Failed, and no error text anywhere",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed key=id rows=1204338 adds=840 last=-6h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
