extension Scenario {
  /// The one drift that wants the rows imported again.
  static let typeChanged = Scenario(
    name: "type-changed",
    summary: "A column's type changed and no longer fits what is stored",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=type-change key=id rows=1204338 adds=840 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
