extension Scenario {
  /// A matter of certificates and versions.
  static let tlsRefused = Scenario(
    name: "tls-refused",
    summary: "The database refuses the TLS handshake",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db trouble=tls
      schema id=sch_9 name=orders status=Failed enabled=false key=id rows=1204338 adds=840 last=-8h
      """)
}
