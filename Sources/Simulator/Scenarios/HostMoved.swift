extension Scenario {
  /// A new host demands the password again: the old secret must not reach a new target.
  static let hostMoved = Scenario(
    name: "host-moved",
    summary: "The database moved to another host",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=dns cure=host:db2.example.com inputs.host=db1.example.com
      schema id=sch_9 name=orders status=Failed enabled=false key=id rows=1204338 adds=840 last=-8h
      schema id=sch_10 name=users status=Failed enabled=false key=id rows=88412 adds=61 last=-8h
      """)
}
