extension Scenario {
  /// A reload alone is refused: there is nothing to make a schedule of.
  static let neverScheduledNoFrequency = Scenario(
    name: "never-scheduled-no-frequency",
    summary: "Switched on, never run, and without a frequency",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders schedule=missing every=none key=id total=1204338
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
