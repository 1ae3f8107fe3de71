extension Scenario {
  /// The raw text names a column that is not the cursor.
  static let otherColumnGoneRunbook = Scenario(
    name: "other-column-gone-runbook",
    summary: "Another column is gone, in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=accounts status=Failed trouble=column field=updated_at columns=id*,updated_at?,total:numeric key=id rows=21877 adds=40 last=-20h error="column \\"plan_tier\\" does not exist"
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
