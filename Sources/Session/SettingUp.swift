// New tables: what PostHog found is shown, the user picks, and what was not said is chosen aloud.

import Diagnosis
import PostHog
import Recovery

extension Session {
  /// PostHog has looked again. What it found new waits for a pick; what it started by itself is
  /// watched.
  mutating func relisted(_ work: Work, _ id: Source.ID, _ before: [ListedTable]) -> [Effect] {
    guard let source = facts.source(id) else { return [] }
    let tables = Relisting(source, before: before)
    let found = Relisted(
      source: source, sourceName: work.plan.sourceName, tables: tables,
      like: tables.like.compactMapValues { facts.table($0)?.table })
    stage = .idle
    summary.ending = .verified
    report = nil
    vocabulary.learn(facts.sources ?? [])
    vocabulary.look(at: id, nil, in: facts)
    letPick(tables, of: source)
    let watched = watchStarted(tables.started, work)
    return [.record(.verified(work.consent.digest), nil), .say(.relisted(found))] + watched
  }

  private mutating func letPick(_ tables: Relisting, of source: Source) {
    let name = vocabulary.name(of: source.id)
    vocabulary.offered = tables.new.map {
      Candidate(source: source.id, table: $0.id, name: "\(name)/\($0.name)")
    }
    vocabulary.fields = []
    surveyed = []
    guard !tables.new.isEmpty else { return }
    stage = .choosing(
      Choice(
        intent: Intent(.configureTable, .source(source.id)), text: "",
        candidates: vocabulary.offered, isSettingUp: true, like: tables.like))
  }

  private mutating func watchStarted(_ tables: [Table], _ work: Work) -> [Effect] {
    guard !tables.isEmpty,
      let situation = Situation(ordered: tables.map(\.id), of: work.plan.source, in: facts)
    else { return [] }
    var started = work
    started.plan.proof = Proof.Demand(for: situation, of: tables)
    return watch(started)
  }

  /// Numbers, names or all, with what is wanted; anything else leaves the list or drops it.
  mutating func chooseTables(_ choice: Choice, _ reading: Reading, _ line: Utterance) -> [Effect] {
    let intent = reading.intent
    switch intent.move {
    case .refuse, .back:
      stage = .idle
      return [.say(.leftUnset)]
    case .consent, .ready, .approveLike:
      return [.say(.whichAmendment(of: choice.candidates.count))]
    case .pick(let numbers):
      if let wrong = numbers.first(where: { !choice.candidates.indices.contains($0 - 1) }) {
        return [.say(.noSuchNumber(wrong, of: choice.candidates.count))]
      }
    case .pickAll, .pleasantry, .same, .record, .report, .useProject, nil: break
    }
    if let tables = choice.picked(by: intent) {
      return setUp(tables, of: choice, intent, line.text)
    }
    switch intent.verb {
    case .explain, .help, .plan, .unknown: return aside(reading, line)
    default:
      stage = .idle
      return begin(line)
    }
  }

  private mutating func setUp(
    _ tables: [Table.ID], of choice: Choice, _ said: Intent, _ text: String
  ) -> [Effect] {
    guard let source = choice.candidates.first?.source else { return [] }
    var intent = said
    (intent.verb, intent.move, intent.isOn) = (.configureTable, nil, nil)
    intent.target = .tables(tables, of: source)
    var inquiry = Inquiry(
      text: text, intent: intent, isPicked: true, tables: tables, picked: choice, ticket: 0,
      call: Call(.retrieveSource, id: source))
    inquiry.subject = .source(source)
    summary = Summary()
    return answer(inquiry)
  }

  /// The order is about tables that nobody has set up yet.
  func isSettingUp(_ inquiry: Inquiry, _ source: Source) -> Bool {
    guard inquiry.intent.verb == .configureTable, inquiry.intent.isOn != false else { return false }
    let named = source.tables.filter { inquiry.tables.contains($0.id) }
    return !named.isEmpty && named.allSatisfy(\.isUnset)
  }

  /// Looks at each table's columns, then settles how it is to be synced. A plan of ours in parts is
  /// shown before it is carried out.
  mutating func setUp(_ inquiry: Inquiry, _ source: Source) -> [Effect] {
    guard
      let situation = Situation(
        settingUp: inquiry.tables, of: source.id, wanted: inquiry.said,
        like: inquiry.picked?.like ?? [:], in: facts)
    else { return [] }
    for call in RecoveryPath.setUpTables.wants(situation) {
      guard let error = facts.failures[call] else { return send(call, for: inquiry) }
      stage = .idle
      summary.verdict = .unreachable
      return [.say(.unreachable(error, call))]
    }
    var settled: [SettingUp] = []
    for table in situation.tables {
      switch situation.setUp(of: table) {
      case .success(let setUp):
        settled.append(
          SettingUp(table: table.name, fields: setUp.fields, because: setUp.because))
      case .failure(let doubt): return refuse(doubt, table, inquiry)
      }
    }
    return offer(settled, situation)
  }

  /// The list stays on the table.
  private mutating func refuse(_ doubt: SetUp.Doubt, _ table: Table, _ inquiry: Inquiry)
    -> [Effect]
  {
    summary.verdict = .unclear
    stage = inquiry.picked.map { .choosing($0) } ?? .idle
    return [.say(.cannotSetUp(table: table.name, doubt))]
  }

  private mutating func offer(_ settled: [SettingUp], _ situation: Situation) -> [Effect] {
    let name = vocabulary.name(of: situation.source.id)
    let plan = Plan(.setUpTables, for: situation, sourceName: name)
    let decision = number(plan)
    summary.verdict = .healthy
    let chosen = settled.filter { $0.because != .said }
    let reasons = chosen.isEmpty ? [] : [Effect.say(.setUp(chosen))]
    return announce(decision) + reasons + [.say(.plan(view(decision)))] + offer(decision)
  }
}

extension Inquiry {
  /// What was said of each table. A column is its cursor here, also beside a frequency.
  fileprivate var said: [Table.ID: [String: JSON]] {
    var settings = intent.settings
    let hasCursor =
      intent.method == nil || intent.method == .incremental || intent.method == .append
    if !intent.isKey, hasCursor, let column = intent.fields.first {
      settings["incremental_field"] = .string(column)
    }
    return Dictionary(tables.map { ($0, settings) }) { first, _ in first }
  }
}

extension Choice {
  /// The new tables that a line means; nil when it means none of them.
  fileprivate func picked(by intent: Intent) -> [Table.ID]? {
    let all = candidates.compactMap(\.table)
    switch intent.move {
    case .pick(let numbers): return numbers.map { all[$0 - 1] }
    case .pickAll: return all
    default: break
    }
    let isOn = intent.verb == .configureTable && intent.isOn != false || intent.verb == .reload
    switch intent.target {
    case .tables(let ids, _):
      return !ids.isEmpty && ids.allSatisfy(all.contains) ? ids : nil
    case .everything: return isOn ? all : nil
    case .none, .it: return isOn && all.count == 1 ? all : nil
    case .source, .ambiguous, .unknownName, .named: return nil
    }
  }
}
