extension Scenario {
  /// The runbook's check is all there is, and it wants the database's password.
  static let cdcUntold = Scenario(
    name: "cdc-untold",
    summary: "A server that does not tell how a capture stands",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 untold=true error="wal_level must be set to 'logical' (currently 'replica')."
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed last=-6h trouble=wal-level
      """)
}
