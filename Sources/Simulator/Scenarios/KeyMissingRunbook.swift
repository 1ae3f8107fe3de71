extension Scenario {
  /// The raw text.
  static let keyMissingRunbook = Scenario(
    name: "key-missing-runbook",
    summary: "The missing key in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=order_lines status=Failed trouble=key-missing rows=310442 adds=90 last=-20h
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
