extension Scenario {
  /// PostHog's own slot counts as well.
  static let cdcCapacity = Scenario(
    name: "cdc-capacity",
    summary: "No replication slot is free on the server",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 paused=true error="No replication slot capacity available (10/10 slots in use)."
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=slot error="all replication slots are in use"
      """)
}
