extension Scenario {
  /// The run found nothing, and says that all is well.
  static let emptySync = Scenario(
    name: "empty-sync",
    summary: "Completed with no rows, where every run before brought them all",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders sync=full_refresh status=Completed runs=0 rows=0 total=0 last=-30m takes=4m
      job table=sch_9 status=Completed began=-1114m takes=4m rows=40188
      job table=sch_9 status=Completed began=-754m takes=4m rows=40210
      job table=sch_9 status=Completed began=-394m takes=4m rows=0
      job table=sch_9 status=Completed began=-34m takes=4m rows=0
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      schema id=sch_11 name=events status=Completed key=id rows=5120077 adds=9120 last=-28m
      """)
}
