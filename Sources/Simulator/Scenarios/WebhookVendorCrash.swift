extension Scenario {
  /// Null where the vendor stands is no fault: it is asked again.
  static let webhookVendorCrash = Scenario(
    name: "webhook-vendor-crash",
    summary: "A webhook whose vendor cannot be asked at once",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m
      webhook source=src_1 vendor=enabled maps=sch_1 crashes=1
      """)
}
