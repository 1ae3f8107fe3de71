extension Scenario {
  /// Nothing to look at.
  static let noSources = Scenario(
    name: "no-sources",
    summary: "A project without a source",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      """)
}
