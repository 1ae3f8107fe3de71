// Projects too big to be told table by table.

import FoundationEssentials
import PostHog

extension World {
  /// `fleet sources=60 tables=200 broken=3`: so many Postgres sources of so many tables each; the
  /// first ones are broken, each with another trouble.
  mutating func readFleet(_ record: inout Record) throws(ScenarioError) {
    let count = try record.count("sources") ?? 1
    let width = try record.count("tables") ?? 1
    let broken = try record.count("broken") ?? 0
    let more = max(1, count) * max(1, width)
    tables.reserveCapacity(tables.count + more)
    tableIndex.reserveCapacity(tables.count + more)
    jobs.reserveCapacity(jobs.count + 2 * more)
    for number in 1...max(1, count) {
      try addShip(number, tables: width, isBroken: number <= broken)
    }
  }

  private mutating func addShip(_ number: Int, tables width: Int, isBroken: Bool)
    throws(ScenarioError)
  {
    let troubles: [Trouble.Kind] = [.credential, .firewall, .tls, .dns]
    let kind = troubles[number % troubles.count].rawValue
    let trouble = isBroken ? " trouble=\(kind)" : ""
    try apply(line: "source id=src_f\(number) type=Postgres name=shop-\(number)\(trouble)")
    let state = isBroken ? "status=Failed enabled=false" : "status=Completed"
    let model = try model("schema name=table \(state) key=id")
    let owner = sources[model.source]
    for table in 1...max(1, width) {
      var row = model.sister(
        alias: "sch_f\(number)_\(table)", name: "table_\(table)", of: owner)
      row.hold(rows: 1000 + (number * 31 + table * 97) % 90_000)
      row.lastSyncedAt = clock.addingTimeInterval(-Double(60 + (number * 7 + table * 13) % 18_000))
      addHistory(add(row), runs: 1)
    }
  }

  /// A table that others are like, and that is none itself.
  private func model(_ line: String) throws(ScenarioError) -> TableRow {
    guard var record = try Record(line[...], line: 0) else {
      throw ScenarioError(line: 0, reason: "a fleet needs a model")
    }
    return try newTable("", &record)
  }

  private mutating func apply(line: String) throws(ScenarioError) {
    if let record = try Record(line[...], line: 0) { try apply(record) }
  }
}
