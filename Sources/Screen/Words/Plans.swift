// Plans: what would be done, what is lost by it, what it wants.

import PostHog
import Recovery
import Session

extension Plan {
  /// What follows "I will".
  var inShort: String { inShort(on: nil) }

  /// - Parameter names: its tables, where not all that were told of are meant.
  func inShort(on names: String?) -> String {
    if let live = steps.compactMap(\.call).compactMap(\.endpoint.liveDeed).first { return live }
    if secret?.home == .captureCheck {
      return "have the server look with it what the database lacks. Nothing is saved"
    }
    if secret?.home == .webhookInputs {
      let it = handover.map { $0.slots.count > 1 } == true ? "them" : "it"
      return "save \(it) and look how the webhook reads"
    }
    if let settings { return settings }
    let reloads = steps.count { $0.call?.endpoint == .reloadTable }
    let enables = steps.contains { $0.call?.arguments["should_sync"] == .bool(true) }
    if cause == .neverScheduled, reloads == 1 {
      return steps.count > 1
        ? "give it a schedule, every 6 h, and start it" : "start its first sync"
    }
    let revive =
      reloads == 1
      ? "switch \(names ?? "the table") on again and sync it"
      : "switch \(names ?? "the \(reloads) tables") on again and sync each of them"
    if let amendment { return amendment }
    if let handover {
      let it = handover.slots.count > 1 ? "them" : "it"
      return enables ? "save \(it), \(revive)" : "save \(it) and sync the source"
    }
    if steps.contains(where: { $0.call?.endpoint == .cancelSync }) {
      return "stop the dead run, wait until it is over, and start a new one"
    }
    if enables { return revive }
    if steps.contains(where: { $0.call?.endpoint == .refreshTables }) {
      return "let PostHog look again which tables there are, and tell what is new and what is gone"
    }
    if steps.contains(where: { $0.call?.endpoint == .reloadSource }) { return "sync the source" }
    return "sync \(names ?? (reloads > 1 ? "these \(reloads) tables" : "it")) again"
  }
}

extension Plan {
  /// Where it sets something and does nothing else.
  private var settings: String? {
    let calls = steps.compactMap(\.call)
    guard amendment == nil, handover == nil, !calls.isEmpty,
      calls.allSatisfy({ $0.endpoint == .updateTable })
    else { return nil }
    let deeds = Set(calls.map { $0.deed(on: calls.count > 1 ? "them" : "it") })
    return deeds.count == 1 ? deeds.first : "set each of them as `plan` shows"
  }
}

extension PlanView {
  var blocks: [Block] {
    if plan.isDestructive { return losses }
    let head = "PLAN \(number) \(digest.short) - nothing has been changed yet"
    var items = errand(at: plan.sourceName.inert(limit: 40)) + handover
    items += plan.steps.map(words(for:))
    return [.text(head), .numbered(items)] + leftOut + [.blank, .text(wants)]
  }

  /// What the plan leaves alone, and how it is brought back.
  var leftOut: [Block] {
    let names = plan.leftOut.map { name($0).inert(limit: 80) }
    guard let first = names.first else { return [] }
    let each = names.count > 1 ? "each of them wants" : "it wants"
    return [
      .blank,
      .text(
        "Left out: \(names.spoken()). Switching \(names.count > 1 ? "them" : "it") on again would wipe the rows, as it replicates changes or lives on webhooks; \(each) a plan of its own, with its own approval: `switch \(first) on`."
      ),
    ]
  }

  /// What must be done elsewhere first.
  ///
  /// - Parameter vendor: as people call the source's type, made inert.
  func errand(at vendor: String) -> [String] {
    if plan.cause == .tableMissing, plan.letter == .c2 {
      return ["Bring it back at the source, then ask me again and I look whether it is there."]
    }
    let page = link.map { ": \($0)" } ?? " in PostHog"
    switch plan.errand {
    case .reconnectAccount(let field):
      let number =
        field.map {
          " Does PostHog give it another number than \($0.number.inert(limit: 20))? Then say `account NUMBER` here instead of `go`."
        } ?? ""
      let connect = connectLink.map { ", or here: \($0)" } ?? ""
      return ["Reconnect the \(vendor) account on the source's page\(page)\(connect).\(number)"]
    case .enterCredential: return ["Enter the new credential on the source's page\(page)."]
    // What to run there stands above.
    case .repairDatabase, .putRight, nil: return []
    }
  }

  /// What is saved: what goes along in clear, and each secret by its name.
  private var handover: [String] {
    guard let handover = plan.handover else { return [] }
    let open = handover.settings.shown.map { "\($0.name) = \($0.value)" }
    let fields = handover.slots.map(\.field)
    let hidden = handover.slots.map { slot in
      // Two passwords are told apart by their places.
      let isTwice = fields.count { $0 == slot.field } > 1
      return (isTwice ? slot.place + [slot.field] : [slot.field]).joined(separator: ".")
        .inert(limit: 60)
    }
    let what = open + ["\(hidden.spoken()) as you hand \(hidden.count > 1 ? "them" : "it") over"]
    if handover.slots.first?.home == .captureCheck {
      return [
        "have the server look what the database of \(plan.sourceName.inert()) lacks, with \(hidden.spoken()) as you hand it over; nothing is saved"
      ]
    }
    let whose = handover.slots.first?.home == .webhookInputs ? "the webhook of " : ""
    return ["update \(whose)\(plan.sourceName.inert()): \(what.joined(separator: ", "))"]
  }

  var spokenTables: String { plan.tables.map { name($0).inert(limit: 60) }.spoken(most: 3) }

  /// An order is carried out at once; this says what was understood.
  var echo: String {
    let calls = plan.steps.compactMap { step -> String? in
      guard case .send(let call, let hazard, let table) = step else { return nil }
      let remark = if case .change(let remark?) = hazard { " (\(remark))" } else { "" }
      return "\(call.deed(on: name(table).inert(limit: 80)))\(remark)"
    }
    return "As you say: \(calls.spoken(most: 3))."
  }

  /// The last line: the exact words it waits for.
  var wants: String {
    if isReadOnly { return "This session is read-only: nothing of it can be sent." }
    return switch plan.needs {
    case .nothing: "Nothing to do here."
    case .go: "Type `go` to run it, or `no`."
    case .secret(let slot): "Type `\(slot.opener)` and I will ask for \(asked), or `no`."
    case .approve, .approveNamed: "Type  \(plan.needs.word)  to run it, or  no."
    }
  }

  private var asked: String {
    plan.handover.map { $0.slots.count > 1 } == true
      ? "them, one after the other" : "it"
  }

  func words(for step: Step) -> String {
    switch step {
    case .send(let call, let hazard, let table):
      let what = call.deed(on: name(table).inert(limit: 80))
      return switch hazard {
      case .none, .change(remark: nil): what
      case .change(let remark?): "\(what) (\(remark))"
      case .loss(let sentence): "\(what): \(sentence.uppercasedFirstWord)"
      }
    case .until(let condition): return words(for: condition)
    case .unless(let condition, _):
      return
        "\(words(for: condition)); only if none comes within two minutes, the next two steps run:"
    }
  }

  private func words(for condition: Condition) -> String {
    let name = name(condition.table).inert(limit: 80)
    return switch condition {
    case .stillOpen: "look that the run of \(name) is still the same one"
    case .stillRunless: "look once more that \(name) has no run"
    case .over: "wait until the old run of \(name) is over"
    case .reads: "look that \(name) reads so"
    case .emptied: "look that nothing is stored for \(name) any more"
    case .gone: "look that \(name) is gone"
    case .begun: "look whether a new run of \(name) has begun"
    case .webhookStill: "look that the webhook is still as I saw it"
    case .webhookInOrder: "look that handler and registration read well"
    case .webhookGone: "look that the handler is gone"
    case .prerequisites: "have the server look what the database lacks; nothing is saved"
    case .captureInOrder: "look that slot and publication are there and the capture runs"
    case .listed: "see which of its tables are new, and which are gone"
    }
  }
}

extension [String: JSON] {
  /// Settings of a source in clear, name by name: `ssh_tunnel.host`.
  var shown: [(name: String, value: String)] {
    sorted { $0.key < $1.key }.flatMap { key, value -> [(name: String, value: String)] in
      let name = key.inert(limit: 60)
      if case .object(let inner) = value {
        return inner.shown.map { ("\(name).\($0.name)", $0.value) }
      }
      if case .secret(let ref) = value { return [(name, ref.description)] }
      return [(name, (value.string ?? value.canonical).inert(limit: 80))]
    }
  }
}

extension SecretSlot {
  /// What to type to be asked for it.
  var opener: String {
    switch home {
    case .sourceSettings: "new key"
    case .captureCheck: "ready"
    case .webhookInputs: label == "signing secret" ? "new signing secret" : "ready"
    }
  }
}

extension Endpoint {
  /// After "I will", where a plan has but one such call.
  fileprivate var liveDeed: String? {
    switch self {
    case .resumeReplication: "let the capture go on, and watch its tables"
    case .createWebhook: "register it, after one more look that nobody else has"
    default: nil
    }
  }

  /// What it does, as an order.
  var verb: String {
    switch self {
    case .reloadTable, .reloadSource: "sync"
    case .cancelSync: "stop the run of"
    case .updateTable: "change the settings of"
    case .updateSource: "update"
    case .resyncTable: "resync"
    case .deleteData: "delete the data of"
    case .destroySource: "delete"
    case .refreshTables: "look again at the tables of"
    case .createWebhook: "register the webhook of"
    case .deleteWebhook: "remove the webhook of"
    case .updateWebhookInputs: "update the webhook of"
    case .repairReplication: "repair replication of"
    case .resumeReplication: "resume replication of"
    case .disableReplication: "switch off replication of"
    default: "read"
    }
  }
}

extension String {
  /// `WIPES 1,204 rows`: the loss is what the eye should find.
  var uppercasedFirstWord: String {
    let word = prefix { $0 != " " }
    return word.uppercased() + dropFirst(word.count)
  }
}
