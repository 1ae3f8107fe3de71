extension Scenario {
  /// The documented conversation on a server as the runbook has it: status Error, the raw text, tables
  /// that stay on, a key that stands beside its siblings.
  static let stripeKeyRotatedRunbook = Scenario(
    name: "stripe-key-rotated-runbook",
    summary: "The runbook's Stripe incident: Error, 401 Unauthorized, 8 tables",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source  id=src_1 type=Stripe name=stripe-prod status=Error trouble=credential error="authentication failed: 401 Unauthorized"
      schema  id=sch_1 name=charges status=Failed rows=18231 adds=52 last=2026-02-27T02:00:00Z
      schema  id=sch_2 name=customers status=Failed rows=4410 adds=9 last=2026-02-27T02:00:00Z
      schema  id=sch_3 name=invoices status=Failed rows=9120 adds=31 last=2026-02-27T02:00:00Z
      schema  id=sch_4 name=subscriptions status=Failed rows=1200 adds=4 last=2026-02-27T02:00:00Z
      schema  id=sch_5 name=products status=Failed rows=40 last=2026-02-27T02:00:00Z takes=15s
      schema  id=sch_6 name=prices status=Failed rows=80 last=2026-02-27T02:00:00Z takes=15s
      schema  id=sch_7 name=refunds status=Failed rows=310 last=2026-02-27T02:00:00Z takes=30s
      schema  id=sch_8 name=disputes status=Failed rows=12 last=2026-02-27T02:00:00Z takes=15s
      source  id=src_2 type=Postgres name=app-db status=Completed
      schema  id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=2026-03-02T09:30:00Z
      schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=2026-03-02T09:31:00Z
      """)
}
