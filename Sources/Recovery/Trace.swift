// What a read can tell of a change whose answer was lost. One row a tool, as approval.md has it.

import FoundationEssentials
import PostHog

/// Whether a call whose answer was lost shows in the world.
package enum Trace: String, Hashable, Sendable, Codable {
  case happened
  /// Everything looks as before. For a resync that proves nothing: its wipe may be armed.
  case unchanged
  case cannotTell

  /// The read that may show it.
  package static func read(for call: Call, of source: Source.ID) -> Call {
    switch call.endpoint {
    case .updateTable, .deleteData: Call(.retrieveTable, id: call.id ?? "")
    case .reloadTable, .reloadSource, .resyncTable, .cancelSync: Call(.listJobs, id: source)
    case .createWebhook, .deleteWebhook, .updateWebhookInputs: Call(.inspectWebhook, id: source)
    case .repairReplication, .resumeReplication: Call(.readReplication, id: source)
    default: Call(.retrieveSource, id: source)
    }
  }

  /// - Parameters:
  ///   - before: what the tables looked like when the plan was made.
  ///   - since: UTC, the server's; when the plan's first change was answered.
  package init(of call: Call, in reply: Reply, before: [Observation], since: Date?) {
    let target = before.first { $0.table == call.id }
    switch (call.endpoint, reply.result) {
    case (.destroySource, .failed(.refused(let refusal))) where refusal.status == 404:
      self = .happened
    case (_, .failed): self = .cannotTell
    case (.updateTable, .answered(.table(let table))):
      self = table.shows(call.arguments) ? .happened : .unchanged
    case (.deleteData, .answered(.table(let table))):
      self = table.stored == nil ? .happened : table.reads(like: target) ? .unchanged : .cannotTell
    case (.cancelSync, .answered(.jobs(let jobs))):
      let run = jobs.first { $0.tableID == call.id }
      self = run?.status.meaning == .running ? .unchanged : .happened
    case (.reloadTable, .answered(.jobs(let jobs))), (.resyncTable, .answered(.jobs(let jobs))):
      let newest = jobs.first { $0.tableID == call.id }
      let isNew =
        newest?.id != target?.newestJob
        && (newest?.createdAt ?? .distantPast) > (since ?? .distantFuture)
      self = isNew ? .happened : .unchanged
    case (.createWebhook, .answered(.webhook(let webhook))):
      self = webhook.isRegistered.map { $0 ? .happened : .unchanged } ?? .cannotTell
    case (.deleteWebhook, .answered(.webhook(let webhook))):
      self = webhook.handlerExists ? .unchanged : .happened
    // It was sent because one of them was missing.
    case (.repairReplication, .answered(.replication(let status))):
      self = status.isWhole ? .happened : .unchanged
    case (.resumeReplication, .answered(.replication(let status))):
      self = status.schedulePaused.map { $0 ? .unchanged : .happened } ?? .cannotTell
    case (.destroySource, .answered): self = .unchanged
    default: self = .cannotTell
    }
  }
}

extension Table {
  /// The same rows as before. Others may be a new import, after a deletion that did happen.
  fileprivate func reads(like before: Observation?) -> Bool {
    guard let before else { return false }
    return rowCount == before.rowCount && lastSyncedAt?.timestamp == before.lastSyncedAt
  }

  /// Whether the fields of a PATCH read as it wanted them. A field that cannot be read says no.
  package func shows(_ arguments: [String: JSON]) -> Bool {
    arguments.allSatisfy { field, value in
      switch field {
      case "id": true
      case "should_sync": value == .bool(shouldSync)
      case "sync_type": value.string == method?.word
      case "incremental_field": value.string == cursor
      case "incremental_field_type": value.string == cursorType
      case "sync_frequency": value.string == frequency?.word
      case "cdc_table_mode": value.string == cdcTableMode
      case "primary_key_columns":
        value == (primaryKey.map { .array($0.map { .string($0) }) } ?? .null)
      default: false
      }
    }
  }
}
