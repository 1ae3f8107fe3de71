extension Scenario {
  /// Only PostHog's own pages can.
  static let cdcPausedRefused = Scenario(
    name: "cdc-paused-refused",
    summary: "The capture is paused, and a key may not resume it",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 paused=true resume-refused=true
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=wal-level
      """)
}
