extension Scenario {
  /// Off, and nothing wrong: Completed without an error text is a person's own decision.
  static let userPaused = Scenario(
    name: "user-paused",
    summary: "Tables that a person switched off; nothing is broken",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_2 type=Postgres name=app-db
      schema  id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=2026-03-02T09:30:00Z
      schema  id=sch_10 name=users status=Completed enabled=false key=id rows=88412 last=2026-01-15T09:31:00Z
      schema  id=sch_11 name=audit_log status=Completed enabled=false key=id rows=9120445 last=2026-01-15T09:32:00Z
      """)
}
