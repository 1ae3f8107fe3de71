extension Scenario {
  /// PostHog may be rearranging it, and no field says so.
  static let staleWithinHold = Scenario(
    name: "stale-within-hold",
    summary: "A day behind: stopped, or held by PostHog",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed schedule=stalled key=id rows=1204338 adds=840 last=-30h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
