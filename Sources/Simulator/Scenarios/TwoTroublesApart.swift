extension Scenario {
  /// A look-alike of trouble at PostHog: hours lie between them.
  static let twoTroublesApart = Scenario(
    name: "two-troubles-apart",
    summary: "Two unlike sources fail for different reasons, hours apart",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod trouble=outage until=+30m
      schema id=sch_1 name=Charge sync=append every=1hour status=Failed rows=18231 adds=52 last=-70m
      source id=src_2 type=Postgres name=app-db trouble=network until=+30m
      schema id=sch_9 name=orders every=1hour status=Failed key=id rows=1204338 adds=840 last=-9h
      schema id=sch_10 name=users every=1hour status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
