extension Scenario {
  /// Too early to call anything stuck.
  static let justTriggered = Scenario(
    name: "just-triggered",
    summary: "A run that began two seconds ago and has synced nothing yet",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=-6h
      job table=sch_9 status=Running began=-2s rows=0 ends=+4m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
