extension Scenario {
  /// The raw text names the old table, which stays on.
  static let renamedTableRunbook = Scenario(
    name: "renamed-table-runbook",
    summary: "The renamed table in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=orders status=Failed trouble=table-gone at-source=false key=id rows=1204338 last=-20h
      schema id=sch_40 name=sales_orders listed=false total=1204338
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
