extension Scenario {
  /// The table says nothing; its runs do.
  static let nullErrorInTheRuns = Scenario(
    name: "null-error-in-the-runs",
    summary: "Failed, and only the runs name the error",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=network
      schema id=sch_9 name=orders status=Failed error=none runs=0 key=id rows=1204338 adds=840 last=-6h
      job table=sch_9 status=Completed began=-363m takes=90s
      job table=sch_9 status=Failed began=-3m takes=40s error="server closed the connection unexpectedly"
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
