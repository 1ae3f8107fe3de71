extension Scenario {
  /// A GRANT, then switch the table on; the credential is fine.
  static let grantsMissing = Scenario(
    name: "grants-missing",
    summary: "PostHog's role may no longer read one table",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=grants key=id rows=1204338 adds=840 last=-8h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
