extension Scenario {
  /// Only by hand at Stripe.
  static let webhookBlocked = Scenario(
    name: "webhook-blocked",
    summary: "This key can never create a webhook",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=webhook status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 exists=false blocked="Your Stripe API key doesn't have permission to create webhooks. Please add the 'Write' permission for 'Webhook endpoints' to your API key, or create the webhook manually."
      """)
}
