extension Scenario {
  /// Diagnosis works; every change is a 403.
  static let readOnlyKey = Scenario(
    name: "read-only-key",
    summary: "A broken project and a key that may only read",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      option scopes=read
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed trouble=network key=id rows=1204338 adds=840 last=-7h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
