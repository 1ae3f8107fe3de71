extension Scenario {
  /// A resume loses nothing.
  static let cdcPaused = Scenario(
    name: "cdc-paused",
    summary: "The capture is paused and its cause is gone",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 paused=true lag=734003200
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=wal-level
      """)
}
