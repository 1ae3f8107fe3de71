extension Scenario {
  /// The raw text of the driver, and tables that stay on.
  static let postgresPasswordRunbook = Scenario(
    name: "postgres-password-runbook",
    summary: "The same Postgres password in the runbook's form",
    records: #"""
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Error trouble=credential error="FATAL:  password authentication failed for user \"posthog\""
      schema id=sch_9 name=orders status=Failed key=id rows=1204338 adds=840 last=-20h
      schema id=sch_10 name=users status=Failed key=id rows=88412 adds=61 last=-20h
      """#)
}
