extension Scenario {
  /// The raw text, and tables that read Failed.
  static let cdcSlotLostRunbook = Scenario(
    name: "cdc-slot-lost-runbook",
    summary: "The lost slot in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      cdc    source=src_2 slot=false
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=slot
      """)
}
