// Time: schedules, triggers, runs and their ends. Source: API reference, 9.2 to 9.4 and 10.5.

import FoundationEssentials
import PostHog

extension World {
  /// Lets everything happen that is due by then, in order, and sets the clock. Never goes back.
  package mutating func advance(to moment: Date) {
    while let due = agenda.take(until: moment) {
      clock = max(clock, due.at)
      happen(due.happening)
    }
    clock = max(clock, moment)
  }

  /// - Parameter seconds: how far.
  package mutating func advance(by seconds: Double) {
    advance(to: clock.addingTimeInterval(seconds))
  }

  /// When the next thing happens by itself; nil when nothing will.
  package var nextEvent: Date? { agenda.next }

  private mutating func happen(_ happening: Happening) {
    switch happening {
    case .tick(let table): tick(table)
    case .start(let table): start(table)
    case .end(let job): end(job)
    case .stop(let job, let words): stop(job, words)
    }
  }

  // MARK: Schedules

  /// Plans the next scheduled run, in step with the ones before.
  mutating func planTick(_ index: Int, after moment: Date, from phase: Date) {
    guard let interval = tables[index].frequency?.interval else { return }
    let passed = max(0, moment.timeIntervalSince(phase) / interval).rounded(.down)
    let next = phase.addingTimeInterval((passed + 1) * interval)
    tables[index].nextTick = next
    agenda.plan(.tick(table: index), at: next)
  }

  private mutating func tick(_ index: Int) {
    let table = tables[index]
    guard table.nextTick == clock, table.isLive, !sources[table.source].isDeleted else { return }
    tables[index].nextTick = nil
    guard table.shouldSync, table.schedule == .ticking, !sources[table.source].isDirect else {
      return
    }
    planTick(index, after: clock, from: clock)
    guard !isSpacedOut(index) else { return }
    start(index)
  }

  /// From the fifth failure on, runs are kept 10 minutes apart, doubling to an hour. Runs by hand
  /// are not held back here; whether the server does is not known (API reference, U3).
  private func isSpacedOut(_ index: Int) -> Bool {
    let failures = tables[index].failuresInARow
    guard failures >= 5, let last = newestJob(of: index), let ended = jobs[last].finishedAt else {
      return false
    }
    let spacing = 600 * Double(1 << min(failures - 5, 3))
    return clock < ended.addingTimeInterval(min(3600, spacing))
  }

  // MARK: Triggers

  /// Asks for one run. During a run, or while one is about to start, it is dropped without a word.
  mutating func trigger(_ index: Int) {
    guard tables[index].runningJob == nil, !tables[index].isStarting else { return }
    if tables[index].schedule != .ticking {
      tables[index].schedule = .ticking
      planTick(index, after: clock, from: clock)
    }
    tables[index].triggers += 1
    tables[index].isStarting = true
    // 1 to 5 seconds, always the same for the same table and turn.
    let table = tables[index]
    let delay = 1 + (World.hash(table.alias) &+ UInt64(table.triggers)) % 5
    agenda.plan(.start(table: index), at: clock.addingTimeInterval(Double(delay)))
  }

  // MARK: Runs

  private mutating func start(_ index: Int) {
    tables[index].isStarting = false
    let table = tables[index]
    guard table.isLive, !sources[table.source].isDeleted, table.runningJob == nil else { return }
    if comesToNothing(table) { return paint(index, .running) }
    if let kind = billingStop(table) { return stopForBilling(index, kind) }
    orderFullRefresh(index)
    let run = plannedRun(index)
    if let call = tables[index].wipeOrderedBy, wipesNow(run) { wipeInRun(index, orderedBy: call) }
    paint(index, .running)
    add(
      JobRow(
        number: jobs.count + 1, table: index, createdAt: clock, status: .running, rows: 0, run: run)
    )
  }

  /// The run exits without a job row, and the status goes on saying `Running`.
  private func comesToNothing(_ table: TableRow) -> Bool {
    table.starting == .evaporates || table.heldUntil.map { clock < $0 } ?? false
  }

  /// Sources in their first 7 days sync for free (API reference, 12).
  private func billingStop(_ table: TableRow) -> Trouble.Kind? {
    let week = 7 * 86_400.0
    if let created = sources[table.source].createdAt, clock < created.addingTimeInterval(week) {
      return nil
    }
    let limit = [trouble, sources[table.source].trouble, table.trouble].compactMap { $0 }
      .first { $0.kind.isBilling }
    if let until = limit?.until, clock >= until { return nil }
    return limit?.kind
  }

  /// A table that is rebuilt every so many days loses its rows by design, and regains them.
  private mutating func orderFullRefresh(_ index: Int) {
    guard let next = tables[index].nextFullRefreshAt, next <= clock,
      let days = tables[index].fullRefreshIntervalDays
    else { return }
    tables[index].wipeOrderedBy = "scheduled full refresh"
    tables[index].nextFullRefreshAt = next.addingTimeInterval(Double(days) * 86_400)
  }

  /// A run that cannot even reach the source never gets to its wipe.
  private func wipesNow(_ run: Run) -> Bool {
    if case .fails = run.outcome { false } else { true }
  }

  private mutating func wipeInRun(_ index: Int, orderedBy call: String) {
    if !tables[index].isWebhookOnly {
      wipe(index, orderedBy: call)
      if tables[index].rows != nil { tables[index].rows = 0 }
    }
    tables[index].wipeOrderedBy = nil
    tables[index].hasWatermark = false
  }

  private mutating func stopForBilling(_ index: Int, _ kind: Trouble.Kind) {
    let tooLow = kind == .billingTooLow
    paint(index, tooLow ? .billingTooLow : .billingReached)
    tables[index].latestError = nil
    add(
      JobRow(
        number: jobs.count + 1, table: index, createdAt: clock, finishedAt: clock,
        status: tooLow ? .jobBillingTooLow : .billingReached, rows: 0))
  }

  private func plannedRun(_ index: Int) -> Run {
    let table = tables[index]
    let isFresh = table.rows == nil || table.wipeOrderedBy != nil || !table.hasWatermark
    let isWhole = table.method == .fullRefresh || isFresh
    if let words = failure(index) {
      // A failing run does not last: it meets its trouble in the first seconds.
      let end = clock.addingTimeInterval(min(table.takes, 20))
      return Run(endsAt: end, rows: 0, outcome: .fails(words.text, switchesOff: words.switchesOff))
    }
    let adds = isDelivered(index) ? table.adds : 0
    let rows = isWhole ? table.total : adds
    var after = isWhole ? table.total : (table.rows ?? 0) + adds
    if table.ending == .rowCollapse { after /= 12 }
    let never = table.ending == .neverEnds || table.ending == .cancelWithoutEffect
    return Run(
      endsAt: never ? nil : clock.addingTimeInterval(table.takes), rows: rows,
      outcome: .completes(rows: after))
  }

  private func failure(_ index: Int) -> (text: String, switchesOff: Bool)? {
    let table = tables[index]
    let source = sources[table.source]
    let ailment = ailment(of: index, at: clock)
    let standing = ailment ?? (table.ending == .sameError ? table.trouble ?? source.trouble : nil)
    if let standing {
      let stops = form == .today && standing.kind.switchesOff && !standing.kind.isCapture
      return (standing.words(form, source: source, table: table), stops)
    }
    guard table.ending == .otherError else { return nil }
    let other = Trouble(kind: source.isDatabase ? .grants : .scope)
    return (other.words(form, source: source, table: table), form == .today)
  }

  /// Whether what is new gets as far as this table. The runs of one that a webhook feeds or a
  /// publication leaves out end well either way.
  private func isDelivered(_ index: Int) -> Bool {
    let capture = sources[tables[index].source].capture
    switch tables[index].method {
    case .webhook: return isCalled(index)
    case .cdc: return capture?.unpublished.contains(index) != true
    default: return true
    }
  }

  private func isCalled(_ index: Int) -> Bool {
    guard let webhook = sources[tables[index].source].webhook else { return false }
    let called = webhook.registrations.contains { $0.status == nil || $0.status == "enabled" }
    return webhook.handlerExists && webhook.handlerEnabled && called && webhook.signsRight
      && webhook.pendingInputs.isEmpty && webhook.mapping.values.contains(index)
  }

  // MARK: Ends

  private mutating func end(_ index: Int) {
    guard jobs[index].status.meaning == .running, let run = jobs[index].run else { return }
    switch run.outcome {
    case .completes(let rows): complete(index, run, rows: rows)
    case .fails(let words, let switchesOff): fail(index, words, switchesOff: switchesOff)
    }
  }

  private mutating func complete(_ index: Int, _ run: Run, rows: Int) {
    jobs[index].status = .completed
    jobs[index].finishedAt = clock
    jobs[index].rows = run.rows
    jobs[index].run = nil
    let table = jobs[index].table
    tables[table].runningJob = nil
    noteSuccess(of: jobs[index])
    paint(table, .completed)
    tables[table].rows = rows
    tables[table].lastSyncedAt = clock
    tables[table].hasWatermark = true
    tables[table].failuresInARow = 0
    guard !tables[table].isHalted else { return }
    tables[table].latestError = nil
    if form == .runbook {
      let owner = tables[table].source
      sources[owner].stored = .completed
      sources[owner].latestError = nil
    }
  }

  /// Ends a running job badly. The first end stands.
  mutating func fail(_ index: Int, _ words: String, switchesOff: Bool = false) {
    guard jobs[index].status.meaning == .running else { return }
    keepRows(of: index)
    jobs[index].status = .failed
    jobs[index].finishedAt = clock
    jobs[index].error = words
    jobs[index].run = nil
    let table = jobs[index].table
    tables[table].runningJob = nil
    paint(table, .failed)
    tables[table].latestError = words
    tables[table].failuresInARow += 1
    if switchesOff { tables[table].shouldSync = false }
    let source = tables[table].source
    if form == .runbook, probeAilment(of: sources[source]) != nil {
      sources[source].stored = .error
      sources[source].latestError = words
    }
  }

  /// What has been loaded so far stays, except where it was to take the place of an older table.
  private mutating func keepRows(of index: Int) {
    let table = jobs[index].table
    jobs[index].rows = rowsSynced(jobs[index])
    guard case .completes? = jobs[index].run?.outcome, tables[table].method != .fullRefresh else {
      return
    }
    tables[table].rows = tables[table].rows.map { $0 + jobs[index].rows }
  }

  /// A run that ends well right now, a moment before a cancel could reach it.
  mutating func finishNow(_ index: Int) {
    guard case .completes(let rows)? = jobs[index].run?.outcome, var run = jobs[index].run else {
      return end(index)
    }
    run.rows = max(jobs[index].rows, rowsSynced(jobs[index]))
    complete(index, run, rows: rows)
  }

  /// Ends a running job because somebody wanted it: no failure that counts.
  mutating func stop(_ index: Int, _ words: String) {
    let table = jobs[index].table
    let failures = tables[table].failuresInARow
    fail(index, words)
    tables[table].failuresInARow = failures
    tables[table].heldUntil = clock.addingTimeInterval(tables[table].drains)
  }

  /// Sets a table's status. A halted CDC table keeps its Failed, whatever its runs do.
  mutating func paint(_ index: Int, _ status: SyncStatus) {
    guard !tables[index].isHalted else { return }
    tables[index].status = status
  }
}
