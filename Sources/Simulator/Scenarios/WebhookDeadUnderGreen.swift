extension Scenario {
  /// Nothing is red. Only that its siblings are newer makes anybody ask.
  static let webhookDeadUnderGreen = Scenario(
    name: "webhook-dead-under-green",
    summary: "A green webhook table, hours behind its siblings",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-9h every=6hour
      schema id=sch_2 name=Customer sync=incremental key=id status=Completed rows=4410 adds=9 last=-20m every=1hour
      webhook source=src_1 vendor=disabled maps=sch_1
      """)
}
