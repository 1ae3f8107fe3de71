extension Scenario {
  /// A grant is missing; then resume.
  static let cdcPermission = Scenario(
    name: "cdc-permission",
    summary: "The database user lost the right to replicate",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 paused=true error="The database user cannot create logical replication slots."
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=slot error="permission denied to use replication slots"
      """)
}
