// A plan that destroys, as it stands on the screen before anybody approves it: every step with its
// tool and target, what goes, what stays, how long it takes, what it costs. Nothing is left out.

import PostHog
import Recovery
import Session

extension PlanView {
  /// From `PLAN` to the words it waits for.
  var losses: [Block] {
    let head = "PLAN \(number) \(digest.short) - nothing has been changed yet"
    let steps = zip(1..., plan.steps).flatMap { number, step in
      [Block.step(number, title(of: step), details(of: step))]
    }
    return [.exact(head)] + steps + [.text(afterwards)] + [.blank, .exact(wants)] + forScripts
  }

  /// `external-data-schemas-resync  app-db/orders`, with what else is sent.
  private func title(of step: Step) -> String {
    guard case .send(let call, _, _) = step else { return words(for: step) }
    let rest = call.arguments.filter { $0.key != "id" }.sorted { $0.key < $1.key }
      .map { "  \($0.key.inert(limit: 60))=\($0.value.canonical.inert(limit: 120))" }
    return "\(call.endpoint.name)  \(place(of: call))\(rest.joined())"
  }

  private func place(of call: Call) -> String {
    let source = plan.sourceName.inert(limit: 40)
    guard let id = call.id, let name = names[id] else { return source }
    return "\(source)/\(name.inert(limit: 80))"
  }

  private func details(of step: Step) -> [String] {
    guard case .send(let call, let hazard, _) = step else { return [] }
    switch hazard {
    case .none: return []
    case .change(let remark): return [remark ?? self.remark(of: call)].compactMap { $0 }
    case .loss(let sentence):
      let why = plan.letter == .g && call.endpoint == .resyncTable ? [PlanView.notDeleted] : []
      let after: [String] =
        switch call.endpoint {
        case .destroySource: [PlanView.leftOfASource]
        case .repairReplication: PlanView.leftOfACapture
        case .deleteWebhook: [PlanView.leftOfAWebhook]
        default: []
        }
      let stakes = stakes(of: call).flatMap { $0.details(call, in: plan) }
      return [sentence.uppercasedFirstWord] + stakes + why
        + after
    }
  }

  /// Slot and publication are the database's; the rows are PostHog's.
  private static let leftOfACapture = [
    "stays: the tables at the source, and their settings here. Each is read whole once",
    "until then, queries on these tables see part of them or nothing",
    "billing: rows that are imported again usually count again",
  ]

  private static let leftOfAWebhook =
    "stays: all rows. Switching a webhook table on again later wipes it and fetches it anew"

  private static let notDeleted =
    "not just deleted: a table that replicates changes keeps its place in the log, and what lies "
    + "before that place would never come again"

  private static let leftOfASource =
    "stays: nothing at PostHog. At the source itself only what PostHog set up there is removed: a "
    + "webhook, a replication slot"

  /// Those of the call's table, or of every table of the source.
  private func stakes(of call: Call) -> [Stake] {
    let own = plan.stakes.filter { $0.table == call.id }
    return own.isEmpty ? plan.stakes : own
  }

  /// What becomes of scheduled runs.
  private var afterwards: String {
    if plan.steps.contains(where: { $0.call?.endpoint == .destroySource }) {
      return
        "No scheduled run comes after that, and nothing brings the source back but setting it up anew."
    }
    return plan.stakes.contains { !$0.isOn }
      ? "Scheduled runs of tables that are on go on as before." : "Scheduled runs go on as before."
  }

  private var forScripts: [Block] {
    isUnattended ? [.exact("In a script: --approve-plan \(digest.hex)")] : []
  }
}

extension Stake {
  fileprivate func details(_ call: Call, in plan: Plan) -> [String] {
    let set = plan.steps.compactMap(\.call).first { $0.endpoint == .updateTable && $0.id == table }
    return switch call.endpoint {
    case .destroySource:
      [
        isStored
          ? "\(name.inert(limit: 80)): \(counted)" : "\(name.inert(limit: 80)): no rows stored"
      ]
    case .deleteData where set != nil: [partial, stays(but: set), duration, billing]
    case .deleteData where !isOn:
      [stays, "the table is off and stays off: nothing imports it again"]
    case .deleteWebhook: []
    case .repairReplication: ["\(name.inert(limit: 80)): \(isStored ? counted : "no rows stored")"]
    case .updateTable: [partial, duration, billing]
    default: [partial, stays, duration, billing]
    }
  }

  private var counted: String { rows.map { "\($0) rows" } ?? "how many rows is unknown" }

  private var partial: String {
    "until it is imported again, queries on \(name.inert(limit: 80)) see part of it or nothing"
  }

  private var stays: String { stays(but: nil) }

  private func stays(but set: Call?) -> String {
    var kept = [method.map { "sync method \($0.word.inert(limit: 30))" } ?? "sync method (unknown)"]
    if let cursor { kept.append("cursor \(cursor.inert(limit: 60))") }
    if let primaryKey, set?.arguments["primary_key_columns"] == nil {
      kept.append("key \(primaryKey.map { $0.inert(limit: 40) }.spoken())")
    }
    kept.append(frequency?.interval.map { "a run every \($0.asInterval)" } ?? "schedule")
    return "stays: \(kept.joined(separator: ", "))"
  }

  private var duration: String {
    if let lastFullImport { return "last full import: \(lastFullImport.spoken)" }
    let last = lastRun.map { "; its last run took \($0.spoken) and fetched only a part" } ?? ""
    return "last full import: unknown\(last)"
  }

  private var billing: String {
    switch isBilled {
    case true?: "billing: every row imported again is counted again"
    case false?: "billing: its runs are not billed now"
    case nil: "billing: unknown, as no run of it is listed; rows usually count again"
    }
  }
}

extension PlanView {
  /// Beside a step that destroys nothing, in a plan that does.
  private func remark(of call: Call) -> String? {
    switch call.endpoint {
    case .reloadTable:
      plan.setsCursor
        ? "starts a run, unless PostHog has begun to import by itself" : "imports everything again"
    case .cancelSync: "stops the run that is going; rows already written stay"
    case .updateTable where call.arguments["primary_key_columns"] != nil:
      call.deed(on: name(call.id).inert(limit: 80))
    case .updateTable where call.arguments["should_sync"] == .bool(true): "switches the table on"
    default: nil
    }
  }
}

extension Plan {
  fileprivate var setsCursor: Bool {
    steps.contains { $0.isDestructive && $0.call?.endpoint == .updateTable }
  }
}

extension Gentler {
  var blocks: [Block] {
    switch self {
    case .reload(let name):
      [
        .text(
          "A gentler way, if only new rows are wanting: `reload \(name.inert(limit: 80))` keeps every row."
        )
      ]
    case .stopAndReload(let table):
      [
        .text(
          "A gentler way, if only its run is the trouble: `cancel \(table.inert(limit: 80))`, then `reload \(table.inert(limit: 80))`. Both keep every row."
        )
      ]
    case .rebuiltByReload(let table):
      [
        .text(
          "A gentler way: \(table.inert(limit: 80)) is full_refresh, so every run rebuilds it. `reload \(table.inert(limit: 80))` does the same and needs no approval."
        )
      ]
    case .rebuiltOnSchedule(let table, let days, let next, let now):
      [
        .text(
          "A gentler way is to wait: PostHog rebuilds \(table.inert(limit: 80)) from nothing every \(days.of("day")) by itself"
            + (next.map { ", next at \($0.clock(on: now))" } ?? "") + ".")
      ]
    case .switchOff(let source):
      [
        .text(
          "A gentler way, if it should only stop: switch off the tables of \(source.inert(limit: 40)); that keeps every row."
        )
      ]
    }
  }
}
