extension Scenario {
  /// A look-alike of lost rows: scheduled, and over in minutes.
  static let fullRefreshByDesign = Scenario(
    name: "full-refresh-by-design",
    summary: "A table is rebuilt every week, and the rows dip meanwhile",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 every=1hour last=-50m takes=20m full-refresh-days=7 next-full-refresh=+5m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
