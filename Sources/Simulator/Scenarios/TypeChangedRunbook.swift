extension Scenario {
  /// The raw text names the column, and the table stays on.
  static let typeChangedRunbook = Scenario(
    name: "type-changed-runbook",
    summary: "The changed type in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=orders status=Failed trouble=type-change key=id rows=1204338 adds=840 last=-20h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
