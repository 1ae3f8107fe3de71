extension Scenario {
  /// The texts blame the way to each source; the hour they share tells otherwise.
  static let posthogNetwork = Scenario(
    name: "posthog-network",
    summary: "Unlike sources lose their connection in one window",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod trouble=outage until=+30m
      schema id=sch_1 name=Charge sync=append every=1hour status=Failed rows=18231 adds=52 last=-70m
      source id=src_2 type=Postgres name=app-db trouble=network until=+30m
      schema id=sch_9 name=orders every=1hour status=Failed key=id rows=1204338 adds=840 last=-68m
      source id=src_4 type=Hubspot name=hubspot trouble=outage until=+30m
      schema id=sch_15 name=contacts sync=full_refresh every=1hour status=Failed rows=20311 last=-66m
      """)
}
