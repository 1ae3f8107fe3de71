extension Scenario {
  /// Its own history says twelve.
  static let slowFullRefresh = Scenario(
    name: "slow-full-refresh",
    summary: "A daily rebuild in its eleventh hour, as long as ever",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_3 type=MySQL name=shop
      schema id=sch_12 name=clicks sync=full_refresh every=24hour status=Running rows=810220441 last=-23h takes=12h
      job table=sch_12 status=Running began=-11h rows=740000000 ends=+1h
      schema id=sch_13 name=customers status=Completed key=id rows=51210 adds=22 last=-9m
      """)
}
