extension Scenario {
  /// To be settled with the vendor.
  static let accountSuspended = Scenario(
    name: "account-suspended",
    summary: "The account at the vendor is suspended",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_7 type=Snowflake name=warehouse trouble=account error="Your Snowflake account has been suspended. Contact Snowflake, then re-enable the sync."
      schema id=sch_30 name=EVENTS status=Failed enabled=false key=id rows=40210 adds=44 last=-9h
      """)
}
