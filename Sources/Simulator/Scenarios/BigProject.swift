extension Scenario {
  /// For reading an audit on 80 columns.
  static let bigProject = Scenario(
    name: "big-project",
    summary: "60 sources of 200 tables each, three of them broken",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      fleet sources=60 tables=200 broken=3
      """)
}
