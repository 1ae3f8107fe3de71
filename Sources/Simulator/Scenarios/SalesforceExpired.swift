extension Scenario {
  /// As hubspot-expired, in Salesforce's words.
  static let salesforceExpired = Scenario(
    name: "salesforce-expired",
    summary: "Salesforce's session has expired: reconnect in the browser",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_11 type=Salesforce name=crm trouble=oauth-expired cure=salesforce_integration_id:35
      schema id=sch_32 name=Account sync=incremental field=SystemModstamp columns=Id*,SystemModstamp? key=Id status=Failed enabled=false rows=7214 adds=12 last=-14h
      schema id=sch_33 name=Opportunity sync=incremental field=SystemModstamp columns=Id*,SystemModstamp? key=Id status=Failed enabled=false rows=1903 adds=4 last=-14h
      """)
}
