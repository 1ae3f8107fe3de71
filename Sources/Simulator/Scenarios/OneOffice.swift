extension Scenario {
  /// A look-alike of trouble at PostHog: both stand behind one firewall.
  static let oneOffice = Scenario(
    name: "one-office",
    summary: "Two databases of one company fail at once",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=network until=+30m inputs.host=pg.acme.example
      schema id=sch_9 name=orders every=1hour status=Failed key=id rows=1204338 adds=840 last=-68m
      source id=src_3 type=MySQL name=shop trouble=network until=+30m inputs.host=my.acme.example
      schema id=sch_12 name=clicks every=1hour status=Failed key=id rows=402118 adds=310 last=-70m
      """)
}
