extension Scenario {
  /// PostHog has stored it by the time it says no.
  static let webhookPushFails = Scenario(
    name: "webhook-push-fails",
    summary: "A new signing secret that Stripe is not told of",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1 signs-right=false push-fails=true
      """)
}
