extension Scenario {
  /// No key to type: the account is connected again in the browser, then every table is switched
  /// on.
  static let hubspotExpired = Scenario(
    name: "hubspot-expired",
    summary: "HubSpot's connection has expired: reconnect in the browser",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_4 type=Hubspot name=hubspot trouble=oauth-expired cure=hubspot_integration_id:34
      schema id=sch_15 name=contacts sync=full_refresh every=24hour status=Failed enabled=false rows=20311 last=-33h
      schema id=sch_16 name=deals sync=full_refresh every=24hour status=Failed enabled=false rows=812 last=-33h
      """)
}
