extension Scenario {
  /// No jobs and no schedules: nothing can be late.
  static let directSource = Scenario(
    name: "direct-source",
    summary: "A source that is queried directly has no syncs",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db direct=true
      schema id=sch_9 name=orders status=Completed rows=1204338
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61
      """)
}
