extension Scenario {
  /// Only a repair brings it back, and takes every captured table from the start.
  static let cdcSlotLost = Scenario(
    name: "cdc-slot-lost",
    summary: "The replication slot is gone",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 slot=false
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Failed halted=true last=-6h trouble=slot
      schema id=sch_10 name=public.users sync=cdc key=id rows=88412 adds=2 status=Failed halted=true last=-6h trouble=slot
      """)
}
