extension Scenario {
  /// Not PostHog's limit: the database's own.
  static let quotaExceeded = Scenario(
    name: "quota-exceeded",
    summary: "The database provider's quota is used up",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=quota
      schema id=sch_9 name=orders status=Failed enabled=false key=id rows=1204338 adds=840 last=-8h
      """)
}
