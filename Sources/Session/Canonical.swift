// What an approval is about, as canonical JSON: the text whose hash is the digest. Lists in a fixed
// order, null for what is not there, so that two plans have one text only if they are one plan.

import Diagnosis
import PostHog
import Recovery

extension Step {
  var canonical: JSON {
    switch self {
    case .send(let call, let hazard, _):
      ["send", .string(call.endpoint.name), .object(call.arguments), .string(hazard.words)]
    case .until(let condition): ["until", condition.canonical]
    case .unless(let condition, let count): ["unless", condition.canonical, .integer(count)]
    }
  }
}

extension Condition {
  fileprivate var canonical: JSON {
    switch self {
    case .stillOpen(let job, let table): ["still open", .string(job), .string(table)]
    case .stillRunless(let table): ["still runless", .string(table)]
    case .over(let job, let table): ["over", .text(job), .string(table)]
    case .emptied(let table): ["emptied", .string(table)]
    case .reads(let fields, let table): ["reads", .object(fields), .string(table)]
    case .begun(let table, let job): ["begun", .string(table), .text(job)]
    case .gone(let source): ["gone", .string(source)]
    case .webhookStill(let shape, let source):
      ["webhook still", shape.canonical, .string(source)]
    case .webhookInOrder(let source): ["webhook in order", .string(source)]
    case .webhookGone(let source): ["webhook gone", .string(source)]
    case .captureInOrder(let source): ["capture in order", .string(source)]
    case .prerequisites(let call, let source):
      [
        "prerequisites", .string(call.endpoint.name), .object(call.arguments), .string(source),
      ]
    case .listed(let source, let before):
      ["listed", .string(source), .array(before.map(\.canonical))]
    }
  }
}

extension Webhook.Shape {
  fileprivate var canonical: JSON {
    [
      .bool(handlerExists), isRegistered.map { .bool($0) } ?? .null, .text(status),
      .array(mapped.map { .string($0) }),
    ]
  }
}

extension ListedTable {
  fileprivate var canonical: JSON { [.string(id), .string(name), .bool(isOn), .text(status)] }
}

extension NewSettings {
  /// The fields by their places; which secrets fill them is in nobody's digest but the filled plan's.
  var canonical: JSON {
    slots.count == 1
      ? .string(slots[0].field)
      : .array(slots.map { .string(($0.place + [$0.field]).joined(separator: ".")) })
  }
}

extension Hazard {
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .change(let remark): remark ?? ""
    case .loss(let sentence): sentence
    }
  }
}

extension Observation {
  /// Without what leads to no loss.
  var canonical: JSON {
    [
      .string(table), .string(name), .string(source), .text(newestJob), .text(status),
      .text(method), .text(cursor), primaryKey.map { .array($0.map { .string($0) }) } ?? .null,
      .text(cdcTableMode), .bool(shouldSync), .bool(isStored),
      rowCount.map { .integer($0) } ?? .null, .text(lastSyncedAt),
    ]
  }
}
