extension Scenario {
  /// A look-alike of a table that never ran: it has runs, and the next one fills it.
  static let justEmptied = Scenario(
    name: "just-emptied",
    summary: "A table whose rows a person deleted an hour ago",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=orders key=id total=1204338
      job table=sch_9 status=Completed began=-11h takes=4m rows=840
      job table=sch_9 status=Completed began=-5h takes=4m rows=811
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
