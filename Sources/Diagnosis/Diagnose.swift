// Facts in, findings out. Asked again from the top whenever a reply has enlarged the facts.

import FoundationEssentials
import PostHog

/// What can be said of a subject by now.
package enum Diagnosis: Hashable, Sendable {
  /// These reads first; then ask again.
  case ask([Call])
  /// Worst first, what concerns the subject before the rest.
  case found([Finding])
  /// Nothing wrong with the subject. `elsewhere`: tables of the same source that are in trouble.
  case healthy(elsewhere: Int)
  /// The read that everything hangs on failed.
  case unreachable(APIError)
}

extension Diagnosis {
  /// - Parameter isDeep: one more read a source is allowed, red or not.
  package init(
    of facts: Facts, about subject: Subject, complaint: Complaint? = nil, isDeep: Bool = false
  ) {
    guard facts.sources != nil else {
      self = Self.list(facts)
      return
    }
    if let id = subject.source, let call = Self.unread(source: id, in: facts) {
      self = .ask([call])
      return
    }
    if let id = subject.source, facts.source(id) == nil,
      let error = facts.failures[Call(.retrieveSource, id: id)]
    {
      self = .unreachable(error)
      return
    }
    let sources = (facts.sources ?? []).filter { subject.source == nil || $0.id == subject.source }
    let examinations = sources.map {
      Examination(of: $0, facts: facts, about: subject, complaint: complaint, isDeep: isDeep)
    }
    let wanted = examinations.flatMap(\.wants).filter { facts.failures[$0] == nil }
    if !wanted.isEmpty {
      self = .ask(wanted)
      return
    }
    self = Self.conclusion(examinations.flatMap(\.findings), about: subject)
  }

  /// The next page of the list, or the failure that ends it.
  package static func list(_ facts: Facts) -> Diagnosis {
    let call =
      facts.nextOffset.map { Call(.listSources, ["offset": .integer($0)]) }
      ?? Call(.listSources)
    if let error = facts.failures[call] { return .unreachable(error) }
    return .ask([call])
  }

  private static func unread(source id: Source.ID, in facts: Facts) -> Call? {
    let call = Call(.retrieveSource, id: id)
    return facts.retrieved.contains(id) || facts.failures[call] != nil ? nil : call
  }

  private static func conclusion(_ findings: [Finding], about subject: Subject) -> Diagnosis {
    let about = findings.filter { finding in
      subject.table.map { finding.tables.contains($0) } ?? true
    }
    guard !about.isEmpty else {
      return .healthy(elsewhere: findings.reduce(0) { $0 + $1.tables.count })
    }
    return .found(about.enumerated().sorted { worse($0, $1) }.map(\.element))
  }

  private static func worse(
    _ left: (offset: Int, element: Finding), _ right: (offset: Int, element: Finding)
  ) -> Bool {
    if left.element.cause.weight != right.element.cause.weight {
      return left.element.cause.weight > right.element.cause.weight
    }
    if left.element.tables.count != right.element.tables.count {
      return left.element.tables.count > right.element.tables.count
    }
    return left.offset < right.offset
  }
}

extension Cause {
  /// How far a cause reaches: the whole connection, one table for good, or something that passes.
  var weight: Int {
    switch self {
    case .credentialsInvalid, .accountDisabled, .oauthIntegrationMissing, .sshTunnel, .tls,
      .networkUnreachable, .invalidConfiguration, .billingLimit, .cdcWALLost, .cdcPrerequisites,
      .sourceSilent, .quotaExceededAtSource:
      3
    case .cancelled, .timeout, .rateLimited, .upstreamOutage, .integrationInternal, .unknown: 1
    default: 2
    }
  }

  /// Whether the trouble is the connection's, so that every table of the source shares it.
  var isOfTheConnection: Bool {
    switch self {
    case .credentialsInvalid, .accountDisabled, .oauthIntegrationMissing, .sshTunnel, .tls,
      .networkUnreachable, .invalidConfiguration, .upstreamOutage, .rateLimited,
      .quotaExceededAtSource:
      true
    default: false
    }
  }
}

/// One source, looked through table by table, and then as a whole.
private struct Examination {
  /// The reads that some table, or a sign of the whole, still wants.
  var wants: [Call] = []
  var findings: [Finding] = []

  init(
    of source: Source, facts: Facts, about subject: Subject, complaint: Complaint?, isDeep: Bool
  ) {
    var groups = Groups(source: source)
    let jobs = Call(.listJobs, id: source.id)
    for table in source.tables {
      let look = Look(
        table: table, source: source, jobs: facts.jobs(of: table, in: source.id),
        now: facts.now ?? .distantPast, complaint: complaint,
        isNamed: subject.source == source.id && (subject.table ?? table.id) == table.id)
      if let text = look.text {
        groups.add(text, look: look)
      } else if look.wantsJobs && look.jobs == nil && facts.failures[jobs] == nil {
        wants = [jobs]
      } else if let (sign, sighting) = look.sighting {
        groups.add(sighting, cause: sign.cause, table: table)
      } else if look.isRed {
        groups.addUnexplained(look)
      }
    }
    groups.addSourceError()
    groups.weighSiblings()
    let look = SourceLook(
      source: source, facts: facts, subject: subject, complaint: complaint, isDeep: isDeep,
      findings: groups.findings)
    wants += SourceSign.all.compactMap { $0.asks(look) }
    for sighting in SourceSign.all.compactMap({ $0.sees(look) }) { groups.add(sighting) }
    findings = groups.findings
  }
}

extension Look {
  /// Broken by its own status. A table that is off counts when PostHog switched it off.
  var isRed: Bool {
    switch table.status?.meaning {
    case .failed: table.shouldSync || isSwitchedOffByPostHog
    case .billingLimit, .billingLimitTooLow: table.shouldSync
    case .paused: table.shouldSync
    default: false
    }
  }

  /// Off, failed, with an error that is none of the stops. Inferred: the server does not tell who
  /// switched it off. Source: API reference, 10.5.
  var isSwitchedOffByPostHog: Bool {
    !table.shouldSync && table.status?.meaning == .failed && table.latestError != nil
      && classified?.cause != .cancelled
  }

  /// What the table's own text says, the last failed job's where the table has none, and the
  /// source's where the whole connection is down.
  var text: (verdict: Verdict, text: String, field: String)? {
    guard isRed, table.status?.isBilling != true else { return nil }
    if let error = table.latestError, !error.isEmpty {
      return (Verdict(reading: errorText(error)), error, "latest_error")
    }
    if source.status?.meaning == .error || source.status?.meaning == .failed,
      let error = source.latestError
    {
      let verdict = Verdict(reading: errorText(error))
      if verdict.cause.isOfTheConnection { return (verdict, error, "source.latest_error") }
    }
    if let error = jobs?.first(where: { $0.status.meaning == .failed })?.latestError {
      return (Verdict(reading: errorText(error)), error, "jobs.latest_error")
    }
    return nil
  }

  private var classified: Verdict? { table.latestError.map { Verdict(reading: errorText($0)) } }

  private func errorText(_ error: String) -> ErrorText {
    ErrorText(
      error, sourceType: source.type, syncType: table.method?.word,
      status: table.status?.word, shouldSync: table.shouldSync)
  }

  /// Failed without a word: only the jobs may know more. Or a sign wants them.
  var wantsJobs: Bool {
    if source.isDirect { return false }
    let isSilent = isRed && table.latestError == nil && table.status?.meaning == .failed
    return isSilent || TableSign.all.contains { $0.wantsJobs(self) }
  }

  var sighting: (TableSign, Sighting)? {
    for sign in TableSign.all {
      if let sighting = sign.sees(self) { return (sign, sighting) }
    }
    return nil
  }
}

/// Findings of one source in the making: tables with one cause and one way out are one finding.
private struct Groups {
  let source: Source
  var findings: [Finding] = []

  init(source: Source) { self.source = source }

  mutating func add(_ text: (verdict: Verdict, text: String, field: String), look: Look) {
    let verdict = text.verdict
    var finding = Finding(
      verdict.cause, letter: verdict.letter, certainty: verdict.certainty, fault: verdict.fault,
      source: source.id, tables: [look.table.id], quoted: text.text,
      evidence: [
        Evidence(text.field, text.text, of: look.table.name),
        Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
      ], rejected: verdict.rejected)
    if look.isSwitchedOffByPostHog {
      finding.switchedOff = [look.table.id]
      finding.evidence.append(Evidence("should_sync", "false", of: look.table.name))
    }
    merge(finding)
  }

  mutating func add(_ sighting: Sighting, cause: Cause, table: Table) {
    var finding = Finding(
      cause, letter: sighting.letter, certainty: sighting.certainty, fault: sighting.fault,
      source: source.id, tables: [table.id], evidence: sighting.evidence,
      rejected: sighting.rejected)
    finding.run = sighting.run
    // Two dead runs are two stories: each has its own clock and its own run to cancel.
    if sighting.run == nil { merge(finding) } else { findings.append(finding) }
  }

  /// What is the same trouble, seen from below, goes into it.
  mutating func add(_ sighting: SourceSighting) {
    var whole = sighting.finding
    let (same, others) = findings.reduce(into: ([Finding](), [Finding]())) { sorted, finding in
      let isSame =
        sighting.explains.contains(finding.cause)
        && finding.tables.contains(where: whole.tables.contains)
      if isSame { sorted.0.append(finding) } else { sorted.1.append(finding) }
    }
    for part in same {
      whole.quoted = whole.quoted ?? part.quoted
      whole.tables += part.tables.filter { !whole.tables.contains($0) }
      whole.evidence += part.evidence
      whole.switchedOff += part.switchedOff
    }
    findings = others + [whole]
  }

  /// Red, and nobody says why. An honest "I do not know", with what was looked at.
  mutating func addUnexplained(_ look: Look) {
    let isBilling = look.table.status?.isBilling == true || look.table.status?.meaning == .paused
    merge(
      Finding(
        isBilling ? .billingLimit : .unknown, letter: isBilling ? .h : .none,
        certainty: isBilling ? .certain : .unknown, fault: isBilling ? .billing : .unknown,
        source: source.id, tables: [look.table.id],
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("latest_error", look.table.latestError ?? "null", of: look.table.name),
        ]))
  }

  /// The runbook's servers may tell it at the source alone, with every table still green.
  mutating func addSourceError() {
    guard findings.isEmpty, source.status?.meaning == .error, let error = source.latestError else {
      return
    }
    let verdict = Verdict(reading: ErrorText(error, sourceType: source.type))
    findings.append(
      Finding(
        verdict.cause, letter: verdict.letter, certainty: verdict.certainty, fault: verdict.fault,
        source: source.id, tables: source.tables.filter(\.shouldSync).map(\.id), quoted: error,
        evidence: [
          Evidence("source.status", source.status?.word ?? ""),
          Evidence("source.latest_error", error),
        ], rejected: verdict.rejected))
  }

  /// Siblings are evidence: when every table that should sync tells of the same broken connection,
  /// what was likely of one is certain of the source.
  mutating func weighSiblings() {
    let active = source.tables.count { $0.shouldSync || $0.latestError != nil }
    for index in findings.indices
    where findings[index].cause.isOfTheConnection && findings[index].certainty == .likely {
      guard active > 1, findings[index].tables.count == active else { continue }
      findings[index].certainty = .certain
      findings[index].evidence.append(Evidence("tables with this answer", "all \(active)"))
    }
  }

  private mutating func merge(_ new: Finding) {
    guard
      let index = findings.firstIndex(where: {
        $0.cause == new.cause && $0.letter == new.letter && $0.run == nil
      })
    else {
      findings.append(new)
      return
    }
    findings[index].tables += new.tables
    findings[index].evidence += new.evidence
    findings[index].switchedOff += new.switchedOff
    findings[index].certainty = max(findings[index].certainty, new.certainty)
  }
}
