extension Scenario {
  /// The password stands at the top of the settings, unlike Stripe's key.
  static let postgresPassword = Scenario(
    name: "postgres-password",
    summary: "A Postgres password was changed; PostHog switched the tables off",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=credential
      schema id=sch_9 name=orders status=Failed enabled=false key=id rows=1204338 adds=840 last=-8h
      schema id=sch_10 name=users status=Failed enabled=false key=id rows=88412 adds=61 last=-8h
      """)
}
