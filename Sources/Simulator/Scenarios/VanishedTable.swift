extension Scenario {
  /// PostHog itself made it look healthy.
  static let vanishedTable = Scenario(
    name: "vanished-table",
    summary: "A dropped table after a refresh: off, Completed, and its error still there",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders_2025 status=Completed enabled=false trouble=table-gone at-source=false key=id rows=1204338 last=-9d error="Something this sync depends on (a table, column, or other object) no longer exists in your database."
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
