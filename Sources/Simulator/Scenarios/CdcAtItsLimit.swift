extension Scenario {
  /// The check counts PostHog's own slot, so it says no. Nothing is wrong.
  static let cdcAtItsLimit = Scenario(
    name: "cdc-at-its-limit",
    summary: "A healthy capture on a server whose slots are all taken",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 error="No replication slot capacity available (10/10 slots in use)."
      schema id=sch_9 name=public.orders sync=cdc key=id rows=1204338 adds=20 status=Completed last=-3m
      """)
}
