// An order that sets something: what it sets, and what must be known before it is a plan.

import Diagnosis
import PostHog
import Recovery

/// Why an order that sets something is no plan yet, or need not be one.
package enum Unsettled: Hashable, Sendable {
  /// A table, and nothing that is to change about it.
  case nothingSaid(name: String)
  /// By which column? The one that was named is none of those that could be it.
  case noCursor(table: String, method: String, named: String?, columns: [String])
  /// The key that was named is none of its columns.
  case noSuchKey(table: String, named: [String], columns: [String])
  /// Its method has no cursor, and leaving it wipes or is no setting of the table alone.
  case noUseForCursor(table: String, method: String?, named: String)
  /// It reads like that now.
  case alreadySo(name: String, fields: [String: JSON])
}

extension Intent {
  /// What is to be set, as a PATCH has it. A column counts as the cursor only where nothing else is
  /// said that has none.
  var settings: [String: JSON] {
    var settings: [String: JSON] = [:]
    if let isOn { settings["should_sync"] = .bool(isOn) }
    if let frequency { settings["sync_frequency"] = .string(frequency.word) }
    if let method { settings["sync_type"] = .string(method.word) }
    guard let field = fields.first else { return settings }
    if isKey {
      settings["primary_key_columns"] = .array(fields.map { .string($0) })
      return settings
    }
    if settings.isEmpty || method == .incremental || method == .append {
      settings["incremental_field"] = .string(field)
    }
    return settings
  }
}

extension Session {
  /// What must be asked, read or said first; nil when the order can be planned.
  mutating func configure(_ inquiry: inout Inquiry, _ source: Source) -> [Effect]? {
    if let effects = name(tables: &inquiry, of: source) { return effects }
    let wanted = inquiry.wanted
    guard !wanted.isEmpty else {
      let only = inquiry.tables.count == 1 ? facts.table(inquiry.tables[0])?.table.name : nil
      return settle(.nothingSaid(name: only ?? vocabulary.name(of: source.id)), inquiry)
    }
    guard let situation = situation(of: inquiry, source.id) else { return nil }
    let looks = RecoveryPath.configureTable.wants(situation)
    if let call = looks.first(where: { facts.failures[$0] == nil }) {
      return send(call, for: inquiry)
    }
    if let call = looks.first, let error = facts.failures[call] {
      stage = .idle
      summary.verdict = .unreachable
      return [.say(.unreachable(error, call))]
    }
    return mend(inquiry, source) ?? doubt(situation).map { settle($0, inquiry) }
  }

  /// What is set for a table that drift has stopped is its way out: path C, as though its report had
  /// been read first. The setting alone would leave the table off.
  private mutating func mend(_ inquiry: Inquiry, _ source: Source) -> [Effect]? {
    let intent = inquiry.intent
    guard inquiry.tables.count == 1, let table = facts.table(inquiry.tables[0])?.table,
      table.latestError != nil, intent.isOn == nil, intent.frequency == nil,
      case .found(let findings) = Diagnosis(of: facts, about: .table(table.id, of: source.id)),
      let finding = findings.first, finding.tables == [table.id],
      let amendment = Situation(finding, in: facts)?
        .amendment(columns: intent.fields, method: intent.method)
    else { return nil }
    report = Report(
      subject: .table(table.id, of: source.id), source: source,
      sourceName: vocabulary.name(of: source.id), findings: findings, offer: nil, now: facts.now,
      link: terms.link(to: source.id))
    return follow(amendment, of: finding, inquiry.text)
  }

  /// A whole source can be switched off. Anything else is set for tables, by name.
  private mutating func name(tables inquiry: inout Inquiry, of source: Source) -> [Effect]? {
    guard inquiry.tables.isEmpty else { return nil }
    let tables = inquiry.intent.isOn == false ? source.tables.filter(\.shouldSync) : source.tables
    guard inquiry.intent.isOn == false || tables.count == 1 else {
      let name = vocabulary.name(of: source.id)
      return ask(
        which: tables.map {
          Candidate(source: source.id, table: $0.id, name: "\(name)/\($0.name)")
        }, inquiry)
    }
    inquiry.tables = tables.map(\.id)
    return nil
  }

  private mutating func settle(_ unsettled: Unsettled, _ inquiry: Inquiry) -> [Effect] {
    stage = .idle
    if case .alreadySo = unsettled {
      summary.verdict = .healthy
    } else {
      summary.verdict = .unclear
    }
    letName(unsettled.columns, for: inquiry)
    return [.say(.unsettled(unsettled))]
  }

  /// Puts the columns on the table: the next line may be the name of one and nothing else.
  private mutating func letName(_ columns: [String], for inquiry: Inquiry) {
    guard !columns.isEmpty, let source = facts.table(inquiry.tables[0])?.source.id else { return }
    var intent = inquiry.intent
    intent.target = .tables(inquiry.tables, of: source)
    vocabulary.fields = columns
    stage = .choosing(Choice(intent: intent, text: inquiry.text, candidates: [], columns: columns))
  }

  /// One of the columns; words leave the question there, and anything else drops it.
  mutating func chooseColumn(_ choice: Choice, _ reading: Reading, _ line: Utterance) -> [Effect] {
    let said = reading.intent
    if said.verb == .unknown || said.verb == .help || said.verb == .explain || said.verb == .plan {
      return aside(reading, line)
    }
    vocabulary.fields = []
    stage = .idle
    switch said.move {
    case .refuse, .back: return [.say(.stopped(goesOn: nil))]
    case .consent, .ready, .approveLike, .pick, .pickAll, .pleasantry, .same, .record, .report,
      .useProject:
      return begin(line)
    case nil: break
    }
    let isAnswer = said.namesNothing || said.target == choice.intent.target
    guard said.verb == .configureTable, !said.fields.isEmpty, isAnswer else { return begin(line) }
    var intent = choice.intent
    intent.fields = said.fields
    return inquire(intent, choice.text, isPicked: true)
  }

  func situation(of inquiry: Inquiry, _ source: Source.ID) -> Situation? {
    let wanted = inquiry.intent.verb == .undo ? back(of: inquiry) : inquiry.wanted
    return Situation(ordered: inquiry.tables, of: source, wanted: wanted, in: facts)
  }

  /// The first table that the order does not fit; or that all of them read as wanted already.
  private func doubt(_ situation: Situation) -> Unsettled? {
    for table in situation.tables {
      if let doubt = situation.doubt(about: table) { return doubt }
    }
    guard situation.tables.allSatisfy({ situation.patch(of: $0).isEmpty }) else { return nil }
    let names = situation.tables.map(\.name)
    return .alreadySo(
      name: names.count == 1 ? names[0] : vocabulary.name(of: situation.source.id),
      fields: situation.tables.first.flatMap { situation.wanted[$0.id] } ?? [:])
  }
}

extension Unsettled {
  /// What the next line may name.
  fileprivate var columns: [String] {
    switch self {
    case .noCursor(_, _, _, let columns), .noSuchKey(_, _, let columns): columns
    case .nothingSaid, .noUseForCursor, .alreadySo: []
    }
  }
}

extension Intent {
  fileprivate var namesNothing: Bool {
    switch target {
    case .none, .it: true
    case .source, .tables, .everything, .ambiguous, .unknownName, .named: false
    }
  }
}

extension Inquiry {
  /// A table is missed that nobody finds listed.
  var isAboutMissedTable: Bool {
    intent.verb == .diagnose && intent.complaint == .newTable
  }

  /// The same for every table that is named.
  var wanted: [Table.ID: [String: JSON]] {
    let settings = intent.settings
    guard !settings.isEmpty else { return [:] }
    return Dictionary(tables.map { ($0, settings) }) { first, _ in first }
  }
}

extension Situation {
  fileprivate func doubt(about table: Table) -> Unsettled? {
    let fields = wanted[table.id] ?? [:]
    let named = fields["incremental_field"]?.string
    let method = fields["sync_type"]?.string.map { SyncMethod($0) } ?? table.method
    let goesByOne = method == .incremental || method == .append
    let isMade = fields["sync_type"] == nil && table.isRebuilt
    if let named, !goesByOne, !isMade {
      return .noUseForCursor(table: table.name, method: method?.word, named: named)
    }
    if let missing = missingKey(of: table) {
      return .noSuchKey(table: table.name, named: missing.named, columns: missing.columns)
    }
    guard named != nil || lacksCursor(table) else { return nil }
    let candidates = facts.cursorCandidates[table.id]?.candidates ?? []
    let fits =
      named.map { name in candidates.contains { $0.isCalled(name) } } ?? (candidates.count == 1)
    return fits
      ? nil
      : .noCursor(
        table: table.name, method: method?.word ?? "", named: named,
        columns: candidates.map(\.field))
  }
}
