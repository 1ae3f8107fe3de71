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
    tables.reserveCapacity(tables.count + count * width)
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
    for table in 1...max(1, width) {
      let past = 60 + (number * 7 + table * 13) % 18_000
      try apply(
        line: """
          schema id=sch_f\(number)_\(table) name=table_\(table) \(state) key=id runs=1 \
          rows=\(1000 + (number * 31 + table * 97) % 90_000) last=-\(past)s
          """)
    }
  }

  private mutating func apply(line: String) throws(ScenarioError) {
    if let record = try Record(line[...], line: 0) { try apply(record) }
  }
}
