extension Scenario {
  /// Too many calls in a short time: it passes, and PostHog tries again by itself.
  static let hubspotRateLimited = Scenario(
    name: "hubspot-rate-limited",
    summary: "HubSpot asks PostHog to slow down",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_4 type=Hubspot name=hubspot
      schema id=sch_20 name=contacts sync=incremental field=updatedAt status=Failed trouble=rate-limit rows=51044 adds=120 last=-7h every=6hour
      schema id=sch_21 name=deals sync=incremental field=updatedAt status=Completed rows=8123 adds=14 last=-40m every=6hour
      """)
}
