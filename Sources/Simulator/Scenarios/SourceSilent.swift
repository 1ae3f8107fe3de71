extension Scenario {
  /// No run fails, and none comes.
  static let sourceSilent = Scenario(
    name: "source-silent",
    summary: "None of a source's tables has synced for days, all Completed",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed schedule=stalled key=id rows=1204338 adds=840 last=-5d
      schema id=sch_10 name=users status=Completed schedule=stalled key=id rows=88412 adds=61 last=-5d
      schema id=sch_11 name=events status=Completed schedule=stalled key=id rows=5120077 adds=9120 last=-5d
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=append status=Completed rows=18231 adds=52 last=-48m
      """)
}
