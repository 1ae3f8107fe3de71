extension Scenario {
  /// They share a name: only their ids tell them apart.
  static let sameNames = Scenario(
    name: "same-names",
    summary: "Two Postgres sources without a prefix, one of them broken",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres
      schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
      source id=src_12 type=Postgres trouble=credential
      schema id=sch_42 name=orders status=Failed enabled=false key=id rows=771 adds=1 last=-8h
      """)
}
