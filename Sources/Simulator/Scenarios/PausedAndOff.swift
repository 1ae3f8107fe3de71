extension Scenario {
  /// Paused is the old billing word; off is what counts.
  static let pausedAndOff = Scenario(
    name: "paused-and-off",
    summary: "Paused and switched off: just off",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Paused enabled=false key=id rows=1204338 last=-30d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
