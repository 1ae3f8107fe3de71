// The classes of approval.md, over the whole catalogue (A19): a class may become stricter, never laxer.

import PostHog
import Recovery
import Testing

@Suite struct RiskTests {
  private static let destroys: Set = [
    "external-data-schemas-resync", "external-data-schemas-delete-data",
    "external-data-sources-destroy", "external-data-sources-delete-webhook-create",
    "external-data-sources-repair-cdc-create", "external-data-sources-disable-cdc",
  ]

  private static let changes: Set = [
    "external-data-schemas-reload", "external-data-sources-reload", "external-data-schemas-cancel",
    "external-data-sources-refresh-schemas", "external-data-sources-update-webhook-inputs-create",
    "external-data-sources-partial-update", "external-data-sources-resume-cdc",
    "external-data-sources-create-webhook-create", "external-data-sources-create",
  ]

  private static let decidedByTable: Set = ["external-data-schemas-partial-update"]

  @Test(arguments: Endpoint.all) func `an operation is of its class`(_ endpoint: Endpoint) {
    let expected: Endpoint.Risk =
      if Self.destroys.contains(endpoint.name) {
        .destroys
      } else if Self.changes.contains(endpoint.name) {
        .changes
      } else if Self.decidedByTable.contains(endpoint.name) {
        .decidedByTable
      } else {
        .reads
      }

    #expect(endpoint.risk == expected)
  }

  @Test func `what is not in the catalogue cannot be named, and all that it names is there`() {
    let named = Self.destroys.union(Self.changes).union(Self.decidedByTable)

    #expect(named.allSatisfy { Endpoint.named[$0] != nil })
    #expect(Endpoint.named["external-data-sources-purge"] == nil)
    #expect(Set(Endpoint.all.map(\.name)).count == Endpoint.all.count)
  }

  /// A read that is sent with a body has one of the two live looks that want the write scope.
  @Test(arguments: Endpoint.all.filter { $0.risk == .reads && $0.method != .get })
  func `nothing that only looks is anything but a GET, live looks apart`(_ endpoint: Endpoint) {
    let looks = ["check-cdc-prerequisites", "incremental-fields"]

    #expect(endpoint.method == .post)
    #expect(looks.contains { endpoint.name.contains($0) }, "\(endpoint.name)")
  }

  @Test(arguments: ["fresh_start", "reset", "sync_type_config", "truncate", "SHOULD_SYNC", ""])
  func `a field that nobody knows makes a PATCH destructive`(_ field: String) throws {
    let table = try #require(PatchedTable.all.first).table
    let alone = Call(.updateTable, id: table.id, [field: true])
    let beside = Call(.updateTable, id: table.id, ["sync_frequency": "1hour", field: .null])

    #expect(Hazard(of: alone, on: table).isLoss)
    #expect(Hazard(of: beside, on: table).isLoss)
  }
}
