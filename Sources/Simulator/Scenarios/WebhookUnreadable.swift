extension Scenario {
  /// Exists false inside an error means unknown: not a reason to create another.
  static let webhookUnreadable = Scenario(
    name: "webhook-unreadable",
    summary: "Stripe will not tell about the webhook",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=webhook status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1,sch_2 read-error="Your Stripe API key doesn't have permission to read webhooks. Add the 'Read' permission for 'Webhook endpoints' to your API key."
      """)
}
