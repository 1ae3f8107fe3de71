extension Scenario {
  /// Nothing has to be set: the next run does without it.
  static let otherColumnGone = Scenario(
    name: "other-column-gone",
    summary: "A column that the sync does not go by is gone",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=accounts status=Failed enabled=false trouble=column field=updated_at columns=id*,updated_at?,total:numeric key=id rows=21877 adds=40 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
