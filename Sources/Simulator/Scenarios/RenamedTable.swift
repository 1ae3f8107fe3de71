extension Scenario {
  /// One vanished and one new table are the two halves of a rename.
  static let renamedTable = Scenario(
    name: "renamed-table",
    summary: "A table was renamed: the old name fails, the new one is unknown",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=table-gone at-source=false key=id rows=1204338 last=-2d
      schema id=sch_40 name=sales_orders listed=false total=1204338
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
