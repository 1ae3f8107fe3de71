extension Scenario {
  /// Off and Failed, with a text that names no cause: PostHog gave up on it.
  static let givenUp = Scenario(
    name: "given-up",
    summary: "A table that PostHog switched off over an error that it does not name",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false error="Sync stopped because of an error that retrying would not fix" key=id rows=1204338 adds=840 last=-3d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
