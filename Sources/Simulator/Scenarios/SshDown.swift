extension Scenario {
  /// PostHog cannot get to the database: a thing for whoever runs the bastion.
  static let sshDown = Scenario(
    name: "ssh-down",
    summary: "The SSH bastion does not answer",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=ssh inputs.ssh_tunnel.enabled=True inputs.ssh_tunnel.host=bastion.example.com inputs.ssh_tunnel.port=22
      schema id=sch_9 name=orders status=Failed enabled=false key=id rows=1204338 adds=840 last=-8h
      schema id=sch_10 name=users status=Failed enabled=false key=id rows=88412 adds=61 last=-8h
      """)
}
