extension Scenario {
  /// The rows are wrong, the settings are right: empty the table and import it again.
  static let corruptTable = Scenario(
    name: "corrupt-table",
    summary: "A Completed table is said to hold garbage",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_3 type=MySQL name=shop
      schema id=sch_12 name=orders status=Completed key=id rows=402118 adds=310 last=-9m takes=4m
      schema id=sch_13 name=customers status=Completed key=id rows=51210 adds=22 last=-9m
      """)
}
