// Operations on tables, except for their settings. Source: API reference, 4.

import FoundationEssentials
import PostHog

extension World {
  func listTables(_ call: Call) -> Answer {
    let search = call.arguments["search"]?.string?.lowercased()
    let rows = tables.indices.reversed().filter { index in
      let row = tables[index]
      guard row.isLive, !sources[row.source].isDeleted, row.access != "none" else { return false }
      return search.map { row.name.lowercased().contains($0) } ?? true
    }
    return .tables(Self.page(rows, call) { shown($0, full: true, withSource: false) })
  }

  func editableTable(_ call: Call) throws(APIError) -> Int {
    let index = try table(call)
    if sources[tables[index].source].isManaged { throw .managedTable }
    if tables[index].access == "viewer" { throw .notEditor }
    return index
  }

  // MARK: Starting

  mutating func reloadTable(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    try refuseIfPaused()
    if tables[index].schedule == .missing, tables[index].frequency == nil {
      throw Self.noFrequency
    }
    try refuseIfAway(index)
    paint(index, .running)
    trigger(index)
    return .accepted(remark: nil)
  }

  static let noFrequency = APIError.invalid(
    """
    This table has no sync frequency, so its sync cannot be scheduled. Set a sync frequency first.
    """, attribute: "sync_frequency")

  /// The scheduler is away once, then back.
  private mutating func refuseIfAway(_ index: Int) throws(APIError) {
    guard tables[index].starting == .unavailable else { return }
    tables[index].starting = .starts
    throw .schedulerAway
  }

  /// Cancels, arms the wipe, starts. The wipe is armed even when the start is refused.
  mutating func resyncTable(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    try refuseIfPaused()
    if let job = tables[index].runningJob {
      guard tables[index].cancelling != .gone else { throw .crash }
      if tables[index].cancelling != .withoutEffect { stop(job, Stop.byUser) }
    }
    armWipe(index, call)
    try refuseIfAway(index)
    paint(index, .running)
    trigger(index)
    return .accepted(remark: nil)
  }

  mutating func armWipe(_ index: Int, _ call: Call) {
    if tables[index].rows != nil { tables[index].wipeOrderedBy = call.description }
  }

  // MARK: Stopping

  mutating func cancelSync(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    guard let job = tables[index].runningJob else { return try cancelStale(index) }
    switch tables[index].cancelling {
    case .atOnce, .gone: stop(job, Stop.byUser)
    case .slow:
      agenda.plan(
        .stop(job: job, words: "\(Stop.cancelled)."), at: clock.addingTimeInterval(45))
    case .withoutEffect: break
    case .tooLate:
      finishNow(job)
      throw .alreadyFinished
    case .unavailable:
      tables[index].cancelling = .atOnce
      throw .cancelFailed
    }
    return .accepted(remark: nil)
  }

  /// `Running` without a job is put right from the newest job, or becomes `Failed`.
  private mutating func cancelStale(_ index: Int) throws(APIError) -> Answer {
    guard tables[index].status?.meaning == .running else { throw .nothingToCancel }
    tables[index].starting = .starts
    tables[index].status = newestJob(of: index).map { Self.tableStatus(jobs[$0].status) } ?? .failed
    return .accepted(remark: staleRemark)
  }

  private static func tableStatus(_ status: SyncStatus) -> SyncStatus {
    status == .jobBillingTooLow ? .billingTooLow : status
  }

  // MARK: Deleting

  /// Nothing to delete is a 200 as well. A run goes on, and the error text stays.
  mutating func deleteData(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    guard tables[index].rows != nil else { return .accepted(remark: nil) }
    wipe(index, orderedBy: call.description)
    tables[index].rows = nil
    tables[index].status = nil
    tables[index].lastSyncedAt = nil
    tables[index].wipeOrderedBy = nil
    tables[index].hasWatermark = false
    forgetStored(index)
    if sources[tables[index].source].isDirect { tables[index].shouldSync = false }
    return .accepted(remark: nil)
  }

  /// A run that goes on through a deletion makes the table anew, with its own rows only.
  private mutating func forgetStored(_ index: Int) {
    guard let job = tables[index].runningJob, let run = jobs[job].run,
      case .completes = run.outcome
    else { return }
    jobs[job].run?.outcome = .completes(rows: run.rows)
  }

  // MARK: Looking

  func lookForCursors(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    let table = tables[index]
    let source = sources[table.source]
    if let trouble = probeAilment(of: source) {
      throw .message(trouble.kind.probeWords(source.type))
    }
    guard table.isAtSource else {
      throw .message(
        """
        Could not discover schema \(table.name). It may have been removed or renamed at the \
        source, or PostHog's user may not be allowed to read it.
        """)
    }
    let candidates = table.columns.filter(\.isCandidate).map {
      CursorCandidates.Candidate(field: $0.name, fieldType: $0.type, label: $0.label ?? $0.name)
    }
    let key = table.columns.filter(\.isKey).map(\.name)
    var found = CursorCandidates(
      candidates: candidates,
      columns: table.columns.map { CursorCandidates.Column(field: $0.name, type: $0.type) },
      detectedPrimaryKey: key.isEmpty || !source.isDatabase ? nil : key)
    found.detectsKeys = source.isDatabase
    found.isWebhookOnly = table.isWebhookOnly
    return .cursorCandidates(found)
  }

  /// Every run leaves a line at its start and one at its end.
  func readLogs(_ call: Call) throws(APIError) -> Answer {
    let index = try table(call)
    var lines: [LogLine] = []
    for job in tables[index].jobs.reversed().map({ jobs[$0] }) {
      if let finished = job.finishedAt {
        lines.append(
          LogLine(
            timestamp: finished.timestamp, level: job.error == nil ? "INFO" : "ERROR",
            message: job.error ?? "Sync finished: \(job.rows) rows"))
      }
      lines.append(
        LogLine(timestamp: job.createdAt.timestamp, level: "INFO", message: "Sync started"))
    }
    if let levels = call.arguments["level"]?.string?.uppercased() {
      lines.removeAll { !levels.split(separator: ",").contains(Substring($0.level)) }
    }
    return .logs(Self.page(Array(lines.indices), call) { lines[$0] })
  }
}
