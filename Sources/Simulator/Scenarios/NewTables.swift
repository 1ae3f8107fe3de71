extension Scenario {
  /// One can be incremental, one has no key, one no cursor; an old one was dropped in the same migration.
  static let newTables = Scenario(
    name: "new-tables",
    summary: "Tables of every kind were added, and one is gone",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      schema id=sch_11 name=legacy_users status=Completed at-source=false key=id rows=5120 last=-29m
      schema id=sch_40 name=invoices listed=false total=9100
      schema id=sch_41 name=audit_log listed=false total=31077 columns=actor:text,created_at?
      schema id=sch_42 name=countries listed=false total=40 columns=name*,value:text
      """)
}
