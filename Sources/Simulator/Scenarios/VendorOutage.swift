extension Scenario {
  /// It passes; the tables are still on.
  static let vendorOutage = Scenario(
    name: "vendor-outage",
    summary: "The vendor's API is down",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod trouble=outage until=+40m
      schema id=sch_1 name=Charge sync=append every=1hour status=Failed rows=18231 adds=52 last=-95m
      schema id=sch_2 name=Customer sync=append every=1hour status=Failed rows=4410 adds=9 last=-95m
      """)
}
