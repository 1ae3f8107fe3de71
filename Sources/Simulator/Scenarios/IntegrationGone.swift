extension Scenario {
  /// The runbook says to recreate the source; connecting the account again is enough.
  static let integrationGone = Scenario(
    name: "integration-gone",
    summary: "The connected account of a HubSpot source was deleted",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_4 type=Hubspot name=hubspot trouble=oauth cure=hubspot_integration_id:34
      schema id=sch_15 name=contacts sync=full_refresh every=24hour status=Failed enabled=false rows=20311 last=-33h
      schema id=sch_16 name=deals sync=full_refresh every=24hour status=Failed enabled=false rows=812 last=-33h
      """)
}
