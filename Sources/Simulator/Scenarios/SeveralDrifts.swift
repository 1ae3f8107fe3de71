extension Scenario {
  /// One cause, and still a choice for each table.
  static let severalDrifts = Scenario(
    name: "several-drifts",
    summary: "A migration took the cursor of three tables at once",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders status=Failed enabled=false trouble=column field=updated_at columns=id*,modified_at?+ key=id rows=1204338 adds=840 last=-2d
      schema id=sch_10 name=users status=Failed enabled=false trouble=column field=updated_at columns=id*,modified_at?+ key=id rows=88412 adds=61 last=-2d
      schema id=sch_11 name=events status=Failed enabled=false trouble=column field=updated_at columns=id*,modified_at?+ key=id rows=901220 adds=61 last=-2d
      """)
}
