// A finding that leaves a choice: what could be set instead is on the table, and the user says which.

import Diagnosis
import PostHog
import Recovery

extension Session {
  /// What can be chosen for the worst of these.
  func amendments(for findings: [Finding]) -> [Amendment] {
    guard let worst = findings.first,
      RecoveryPath.answering(worst)?.letter == RecoveryPath.followDrift.letter,
      let situation = Situation(worst, in: facts)
    else { return [] }
    return situation.amendments
  }

  /// Puts the choice on the table, where there is no plan yet.
  mutating func letChoose(_ report: Report) {
    vocabulary.fields = []
    guard let finding = report.findings.first, finding.isDrift else { return }
    surveyed = []
    vocabulary.offered = finding.isSeveral && report.offer == nil ? apart(finding) : []
    vocabulary.fields = columns(of: finding)
    guard report.offer == nil, !report.amendments.isEmpty else { return }
    let intent = Intent(.diagnose, .tables(finding.tables, of: finding.source))
    stage = .choosing(
      Choice(intent: intent, text: "", candidates: [], amendments: report.amendments))
  }

  /// Its tables, to be taken one by one.
  private func apart(_ finding: Finding) -> [Candidate] {
    let name = vocabulary.name(of: finding.source)
    return finding.tables.compactMap { id in
      facts.table(id).map {
        Candidate(source: finding.source, table: id, name: "\(name)/\($0.table.name)")
      }
    }
  }

  private func columns(of finding: Finding) -> [String] {
    guard let table = finding.tables.first, let seen = facts.cursorCandidates[table] else {
      return []
    }
    return seen.columns.map(\.field) + seen.candidates.compactMap(\.label)
  }

  /// A number of the list, a column, a method; anything else leaves the choice where it is or drops it.
  mutating func chooseAmendment(_ choice: Choice, _ reading: Reading, _ line: Utterance) -> [Effect]
  {
    if let effects = amend(by: reading, line.text) { return effects }
    switch reading.intent.move {
    case .refuse, .back:
      stage = .idle
      return [.say(.stopped(goesOn: nil))]
    case .consent, .ready, .approveLike, .pick, .pickAll:
      return [.say(.whichAmendment(of: choice.amendments.count))]
    case .pleasantry, .same, .record, .report, .useProject, nil: break
    }
    switch reading.intent.verb {
    case .explain, .help, .plan, .unknown: return aside(reading, line)
    default:
      stage = .idle
      return begin(line)
    }
  }

  /// Words, and what lies on the table stays there.
  mutating func aside(_ reading: Reading, _ line: Utterance) -> [Effect] {
    let (stage, summary) = (stage, summary)
    defer { (self.stage, self.summary) = (stage, summary) }
    return converse(reading, line.text) ?? []
  }

  /// Follows what the line chooses; nil when it chooses nothing of what was offered.
  mutating func amend(by reading: Reading, _ text: String) -> [Effect]? {
    guard let finding = report?.findings.first, let amendment = amendment(meant: reading.intent)
    else {
      return nil
    }
    return follow(amendment, of: finding, text)
  }

  /// By number, by columns, or by method.
  private func amendment(meant intent: Intent) -> Amendment? {
    guard let report, !report.amendments.isEmpty, let finding = report.findings.first else {
      return nil
    }
    if case .pick(let numbers) = intent.move {
      let index = (numbers.first ?? 0) - 1
      return report.amendments.indices.contains(index) ? report.amendments[index] : nil
    }
    let setsMore = intent.isOn != nil || intent.frequency != nil
    guard isAbout(finding, intent.target), intent.verb == .configureTable, !setsMore else {
      return nil
    }
    return Situation(finding, in: facts)?
      .amendment(columns: intent.fields, method: intent.method)
  }

  private func isAbout(_ finding: Finding, _ target: Intent.Target) -> Bool {
    switch target {
    case .none, .it: true
    case .source(let id): id == finding.source
    case .tables(let ids, _): ids == finding.tables
    case .ambiguous, .unknownName, .named, .everything: false
    }
  }

  /// The plan for what was chosen. Where it destroys, the runs are read first.
  mutating func follow(_ amendment: Amendment, of finding: Finding, _ text: String) -> [Effect] {
    let name = vocabulary.name(of: finding.source)
    guard
      let plan = Plan(answering: finding, in: facts, choosing: amendment, sourceName: name)
    else { return [.say(.nothingPlanned)] }
    if let call = unreadRuns(of: plan) {
      let intent = Intent(.diagnose, .tables(finding.tables, of: finding.source))
      var inquiry = Inquiry(text: text, intent: intent, isPicked: true, ticket: 0, call: call)
      inquiry.subject = report?.subject
      inquiry.amendment = amendment
      return send(call, for: inquiry)
    }
    let decision = number(plan)
    let view = view(decision)
    report?.offer = view
    return announce(decision) + [.say(.plan(view))] + offer(decision)
  }
}
