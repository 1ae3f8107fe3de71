// The last look before something is destroyed: are the targets still what was shown (approval.md A7)?

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

extension Session {
  /// Reads everything that a destructive call is about again, one read after the other. A PATCH that
  /// its table's settings make harmless is looked at too: those may have changed.
  mutating func check(_ work: Work, before call: Call) -> [Effect] {
    guard !work.consent.hasExpired(at: now) else {
      let refused = Effect.record(.refused(work.consent.digest, because: "expired"), nil)
      return stop(work, [refused, .say(.notApproved(.expired))])
    }
    var work = work
    work.checks = rereads(for: call, work.plan.source)
    return checkNext(work)
  }

  /// A table with its newest run; or the source with what the call is about.
  private func rereads(for call: Call, _ source: Source.ID) -> [Call] {
    switch call.endpoint {
    case .destroySource, .reloadSource: return [Call(.retrieveSource, id: source)]
    case .deleteWebhook:
      return [Call(.retrieveSource, id: source), Call(.inspectWebhook, id: source)]
    case .repairReplication, .disableReplication:
      return [Call(.retrieveSource, id: source), Call(.readReplication, id: source)]
    case .updateTable where !facts.hazard(of: call).isLoss:
      return [Call(.retrieveTable, id: call.id ?? "")]
    default:
      let table = call.id ?? ""
      let name = facts.table(table)?.table.name ?? ""
      // The table last: what happens to it between the two is seen by the second.
      return [
        Call(.listJobs, id: source, ["schemas": [.string(name)]]),
        Call(.retrieveTable, id: table),
      ]
    }
  }

  private mutating func checkNext(_ work: Work) -> [Effect] {
    var work = work
    let call = work.checks.removeFirst()
    let (ticket, effects) = ask(call)
    work.phase = .checking(call)
    work.ticket = ticket
    stage = .carryingOut(work)
    return effects
  }

  mutating func checked(_ work: Work, _ call: Call, _ reply: Reply) -> [Effect] {
    let before = facts
    facts.absorb(reply, to: call)
    // Cannot tell counts as changed.
    guard reply.answer != nil else { return stale(work, []) }
    let changed = changes(seenBy: call, since: before, work)
    guard changed.isEmpty else { return stale(work, changed) }
    guard work.checks.isEmpty else { return checkNext(work) }
    guard let differences = relevantDifferences(from: work) else { return stale(work, []) }
    return differences.isEmpty ? intend(work) : stale(work, differences)
  }

  /// To a step that destroys nothing a change is of no matter, unless it destroys something now. Nil
  /// when it does and nothing tells why.
  private func relevantDifferences(from work: Work) -> [Difference]? {
    guard case .send(let call, let hazard, _)? = work.step else { return nil }
    if hazard.isLoss { return differences(from: work) }
    guard facts.hazard(of: call).isLoss else { return [] }
    let differences = differences(from: work)
    return differences.isEmpty ? nil : differences
  }

  /// What is about the source as a whole must read as it did when the plan was made. How much of the
  /// log waits to be read is of no matter: it grows by itself.
  private func changes(seenBy call: Call, since before: Facts, _ work: Work) -> [Difference] {
    let (id, name) = (call.id ?? "", work.plan.sourceName)
    func differ(_ field: String, _ was: Bool?, _ isNow: Bool?) -> Difference? {
      guard was != isNow else { return nil }
      func text(_ value: Bool?) -> String { value.map { "\($0)" } ?? "null" }
      return Difference(table: name, field: field, was: text(was), isNow: text(isNow))
    }
    switch call.endpoint {
    case .inspectWebhook:
      let (was, isNow) = (before.webhooks[id]?.shape, facts.webhooks[id]?.shape)
      return [
        differ("webhook.exists", was?.handlerExists, isNow?.handlerExists),
        differ("external_status.exists", was?.isRegistered, isNow?.isRegistered),
      ].compactMap { $0 }
    case .readReplication:
      let (was, isNow) = (before.replication[id], facts.replication[id])
      return [
        differ("enabled", was?.enabled, isNow?.enabled),
        differ("slot_exists", was?.slotExists, isNow?.slotExists),
        differ("publication_exists", was?.publicationExists, isNow?.publicationExists),
      ].compactMap { $0 }
    default: return []
    }
  }

  private func differences(from work: Work) -> [Difference] {
    guard let call = work.step?.call else { return [] }
    let concerned = work.plan.observed.filter { call.id == $0.table || call.id == $0.source }
    let changed = concerned.flatMap { expected -> [Difference] in
      guard let (table, source) = facts.table(expected.table) else {
        return [Difference(table: expected.name, field: "table", was: "listed", isNow: "gone")]
      }
      // Where runs were not part of what was shown, they are none of what is compared.
      let newest =
        call.id == table.id ? facts.jobs(of: table, in: source.id)?.first?.id : expected.newestJob
      let seen = Observation(of: table, in: source.id, newestJob: newest)
      return expected.differences(from: seen, after: work.ownCalls(on: table.id))
    }
    return changed + (call.endpoint == .destroySource ? newcomers(work) : [])
  }

  /// Tables that were not shown would be deleted with the source.
  private func newcomers(_ work: Work) -> [Difference] {
    let known = Set(work.plan.observed.map(\.table))
    let tables = facts.source(work.plan.source)?.tables ?? []
    return tables.filter { !known.contains($0.id) }
      .map { Difference(table: $0.name, field: "table", was: "not listed", isNow: "listed") }
  }

  private mutating func stale(_ work: Work, _ differences: [Difference]) -> [Effect] {
    let seen = differences.map { "\($0.table) \($0.field): \($0.was) -> \($0.isNow)" }
    let because = differences.isEmpty ? "could not be read again" : seen.joined(separator: "; ")
    return stop(
      work,
      [
        .record(.refused(work.consent.digest, because: "stale: \(because)"), nil),
        .say(
          .stale(plan: work.decision.number, differences: differences, isUntouched: !work.hasSent)),
      ])
  }
}

extension Work {
  /// Only what we did to this table excuses a change of it. A call about the source is about all of
  /// its tables.
  fileprivate func ownCalls(on table: Table.ID) -> [Call] {
    plan.steps.prefix(index).compactMap(\.call).filter { $0.id == table || $0.id == plan.source }
  }

  /// A change of this plan has been sent already.
  var hasSent: Bool { plan.steps.prefix(index).contains { $0.call != nil } }
}
