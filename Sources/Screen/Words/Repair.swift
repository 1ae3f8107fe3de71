// While a plan runs: what was done, what was refused, and what is not known.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Done {
  var blocks: [Block] {
    let reloads = view.plan.steps.filter { $0.call?.endpoint == .reloadTable }
    let isKey = view.plan.steps.first?.call?.endpoint == .updateSource
    let name = view.plan.sourceName.inert(limit: 40)
    let what: String
    if isKey && reloads.isEmpty {
      what = "Updated and re-triggered."
    } else if isKey {
      what =
        "Updated. \(reloads.count.of("table")) of \(name) switched on and re-triggered, one by one."
    } else if view.plan.letter == .f {
      let table = view.plan.steps.compactMap(\.call).first { $0.endpoint == .cancelSync }
      what =
        "The old run of \(view.name(table?.id).inert(limit: 80)) is over and a new one was asked for."
    } else if view.plan.letter == .c2 {
      let names = view.plan.tables.map { view.name($0).inert(limit: 80) }
      let first = names.count == 1 ? "Its first run begins" : "Their first runs begin"
      what = "Set up and switched on: \(names.spoken()). \(first)."
    } else if view.plan.isDestructive || view.plan.amendment != nil {
      let calls = view.plan.steps.compactMap(\.call)
      let done = calls.map { $0.deed(on: view.name($0.id).inert(limit: 80)) }
      what = "Done as planned: \(done.spoken())."
    } else if view.plan.steps.first?.call?.endpoint == .resumeReplication {
      what = "The capture goes on: slot and publication are there, and it is not paused any more."
    } else {
      what = reloads.count > 1 ? "Re-triggered \(reloads.count) tables." : "Re-triggered."
    }
    return [
      .text(
        "\(what) That was accepted, not yet proven: I am watching until "
          + "\(view.plan.proof.tables.count == 1 ? "a new run has" : "every table has a new run that") ended."
      )
    ] + remarks.map { .text("PostHog said: \"\($0.inert())\"") }
  }
}

extension PlanView {
  /// Ctrl-C between two steps.
  func stopped(_ done: [Call], _ left: [Call]) -> [Block] {
    func spoken(_ calls: [Call]) -> String {
      calls.map { $0.deed(on: name($0.id).inert(limit: 80)) }.spoken()
    }
    let rest = left.isEmpty ? "Nothing was left to send." : "Not sent: \(spoken(left))."
    return [
      .text(
        "Stopped waiting. I had asked PostHog to \(spoken(done)); that goes on there. \(rest)"),
      .text("`status \(plan.sourceName.inert(limit: 40))` shows how it stands."),
    ]
  }
}

enum RepairWords {
  static func credentialRefused(_ words: String, _ source: Source) -> [Block] {
    let vendor = source.type.inert(limit: 40)
    return [
      .text("\(ProbeVerdict(words).sentence(about: vendor)) Its words:"),
      .blank, .quote(words.inertLines()), .blank,
      .text("Type `new key` to try another one, or `no`."),
    ]
  }

  static func refused(
    _ call: Call, _ refusal: Refusal, _ about: String, _ left: Int, _ isUntouched: Bool
  ) -> [Block] {
    let untouched = isUntouched ? "Nothing was changed." : "I stopped there."
    let name = about.inert(limit: 80)
    let way =
      refusal.keepsKey
      ? " A key and rows are stored by now. Ask `what is wrong with \(name)`, and I plan it with the rows deleted first."
      : isUntouched ? "" : " Ask `what is wrong with \(name)` and I go on from how it is now."
    return [
      .text("I could not \(call.deed(on: about.inert(limit: 80))): \(refusal.sentence)."),
      .text("\(untouched)\(rest(left)) The consent to this plan is used up.\(way)"),
    ]
  }

  static func armed(_ call: Call, _ refusal: Refusal, _ table: Table?, _ left: Int) -> [Block] {
    let name = table?.shown ?? "the table"
    let next = table?.frequency?.interval.map { " That is within \($0.spoken)." } ?? ""
    return [
      .title("REFUSED, AND ARMED", at: name, .bad), .blank,
      .text(
        "PostHog said no to the \(call.endpoint.verb) of \(name): \"\(refusal.words.inert(limit: 240))\" It "
          + "stores the wipe before it starts the run, so the next run of \(name), scheduled or not, "
          + "wipes and imports again.\(next)\(rest(left))"),
      .text(
        "I am watching for that run. `reload \(name)` would start it now; as it carries out the wipe, it wants an approval of its own."
      ),
    ]
  }

  static func withheld(_ call: Call, _ hazard: Hazard) -> [Block] {
    let why = if case .loss(let sentence) = hazard { " It \(sentence)" } else { "" }
    return [
      .text(
        "I did not send \(call.endpoint.name): it is not, or no longer, what was agreed to.\(why) Ask again and I will make a new plan."
      )
    ]
  }

  static func notSent(_ call: Call, _ error: APIError, _ about: String, _ left: Int) -> [Block] {
    [
      .text("I could not \(call.deed(on: about.inert(limit: 80))): \(error.words)."),
      .text("Nothing of it was sent.\(rest(left))"),
    ]
  }

  private static func rest(_ left: Int) -> String {
    left > 0 ? " \(left.of("step")) of the plan did not run." : ""
  }

  static func unknown(_ call: Call, _ error: APIError, _ about: String, _ plan: Int) -> [Block] {
    [
      .title("OUTCOME UNKNOWN", at: about.inert(limit: 40), .bad), .blank,
      .text(
        "I asked PostHog to \(call.deed(on: about.inert(limit: 80))), and \(error.words). I do not know whether it "
          + "happened, so I will not send it again. Your consent to plan \(plan) is used up. I am looking."
      ),
    ]
  }

  static func trace(_ trace: Trace, _ call: Call, _ about: String, _ left: Int) -> [Block] {
    let name = about.inert(limit: 80)
    return switch trace {
    case .happened:
      [.text("It did happen: \(call.endpoint.happened(name))\(next(call, name, left))")]
    case .unchanged:
      [
        .text(
          "\(call.endpoint.unchanged(name)) Type `status` to look again, or `no` to let it go; a new attempt needs a new plan."
        )
      ]
    case .cannotTell:
      [
        .text(
          "Nothing that can be read shows it. \(repeats(call))Type `status` to look again, or `no` to "
            + "let it go.")
      ]
    }
  }

  /// What the plan did not get to after a lost answer.
  private static func next(_ call: Call, _ name: String, _ left: Int) -> String {
    guard left > 0 else { return "" }
    if call.endpoint == .deleteData {
      return rest(left)
        + " Type `reload \(name)` to import it again; its next scheduled run does too."
    }
    return rest(left) + " Ask again and I will make a new plan."
  }

  private static func repeats(_ call: Call) -> String {
    call.endpoint.repeats == .freely ? "Doing it once more would do no harm: ask again. " : ""
  }

  static func changedMeanwhile(_ condition: Condition, _ name: String) -> [Block] {
    let name = name.inert(limit: 80)
    return switch condition {
    case .stillOpen:
      [
        .text(
          "The run of \(name) that I saw is no longer the one that runs, so I did not stop it. Nothing was changed. Ask again and I will look anew."
        )
      ]
    case .stillRunless:
      [
        .text(
          "A run of \(name) has begun meanwhile, so there is nothing to stop. Nothing was changed.")
      ]
    case .over: [.text("The old run of \(name) is over.")]
    case .begun:
      [.text("\(name) is no longer listed, so no run of it can be looked for.")]
    case .reads:
      [
        .text(
          "PostHog accepted it, and two minutes later \(name) does not read so. Type `status` to look again."
        )
      ]
    case .emptied:
      [
        .text(
          "PostHog accepted the deletion, and two minutes later \(name) still holds rows. I did not start a new import. Type `status` to look again."
        )
      ]
    case .webhookStill:
      [
        .text(
          "The webhook of \(name) does not read as I saw it any more: somebody has changed it meanwhile. I did not register another one. Ask again and I will look anew."
        )
      ]
    // Each of these ends in what is missing.
    case .webhookInOrder, .webhookGone, .captureInOrder, .prerequisites: []
    case .listed: [.text("I could not read the tables of \(name) again.")]
    case .gone:
      [
        .text(
          "PostHog accepted the deletion, and two minutes later \(name) is still listed. I will not send it again. Type `status` to look again."
        )
      ]
    }
  }

  static func buttonOnly(_ call: Call, _ words: String, _ about: String, _ link: String?) -> [Block]
  {
    let name = about.inert(limit: 80)
    return [
      .text(
        "PostHog lets no personal key \(call.deed(on: name)): \"\(words.inert(limit: 240))\" Nothing was changed, and nothing is lost by waiting."
      ), .blank,
      .numbered([
        "Open the source's page in PostHog and press Resume at its change data capture"
          + (link.map { ": \($0)" } ?? "."), "Then type `check again`.",
      ]),
    ]
  }

  static func watching(_ source: String, _ tables: [String], _ isOn: Bool) -> [Block] {
    let names = tables.map { $0.inert(limit: 60) }.spoken()
    return [
      .text(
        isOn
          ? "I am watching \(source.inert(limit: 40)) already, for a new run of \(names)."
          : "Watching \(source.inert(limit: 40)) again, for a run of \(names) that began after the repair and ends well."
      )
    ]
  }
}

/// What the server's probe of new settings says by its refusal (API reference, 3.4).
private enum ProbeVerdict {
  case refused, unreachable, unclear, malformed

  init(_ words: String) {
    func begins(_ starts: String...) -> Bool { starts.contains { words.hasPrefix($0) } }
    if words.lowercased().contains("authentication failed") {
      self = .refused  // However the sentence around it begins.
    } else if begins("Must be an object", "Invalid source config") {
      self = .malformed
    } else if begins(
      "Connection timed out", "Could not resolve", "Could not connect", "SSL/TLS connection")
      || words.contains("SSH tunnel")
    {
      self = .unreachable
    } else {
      self = begins("We couldn't validate those credentials") ? .unclear : .refused
    }
  }

  func sentence(about vendor: String) -> String {
    switch self {
    case .refused:
      "\(vendor) did not accept it. Nothing was saved and nothing else was tried."
    case .unreachable:
      "PostHog could not reach \(vendor) to try it out, so it says nothing about the key. Nothing was saved and nothing else was tried."
    case .unclear:
      "PostHog could not find out whether \(vendor) takes it. Nothing was saved and nothing else was tried."
    case .malformed:
      "PostHog could not read it as what it should be. Nothing was saved and nothing else was tried."
    }
  }
}
