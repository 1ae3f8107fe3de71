extension Scenario {
  /// No status tells of it: the complaint is about the rows themselves.
  static let duplicateRows = Scenario(
    name: "duplicate-rows",
    summary: "A Postgres table is Completed, and its rows are said to be doubled",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Completed sync=incremental field=updated_at key=id rows=1204338 adds=840 total=602169 last=2026-03-02T09:30:00Z takes=4m
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
