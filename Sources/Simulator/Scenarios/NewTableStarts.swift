extension Scenario {
  /// A refresh enables it and its first run begins at once.
  static let newTableStarts = Scenario(
    name: "new-table-starts",
    summary: "A new table that the source is set to start by itself",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db starts-new-tables=true
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      schema id=sch_40 name=invoices listed=false key=id total=9100
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
