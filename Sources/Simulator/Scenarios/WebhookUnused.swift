extension Scenario {
  /// Its tables were switched off by a person.
  static let webhookUnused = Scenario(
    name: "webhook-unused",
    summary: "A webhook that no table uses any more",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48h enabled=false
      schema id=sch_2 name=Customer sync=incremental key=id status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1
      """)
}
