extension Scenario {
  /// The worst first, grouped by cause.
  static let threeProblems = Scenario(
    name: "three-problems",
    summary: "A rotated key, a stuck run and a used up quota at once",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod trouble=credential
      schema id=sch_1 name=Charge sync=append status=Failed enabled=false rows=18231 adds=52 last=-7h
      schema id=sch_2 name=Customer sync=append status=Failed enabled=false rows=4410 adds=9 last=-7h
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=-25h takes=4m
      job    table=sch_9 status=Running began=-19h rows=310
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      source id=src_3 type=MySQL name=shop
      schema id=sch_12 name=clicks status=BillingLimitTooLow trouble=billing-too-low key=id rows=40211800 adds=31000 last=-30h
      schema id=sch_13 name=customers status=Completed key=id rows=51210 adds=22 last=-9m
      """)
}
