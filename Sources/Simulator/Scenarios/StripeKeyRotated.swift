extension Scenario {
  /// Today's form of the documented incident: Stripe switched off by PostHog, table by table, and so
  /// the source reads Running.
  static let stripeKeyRotated = Scenario(
    name: "stripe-key-rotated",
    summary: "A rotated Stripe key; PostHog switched all 8 tables off",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_1 type=Stripe name=stripe-prod trouble=credential
      schema  id=sch_1 name=Charge sync=append status=Failed enabled=false rows=18231 adds=52 last=2026-03-02T03:12:00Z
      schema  id=sch_2 name=Customer sync=append status=Failed enabled=false rows=4410 adds=9 last=2026-03-02T03:12:00Z
      schema  id=sch_3 name=Invoice sync=append status=Failed enabled=false rows=9120 adds=31 last=2026-03-02T03:12:00Z
      schema  id=sch_4 name=Subscription sync=append status=Failed enabled=false rows=1200 adds=4 last=2026-03-02T03:12:00Z
      schema  id=sch_5 name=Product sync=append status=Failed enabled=false rows=40 adds=0 last=2026-03-02T03:12:00Z takes=15s
      schema  id=sch_6 name=Price sync=append status=Failed enabled=false rows=80 adds=0 last=2026-03-02T03:12:00Z takes=15s
      schema  id=sch_7 name=Refund sync=append status=Failed enabled=false rows=310 adds=2 last=2026-03-02T03:12:00Z takes=30s
      schema  id=sch_8 name=Dispute sync=append status=Failed enabled=false rows=12 adds=0 last=2026-03-02T03:12:00Z takes=15s
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=2026-03-02T09:30:00Z
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
