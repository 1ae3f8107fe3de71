extension Scenario {
  /// Completed just now, and no comfort.
  static let flapping = Scenario(
    name: "flapping",
    summary: "Every other run fails",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed every=1hour runs=0 key=id rows=1204338 adds=840 last=-20m
      job table=sch_9 status=Completed began=-320m takes=90s
      job table=sch_9 status=Failed began=-260m takes=40s error="server closed the connection unexpectedly"
      job table=sch_9 status=Completed began=-200m takes=90s
      job table=sch_9 status=Failed began=-140m takes=40s error="server closed the connection unexpectedly"
      job table=sch_9 status=Failed began=-80m takes=40s error="server closed the connection unexpectedly"
      job table=sch_9 status=Completed began=-22m takes=90s
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
