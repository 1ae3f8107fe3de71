extension Scenario {
  /// Longer than a person would wait, and no longer than this table's runs always are.
  static let slowButHealthy = Scenario(
    name: "slow-but-healthy",
    summary: "A run of 3 hours on a table whose runs always take 4",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=ledger status=Running sync=full_refresh every=24hour rows=91000000 last=2026-03-01T11:05:00Z takes=4h
      job     table=sch_9 status=Running began=-3h rows=68250000 ends=+1h
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
