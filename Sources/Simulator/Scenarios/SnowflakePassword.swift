extension Scenario {
  /// The password stands inside auth_type, beside its selection and the user.
  static let snowflakePassword = Scenario(
    name: "snowflake-password",
    summary: "Snowflake refuses the credential that PostHog holds",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_7 type=Snowflake name=snowflake trouble=credential
      schema id=sch_30 name=EVENTS key=id status=Failed enabled=false rows=40210 adds=44 last=-9h
      schema id=sch_31 name=audit sync=full_refresh every=24hour status=Failed enabled=false rows=812 last=-11h
      """)
}
