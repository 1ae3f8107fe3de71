extension Scenario {
  /// As every week.
  static let quietWeekend = Scenario(
    name: "quiet-weekend",
    summary: "A table whose runs bring nothing at the weekend",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=invoices status=Completed every=24hour runs=0 key=id rows=40210 adds=0 last=-2h
      job table=sch_9 status=Completed began=-242h takes=90s rows=140
      job table=sch_9 status=Completed began=-218h takes=90s rows=0
      job table=sch_9 status=Completed began=-194h takes=90s rows=0
      job table=sch_9 status=Completed began=-170h takes=90s rows=151
      job table=sch_9 status=Completed began=-146h takes=90s rows=133
      job table=sch_9 status=Completed began=-122h takes=90s rows=162
      job table=sch_9 status=Completed began=-98h takes=90s rows=148
      job table=sch_9 status=Completed began=-74h takes=90s rows=155
      job table=sch_9 status=Completed began=-50h takes=90s rows=0
      job table=sch_9 status=Completed began=-26h takes=90s rows=0
      job table=sch_9 status=Completed began=-2h takes=90s rows=12
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
