extension Scenario {
  /// Nothing is lost yet: fix the server, then resume.
  static let cdcWalLevel = Scenario(
    name: "cdc-wal-level",
    summary: "wal_level went back to replica",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 paused=true error="wal_level must be set to 'logical' (currently 'replica')."
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=wal-level
      """)
}
