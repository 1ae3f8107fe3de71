extension Scenario {
  /// Spelled one way on tables and another on jobs.
  static let billingTooLow = Scenario(
    name: "billing-too-low",
    summary: "The next run would exceed the quota",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      schema id=sch_11 name=events status=BillingLimitTooLow trouble=billing-too-low key=id rows=91204338 adds=88000 last=-30h
      """)
}
