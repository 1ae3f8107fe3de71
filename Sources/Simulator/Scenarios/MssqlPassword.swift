extension Scenario {
  /// The password stands at the top.
  static let mssqlPassword = Scenario(
    name: "mssql-password",
    summary: "MSSQL refuses the credential that PostHog holds",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_6 type=MSSQL name=mssql trouble=credential
      schema id=sch_30 name=invoices key=id status=Failed enabled=false rows=40210 adds=44 last=-9h
      schema id=sch_31 name=audit sync=full_refresh every=24hour status=Failed enabled=false rows=812 last=-11h
      """)
}
