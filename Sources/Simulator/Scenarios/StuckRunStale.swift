extension Scenario {
  /// Nothing runs: only the status says so. A cancel puts it right and answers 200 with a remark.
  static let stuckRunStale = Scenario(
    name: "stuck-run-stale",
    summary: "A table reads Running, and no run of it exists",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=2026-03-01T21:30:00Z takes=4m starts=evaporates
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
