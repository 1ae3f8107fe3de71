extension Scenario {
  /// No last sync yet, and none is due.
  static let newSource = Scenario(
    name: "new-source",
    summary: "A source made ten minutes ago; its first syncs run",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db created=-10m
      schema id=sch_9 name=orders status=Running key=id total=1204338
      job table=sch_9 status=Running began=-9m rows=88000 ends=+50m
      schema id=sch_10 name=users status=Running key=id total=88412
      job table=sch_10 status=Running began=-9m rows=31000 ends=+20m
      """)
}
