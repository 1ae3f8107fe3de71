extension Scenario {
  /// No error text: the status alone tells. Retrying changes nothing.
  static let billingReached = Scenario(
    name: "billing-reached",
    summary: "The row quota is used up",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu trouble=billing
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=BillingLimitReached key=id rows=1204338 adds=840 last=-30h
      schema id=sch_10 name=users status=BillingLimitReached key=id rows=88412 adds=61 last=-30h
      schema id=sch_11 name=events status=BillingLimitReached key=id rows=91204338 adds=88000 last=-30h
      """)
}
