extension Scenario {
  /// A key can be set where none was; or the method changed to full_refresh.
  static let keyMissing = Scenario(
    name: "key-missing",
    summary: "An incremental table without a primary key",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=order_lines status=Failed enabled=false trouble=key-missing rows=310442 adds=90 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
