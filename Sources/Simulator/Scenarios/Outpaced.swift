extension Scenario {
  /// Always behind, and nothing ever fails.
  static let outpaced = Scenario(
    name: "outpaced",
    summary: "Runs of 100 minutes on a table that is to be synced every hour",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=ledger status=Running sync=full_refresh every=1hour rows=9100000 last=-80m takes=100m runs=0
      job     table=sch_9 status=Completed began=-9h takes=98m rows=9099200
      job     table=sch_9 status=Completed began=-7h takes=101m rows=9099610
      job     table=sch_9 status=Completed began=-5h takes=99m rows=9099804
      job     table=sch_9 status=Completed began=-3h takes=100m rows=9100000
      job     table=sch_9 status=Running began=-1h rows=5460000 ends=+40m
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
