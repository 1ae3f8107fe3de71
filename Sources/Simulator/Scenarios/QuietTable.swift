extension Scenario {
  /// A look-alike of a dry one: it has always had such days.
  static let quietTable = Scenario(
    name: "quiet-table",
    summary: "A table whose runs bring a few rows now and then",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=refunds status=Completed every=6hour runs=0 key=id rows=812 adds=0 last=-10m
      job table=sch_9 status=Completed began=-49h takes=90s rows=1
      job table=sch_9 status=Completed began=-43h takes=90s rows=0
      job table=sch_9 status=Completed began=-37h takes=90s rows=2
      job table=sch_9 status=Completed began=-31h takes=90s rows=0
      job table=sch_9 status=Completed began=-25h takes=90s rows=0
      job table=sch_9 status=Completed began=-19h takes=90s rows=0
      job table=sch_9 status=Completed began=-13h takes=90s rows=0
      job table=sch_9 status=Completed began=-7h takes=90s rows=0
      job table=sch_9 status=Completed began=-12m takes=90s rows=0
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
