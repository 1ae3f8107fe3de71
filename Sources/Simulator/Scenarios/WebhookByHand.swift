extension Scenario {
  /// The key can make none, and there is one: nothing is wrong.
  static let webhookByHand = Scenario(
    name: "webhook-by-hand",
    summary: "A webhook that was entered by hand at Stripe",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1 blocked="Your Stripe API key doesn't have permission to create webhooks. Please create the webhook manually."
      """)
}
