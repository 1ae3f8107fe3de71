extension Scenario {
  /// A bigger server or a smaller query.
  static let outOfMemory = Scenario(
    name: "out-of-memory",
    summary: "The database runs out of memory on one table",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=events status=Failed enabled=false trouble=resources key=id rows=91204338 adds=88000 last=-8h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
