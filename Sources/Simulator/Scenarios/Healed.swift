extension Scenario {
  /// The failure stands in the jobs and nowhere else.
  static let healed = Scenario(
    name: "healed",
    summary: "Failed yesterday, Completed since",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed runs=0 key=id rows=1204338 adds=840 last=-30m
      job table=sch_9 status=Completed began=-25h takes=90s
      job table=sch_9 status=Failed began=-19h takes=40s error="server closed the connection unexpectedly"
      job table=sch_9 status=Completed began=-13h takes=90s
      job table=sch_9 status=Completed began=-7h takes=90s
      job table=sch_9 status=Completed began=-32m takes=90s
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
