// What a plan waits for between two calls: the read that shows it, and what the read says.

import Diagnosis
import PostHog
import Recovery

/// Whether a condition holds.
enum Standing: Hashable, Sendable {
  case yes, notYet
  /// It cannot come true any more.
  case never
  case cannotTell(APIError)
}

extension Condition {
  /// The read that may show it.
  func read(in facts: Facts, of source: Source.ID) -> Call {
    switch self {
    case .stillOpen(_, let table), .stillRunless(let table), .over(_, let table),
      .begun(let table, _):
      let name = facts.table(table)?.table.name ?? ""
      return Call(.listJobs, id: source, ["schemas": [.string(name)]])
    case .emptied(let table), .reads(_, let table): return Call(.retrieveTable, id: table)
    case .gone(let source), .listed(let source, _): return Call(.retrieveSource, id: source)
    case .webhookStill(_, let source), .webhookInOrder(let source), .webhookGone(let source):
      return Call(.inspectWebhook, id: source)
    case .captureInOrder(let source): return Call(.readReplication, id: source)
    case .prerequisites(let call, _): return call
    }
  }

  /// - Parameter facts: with the reply in them.
  func holds(in reply: Reply, _ facts: Facts) -> Standing {
    switch (self, reply.result) {
    case (.gone, .failed(.refused(let refusal))) where refusal.status == 404: return .yes
    case (_, .failed(let error)): return .cannotTell(error)
    case (.prerequisites, .answered): return .yes
    case (.gone, .answered): return .notYet
    case (.listed, .answered): return .yes
    case (.emptied, .answered(.table(let table))): return table.stored == nil ? .yes : .notYet
    case (.stillOpen(let run, let table), .answered):
      return openRun(of: table, in: facts)?.id == run ? .yes : .never
    case (.stillRunless(let table), .answered):
      return openRun(of: table, in: facts) == nil ? .yes : .never
    case (.over(let run, let table), .answered):
      guard let open = openRun(of: table, in: facts) else { return .yes }
      return run != nil && open.id != run ? .yes : .notYet
    case (.begun(let table, let old), .answered):
      guard let (found, source) = facts.table(table) else { return .never }
      let newest = facts.jobs(of: found, in: source.id)?.first
      return newest != nil && newest?.id != old ? .yes : .notYet
    case (.reads(let fields, _), .answered(.table(let table))):
      return table.shows(fields) ? .yes : .notYet
    case (.webhookStill(let shape, _), .answered(.webhook(let webhook))):
      return webhook.shape == shape ? .yes : .never
    case (.webhookInOrder(let source), .answered(.webhook(let webhook))):
      return webhook.faults(for: facts.tablesOnWebhook(of: source)).isEmpty ? .yes : .notYet
    case (.webhookGone, .answered(.webhook(let webhook))):
      return webhook.handlerExists ? .notYet : .yes
    case (.captureInOrder, .answered(.replication(let status))):
      return status.isRunning ? .yes : .notYet
    case (.webhookStill, .answered), (.webhookInOrder, .answered), (.webhookGone, .answered),
      (.captureInOrder, .answered):
      return .cannotTell(.unreadable(status: 200, words: "something else"))
    case (.emptied, .answered), (.reads, .answered):
      return .cannotTell(.unreadable(status: 200, words: "no table"))
    }
  }

  private func openRun(of id: Table.ID, in facts: Facts) -> Job? {
    guard let (table, source) = facts.table(id) else { return nil }
    return facts.jobs(of: table, in: source.id)?.first { $0.status.meaning == .running }
  }
}
