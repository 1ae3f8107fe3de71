extension Scenario {
  /// Below every threshold.
  static let healthyCdc = Scenario(
    name: "healthy-cdc",
    summary: "A capture in order, with some lag",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 lag=52428800
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Completed last=-3m
      """)
}
