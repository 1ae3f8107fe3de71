// The stage that reads: from a typed line to findings, a status, or the question which one.

import Diagnosis
import PostHog
import Recovery

/// A question on its way to an answer.
package struct Inquiry: Hashable, Sendable {
  var text: String
  var intent: Intent
  /// Nil until the names were listed.
  var subject: Subject?
  /// What the line means was settled by picking from a list: it is not read again.
  var isPicked = false
  /// The tables that an order names; the subject's when there is but one.
  var tables: [Table.ID] = []
  /// The read whose answer is awaited, and those still to come.
  var ticket: Ticket
  var call: Call
  var rest: [Call] = []
}

/// More than one thing fits what was said.
package struct Choice: Hashable, Sendable {
  var intent: Intent
  var text: String
  var candidates: [Candidate]
  /// What may be wrong, where that is the question.
  var kinds: [Complaint] = []
}

extension Session {
  /// A fresh line, with nothing on the table that it could answer.
  mutating func begin(_ line: Utterance) -> [Effect] {
    if !line.secrets.isEmpty {
      let wasAll = line.onlySecret != nil
      let dropped = Effect.say(.secretDropped(shapes: line.secrets.map(\.shape), wasAll: wasAll))
      return wasAll ? [dropped] : [dropped] + read(line.text)
    }
    return read(line.text)
  }

  private mutating func read(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    let reading = Reading(text, in: vocabulary)
    if let effects = converse(reading, text) { return effects }
    return reading.intent.verb == .undo ? undo(reading.intent, text) : inquire(reading, text)
  }

  /// What needs nothing read: help, why, and answers to nothing in particular.
  mutating func converse(_ reading: Reading, _ text: String) -> [Effect]? {
    let intent = reading.intent
    switch intent.move {
    case .approveLike, .consent, .ready: return [.say(.nothingWaiting)]
    case .back: return back()
    case .pleasantry: return [.say(.pleasantry)]
    case .pick(let numbers): return pick(numbers)
    case .refuse, .pickAll, .same, .record, nil: break
    }
    switch intent.verb {
    case .help: return [.say(.help(topic: intent.topic))]
    case .leave: return leaveOnRequest()
    case .refuse: return stopWatching() ?? [.say(.nothingWaiting)]
    case .explain: return explain(intent)
    case .plan: return [.say(summary.offer.map { .plan($0) } ?? .nothingPlanned)]
    // A name may make it clear, and no name is known yet: list first, then read again.
    case .unknown: return vocabulary.isEmpty ? nil : notUnderstood(reading)
    default: return nil
    }
  }

  private mutating func notUnderstood(_ reading: Reading) -> [Effect] {
    summary = Summary()
    summary.verdict = .unclear
    return [.say(.notUnderstood(understood: reading.understood, suggestions: reading.suggestions))]
  }

  private mutating func leaveOnRequest() -> [Effect] {
    let name = watch?.plan.sourceName
    stage = .idle
    return [.say(.goodbye(watchedSource: name)), .leave]
  }

  private mutating func stopWatching() -> [Effect]? {
    guard let name = watch?.plan.sourceName else { return nil }
    watch = nil
    return [.say(.stopped(goesOn: name))]
  }

  func explain(_ intent: Intent) -> [Effect] {
    guard let report else { return [.say(.nothingToExplain)] }
    if let cause = intent.cause { return [.say(.rejection(cause, report.findings))] }
    return [.say(.evidence(report.findings, sources: [report.source]))]
  }

  mutating func back() -> [Effect] {
    guard let focus = vocabulary.focus else { return [] }
    vocabulary.focus =
      focus.table == nil
      ? nil : Candidate(source: focus.source, name: vocabulary.name(of: focus.source))
    return []
  }

  private mutating func pick(_ numbers: [Int]) -> [Effect] {
    let offered = vocabulary.offered
    guard !offered.isEmpty else { return [.say(.nothingToReferTo)] }
    guard let number = numbers.first, offered.indices.contains(number - 1) else {
      return [.say(.noSuchNumber(numbers.first ?? 0, of: offered.count))]
    }
    let chosen = offered[number - 1]
    return inquire(Intent(.diagnose, chosen.target), chosen.name, isPicked: true)
  }

  // MARK: - Reading the world

  /// Every question looks at the world as it is now.
  private mutating func inquire(_ reading: Reading, _ text: String) -> [Effect] {
    inquire(reading.intent, text)
  }

  mutating func inquire(_ intent: Intent, _ text: String, isPicked: Bool = false) -> [Effect] {
    facts.forget()
    summary = Summary()
    summary.intent = intent.verb
    let call = Call(.listSources)
    let (ticket, effects) = ask(call)
    stage = .examining(
      Inquiry(text: text, intent: intent, isPicked: isPicked, ticket: ticket, call: call))
    return effects
  }

  mutating func examine(_ inquiry: Inquiry, _ ticket: Ticket, _ reply: Reply) -> [Effect] {
    guard ticket == inquiry.ticket else { return [] }
    facts.absorb(reply, to: inquiry.call)
    var inquiry = inquiry
    if !inquiry.rest.isEmpty { return send(inquiry.rest.removeFirst(), for: inquiry) }
    guard facts.sources != nil else { return act(on: Diagnosis.list(facts), inquiry) }
    if inquiry.subject == nil {
      if let effects = resolve(&inquiry) { return effects }
    }
    return answer(inquiry)
  }

  private mutating func send(_ call: Call, for inquiry: Inquiry) -> [Effect] {
    var inquiry = inquiry
    let (ticket, effects) = ask(call)
    inquiry.ticket = ticket
    inquiry.call = call
    stage = .examining(inquiry)
    return effects
  }

  /// The names are known now: what was the line about? Nil when that is settled.
  private mutating func resolve(_ inquiry: inout Inquiry) -> [Effect]? {
    vocabulary.learn(facts.sources ?? [])
    if !inquiry.isPicked {
      let reading = Reading(inquiry.text, in: vocabulary)
      if reading.intent.verb != .unknown { inquiry.intent = reading.intent }
      if inquiry.intent.verb == .unknown {
        stage = .idle
        return notUnderstood(reading)
      }
    }
    if let quoted = inquiry.intent.quotedError, inquiry.intent.target == .none {
      return classify(quoted)
    }
    switch inquiry.intent.target {
    case .source(let id): return settle(&inquiry, .source(id), [])
    case .tables(let ids, let source):
      let subject: Subject = ids.count == 1 ? .table(ids[0], of: source) : .source(source)
      return settle(&inquiry, subject, ids)
    case .everything: return settle(&inquiry, .project, [])
    case .none, .it, .named: return settleFromContext(&inquiry)
    case .ambiguous(let candidates): return ask(which: candidates, inquiry)
    case .unknownName(let name, let nearest): return notFound(name, nearest)
    }
  }

  /// A pasted text says what is wrong wherever it came from; which source it is of, it does not.
  private mutating func classify(_ quoted: String) -> [Effect] {
    stage = .idle
    let verdict = Verdict(reading: ErrorText(quoted))
    summary.verdict = verdict.cause == .unknown ? .unclear : .broken
    return [.say(.classified(verdict, quoted: quoted))]
  }

  private mutating func settle(
    _ inquiry: inout Inquiry, _ subject: Subject, _ tables: [Table.ID]
  ) -> [Effect]? {
    inquiry.subject = subject
    inquiry.tables = tables
    if let source = subject.source { vocabulary.look(at: source, subject.table, in: facts) }
    return nil
  }

  /// Nothing was named: the focus if there is one, the only source, or the whole project.
  private mutating func settleFromContext(_ inquiry: inout Inquiry) -> [Effect]? {
    if inquiry.intent.verb == .audit { return settle(&inquiry, .project, []) }
    if let focus = vocabulary.focus, facts.source(focus.source) != nil {
      let subject =
        focus.table.map { Subject.table($0, of: focus.source) } ?? .source(focus.source)
      return settle(&inquiry, subject, focus.table.map { [$0] } ?? [])
    }
    if inquiry.intent.verb.onlyReads { return settle(&inquiry, .project, []) }
    let sources = facts.sources ?? []
    if sources.count == 1 { return settle(&inquiry, .source(sources[0].id), []) }
    return ask(
      which: sources.map { Candidate(source: $0.id, name: vocabulary.name(of: $0.id)) }, inquiry)
  }

  mutating func ask(which candidates: [Candidate], _ inquiry: Inquiry) -> [Effect] {
    summary.verdict = .unclear
    summary.candidates = candidates
    vocabulary.offered = candidates
    stage = .choosing(
      Choice(intent: inquiry.intent, text: inquiry.text, candidates: candidates))
    return [.say(.which(candidates, asked: inquiry.text))]
  }

  private mutating func notFound(_ name: String, _ nearest: [Candidate]) -> [Effect] {
    summary.verdict = .unclear
    summary.candidates = nearest
    vocabulary.offered = nearest
    stage = .idle
    return [.say(.noSuchName(name, nearest: nearest))]
  }

  /// The user says which of several.
  mutating func choose(_ choice: Choice, answer line: Utterance) -> [Effect] {
    guard line.secrets.isEmpty else { return begin(line) }
    let reading = Reading(line.text, in: vocabulary)
    if !choice.kinds.isEmpty { return chooseKind(choice, reading, line) }
    var chosen: Intent.Target?
    switch (reading.intent.move, reading.intent.target) {
    case (.pick(let numbers), _):
      guard let number = numbers.first, choice.candidates.indices.contains(number - 1) else {
        return [.say(.noSuchNumber(numbers.first ?? 0, of: choice.candidates.count))]
      }
      chosen = choice.candidates[number - 1].target
    case (.refuse, _), (.back, _):
      stage = .idle
      return [.say(.stopped(goesOn: nil))]
    case (nil, let target):
      if choice.candidates.contains(where: { $0.target == target }) { chosen = target }
    default: break
    }
    guard let chosen else {
      stage = .idle
      return begin(line)
    }
    var intent = choice.intent
    intent.target = chosen
    return inquire(intent, choice.text, isPicked: true)
  }

  // MARK: - Answering

  /// One more read for the same question.
  mutating func examineMore(_ call: Call, _ inquiry: Inquiry) -> [Effect] {
    send(call, for: inquiry)
  }

  private mutating func answer(_ inquiry: Inquiry) -> [Effect] {
    summary.intent = inquiry.intent.verb
    summary.subject = inquiry.subject
    switch inquiry.intent.verb {
    case .status: return showStatus(inquiry)
    case .reload, .cancel, .resync, .deleteData, .deleteSource, .rotateCredentials,
      .changeSettings, .refreshTables, .configureTable, .repairWebhook, .repairCDC, .undo:
      return order(inquiry)
    case .diagnose, .audit, .explain, .plan, .history, .help, .checkCDC, .watch, .refuse, .leave,
      .unknown:
      return diagnose(inquiry)
    }
  }

  private mutating func diagnose(_ inquiry: Inquiry) -> [Effect] {
    let diagnosis = Diagnosis(
      of: facts, about: inquiry.subject ?? .project, complaint: inquiry.intent.complaint)
    return act(on: diagnosis, inquiry)
  }

  private mutating func act(on diagnosis: Diagnosis, _ inquiry: Inquiry) -> [Effect] {
    switch diagnosis {
    case .ask(let calls):
      var inquiry = inquiry
      inquiry.rest = Array(calls.dropFirst())
      guard let first = calls.first else { return [] }
      return send(first, for: inquiry)
    case .unreachable(let error):
      stage = .idle
      summary.verdict = .unreachable
      summary.error = error
      return [.say(.unreachable(error, inquiry.call))]
    case .healthy(let elsewhere):
      stage = .idle
      summary.verdict = .healthy
      report = nil
      return [.say(.healthy(health(inquiry, elsewhere)))]
    case .found(let findings): return tell(findings, inquiry)
    }
  }

  private mutating func tell(_ all: [Finding], _ inquiry: Inquiry) -> [Effect] {
    // What was read says more than what was said: it comes first, and may explain it.
    let seen = all.filter { !$0.restsOnAComplaint }
    let findings = seen.isEmpty ? all : seen
    if let worst = findings.first, let effects = narrow(worst, inquiry) { return effects }
    summary.verdict = .broken
    summary.findings = findings
    guard let worst = findings.first, inquiry.subject?.source != nil || findings.count == 1,
      let source = facts.source(worst.source)
    else { return survey(findings) }
    let wants = wanted(for: worst)
    if let first = wants.first {
      var inquiry = inquiry
      inquiry.rest = Array(wants.dropFirst())
      return send(first, for: inquiry)
    }
    vocabulary.look(at: source.id, inquiry.subject?.table, in: facts)
    if let plan = plan(for: findings), let call = unreadRuns(of: plan) {
      return send(call, for: inquiry)
    }
    return report(findings, on: inquiry.subject ?? .source(source.id), source)
  }

  /// The way out of the worst, if we have one. What rests on a complaint names its one table first.
  private func plan(for findings: [Finding]) -> Plan? {
    guard let worst = findings.first, !worst.restsOnAComplaint || worst.tables.count == 1,
      let plan = Plan(
        answering: worst, in: facts, sourceName: vocabulary.name(of: worst.source))
    else { return nil }
    return plan.needs == .nothing ? nil : plan
  }

  /// What the way out wants to know and nobody has asked yet.
  private func wanted(for finding: Finding) -> [Call] {
    guard let path = RecoveryPath.answering(finding),
      let situation = Situation(finding, in: facts)
    else { return [] }
    return path.wants(situation).filter { facts.failures[$0] == nil }
  }

  private mutating func report(_ findings: [Finding], on subject: Subject, _ source: Source)
    -> [Effect]
  {
    let name = vocabulary.name(of: source.id)
    var report = Report(
      subject: subject, source: source, sourceName: name, findings: findings, offer: nil,
      now: facts.now, link: terms.link(to: source.id))
    stage = .idle
    guard let plan = plan(for: findings)
    else {
      self.report = report
      return [.say(.report(report))]
    }
    let decision = number(plan)
    report.offer = view(decision)
    report.gentler = rebuildsItself(findings)
    self.report = report
    return announce(decision) + [.say(.report(report))] + offer(decision)
  }

  /// A table that PostHog rebuilds on a schedule is healed by waiting, too.
  private func rebuildsItself(_ findings: [Finding]) -> Gentler? {
    guard let worst = findings.first, worst.letter == .d || worst.letter == .g,
      worst.tables.count == 1, let table = facts.table(worst.tables[0])?.table,
      let days = table.fullRefreshIntervalDays
    else { return nil }
    return .rebuiltOnSchedule(
      table: table.name, days: days, next: table.nextFullRefreshAt, now: facts.now)
  }

  private mutating func survey(_ findings: [Finding]) -> [Effect] {
    stage = .idle
    let items = findings.map { finding in
      let source = facts.source(finding.source)
      let tables = source?.tables ?? []
      return Overview.Item(
        finding: finding, sourceName: vocabulary.name(of: finding.source),
        vendor: source?.type ?? "",
        tables: tables.filter { finding.tables.contains($0.id) }.map(\.name))
    }
    vocabulary.offered = findings.map { finding in
      Candidate(source: finding.source, name: vocabulary.name(of: finding.source))
    }
    let sources = facts.sources ?? []
    let tables = sources.reduce(0) { $0 + $1.tables.count }
    return [.say(.overview(Overview(items: items, sources: sources.count, tables: tables)))]
  }

  private func health(_ inquiry: Inquiry, _ elsewhere: Int) -> Health {
    let source = inquiry.subject?.source.flatMap { facts.source($0) }
    return Health(
      subject: inquiry.subject ?? .project, source: source,
      sourceName: source.map { vocabulary.name(of: $0.id) }, sources: facts.sources ?? [],
      elsewhere: elsewhere,
      runs: (source.map { [$0] } ?? facts.sources ?? []).flatMap {
        openRuns(of: $0, inquiry.subject?.table)
      }, now: facts.now)
  }

  private func openRuns(of source: Source, _ only: Table.ID?) -> [Health.Run] {
    source.tables.compactMap { table in
      guard only == nil || only == table.id, table.status?.meaning == .running else { return nil }
      let jobs = facts.jobs(of: table, in: source.id) ?? []
      guard let run = jobs.first(where: { $0.status.meaning == .running }),
        let since = run.createdAt
      else { return nil }
      let past = jobs.filter { $0.status.meaning == .completed }.prefix(5).compactMap(\.duration)
      return Health.Run(
        table: table.name, since: since, rows: run.rowsSynced, longestBefore: past.max())
    }
  }

  private mutating func showSources() -> [Effect] {
    stage = .idle
    summary.verdict = .healthy
    let sources = facts.sources ?? []
    return [
      .say(.sources(sources, names: sources.map { vocabulary.name(of: $0.id) }, now: facts.now))
    ]
  }

  private mutating func showStatus(_ inquiry: Inquiry) -> [Effect] {
    guard let id = inquiry.subject?.source else { return showSources() }
    let call = Call(.retrieveSource, id: id)
    if !facts.retrieved.contains(id) && facts.failures[call] == nil {
      return send(call, for: inquiry)
    }
    stage = .idle
    guard let source = facts.source(id) else { return [] }
    summary.verdict = .healthy
    let only = inquiry.tables.isEmpty ? nil : inquiry.tables
    return [
      .say(.status(source, name: vocabulary.name(of: id), tables: only, now: facts.now))
    ]
  }
}
