extension Scenario {
  /// Green, and nothing of it ever comes.
  static let cdcUnpublished = Scenario(
    name: "cdc-unpublished",
    summary: "A captured table that the publication leaves out",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Completed last=-3m
      schema id=sch_10 name=public.users sync=cdc key=id rows=88412 adds=2 status=Completed last=-3m
      cdc    source=src_2 unpublished=sch_10
      """)
}
