extension Scenario {
  /// Created, and not yet of use: two things are wanted, each asked for.
  static let webhookPendingTwo = Scenario(
    name: "webhook-pending-two",
    summary: "A webhook that still waits for a user and a password",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Chargebee name=billing
      schema id=sch_1 name=Invoice sync=webhook status=Completed rows=18231 adds=52 last=-48m
      schema id=sch_2 name=Customer sync=webhook status=Completed rows=4410 adds=9 last=-48m
      webhook source=src_1 exists=false pending=webhook_username,webhook_password
      """)
}
