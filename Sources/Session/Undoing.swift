// The way back: what a change of this session replaced is put back by a plan of its own, with its own
// hazard and its own consent (approval.md A24). What was destroyed is not offered back.

import Diagnosis
import PostHog
import Recovery

/// One call of ours that PostHog accepted and that set or destroyed something. A run that was
/// started or stopped is none: it leaves nothing to put back.
package struct Change: Hashable, Sendable {
  /// What it was a step of.
  let plan: Digest
  package let call: Call
  package let hazard: Hazard
  package let source: Source.ID
  /// What its target is called.
  package let name: String
  /// The table right before it.
  package let before: Observation?

  /// The PATCH that takes it back; nil where there is none.
  var back: [String: JSON]? {
    guard call.endpoint == .updateTable, !hazard.isLoss else { return nil }
    return before?.undoing(call.arguments)
  }

  /// Whether it is about one of these; without any, about the source.
  fileprivate func concerns(_ tables: [Table.ID], of source: Source.ID) -> Bool {
    guard source == self.source else { return false }
    return tables.isEmpty || call.id == source || tables.contains(call.id ?? "")
  }
}

/// Why something is not put back.
package struct NoWayBack: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case nothingDone
    case destroyed(Change)
    /// The old one was never known here: PostHog does not show it.
    case credential(Change)
    case notKept(Change)
    /// Somebody else has set it since.
    case changedSince(Change)
    /// It reads as before, without our doing.
    case alreadyBack(Change)
  }

  package var reason: Reason
  /// An earlier change that can be put back.
  package var older: Change?
}

extension Session {
  /// Keeps what the step that was accepted replaced. A way back takes its change off the list.
  mutating func remember(_ work: Work) {
    guard case .send(let call, let hazard, let table)? = work.step else { return }
    if call.endpoint == .updateTable, hazard.isLoss, let table,
      facts.table(table)?.table.shouldSync == false
    {
      facts.arm(table)  // The wipe is stored; the next run of the table, whenever, carries it out.
    }
    if work.plan.isWayBack, let index = changes.lastIndex(where: { $0.call.id == call.id }) {
      changes.remove(at: index)
      if !hazard.isLoss { return }
    }
    let setsNothing: [Endpoint] = [.reloadTable, .reloadSource, .cancelSync, .refreshTables]
    guard hazard.isLoss || !setsNothing.contains(call.endpoint) else { return }
    changes.append(
      Change(
        plan: work.consent.digest, call: call, hazard: hazard, source: work.plan.source,
        name: name(work.step, in: work),
        before: work.before))
  }

  /// Which change is meant, or why it stays: said before anything is read. Without a name it is the
  /// newest, with all that its plan set; with one, the newest that can be put back.
  mutating func undo(_ intent: Intent, _ text: String) -> [Effect] {
    let meant = changes(meant: intent.target)
    guard let newest = meant.last else { return stay(NoWayBack(reason: .nothingDone)) }
    let older = reversible.last { meant.contains($0) }
    guard let chosen = older, chosen.plan == newest.plan || meant.count < changes.count else {
      let kept = meant.last { $0.plan == newest.plan && $0.back == nil } ?? newest
      let elsewhere = older?.call.id == kept.call.id ? nil : older
      return stay(NoWayBack(reason: kept.permanence, older: elsewhere))
    }
    let together = meant.filter { $0.plan == chosen.plan }.compactMap(\.call.id)
    return inquire(Intent(.undo, .tables(together, of: chosen.source)), text, isPicked: true)
  }

  private func changes(meant target: Intent.Target) -> [Change] {
    switch target {
    case .source(let id): changes.filter { $0.concerns([], of: id) }
    case .tables(let ids, let id): changes.filter { $0.concerns(ids, of: id) }
    case .none, .it, .everything, .ambiguous, .unknownName, .named: changes
    }
  }

  /// Those of plans that can be put back as a whole.
  private var reversible: [Change] {
    changes.filter { change in
      !changes.contains { $0.plan == change.plan && $0.back == nil }
    }
  }

  private mutating func stay(_ reason: NoWayBack) -> [Effect] {
    stage = .idle
    return [.say(.noWayBack(reason))]
  }

  /// `undo` would put this back now.
  func hasWayBack(_ call: Call) -> Bool { changes.last { $0.call == call }?.back != nil }

  /// What the tables read before the newest change of each that can be taken back.
  func back(of inquiry: Inquiry) -> [Table.ID: [String: JSON]] {
    inquiry.tables.reduce(into: [:]) { wanted, table in
      wanted[table] = change(of: table)?.back
    }
  }

  private func change(of table: Table.ID) -> Change? {
    reversible.last { $0.call.id == table }
  }

  /// Why the newest change of these is not put back now, and so never; nil when what we set stands
  /// there still.
  mutating func contradict(_ inquiry: Inquiry) -> [Effect]? {
    let meant = inquiry.tables.compactMap(change)
    let standing = meant.filter { !reads($0.call.id, $0.back) }
    let foreign = standing.first { !reads($0.call.id, $0.call.arguments) }
    guard let first = meant.first, let stays = foreign ?? (standing.isEmpty ? first : nil) else {
      return nil
    }
    changes.removeAll { meant.contains($0) }
    return stay(NoWayBack(reason: foreign == nil ? .alreadyBack(stays) : .changedSince(stays)))
  }

  private func reads(_ table: Table.ID?, _ fields: [String: JSON]?) -> Bool {
    table.flatMap { facts.table($0)?.table.shows(fields ?? [:]) } ?? false
  }
}

extension Change {
  fileprivate var permanence: NoWayBack.Reason {
    if hazard.isLoss { return .destroyed(self) }
    return call.arguments.values.contains { !$0.secrets.isEmpty }
      ? .credential(self) : .notKept(self)
  }
}
