// Orders: what the user wants is clear, and the line itself may be the consent.

import Diagnosis
import PostHog
import Recovery

extension Session {
  /// "reload charges": what the user wants is clear. It runs at once when nothing is lost by it;
  /// otherwise it becomes a plan that wants its approval.
  mutating func order(_ inquiry: Inquiry) -> [Effect] {
    guard let id = inquiry.subject?.source, let source = facts.source(id) else {
      stage = .idle
      return [.say(.nothingToReferTo)]
    }
    if let call = missing(for: inquiry, source: id) {
      return send(call, for: inquiry)
    }
    var inquiry = inquiry
    if isSettingUp(inquiry, source) { return setUp(inquiry, source) }
    if let effects = firstOf(&inquiry, source) { return effects }
    if inquiry.intent.verb == .cancel, let idle = namesWithoutRun(inquiry, source: id) {
      stage = .idle
      summary.verdict = standing(of: source, inquiry.tables)
      return [.say(.nothingRuns(idle))]
    }
    guard let plan = plan(ordered: inquiry, source: id) else {
      stage = .idle
      return [.say(.cannotYet(inquiry.intent.verb))]
    }
    if let lock = lock(on: plan) {
      stage = .idle
      return [.say(.locked(lock, sourceName: plan.sourceName))]
    }
    if let call = unreadRuns(of: plan) { return send(call, for: inquiry) }
    summary.verdict = standing(of: source, inquiry.tables)
    guard plan.needs != .nothing else {
      stage = .idle
      return [.say(.nothingToDo(inquiry.intent.verb, sourceName: plan.sourceName))]
    }
    let decision = number(plan)
    guard let consent = Consent.ordered(decision), plan.secret == nil, plan.errand == nil,
      runsAtOnce(inquiry.intent.verb)
    else {
      let gentler = gentler(than: plan, inquiry.intent.verb).map { [Effect.say(.gentler($0))] }
      return announce(decision) + (gentler ?? []) + [.say(.plan(view(decision)))]
        + offer(decision)
        + (inquiry.intent.move == .ready
          ? ready(decision) : askAtOnce(decision, inquiry.intent.verb))
    }
    summary.offer = view(decision)
    return start(decision, by: consent, words: inquiry.text)
  }

  /// What an order that sets something comes to before it is a plan.
  private mutating func firstOf(_ inquiry: inout Inquiry, _ source: Source) -> [Effect]? {
    switch inquiry.intent.verb {
    case .configureTable: configure(&inquiry, source)
    case .undo: contradict(inquiry)
    case .changeSettings, .rotateCredentials: reconnect(&inquiry, source)
    default: nil
    }
  }

  /// Who says that there is a new key has it at hand.
  private func askAtOnce(_ decision: Decision, _ verb: Intent.Verb) -> [Effect] {
    guard verb == .rotateCredentials, terms.isInteractive, !isReadOnly,
      let slot = decision.plan.secret
    else { return [] }
    return tellKept(decision) + [.askSecret(slot)]
  }

  /// At a terminal an order is its own consent; unattended it wants `--go` (product.md, Commands). A
  /// way back is shown first: the order does not say what will be put back.
  private func runsAtOnce(_ verb: Intent.Verb) -> Bool {
    verb != .undo && !isReadOnly && (terms.isInteractive || terms.goesAhead)
  }

  /// What loses less than the order does, if something might do as well.
  private func gentler(than plan: Plan, _ verb: Intent.Verb) -> Gentler? {
    if verb == .deleteSource { return .switchOff(source: plan.sourceName) }
    guard plan.isDestructive, [.resync, .deleteData].contains(verb) else { return nil }
    guard plan.stakes.count == 1, let stake = plan.stakes.first,
      let table = facts.table(stake.table)?.table
    else { return .reload(name: plan.sourceName) }
    // With a wipe stored already, a reload is no gentler.
    guard facts.armed[table.id] == nil else { return nil }
    if table.status?.meaning == .running { return .stopAndReload(table: table.name) }
    if let days = table.fullRefreshIntervalDays {
      return .rebuiltOnSchedule(
        table: table.name, days: days, next: table.nextFullRefreshAt, now: facts.now)
    }
    return table.method == .fullRefresh
      ? .rebuiltByReload(table: table.name) : .reload(name: table.name)
  }

  /// The runs of the tables that would lose something: the newest is part of what is approved, and
  /// they tell how long an import takes. Deleting a source does not hang on them.
  func unreadRuns(of plan: Plan) -> Call? {
    let call = Call(.listJobs, id: plan.source)
    let full = Call(.retrieveSource, id: plan.source)
    // The list shows tables without cursor and key: a plan made from it would look changed later.
    if plan.isDestructive, !facts.retrieved.contains(plan.source), facts.failures[full] == nil {
      return full
    }
    let needsNone: [Endpoint] = [.destroySource, .deleteWebhook, .repairReplication]
    let wantsRuns = plan.steps.contains { step in
      step.isDestructive && !needsNone.contains { $0 == step.call?.endpoint }
    }
    return wantsRuns && facts.jobs[plan.source] == nil && facts.failures[call] == nil ? call : nil
  }

  private func missing(for inquiry: Inquiry, source id: Source.ID) -> Call? {
    let full = Call(.retrieveSource, id: id)
    if !facts.retrieved.contains(id) && facts.failures[full] == nil { return full }
    let jobs = Call(.listJobs, id: id)
    let wantsJobs = [.cancel, .resync, .deleteData].contains(inquiry.intent.verb)
    if wantsJobs && facts.jobs[id] == nil && facts.failures[jobs] == nil { return jobs }
    return nil
  }

  /// Nil when something does run, or reads as if it did.
  private func namesWithoutRun(_ inquiry: Inquiry, source id: Source.ID) -> [String]? {
    let all = facts.source(id)?.tables ?? []
    let tables = all.filter { inquiry.tables.isEmpty || inquiry.tables.contains($0.id) }
    let runs = tables.contains { table in
      table.status?.meaning == .running
        || facts.jobs(of: table, in: id)?.contains { $0.status.meaning == .running } == true
    }
    return runs ? nil : tables.map(\.name)
  }

  private func plan(ordered inquiry: Inquiry, source id: Source.ID) -> Plan? {
    if [.rotateCredentials, .changeSettings].contains(inquiry.intent.verb) {
      return connectionPlan(inquiry, id)
    }
    let name = vocabulary.name(of: id)
    guard let path = RecoveryPath.ordered(inquiry.intent.verb.rawValue),
      let situation = situation(of: inquiry, id)
    else { return nil }
    var plan = Plan(path, for: situation, sourceName: name)
    plan.isWayBack = inquiry.intent.verb == .undo
    return plan
  }
}
