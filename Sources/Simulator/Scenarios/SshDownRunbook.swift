extension Scenario {
  /// The raw text of the tunnel.
  static let sshDownRunbook = Scenario(
    name: "ssh-down-runbook",
    summary: "The bastion in the runbook's form",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu form=runbook
      source id=src_2 type=Postgres name=app-db status=Error trouble=ssh error="BaseSSHTunnelForwarderError: Could not establish session to SSH gateway"
      schema id=sch_9 name=orders status=Failed key=id rows=1204338 adds=840 last=-20h
      schema id=sch_10 name=users status=Failed key=id rows=88412 adds=61 last=-20h
      """)
}
