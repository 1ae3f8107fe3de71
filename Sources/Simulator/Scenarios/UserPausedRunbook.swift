extension Scenario {
  /// They read Paused there.
  static let userPausedRunbook = Scenario(
    name: "user-paused-runbook",
    summary: "Tables that a person switched off, in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Completed
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      schema id=sch_10 name=users status=Completed enabled=false key=id rows=88412 last=-46d
      """)
}
