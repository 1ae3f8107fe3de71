extension Scenario {
  /// No job is newer, the last sync is old: stop it, then sync again.
  static let stuckRunRunbook = Scenario(
    name: "stuck-run-runbook",
    summary: "The stuck run on a server as the runbook has it",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Running
      schema id=sch_9 name=orders status=Running key=id rows=1204338 adds=840 last=-25h takes=4m cancel=gone
      job    table=sch_9 status=Running began=-19h rows=310
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
