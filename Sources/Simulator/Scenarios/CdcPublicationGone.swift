extension Scenario {
  /// As with the slot, and in today's friendly words.
  static let cdcPublicationGone = Scenario(
    name: "cdc-publication-gone",
    summary: "The publication is gone",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 publication=false
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=publication
      """)
}
