extension Scenario {
  /// Failed and off, and yet nobody's fault: the text says so.
  static let userStopped = Scenario(
    name: "user-stopped",
    summary: "A table that a person switched off in the middle of a run",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false error="Sync stopped because syncing was turned off" key=id rows=1204338 last=-9d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
