extension Scenario {
  /// Left by a create that was repeated.
  static let webhookDuplicates = Scenario(
    name: "webhook-duplicates",
    summary: "Two registrations deliver everything twice",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=webhook status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 vendor=enabled,enabled maps=sch_1,sch_2
      """)
}
