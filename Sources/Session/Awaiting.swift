// Between two calls of a plan: waiting until a condition holds; and its end, when all were accepted.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

extension Session {
  /// Seconds before each look. The first look at a `Running` without a run waits a minute: a run
  /// that somebody just started may need that long to show (API reference, 14 R2).
  mutating func pause(_ work: Work, for condition: Condition) -> [Effect] {
    let name = name(work.step, in: work)
    switch condition {
    case .stillOpen, .listed, .prerequisites: return look(work, at: condition)
    case .stillRunless:
      return wait(work, seconds: 60, Waiting(.secondLook, name))
    case .begun:
      return wait(work, seconds: 20, Waiting(.newRuns, name))
    case .over:
      return wait(work, seconds: work.looks == 0 ? 5 : 10, Waiting(.oldRunToEnd, name))
    case .reads:
      if work.looks == 0 { return look(work, at: condition) }
      return wait(work, seconds: 10, Waiting(.trace, name))
    case .emptied, .gone, .webhookGone:
      if work.looks == 0 { return look(work, at: condition) }
      return wait(work, seconds: 10, Waiting(.deletion, name))
    case .webhookStill: return look(work, at: condition)
    case .webhookInOrder, .captureInOrder:
      if work.looks == 0 { return look(work, at: condition) }
      return wait(work, seconds: 10, Waiting(.order, name))
    }
  }

  private mutating func wait(_ work: Work, seconds: Double, _ waiting: Waiting) -> [Effect] {
    var work = work
    work.phase = .pausing
    work.ticket = nextTicket()
    stage = .carryingOut(work)
    return [.wait(work.ticket, seconds: seconds, waiting)]
  }

  mutating func woke(_ work: Work, _ ticket: Ticket) -> [Effect] {
    guard ticket == work.ticket, work.phase == .pausing, let condition = work.condition else {
      return []
    }
    return look(work, at: condition)
  }

  private mutating func look(_ work: Work, at condition: Condition) -> [Effect] {
    let call = condition.read(in: facts, of: work.plan.source)
    let (ticket, effects) = ask(call)
    var work = work
    work.phase = .looking(call)
    work.ticket = ticket
    work.looks += 1
    stage = .carryingOut(work)
    return effects
  }

  mutating func looked(_ work: Work, _ call: Call, _ reply: Reply) -> [Effect] {
    if case .prerequisites(_, let source)? = work.condition { return checked(work, source, reply) }
    facts.absorb(reply, to: call)
    guard let condition = work.condition else { return [] }
    switch condition.holds(in: reply, facts) {
    case .yes: return next(work, skipping: work.reserved)
    case .notYet: return lookLater(work, condition)
    case .never:
      return stop(work, [.say(.changedMeanwhile(condition, name: name(work.step, in: work)))])
    case .cannotTell(let error): return stop(work, [.say(.unreachable(error, call))])
    }
  }

  /// 2 minutes: a run that does not end within that after its cancel is wedged at PostHog's side,
  /// and what is not deleted by then was not deleted.
  private static let conditionPatience: Double = 120

  private mutating func lookLater(_ work: Work, _ condition: Condition) -> [Effect] {
    guard now.elapsed(since: work.began) >= Self.conditionPatience else {
      return pause(work, for: condition)
    }
    let name = name(work.step, in: work)
    if let shortfall = shortfall(of: condition) { return fallShort(work, shortfall) }
    if case .unless = work.step { return [.say(.cameToNothing(name: name))] + next(work) }
    guard case .over(_, let table) = condition else {
      return stop(work, [.say(.changedMeanwhile(condition, name: name))])
    }
    return stop(work, [.say(.wedged(wedged(work, table, name)))])
  }

  private func wedged(_ work: Work, _ table: Table.ID, _ name: String) -> Wedged {
    let open = facts.table(table).flatMap { facts.jobs(of: $0.table, in: $0.source.id) }?
      .first { $0.status.meaning == .running }
    return Wedged(
      table: table, name: name, source: work.plan.source, sourceName: work.plan.sourceName,
      project: terms.project, run: open, cancelledAt: work.since, now: facts.now,
      link: terms.link(to: work.plan.source))
  }

  private mutating func next(_ work: Work, skipping count: Int = 0) -> [Effect] {
    var work = work
    work.index += 1 + count
    return proceed(work)
  }

  /// All steps were accepted. Accepted is not healed: the watch begins.
  mutating func finish(_ work: Work) -> [Effect] {
    stage = .idle
    var view = view(work.decision)
    view.plan = work.plan
    if case .until(.listed(let source, let before))? = work.plan.steps.last {
      return relisted(work, source, before)
    }
    if work.plan.proof.tables.isEmpty { return stopped(work, view) }
    return [.say(.carriedOut(Done(view: view, remarks: work.remarks, patience: 0)))] + watch(work)
  }

  /// The last step has looked itself, and what it looked for was there.
  private mutating func stopped(_ work: Work, _ view: PlanView) -> [Effect] {
    summary.ending = .verified
    let names = work.plan.tables.map { view.name($0) }
    let seen: Verified.Seen =
      switch work.plan.steps.last {
      case .until(.gone): .sourceGone
      case .until(.emptied): .emptied(names)
      case .until(.reads): .settings(settings(of: work.plan))
      case .until(.over), .until(.stillOpen), .until(.stillRunless): .runsOver(names)
      case .until(.webhookInOrder(let id)):
        facts.webhooks[id].map {
          .webhook(
            $0, tables: facts.tablesOnWebhook(of: id).map(\.name),
            isSecond: work.plan.registersOnceMore)
        } ?? .accepted
      case .until(.webhookGone): .webhookGone(remaining: work.remarks.first)
      case .until(.webhookStill), .until(.captureInOrder), .until(.prerequisites), .until(.listed),
        .until(.begun), .unless, .send, nil:
        .accepted
      }
    if seen == .sourceGone { vocabulary.focus = nil }
    // Nothing of it syncs yet: what is left out stays off until its own plan was approved.
    if !work.plan.leftOut.isEmpty { summary.ending = .notVerified }
    let verified = Verified(
      sourceName: work.plan.sourceName, cause: work.plan.cause, seen: seen,
      took: max(now.elapsed(since: work.began), 0), leftOut: self.names(ofTables: work.plan.leftOut)
    )
    let record: Record =
      work.plan.leftOut.isEmpty
      ? .verified(work.consent.digest)
      : .notVerified(work.consent.digest, because: "its tables stay off")
    return [.record(record, nil), .say(.verified(verified))]
  }
}

extension Work {
  /// Steps that are left out where the present condition holds.
  fileprivate var reserved: Int {
    if case .unless(_, let count)? = step { count } else { 0 }
  }
}

extension Session {
  func names(ofTables tables: [Table.ID]) -> [String] {
    tables.compactMap { facts.table($0)?.table.name }
  }

  fileprivate func settings(of plan: Plan) -> [Verified.Setting] {
    plan.steps.compactMap(\.call).filter { $0.endpoint == .updateTable }.compactMap { call in
      guard let table = call.id.flatMap({ facts.table($0)?.table }) else { return nil }
      return Verified.Setting(
        name: table.name, fields: call.arguments, isRunning: table.status?.meaning == .running,
        isArmed: facts.armed[table.id] != nil, hasWayBack: hasWayBack(call))
    }
  }
}
