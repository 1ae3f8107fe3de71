extension Scenario {
  /// Every run ended with no row.
  static let healthyEmpty = Scenario(
    name: "healthy-empty",
    summary: "A table that is empty because it always was",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=dead_letters sync=full_refresh status=Completed rows=0 total=0 last=-30m runs=8
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
