extension Scenario {
  /// created_at is stored already: changing over to it loses nothing.
  static let cursorGone = Scenario(
    name: "cursor-gone",
    summary: "The incremental field is gone; another one was synced all along",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_3 type=MySQL name=shop
      schema id=sch_12 name=orders status=Failed enabled=false trouble=cursor field=touched_at columns=id*,created_at?,total:numeric key=id rows=402118 adds=310 last=-2d
      schema id=sch_13 name=customers status=Completed key=id rows=51210 adds=22 last=-9m
      """)
}
