extension Scenario {
  /// A Failed that is no fault.
  static let cancelledByUser = Scenario(
    name: "cancelled-by-user",
    summary: "A run that a person cancelled; the next one is planned",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed error="Sync cancelled by user" key=id rows=1204338 adds=840 last=-6h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
