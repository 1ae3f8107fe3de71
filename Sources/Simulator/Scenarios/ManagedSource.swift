extension Scenario {
  /// No change is allowed to it.
  static let managedSource = Scenario(
    name: "managed-source",
    summary: "A failing source that PostHog manages",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod managed=true
      schema id=sch_1 name=Charge sync=append status=Failed trouble=network rows=18231 adds=52 last=-7h
      """)
}
