extension Scenario {
  /// The same text as column-gone; here a look at the columns finds no table.
  static let tableGone = Scenario(
    name: "table-gone",
    summary: "Postgres says that something no longer exists; it is the whole table",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders_2025 status=Failed enabled=false trouble=table-gone at-source=false key=id rows=1204338 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
