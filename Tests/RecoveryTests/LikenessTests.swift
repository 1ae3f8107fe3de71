import PostHog
import Testing

@testable import Recovery

private func column(_ text: String) -> CursorCandidates.Candidate {
  let parts = text.split(separator: ":").map(String.init)
  return CursorCandidates.Candidate(
    field: parts[0], fieldType: parts.count > 1 ? parts[1] : "timestamp")
}

@Test(arguments: [
  ("updated_at", "timestamp", ["id:integer", "created_at", "modified_at"], "modified_at"),
  ("updated_at", "timestamp", ["created_at", "updatedAt"], "updatedAt"),
  ("last_modified", "timestamp", ["created_on", "lastModifiedAt"], "lastModifiedAt"),
  ("mtime", "timestamp", ["ctime", "changed_at"], "changed_at"),
  ("seq", "integer", ["created_at", "sequence_no:integer"], "sequence_no"),
  ("order_no", "integer", ["id:integer", "order_number:integer"], "order_number"),
  ("created", "timestamp", ["updated_at", "inserted_at"], "inserted_at"),
  ("udpated_at", "timestamp", ["paid_at", "updated_at"], "updated_at"),
  ("updated_at", "timestamp", ["updated_at_text:date", "last_update"], "last_update"),
])
func `the column that means the same comes first`(
  gone: String, type: String, there: [String], likeliest: String
) {
  let ranked = there.map(column).ranked(like: gone, type: type)

  #expect(ranked.first?.field == likeliest)
}

@Test func `what is equally like stays in the order of the source`() {
  let there = ["b_at", "a_at", "c_at"].map(column)

  #expect(there.ranked(like: "zzz", type: nil).map(\.field) == ["b_at", "a_at", "c_at"])
}

@Test(arguments: [
  ("modified_at", true), ("updatedAt", true), ("created_at", false), ("updated_at:integer", false),
  ("paid_at", false),
])
func `only a name that means the same, of the same type, is called likely`(
  candidate: String, isStriking: Bool
) {
  let likeness = Likeness(of: column(candidate), to: "updated_at", type: "timestamp")

  #expect(likeness.isStriking == isStriking)
}

@Test(arguments: [
  (["id", "line", "note"], ["id", "line"], [["id", "line"]]),
  (["id", "note", "row_uuid"], nil, [["row_uuid"]]),
  (["id", "note", "line_no", "sku"], nil, [["id", "line_no"], ["id", "sku"]]),
  (["id", "note"], nil, []),
])
func `another key is what the source declares, else what its name makes likely`(
  columns: [String], declared: [String]?, expected: [[String]]
) {
  var table = Table(id: "t", name: "lines", method: .incremental)
  table.primaryKey = ["id"]
  let seen = CursorCandidates(
    candidates: [], columns: columns.map { CursorCandidates.Column(field: $0) },
    detectedPrimaryKey: declared)

  #expect(KeyChoice(table, seen, repeats: true).ranked == expected)
}
