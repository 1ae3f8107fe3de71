extension Scenario {
  /// Said before a plan is offered, not after a refusal.
  static let viewerOnly = Scenario(
    name: "viewer-only",
    summary: "A failing table that this key may only look at",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_2 type=Postgres name=app-db access=viewer
      schema id=sch_9 name=orders status=Failed trouble=network access=viewer key=id rows=1204338 adds=840 last=-7h
      schema id=sch_10 name=users status=Completed access=viewer key=id rows=88412 adds=61 last=-29m
      """)
}
