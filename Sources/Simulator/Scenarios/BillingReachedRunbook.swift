extension Scenario {
  /// BillingLimitReached where others say Billing limits.
  static let billingReachedRunbook = Scenario(
    name: "billing-reached-runbook",
    summary: "The used up quota, spelled as the stored enum",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook trouble=billing
      option spelling=enum
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=orders status=BillingLimitReached key=id rows=1204338 adds=840 last=-30h
      schema id=sch_11 name=events status=BillingLimitReached key=id rows=91204338 adds=88000 last=-30h
      """)
}
