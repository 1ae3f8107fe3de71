extension Scenario {
  /// Events come when there are some.
  static let quietWebhook = Scenario(
    name: "quiet-webhook",
    summary: "A webhook table that has had no event for days; its bulk runs come as ever",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Dispute sync=webhook status=Completed rows=12 adds=0 last=-3h
      schema id=sch_2 name=Customer sync=webhook status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1,sch_2
      """)
}
