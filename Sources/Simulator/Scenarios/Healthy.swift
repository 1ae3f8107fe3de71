extension Scenario {
  /// Nothing to find and nothing to do.
  static let healthy = Scenario(
    name: "healthy",
    summary: "Three sources, everything in order",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_1 type=Stripe name=stripe-prod
      schema  id=sch_1 name=Charge sync=append status=Completed rows=18231 adds=52 last=2026-03-02T09:12:00Z
      schema  id=sch_2 name=Customer sync=append status=Completed rows=4410 adds=9 last=2026-03-02T09:12:00Z
      schema  id=sch_3 name=Invoice sync=append status=Completed rows=9120 adds=31 last=2026-03-02T09:13:00Z
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=2026-03-02T09:30:00Z
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      source  id=src_4 type=Hubspot name=hubspot
      schema  id=sch_15 name=contacts sync=full_refresh every=24hour status=Completed rows=20311 last=2026-03-02T01:00:00Z takes=11m
      schema  id=sch_16 name=deals sync=full_refresh every=24hour status=Completed rows=812 last=2026-03-02T01:02:00Z
      """)
}
