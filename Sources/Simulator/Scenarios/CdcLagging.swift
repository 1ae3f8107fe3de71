extension Scenario {
  /// Green, while the log fills the database's disk.
  static let cdcLagging = Scenario(
    name: "cdc-lagging",
    summary: "A capture that is 12 GB behind",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 lag=12884901888
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Completed last=-3m
      """)
}
