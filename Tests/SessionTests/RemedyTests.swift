import PostHog
import Testing

@testable import Diagnosis
@testable import Recovery

@Test(arguments: [
  ("orders", "\"orders\""), ("public.orders", "\"public\".\"orders\""),
  ("Order Items", "\"Order Items\""),
  ("x\"; DROP TABLE users; --", "\"x\"\"; DROP TABLE users; --\""),
])
func `a table's name goes into SQL as an identifier, whatever stands in it`(
  name: String, sql: String
) {
  #expect(name.asTableName == sql)
}

@Test(arguments: [
  ("posthog_slot", "'posthog_slot'"), ("o'brien", "'o''brien'"),
  ("a\\' OR 1=1", "E'a\\\\'' OR 1=1'"),
])
func `a name that is compared goes into SQL as a literal`(name: String, sql: String) {
  #expect(name.asLiteral == sql)
}

@Test func `statements name what the API named`() {
  var source = Source(
    id: "s", type: "Postgres", prefix: "app-db",
    tables: [Table(id: "t", name: "sales.order\"s", method: .cdc)],
    settings: ["user": "post\"hog"])
  source.tables[0].shouldSync = true
  let needs = [
    "The database user cannot create logical replication slots.",
    "Publication 'pub\"lic' does not exist.",
  ].map { CaptureNeed($0) }
  let statements = Remedy.tasks(for: CaptureTrouble(.unmet, needs: needs), of: source)
    .flatMap(\.statements)

  #expect(
    statements == [
      "ALTER ROLE \"post\"\"hog\" WITH REPLICATION;",
      "CREATE PUBLICATION \"pub\"\"lic\" FOR TABLE \"sales\".\"order\"\"s\";",
    ])
}
