extension Scenario {
  /// A new key of the same kind would change nothing: the siblings synced after the refusal.
  static let missingScope = Scenario(
    name: "missing-scope",
    summary: "One Stripe table is refused while its siblings sync: a scope, not the key",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge sync=append status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=append status=Completed rows=4410 adds=9 last=-48m
      schema id=sch_3 name=PaymentMethod sync=append status=Failed enabled=false trouble=scope rows=902 adds=3 last=-3d
      """)
}
