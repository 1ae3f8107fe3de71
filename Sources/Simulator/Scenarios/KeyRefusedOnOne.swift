extension Scenario {
  /// It reads like a bad key. The tables beside it sync with that key.
  static let keyRefusedOnOne = Scenario(
    name: "key-refused-on-one",
    summary: "One table gets a 401 while its siblings sync",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=append status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=append status=Completed rows=4410 adds=9 last=-48m
      schema id=sch_3 name=Payout sync=append status=Failed enabled=false trouble=scope error="401 Client Error: Unauthorized for url: https://api.stripe.com/v1/payouts" rows=902 adds=3 last=-3d
      """)
}
