extension Scenario {
  /// Everything is green; only a refresh finds it, switched off and unconfigured.
  static let newTable = Scenario(
    name: "new-table",
    summary: "A table was added at the source and does not show up",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      schema id=sch_40 name=invoices listed=false total=9100
      schema id=sch_41 name=invoice_lines listed=false total=31077
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
