extension Scenario {
  /// Old, and right on time.
  static let healthyMonthly = Scenario(
    name: "healthy-monthly",
    summary: "A monthly table that last synced 25 days ago",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=ledger sync=full_refresh every=30day status=Completed rows=40112 last=-25d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
