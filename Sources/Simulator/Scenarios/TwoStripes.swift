extension Scenario {
  /// Two sources of one type: which one is meant has to be asked, or seen.
  static let twoStripes = Scenario(
    name: "two-stripes",
    summary: "Two Stripe sources, one of them with a rotated key",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_1 type=Stripe name=stripe-eu trouble=credential
      schema  id=sch_1 name=Charge sync=append status=Failed enabled=false rows=18231 adds=52 last=2026-03-02T03:12:00Z
      schema  id=sch_2 name=Customer sync=append status=Failed enabled=false rows=4410 adds=9 last=2026-03-02T03:12:00Z
      schema  id=sch_3 name=Invoice sync=append status=Failed enabled=false rows=9120 adds=31 last=2026-03-02T03:12:00Z
      source  id=src_5 type=Stripe name=stripe-us
      schema  id=sch_21 name=Charge sync=append status=Completed rows=70412 adds=210 last=2026-03-02T09:12:00Z
      schema  id=sch_22 name=Customer sync=append status=Completed rows=12007 adds=30 last=2026-03-02T09:12:00Z
      schema  id=sch_23 name=Invoice sync=append status=Completed rows=33120 adds=92 last=2026-03-02T09:13:00Z
      """)
}
