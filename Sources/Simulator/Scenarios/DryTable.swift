extension Scenario {
  /// Every run ends well, and empty.
  static let dryTable = Scenario(
    name: "dry-table",
    summary: "A busy table whose runs bring nothing since yesterday",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=events status=Completed every=6hour runs=0 key=id rows=5120077 adds=0 last=-10m
      job table=sch_9 status=Completed began=-55h takes=6m rows=9120
      job table=sch_9 status=Completed began=-49h takes=6m rows=9204
      job table=sch_9 status=Completed began=-43h takes=6m rows=9077
      job table=sch_9 status=Completed began=-37h takes=6m rows=9155
      job table=sch_9 status=Completed began=-31h takes=6m rows=0
      job table=sch_9 status=Completed began=-25h takes=6m rows=0
      job table=sch_9 status=Completed began=-19h takes=6m rows=0
      job table=sch_9 status=Completed began=-13h takes=6m rows=0
      job table=sch_9 status=Completed began=-7h takes=6m rows=0
      job table=sch_9 status=Completed began=-16m takes=6m rows=0
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
