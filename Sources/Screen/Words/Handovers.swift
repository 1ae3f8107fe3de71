// The hand-over: one Markdown page for a colleague who was not here and may not have this tool.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Handover {
  /// Lines of Markdown. Text of the API stands in quotations and code spans, inert.
  package var markdown: [String] {
    let place =
      terms.world.map { "practice world \($0.inert(limit: 60))" }
      ?? "project \(terms.project.inert(limit: 20)) on \(terms.host.inert(limit: 100))"
    return ["# Hand-over: \(place)", "", "Written \(at.dated)."]
      + section("What is wrong", verdicts) + section("What happened", timeline)
      + section("Proof", proofs) + section("Still open", open.map(\.line)) + commands
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    let body = lines.last == "" ? lines.dropLast() : lines[...]
    return ["", "## \(title)", ""] + (body.isEmpty ? ["Nothing."] : body)
  }

  // MARK: - Verdicts

  /// The last report on each source; what an overview found where none was dug into.
  private var verdicts: [String] {
    var reports: [Source.ID: Report] = [:]
    var order: [Source.ID] = []
    for case .told(.found(let report)) in entries.map(\.what) {
      if reports[report.source.id] == nil { order.append(report.source.id) }
      reports[report.source.id] = report
    }
    return order.compactMap { reports[$0] }.flatMap { report in
      report.findings.flatMap { $0.markdown(in: report) }
    }
  }

  // MARK: - What happened

  /// What the targets of calls are called, by id.
  private var names: [String: String] {
    entries.reduce(into: [:]) { names, entry in
      guard case .recorded(.started(_, let run)) = entry.what else { return }
      names.merge(run.names) { $1 }
      names[run.source] = run.sourceName
    }
  }

  private var timeline: [String] {
    entries.compactMap { entry in entry.line(names).map { "- \(entry.at.dated) \($0)" } }
  }

  private var proofs: [String] {
    entries.flatMap { entry -> [String] in
      switch entry.what {
      case .told(.verified(let verified)): verified.proof
      case .told(.notVerified(let result)):
        result.open.map { "- NOT VERIFIED: \($0.name.inert(limit: 80)): \($0.standing.words)" }
      case .told, .asked, .recorded, .sent: []
      }
    }
  }

  // MARK: - The same calls

  private var commands: [String] {
    var calls: [(call: Call, isChange: Bool)] = []
    for case .sent(let call, let isChange) in entries.map(\.what)
    where isChange || !calls.contains(where: { $0.call == call }) {
      calls.append((call, isChange))
    }
    guard !calls.isEmpty else { return [] }
    let host = terms.world == nil ? terms.host.inert(limit: 100) : "https://us.posthog.com"
    let head = [
      "", "## The same calls", "",
      "Looks can be repeated. What changed something is commented out: it was sent once, and sending",
      "it again may do harm. A credential stands as `<secret:N>`; it was never written down.", "",
      "```sh", "export POSTHOG_CLI_HOST=\(host)  # and your own key as POSTHOG_CLI_API_KEY",
    ]
    return head + calls.map { $0.call.line(project: terms.project, isChange: $0.isChange) }
      + ["```"]
  }
}

extension Date {
  /// `2026-03-02 10:05 UTC`.
  fileprivate var dated: String {
    let civil = civil
    return
      "\(civil.year)-\(two(civil.month))-\(two(civil.day)) \(two(civil.hour)):\(two(civil.minute)) UTC"
  }
}

extension Finding {
  fileprivate func markdown(in report: Report) -> [String] {
    let vendor = report.vendor
    let names = report.source.tables.filter { self.tables.contains($0.id) }.map(\.shown)
    let reach = names.isEmpty ? "the source itself" : names.spoken(most: 8)
    let quote = quoted.map { ["- It said:", ""] + $0.quotation + [""] } ?? []
    return [
      "### \(report.sourceName.inert(limit: 60)): \(cause.words(for: vendor).title(for: vendor))",
      "",
      "- Cause `\(cause.rawValue)`, \(certainty.rawValue); way out \(letter.rawValue); to put right by: \(fault.rawValue).",
      "- Tables: \(reach).",
    ] + quote + rows.map { "- Seen: \($0[1]) = `\($0[2].spanned)` (\($0[0]))" }
      + rejected.map { "- Not `\($0.cause.rawValue)`: \($0.because.inert())." } + [""]
  }
}

extension String {
  /// Fit for a code span.
  fileprivate var spanned: String { inert().replacing("`", with: "'") }

  /// Markdown's own quotation, inert.
  fileprivate var quotation: [String] {
    inertLines().split(separator: "\n").map { "  > \($0)" }
  }
}

extension Chronicle.Entry {
  /// Nil for what a reader does not miss: the reads, and the inner steps of the gate.
  fileprivate func line(_ names: [String: String]) -> String? {
    switch what {
    case .asked(let text, let provenance):
      "somebody \(provenance == .typed ? "typed" : "gave (\(provenance.rawValue))"): `\(text.spanned)`"
    case .told(let told): told.line
    case .recorded(let record): record.line
    case .sent(let call, isChange: true):
      "sent: \(call.deed(on: (call.id.flatMap { names[$0] } ?? "the source").inert(limit: 80))) (`\(call.endpoint.name)`)"
    case .sent: nil
    }
  }
}

extension Chronicle.Told {
  fileprivate var line: String {
    switch self {
    case .found(let report):
      "found: \(report.findings.map { "`\($0.cause.rawValue)`" }.spoken()) on \(report.sourceName.inert(limit: 60))"
    case .surveyed(let overview):
      "looked at the whole project: \((overview.sourceItems.count + overview.tableItems.count).of("problem"))"
    case .healthy: "found nothing wrong"
    case .verified(let verified): "PROVEN on \(verified.sourceName.inert(limit: 60))"
    case .notVerified(let result): "NOT VERIFIED on \(result.sourceName.inert(limit: 60))"
    case .notFoundOut(let error): "could not find out: \(error.words)"
    }
  }
}

extension Record {
  fileprivate var line: String? {
    switch self {
    case .shown(let digest, let plan, let title):
      "plan \(plan) \(digest.short) shown: \(title.inert())"
    case .approved(let digest, let words, let provenance):
      "plan \(digest.short) consented to with `\(words.spanned)` (\(provenance.rawValue))"
    case .refused(let digest, let because): "plan \(digest.short) not run: \(because.inert())"
    // That it was accepted goes without saying; its proof follows.
    case .outcome(_, _, .done, words: nil): nil
    case .outcome(_, let step, let outcome, let words):
      "step \(step + 1): \(outcome.rawValue)" + (words.map { ", \"\($0.inert())\"" } ?? "")
    case .observed(_, let step, let trace): "step \(step + 1), looked for: \(trace.rawValue)"
    case .dropped(let digest): "plan \(digest.short) dropped; nothing more of it runs"
    case .started, .intent, .verified, .notVerified: nil
    }
  }
}

extension Verified {
  fileprivate var proof: [String] {
    guard case .newRuns(let tables) = seen else {
      return ["- \(sourceName.inert(limit: 60)): seen as wanted"]
    }
    return tables.map { table in
      let ended = table.job.finishedAt.map { " at \($0.dated)" } ?? ""
      let rows = table.rowsNow.map { ", \($0.grouped) rows" } ?? ""
      return
        "- \(table.name.inert(limit: 80)): a new run \(table.job.status.word.inert(limit: 20))\(ended)\(rows)"
    }
  }
}

extension Handover.Open {
  fileprivate var line: String {
    switch self {
    case .planWaits(let view):
      "- Plan \(view.number) \(view.digest.short) waits for `\(view.plan.needs.word)`."
    case .watching(let name): "- The proof for \(name.inert(limit: 60)) is still awaited."
    case .outcomeUnknown(let call, let about):
      "- No answer came to `\(call.endpoint.name)` on \(about.inert(limit: 80)): it may have happened or not."
    case .unproven(let result):
      "- \(result.open.count.of("table")) of \(result.sourceName.inert(limit: 60)) without proof."
    case .unsure(let finding):
      "- `\(finding.cause.rawValue)` is \(finding.certainty.rawValue), not certain."
    }
  }
}

// MARK: - Commands

extension Call {
  /// For PostHog's own command line where it has the operation, else for `curl`.
  fileprivate func line(project: String, isChange: Bool) -> String {
    let mark = isChange ? "# " : ""
    let body =
      self.body.map { " -H 'Content-Type: application/json' -d \($0.canonical.shellQuoted)" } ?? ""
    let curl =
      "curl -sS -X \(endpoint.method.rawValue) \"$POSTHOG_CLI_HOST\"\(path(project: project).shellQuoted)"
      + " --oauth2-bearer \"$POSTHOG_CLI_API_KEY\"" + body
    guard Self.known.contains(endpoint.name) else { return mark + curl }
    let confirm = endpoint.risk == .destroys ? " --confirm" : ""
    let arguments = JSON.object(arguments).canonical.shellQuoted
    return "\(mark)posthog-cli api call\(confirm) \(endpoint.name) \(arguments)"
  }

  /// Operations that PostHog's command line offers under these names. Source: API reference, 2.
  private static let known: Set<String> = Set(
    Endpoint.all.map(\.name).filter { $0.hasPrefix("external-data-") }
  ).subtracting([
    "external-data-sources-jobs", "external-data-schemas-logs", "external-data-sources-cdc-status",
    "external-data-sources-check-cdc-prerequisites-for-source",
    "external-data-sources-disable-cdc", "external-data-sources-resume-cdc",
  ])
}

extension String {
  /// One word for a shell.
  fileprivate var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
