extension Scenario {
  /// A trap: nothing stored tells where the new column stood, so changing over to it imports all
  /// again.
  static let cursorRenamed = Scenario(
    name: "cursor-renamed",
    summary: "The incremental field was renamed; the new one was never synced",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=cursor field=updated_at columns=id*,modified_at?+,total:numeric key=id rows=1204338 adds=840 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
