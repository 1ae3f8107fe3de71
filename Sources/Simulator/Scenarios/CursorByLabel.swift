extension Scenario {
  /// A trap: people see the label, the sync wants the field.
  static let cursorByLabel = Scenario(
    name: "cursor-by-label",
    summary: "The cursor was set to the name that is shown, and not to the column's own",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod
      schema id=sch_1 name=Charge status=Failed enabled=false trouble=cursor field=created_at rows=18231 adds=40 last=-2d
      schema id=sch_2 name=Customer status=Completed rows=4410 last=-3h
      """)
}
