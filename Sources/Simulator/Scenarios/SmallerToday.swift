extension Scenario {
  /// A look-alike of a collapse: no more than a slow week.
  static let smallerToday = Scenario(
    name: "smaller-today",
    summary: "A full refresh that brought a third fewer rows than usual",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=carts sync=full_refresh every=24hour status=Completed runs=0 rows=60200 total=60200 last=-5h takes=4m
      job table=sch_9 status=Completed began=-77h takes=4m rows=91004
      job table=sch_9 status=Completed began=-53h takes=4m rows=91190
      job table=sch_9 status=Completed began=-29h takes=4m rows=91377
      job table=sch_9 status=Completed began=-304m takes=4m rows=60200
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
