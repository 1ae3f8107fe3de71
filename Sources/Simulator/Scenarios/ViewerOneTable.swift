extension Scenario {
  /// The plan leaves it out, and says so.
  static let viewerOneTable = Scenario(
    name: "viewer-one-table",
    summary: "Two failing tables, one of which this key may only look at",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed trouble=network access=viewer key=id rows=1204338 adds=840 last=-7h
      schema id=sch_10 name=users status=Failed trouble=network key=id rows=88412 adds=61 last=-7h
      """)
}
