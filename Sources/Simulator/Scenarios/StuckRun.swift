extension Scenario {
  /// The run is orphaned: its job never ends, and while it stands no other starts.
  static let stuckRun = Scenario(
    name: "stuck-run",
    summary: "A Postgres table has been Running for 19 hours; its run is dead",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=2026-03-01T09:00:00Z takes=4m
      job     table=sch_9 status=Running began=-19h rows=310
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      schema  id=sch_11 name=events status=Completed key=id rows=5120077 adds=9120 last=2026-03-02T09:32:00Z takes=6m
      """)
}
