extension Scenario {
  /// Slot and publication are there, and the place between them is not.
  static let cdcLogLost = Scenario(
    name: "cdc-log-lost",
    summary: "The database threw away log that was still to be read",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=slot error="requested WAL segment 000000010000000A000000C1 has already been removed"
      """)
}
