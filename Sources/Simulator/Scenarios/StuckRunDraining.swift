extension Scenario {
  /// A reload at once comes to nothing and leaves Running without a job.
  static let stuckRunDraining = Scenario(
    name: "stuck-run-draining",
    summary: "A stuck run that still holds its table after the cancel",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=-25h takes=4m drains=45s
      job    table=sch_9 status=Running began=-19h rows=310
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
