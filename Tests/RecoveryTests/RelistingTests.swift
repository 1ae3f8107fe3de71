import PostHog
import Testing

@testable import Recovery

private func table(
  _ name: String, isOn: Bool = true, _ status: SyncStatus? = .completed
) -> Table {
  Table(id: name, name: name, shouldSync: isOn, status: status)
}

private func relisting(_ before: [Table], _ after: [Table]) -> Relisting {
  Relisting(
    Source(id: "s", type: "Postgres", tables: after), before: before.map(ListedTable.init))
}

@Test func `new, started, gone and dropped tables are told apart`() {
  let found = relisting(
    [table("orders"), table("old"), table("draft", isOn: false, nil)],
    [
      table("orders"), table("old", isOn: false), table("new", isOn: false, nil),
      table("auto", nil),
    ])

  #expect(found.new.map(\.name) == ["new"])
  #expect(found.started.map(\.name) == ["auto"])
  #expect(found.vanished.map(\.name) == ["old"])
  #expect(found.dropped == ["draft"])
}

@Test func `a table that a person had switched off has not vanished`() {
  let found = relisting([table("paused", isOn: false)], [table("paused", isOn: false)])

  #expect(found.vanished.isEmpty)
}

@Test func `one gone and one new are a rename, of more the names must speak for it`() {
  let one = relisting(
    [table("orders")], [table("orders", isOn: false), table("purchases", isOn: false, nil)])
  let more = relisting(
    [table("orders"), table("users")],
    [
      table("orders", isOn: false), table("users", isOn: false),
      table("sales_orders", isOn: false, nil), table("xyz", isOn: false, nil),
    ])

  #expect(one.like == ["purchases": "orders"])
  #expect(more.like == ["sales_orders": "orders"])
}
