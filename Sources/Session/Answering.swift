// From facts to what is said: findings with their way out, health, status.

import Diagnosis
import PostHog
import Recovery

extension Session {
  mutating func answer(_ inquiry: Inquiry) -> [Effect] {
    summary.intent = inquiry.intent.verb
    summary.subject = inquiry.subject
    vocabulary.previous = inquiry.intent.verb  // What `same for invoices` goes on with.
    if let receipt = inquiry.receipt, let id = inquiry.subject?.source {
      return askForInputs(receipt, of: id)
    }
    if let amendment = inquiry.amendment, let finding = report?.findings.first {
      return follow(amendment, of: finding, inquiry.text)
    }
    switch inquiry.intent.verb {
    case .status: return showStatus(inquiry)
    case .repairWebhook where heard != .repeated: return orderWebhook(inquiry)
    // What a capture wants is decided by how it stands, whatever it was called in the order.
    case .checkCDC, .repairCDC: return diagnose(inquiry.complaining(of: .replication))
    case .history where inquiry.intent.move != .record: return showHistory(inquiry)
    case .reload, .cancel, .resync, .deleteData, .deleteSource, .rotateCredentials,
      .changeSettings, .refreshTables, .configureTable, .undo:
      return heard == .repeated ? diagnose(inquiry) : order(inquiry)
    case .diagnose, .audit, .explain, .plan, .history, .help, .repairWebhook, .watch, .refuse,
      .leave, .unknown:
      return diagnose(inquiry)
    }
  }

  mutating func diagnose(_ inquiry: Inquiry) -> [Effect] {
    let diagnosis = Diagnosis(
      of: facts, about: inquiry.subject ?? .project, complaint: inquiry.intent.complaint,
      isDeep: terms.isDeep)
    return act(on: diagnosis, inquiry)
  }

  mutating func act(on diagnosis: Diagnosis, _ inquiry: Inquiry) -> [Effect] {
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
    let findings = (seen.isEmpty ? all : seen).led(by: inquiry.foremost)
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
    if let plan = plan(for: findings), let call = unreadRights(to: plan) ?? unreadRuns(of: plan) {
      return send(call, for: inquiry)
    }
    return report(findings, on: inquiry.subject ?? .source(source.id), source)
  }

  /// The way out of the worst, if we have one. What rests on a complaint names its one table first.
  private func plan(for findings: [Finding]) -> Plan? {
    guard heard != .repeated, let worst = findings.first, !worst.isSeveral,
      !worst.restsOnAComplaint || worst.tables.count == 1
    else { return nil }
    let open = touchable(worst)
    guard open.tables.isEmpty == worst.tables.isEmpty,
      let plan = Plan(
        answering: open, in: facts, sourceName: vocabulary.name(of: worst.source))
    else { return nil }
    let isLeftToButtons = plan.steps.compactMap(\.call).contains {
      buttonsOnly.contains($0.endpoint)
    }
    return plan.needs == .nothing || isLeftToButtons ? nil : plan
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
    report.runs = findings.first.flatMap(picture)
    report.others = (findings.first.map { $0.together + $0.besides } ?? [])
      .filter { $0 != source.id }.map { vocabulary.name(of: $0) }
    let plan = plan(for: findings)
    report.lock = plan.flatMap(lock(on:)) ?? findings.first.flatMap(lock(on:))
    report.amendments = heard == .repeated ? [] : amendments(for: findings)
    stage = .idle
    guard let plan, lock(on: plan) == nil else {
      report.billing = terms.billingLink
      report.eaters = offerToSwitchOff(findings, of: source)
      self.report = report
      letChoose(report)
      return [.say(.report(report))]
    }
    let decision = number(plan)
    report.offer = view(decision)
    report.gentler = rebuildsItself(findings)
    self.report = report
    letChoose(report)
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

  /// Whole sources first, then tables; each part with the worst first.
  private mutating func survey(_ findings: [Finding]) -> [Effect] {
    stage = .idle
    let whole = findings.filter(reachesItsSource)
    let parts = findings.filter { !reachesItsSource($0) }
    surveyed = whole + parts
    vocabulary.offered = surveyed.map { finding in
      let name = vocabulary.name(of: finding.source)
      let only = finding.tables.count == 1 ? facts.table(finding.tables[0])?.table : nil
      return Candidate(
        source: finding.source, table: only?.id, name: only.map { "\(name)/\($0.name)" } ?? name)
    }
    vocabulary.surveyed = vocabulary.offered
    let sources = facts.sources ?? []
    let overview = Overview(
      sourceItems: whole.map(item), tableItems: parts.map(item), sources: sources.count,
      tables: sources.reduce(0) { $0 + $1.tables.count }, now: facts.now)
    return [.say(.overview(overview))]
  }

  /// Its connection is broken, or every table that ought to sync is hit by the same thing.
  private func reachesItsSource(_ finding: Finding) -> Bool {
    let synced = facts.source(finding.source)?.tables.count { $0.shouldSync || $0.isInTrouble } ?? 0
    return finding.tables.isEmpty || finding.tables.count > 1 && finding.tables.count >= synced
  }

  /// What the last question found, as an overview has it.
  package var items: [Overview.Item] { summary.findings.map(item) }

  private func item(_ finding: Finding) -> Overview.Item {
    let source = facts.source(finding.source)
    let all = source?.tables ?? []
    let tables = all.filter { finding.tables.contains($0.id) }
    return Overview.Item(
      finding: finding, sourceName: vocabulary.name(of: finding.source),
      vendor: source?.type ?? "", tables: tables.map(\.name), of: all.count,
      rows: tables.compactMap(\.rowCount).reduce(0, +),
      lastSynced: tables.compactMap(\.lastSyncedAt).min())
  }

  private mutating func showSources() -> [Effect] {
    stage = .idle
    let sources = facts.sources ?? []
    summary.verdict = sources.contains { $0.status?.isRed == true } ? .broken : .healthy
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
    if let call = unreadLive(of: id) { return send(call, for: inquiry) }
    stage = .idle
    guard let source = facts.source(id) else { return [] }
    let only = inquiry.tables.isEmpty ? nil : inquiry.tables
    let faults = facts.webhooks[id]?.faults(for: facts.tablesOnWebhook(of: id)) ?? []
    summary.verdict = faults.isEmpty ? standing(of: source, inquiry.tables) : .broken
    return [
      .say(.status(source, name: vocabulary.name(of: id), tables: only, now: facts.now))
    ] + (live(id, nil).map { [.say(.live($0, faults, of: source))] } ?? [])
  }

  /// A table that lives on a webhook, or on a capture, is green whatever becomes of that: it is asked
  /// before the status is believed.
  private func unreadLive(of id: Source.ID) -> Call? {
    let tables = facts.source(id)?.tables.filter(\.shouldSync) ?? []
    var calls: [Call] = []
    if tables.contains(where: { $0.method == .webhook }), facts.webhooks[id] == nil {
      calls.append(Call(.inspectWebhook, id: id))
    }
    if tables.contains(where: { $0.method == .cdc }), facts.replication[id] == nil {
      calls.append(Call(.readReplication, id: id))
    }
    return calls.first { facts.failures[$0] == nil }
  }
}

extension [Finding] {
  /// The one that was picked first, the rest as it was.
  fileprivate func led(by foremost: Finding?) -> [Finding] {
    if let foremost, !foremost.together.isEmpty {
      // Seen over all sources at once; a look at one of them alone would not know.
      return [foremost] + filter { Set($0.tables).isDisjoint(with: foremost.tables) }
    }
    guard let foremost,
      let index = firstIndex(where: {
        $0.cause == foremost.cause && !Set($0.tables).isDisjoint(with: foremost.tables)
      })
    else { return self }
    return [self[index]] + self[..<index] + self[(index + 1)...]
  }
}

extension Table {
  /// Off, and not because everything was well.
  fileprivate var isInTrouble: Bool { latestError != nil }
}
