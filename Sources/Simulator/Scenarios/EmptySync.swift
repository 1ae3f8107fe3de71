extension Scenario {
  /// The run found nothing, and says that all is well.
  static let emptySync = Scenario(
    name: "empty-sync",
    summary: "Completed with no rows beside siblings that have rows",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders sync=full_refresh status=Completed rows=0 total=0 last=-30m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      schema id=sch_11 name=events status=Completed key=id rows=5120077 adds=9120 last=-28m
      """)
}
