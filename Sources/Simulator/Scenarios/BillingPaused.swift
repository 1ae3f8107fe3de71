extension Scenario {
  /// Paused and switched on: not a person's doing, and it stands in the way of another source.
  static let billingPaused = Scenario(
    name: "billing-paused",
    summary: "One table in the old billing pause blocks every reload of the project",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Paused key=id rows=1204338 adds=840 last=-30d
      source id=src_3 type=MySQL name=shop
      schema id=sch_12 name=orders status=Failed trouble=network key=id rows=402118 adds=310 last=-8h
      """)
}
