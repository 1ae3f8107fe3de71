// What the rehearsal writes down of a turn: the calls, the answers as far as we read them, the words
// and the state.

import FoundationEssentials
import PostHog
import Recovery
import Session
import Simulator

/// The output lines of one turn in the making.
struct Stenograph {
  private(set) var lines: [OutputLine] = []

  mutating func say(_ text: [String]) {
    lines += text.map { OutputLine(.said, $0) }
  }

  /// A call whose answer nobody is there to read.
  mutating func send(_ call: Call, in world: World) {
    lines.append(OutputLine(.call, Self.text(of: call, in: world)))
  }

  mutating func exchange(_ call: Call, _ reply: Reply, in world: World) {
    lines.append(OutputLine(.call, Self.text(of: call, in: world)))
    lines.append(OutputLine(.answer, Self.text(of: reply, in: world)))
  }

  /// The process is gone.
  mutating func checkNobody() { lines.append(OutputLine(.check, "state=down")) }

  /// The state after the turn, and what the conversation is about.
  mutating func check(_ session: Session) {
    var text = "state=\(session.state)"
    if let path = session.path { text += " path=\(path.rawValue)" }
    if case .deciding(let decision) = session.stage {
      text += " plan=\(decision.number)\(decision.digest.short)"
    }
    if let focus = session.vocabulary.focus { text += " focus=\(focus.name)" }
    lines.append(OutputLine(.check, text))
  }

  /// `TOOL {arguments}` with short ids, as the scenario names them.
  static func text(of call: Call, in world: World) -> String {
    "\(call.endpoint.name) \(JSON.object(call.arguments).aliased(in: world).canonical)"
  }

  private static func text(of reply: Reply, in world: World) -> String {
    switch reply.result {
    case .answered(let answer):
      "\(reply.status ?? 200) \(answer.projection.aliased(in: world).canonical)"
    case .failed(.refused(let refusal)):
      "\(refusal.status) \(JSON.object(["detail": .string(refusal.words)]).canonical)"
    case .failed(.serverFault(let status, let words)):
      "\(status) \(JSON.object(["detail": .string(words)]).canonical)"
    case .failed(.unreadable(let status, _)): "\(status) unreadable"
    case .failed(.notSent(let reason, _)): "not sent: \(reason.rawValue)"
    case .failed(.noAnswer(.timedOut, let words)): "timeout \(words)"
    case .failed(.noAnswer(let reason, _)): reason.rawValue
    case .failed(.redirected): "redirected"
    }
  }
}

extension JSON {
  /// Ids of this world as the scenario writes them.
  fileprivate func aliased(in world: World) -> JSON {
    switch self {
    case .string(let text):
      // Only a UUID can be one.
      text.utf8.count == 36 ? .string(world.alias(of: text) ?? text) : self
    case .array(let items): .array(items.map { $0.aliased(in: world) })
    case .object(let members): .object(members.mapValues { $0.aliased(in: world) })
    case .null, .bool, .integer, .number, .secret: self
    }
  }
}

extension Answer {
  /// The fields that the conversation turns on, not the body.
  fileprivate var projection: JSON {
    switch self {
    case .accepted(let remark): remark.map { ["detail": .string($0)] } ?? [:]
    case .gone: [:]
    case .created(let id): ["id": .string(id)]
    case .sources(let page):
      .array(
        page.items.map {
          [
            "id": .string($0.id), "source_type": .string($0.type),
            "status": .text($0.status?.word),
          ]
        })
    case .source(let source): source.projection
    case .table(let table): table.projection
    case .tables(let page): .array(page.items.map(\.projection))
    case .jobs(let jobs): jobs.projection
    case .forms(let forms): .array(forms.keys.sorted().map { .string($0) })
    case .refreshed(let found):
      ["added": .integer(found.added), "deleted": .integer(found.deleted)]
    case .cursorCandidates(let found):
      ["incremental_fields": .array(found.candidates.map { .string($0.field) })]
    case .webhook(let webhook):
      webhook.projection
    case .webhookReceipt(let receipt):
      .object(
        ["error": .text(receipt.error), "success": .bool(receipt.success)].merging(
          receipt.pendingInputs.isEmpty
            ? [:] : ["pending_inputs": .array(receipt.pendingInputs.map { .string($0) })]
        ) { $1 })
    case .replication(let status):
      [
        "enabled": .bool(status.enabled), "publication_exists": .flag(status.publicationExists),
        "schedule_paused": .flag(status.schedulePaused), "slot_exists": .flag(status.slotExists),
      ]
    case .prerequisites(let result):
      ["errors": .array(result.errors.map { .string($0) }), "valid": .bool(result.valid)]
    case .logs(let page): ["lines": .integer(page.items.count)]
    case .account(let account): ["team": account.team.map { .integer($0.id) } ?? .null]
    case .project(let project): ["id": .integer(project.id)]
    }
  }
}

extension JSON {
  fileprivate static func flag(_ value: Bool?) -> JSON { value.map { .bool($0) } ?? .null }
}

extension Webhook {
  /// The vendor's half by its status, its error, or whether it is there at all.
  fileprivate var projection: JSON {
    var shown: [String: JSON] = [
      "exists": .bool(handlerExists),
      "external_status": .text(
        vendor.map { $0.error ?? $0.status ?? ($0.exists ? "exists" : "gone") }),
    ]
    guard handlerExists else { return .object(shown) }
    shown["schema_mapping"] = .array(mapping.keys.sorted().map { .string($0) })
    if handlerEnabled == false { shown["enabled"] = false }
    if !missingEvents.isEmpty {
      shown["missing_events"] = .array(missingEvents.map { .string($0) })
    }
    if inputs?.isEmpty == true { shown["inputs"] = [] }
    return .object(shown)
  }
}

extension Source {
  /// Tables are counted by status, with `off` for those that are switched off.
  fileprivate var projection: JSON {
    var counts: [String: Int] = [:]
    for table in tables {
      counts[(table.status?.word ?? "null") + (table.shouldSync ? "" : " off"), default: 0] += 1
    }
    return [
      "id": .string(id), "latest_error": .text(latestError),
      "schemas": .object(counts.mapValues { .integer($0) }), "status": .text(status?.word),
    ]
  }
}

extension Table {
  fileprivate var projection: JSON {
    [
      "id": .string(id), "last_synced_at": .text(lastSyncedAt?.timestamp),
      "row_count": rowCount.map { .integer($0) } ?? .null, "should_sync": .bool(shouldSync),
      "status": .text(status?.word), "sync_type": .text(method?.word),
    ]
  }
}

extension [Job] {
  /// The newest job of each table: `{"orders":"Running 310 rows"}`.
  fileprivate var projection: JSON {
    var newest: [String: JSON] = [:]
    for job in self where newest[job.tableName ?? ""] == nil {
      let rows = job.rowsSynced.map { " \($0) rows" } ?? ""
      newest[job.tableName ?? ""] = .string(job.status.word + rows)
    }
    return .object(newest)
  }
}
