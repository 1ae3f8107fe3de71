// From records to a world, and what a record changes in one.

import FoundationEssentials
import PostHog

extension World {
  /// Sets up a world. `world NAME` among the records starts from an embedded one.
  package init(name: String, summary: String, scenario: String) throws(ScenarioError) {
    var records = try Self.records(scenario)
    if let index = records.firstIndex(where: { $0.word == "world" }) {
      var start = records.remove(at: index)
      let base = start.takePositional() ?? ""
      guard let known = Scenario.named(base) else {
        throw start.error("no world is called \(base)")
      }
      _ = start.takePositional()  // `@3fa9c1`: the runner compares it with the text's digest.
      try start.finish()
      do {
        records = try Self.records(known.records) + records
      } catch { throw start.error("\(base), \(error)") }
    }
    self.init(name: name, summary: summary, clock: Self.usualClock)
    // The last clock counts, for the times of all other records are told from it.
    for index in records.indices where records[index].word == "clock" {
      guard let text = records[index].takePositional(), let date = Date(timestamp: text) else {
        throw records[index].error("clock wants a time such as 2026-03-02T10:00:00Z")
      }
      try records[index].finish()
      clock = date
    }
    for record in records where record.word != "clock" { try apply(record) }
    settle()
  }

  package init(_ scenario: Scenario) throws(ScenarioError) {
    try self.init(name: scenario.name, summary: scenario.summary, scenario: scenario.records)
  }

  /// Monday, 2026-03-02, 10:00 UTC.
  static let usualClock = Date(timeIntervalSince1970: 1_772_445_600)

  private static func records(_ text: String) throws(ScenarioError) -> [Record] {
    var records: [Record] = []
    // By bytes: taking a text apart by characters costs more than all else here.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let record = try Record(Substring(line), line: index + 1) { records.append(record) }
    }
    return records
  }

  /// The world moves by itself: `sch_9 status=Failed`, `fault external-data-schemas-resync
  /// never-arrives`, `latency 2s`, or any record of a scenario.
  package mutating func change(_ line: String) throws(ScenarioError) {
    guard let record = try Record(line[...], line: 1) else { return }
    advance(to: clock)
    try apply(record)
    settle()
  }

  mutating func apply(_ record: Record) throws(ScenarioError) {
    var record = record
    switch record.word {
    case "project": try readProject(&record)
    case "source": try readSource(&record)
    case "schema": try readTable(&record)
    case "column": try readColumn(&record)
    case "job": try readJob(&record)
    case "webhook": try readWebhook(&record)
    case "cdc": try readCapture(&record)
    case "secret": try readSecret(&record)
    case "option": try readOptions(&record)
    case "fleet": try readFleet(&record)
    case "fault": try readFault(&record)
    case "latency": try readLatency(&record)
    case let alias where tableIndex[id(of: alias)] != nil:
      try readTable(&record, alias: alias)
    case let alias where sourceIndex[id(of: alias)] != nil:
      try readSource(&record, alias: alias)
    default: throw record.error("\"\(record.word)\" is no word of a scenario")
    }
    try record.finish()
  }

  // MARK: The project

  private mutating func readProject(_ record: inout Record) throws(ScenarioError) {
    if let text = record.takePositional() {
      guard let number = Int(text) else { throw record.error("a project has a number") }
      project = number
    }
    if let host = record.take("host") { region = host }
    if let form: Form = try record.choice("form") { self.form = form }
    if let read = try readTrouble(&record) { trouble = read }
  }

  /// What is no option of a world is kept for whoever runs the transcript.
  private mutating func readOptions(_ record: inout Record) throws(ScenarioError) {
    if let names = record.take("scopes") {
      scopes = Set(Self.list(names).compactMap { $0 == "write" ? .write : .read })
    }
    if let spelling = record.take("spelling") { spellsEnum = spelling == "enum" }
    if let account = record.take("account") { tellsAccount = account != "refused" }
    switch record.take("key") {
    case nil: break
    case "revoked": keyRefusal = .unknownKey
    case "elsewhere": keyRefusal = .elsewhere(project)
    default: throw record.error("key= is revoked or elsewhere")
    }
    for (key, value) in record.takeAll("") { options[key] = value }
  }

  private mutating func readSecret(_ record: inout Record) throws(ScenarioError) {
    guard let number = record.takePositional().flatMap({ Int($0) }),
      let place = record.take("valid-for"),
      let alias = place.split(separator: ".").first, let index = sourceIndex[id(of: String(alias))]
    else { throw record.error("secret wants a number and valid-for=SOURCE.KEY") }
    accept("<secret:\(number)>", for: index)
  }

  /// From now on the source takes this text, and others named like this, only.
  mutating func accept(_ text: String, for index: Int) {
    if case .exact(let texts) = sources[index].rule {
      sources[index].rule = .exact(texts + [text])
    } else {
      sources[index].rule = .exact([text])
    }
  }

  private mutating func readFault(_ record: inout Record) throws(ScenarioError) {
    guard let tool = record.takePositional(), Endpoint.named[tool] != nil else {
      throw record.error("fault wants the name of a tool")
    }
    guard let text = record.takePositional(), let fault = Fault(text) else {
      throw record.error("no such fault")
    }
    let word = record.takePositional()
    guard word == nil || word == "always" else { throw record.error("only always may follow") }
    inject(fault, on: tool, always: word != nil)
  }

  private mutating func readLatency(_ record: inout Record) throws(ScenarioError) {
    guard let span = record.takePositional().flatMap({ Span($0) }) else {
      throw record.error("latency wants a span such as 2s")
    }
    advance(by: span.seconds)
  }

  /// `trouble=KIND` with its `until=` and `cure=KEY:VALUE`; `trouble=none` is nil inside.
  func readTrouble(_ record: inout Record) throws(ScenarioError) -> Trouble?? {
    guard let word = record.take("trouble") else { return nil }
    if word == "none" { return .some(nil) }
    guard let kind = Trouble.Kind(rawValue: word) else {
      let known = Trouble.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw record.error("trouble=\(word) is none of \(known)")
    }
    var trouble = Trouble(kind: kind)
    trouble.until = try record.instant("until", now: clock) ?? nil
    if let cure = record.take("cure") {
      let parts = cure.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw record.error("cure= is KEY:VALUE") }
      trouble.cure = Trouble.Cure(key: parts[0], value: parts[1])
    }
    return trouble
  }
}
