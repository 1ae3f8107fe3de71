extension Scenario {
  /// For measuring.
  static let hugeProject = Scenario(
    name: "huge-project",
    summary: "500 sources of 200 tables each: 100,000 tables",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      fleet sources=500 tables=200 broken=5
      """)
}
