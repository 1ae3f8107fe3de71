extension Scenario {
  /// The honest answer is: unknown.
  static let unknownError = Scenario(
    name: "unknown-error",
    summary: "A failure whose text nobody knows",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed error="E7731: the frob of segment 9 was not grommeted" key=id rows=1204338 adds=840 last=-6h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
