extension Scenario {
  /// Connection refused, word for word.
  static let firewallRunbook = Scenario(
    name: "firewall-runbook",
    summary: "The closed database in the runbook's form",
    records: #"""
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Error trouble=firewall error="connection to server at \"db.example.com\", port 5432 failed: Connection refused"
      schema id=sch_9 name=orders status=Failed key=id rows=1204338 adds=840 last=-20h
      """#)
}
