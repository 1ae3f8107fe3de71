extension Scenario {
  /// A stored key cannot be swapped while rows are there: delete them, set the key, import again.
  static let keyDuplicate = Scenario(
    name: "key-duplicate",
    summary: "The primary key that was chosen is not unique",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=order_lines status=Failed enabled=false trouble=key-duplicate columns=id*,line:int*,updated_at? key=id rows=310442 adds=90 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
