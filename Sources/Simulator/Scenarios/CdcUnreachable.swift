extension Scenario {
  /// The network first: of slot and publication nothing is known.
  static let cdcUnreachable = Scenario(
    name: "cdc-unreachable",
    summary: "The database of a capture cannot be reached",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=firewall
      cdc    source=src_2
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h
      """)
}
