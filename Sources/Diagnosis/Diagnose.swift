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
    if subject == .project, let call = facts.tablesUnread {
      self = .ask([call])
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
    let findings = examinations.flatMap(\.findings)
    let outage = Outage(of: findings, in: facts, about: subject)
    let open = outage.wants.filter { facts.failures[$0] == nil }
    guard open.isEmpty else {
      self = .ask(open)
      return
    }
    self = Self.conclusion(outage.findings, about: subject)
      .missing(complaint, of: subject, in: facts).lookedInto(facts, for: subject)
  }

  /// The worst finding may want one look more, at the columns of its table.
  private func lookedInto(_ facts: Facts, for subject: Subject) -> Diagnosis {
    guard case .found(var findings) = self, !findings.isEmpty else { return self }
    if let table = subject.table { findings[0] = facts.narrowed(findings[0], to: table) }
    let worst = findings[0]
    if let call = facts.lookWanted(by: worst) { return .ask([call]) }
    findings = findings.map(facts.toldApart)
    return .found(findings)
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
  package var isOfTheConnection: Bool {
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
    let isAsked =
      subject.source == source.id
      || isDeep && subject == .project && !source.tables.contains(where: \.isPushed)
    for look in Self.looks(at: source, facts, subject, complaint, isAsked: isAsked) {
      if let text = look.text, !look.wasGivenUp {
        groups.add(text, look: look)
      } else if look.wantsJobs && look.jobs == nil && facts.failures[jobs] == nil {
        // What is asked about a capture, slot and publication answer, and no run.
        if complaint != .replication || subject.source == nil {
          wants = [jobs]
        } else if look.isRed {
          groups.addUnexplained(look)
        }
      } else if let (sign, sighting) = look.sighting {
        groups.add(sighting, cause: sign.cause, table: look.table)
      } else if look.isRed {
        groups.addUnexplained(look)
      }
    }
    groups.addSourceError()
    groups.weighSiblings(facts)
    let look = SourceLook(
      source: source, facts: facts, subject: subject, complaint: complaint, isDeep: isDeep,
      findings: groups.findings)
    wants += SourceSign.all.compactMap { $0.asks(look) }
    for sighting in SourceSign.all.compactMap({ $0.sees(look) }) { groups.add(sighting) }
    findings = groups.findings
  }

  private static func looks(
    at source: Source, _ facts: Facts, _ subject: Subject, _ complaint: Complaint?, isAsked: Bool
  ) -> [Look] {
    var texts = TableTexts(of: source)
    var looks = source.tables.indices.map { place in
      Look(
        table: source.tables[place], source: source,
        jobs: facts.jobs(of: source.tables[place], in: source.id),
        now: facts.now ?? .distantPast, complaint: complaint,
        isNamed: isAsked && (subject.table ?? source.tables[place].id) == source.tables[place].id,
        told: texts.verdict(on: source.tables[place]))
    }
    if facts.tellsFrequencies(of: source) {
      for index in looks.indices { looks[index].isFrequencyTold = true }
    }
    let waits = facts.captureComesFirst(of: source, about: subject)
    guard isAsked, waits || looks.contains(where: \.isRed) else { return looks }
    for index in looks.indices { looks[index].isBesideTrouble = true }
    return looks
  }
}

extension Facts {
  /// Before the runs of green tables are looked into, the capture is: where that has stopped, it
  /// explains what they cannot.
  fileprivate func captureComesFirst(of source: Source, about subject: Subject) -> Bool {
    let isCaptured = source.tables.indices.contains { place in
      source.tables[place].method == .cdc && source.tables[place].shouldSync
        && (subject.table ?? source.tables[place].id) == source.tables[place].id
    }
    guard isCaptured else { return false }
    guard let status = replication[source.id] else {
      return failures[Call(.readReplication, id: source.id)] == nil
    }
    return !status.isRunning
  }
}

extension Table {
  /// What comes by itself is looked at where it comes from, not in the runs.
  fileprivate var isPushed: Bool { method == .webhook || method == .cdc }
}

extension Look {
  /// Broken by its own status. A table that is off counts when PostHog switched it off.
  var isRed: Bool {
    switch table.status?.meaning {
    case .failed: table.shouldSync && !isStopped || isSwitchedOffByPostHog
    case .billingLimit, .billingLimitTooLow: table.shouldSync
    case .paused: table.shouldSync
    case nil: isNamed && isEmptied
    default: false
    }
  }

  /// Off, with an error, and its rows deleted: somebody stopped half way through a repair.
  private var isEmptied: Bool {
    !table.shouldSync && table.latestError != nil && table.stored == nil && table.method != nil
  }

  /// Off, failed, with an error that is none of the stops. Inferred: the server does not tell who
  /// switched it off. Source: API reference, 10.5.
  var isSwitchedOffByPostHog: Bool {
    !table.shouldSync && table.status?.meaning == .failed && table.latestError != nil
      && told?.cause != .cancelled
  }

  /// Somebody stopped the last run. It reads Failed until the next success, and is no fault (API
  /// reference, 4.8 and 15.31).
  package var isStopped: Bool {
    table.status?.meaning == .failed && told?.cause == .cancelled
  }

  /// Switched off by PostHog over a text that tells nothing.
  fileprivate var wasGivenUp: Bool { isSwitchedOffByPostHog && told?.cause == .unknown }

  /// What the table's own text says, the last failed job's where the table has none, and the
  /// source's where the whole connection is down.
  var text: (verdict: Verdict, text: String, field: String)? {
    guard isRed, table.status?.isBilling != true else { return nil }
    if let error = table.latestError, !error.isEmpty, let told {
      return (told.overruled(by: table.incrementalSyncBlocked), error, "latest_error")
    }
    if source.status?.meaning == .error || source.status?.meaning == .failed,
      let error = source.latestError
    {
      let verdict = reading(error)
      if verdict.cause.isOfTheConnection { return (verdict, error, "source.latest_error") }
    }
    let failed = jobs?.prefix { $0.status.meaning != .completed }.filter {
      $0.status.meaning == .failed
    }
    if let error = failed?.compactMap(\.latestError).first {
      return (reading(error), error, "jobs.latest_error")
    }
    return nil
  }

  /// The runs were read, and say nothing either.
  var silentRuns: [Evidence] {
    guard table.status?.meaning == .failed, let jobs else { return [] }
    let failed = jobs.count { $0.status.meaning == .failed }
    return [Evidence("jobs.latest_error", "null in \(failed) failed", of: table.name)]
  }

  /// What a text of one of this table's runs, or of its source, tells.
  func reading(_ error: String) -> Verdict {
    Verdict(reading: table.text(error, of: source))
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
