extension Scenario {
  /// Hours without a last sync, and healthy: a first import takes as long as it takes.
  static let slowFirstImport = Scenario(
    name: "slow-first-import",
    summary: "A big table's first import has been running for 5 hours, and grows",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=events status=Running key=id total=66000000
      job     table=sch_9 status=Running began=-5h rows=41250000 ends=+3h
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
