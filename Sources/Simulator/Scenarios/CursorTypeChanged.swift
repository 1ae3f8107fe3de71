extension Scenario {
  /// The column to go by is the same; the type that was set for it is not.
  static let cursorTypeChanged = Scenario(
    name: "cursor-type-changed",
    summary: "The cursor is there and holds another type now",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=cursor field=updated_at field-type=integer columns=id*,created_at?,updated_at?,total:numeric key=id rows=1204338 adds=840 last=-2d error="operator does not exist: timestamp without time zone > integer"
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
