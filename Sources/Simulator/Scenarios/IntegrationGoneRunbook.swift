extension Scenario {
  /// The raw text of the framework.
  static let integrationGoneRunbook = Scenario(
    name: "integration-gone-runbook",
    summary: "The deleted integration in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_4 type=Hubspot name=hubspot status=Error trouble=oauth error="Integration matching query does not exist." cure=hubspot_integration_id:34
      schema id=sch_15 name=contacts sync=full_refresh every=24hour status=Failed rows=20311 last=-33h
      schema id=sch_16 name=deals sync=full_refresh every=24hour status=Failed rows=812 last=-33h
      """)
}
