extension Scenario {
  /// The table is still on and its next run is planned: waiting repairs it, a reload repairs it sooner.
  static let networkBlip = Scenario(
    name: "network-blip",
    summary: "One MySQL table lost its connection once; it is still on",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source  id=src_3 type=MySQL name=shop
      schema  id=sch_12 name=orders status=Failed trouble=network key=id rows=402118 adds=310 last=2026-03-02T03:50:00Z
      schema  id=sch_13 name=customers status=Completed key=id rows=51210 adds=22 last=2026-03-02T09:51:00Z
      schema  id=sch_14 name=refunds status=Completed key=id rows=1980 adds=3 last=2026-03-02T09:52:00Z
      """)
}
