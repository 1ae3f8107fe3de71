import PostHog
import Testing

@testable import Recovery

private func seen(_ candidates: [String], columns: [String], key: [String]?) -> CursorCandidates {
  CursorCandidates(
    candidates: candidates.map { .init(field: $0, fieldType: "timestamp") },
    columns: columns.map { .init(field: $0) }, detectedPrimaryKey: key)
}

private let invoices = Table(id: "t", name: "invoices", shouldSync: false, frequency: "6hour")
private let usual = seen(
  ["created_at", "updated_at"], columns: ["id", "created_at", "updated_at"], key: ["id"])

private func fields(
  _ seen: CursorCandidates, said: [String: JSON] = [:], like model: Table? = nil
) throws -> [String: JSON] {
  try SetUp(invoices, seen, said: said, like: model, usual: nil).fields
}

@Test func `a column that tells of changes and a key make it incremental`() throws {
  #expect(
    try fields(usual) == [
      "sync_type": "incremental", "incremental_field": "updated_at",
      "incremental_field_type": "timestamp", "primary_key_columns": ["id"], "should_sync": true,
    ])
}

@Test(arguments: [
  seen(["updated_at"], columns: ["name", "updated_at"], key: nil),
  seen(["created_at"], columns: ["id", "created_at"], key: ["id"]),
  seen([], columns: ["id", "name"], key: ["id"]),
])
func `where a changed row could not be found, everything is fetched every time`(
  found: CursorCandidates
) throws {
  #expect(try fields(found) == ["sync_type": "full_refresh", "should_sync": true])
}

@Test func `what was said goes before what fits`() throws {
  let said: [String: JSON] = [
    "sync_type": "append", "incremental_field": "created_at", "sync_frequency": "24hour",
  ]

  #expect(
    try fields(usual, said: said) == [
      "sync_type": "append", "incremental_field": "created_at",
      "incremental_field_type": "timestamp", "sync_frequency": "24hour", "should_sync": true,
    ])
}

@Test func `a renamed table is synced as the old one was`() throws {
  var old = Table(id: "o", name: "bills", method: .append, frequency: "1hour")
  old.cursor = "created_at"

  #expect(
    try fields(usual, like: old) == [
      "sync_type": "append", "incremental_field": "created_at",
      "incremental_field_type": "timestamp", "sync_frequency": "1hour", "should_sync": true,
    ])
}

@Test func `a renamed table without the old one's column is synced by what fits`() throws {
  var old = Table(id: "o", name: "bills", method: .append, frequency: "1hour")
  old.cursor = "stamped_at"

  #expect(try fields(usual, like: old)["sync_type"] == "incremental")
}

@Test(arguments: [
  (
    ["incremental_field": "paid_at"] as [String: JSON],
    SetUp.Doubt.noSuchColumn("paid_at", columns: ["created_at", "updated_at"])
  ),
  (
    ["primary_key_columns": .array(["nr"])],
    .noSuchKey(["nr"], columns: ["id", "created_at", "updated_at"])
  ),
  (["sync_type": "cdc"], .notHere(method: "cdc")),
])
func `what does not fit is said and not sent`(said: [String: JSON], doubt: SetUp.Doubt) {
  #expect(throws: doubt) { try fields(usual, said: said) }
}

@Test func `incremental without a key is refused with the columns there are`() {
  let keyless = seen(["updated_at"], columns: ["name", "updated_at"], key: nil)

  #expect(throws: SetUp.Doubt.noKeyToMergeBy(columns: ["name", "updated_at"])) {
    try fields(keyless, said: ["sync_type": "incremental"])
  }
}

@Test func `a source with keys of its own needs none named`() throws {
  var found = seen(["updated_at"], columns: ["name", "updated_at"], key: nil)
  found.detectsKeys = false

  #expect(try fields(found)["sync_type"] == "incremental")
}
