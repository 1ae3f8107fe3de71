extension Scenario {
  /// Today's text covers column and table alike. The table is still there: a look at its columns
  /// tells.
  static let columnGone = Scenario(
    name: "column-gone",
    summary: "Postgres says that something no longer exists; it is the column",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=column field=updated_at columns=id*,created_at?,total:numeric key=id rows=1204338 adds=840 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
