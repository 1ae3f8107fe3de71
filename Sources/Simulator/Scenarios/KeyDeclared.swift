extension Scenario {
  /// PostHog switched it off before; it does not look again by itself.
  static let keyDeclared = Scenario(
    name: "key-declared",
    summary: "A table without a key got one at the source",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db
      schema id=sch_9 name=order_lines status=Failed enabled=false trouble=key-missing columns=line_id*,order_id:bigint,updated_at? rows=310442 adds=90 last=-2d
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
}
