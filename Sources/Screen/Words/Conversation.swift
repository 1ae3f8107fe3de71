// The small turns: greeting, asking which, not understanding, refusing an approval.

import Diagnosis
import PostHog
import Recovery
import Session

enum ConversationWords {
  static func welcome(_ terms: Terms) -> [Block] {
    let place =
      terms.world.map { "practice world \($0): nothing here is real" }
      ?? "\(terms.host.inert(limit: 80)), project \(terms.project.inert(limit: 20))"
    let reading = terms.isReadOnly ? " I can look and plan; nothing can be changed." : ""
    return [
      .text("syncmedic, \(place).\(reading)"),
      .text("Tell me what is wrong, or type `what's broken?`, `help`, `quit`."),
    ]
  }

  static func notUnderstood(_ understood: [String], _ suggestions: [String]) -> [Block] {
    let known =
      understood.isEmpty
      ? "I did not understand that."
      : "I understood \(understood.map { "\"\($0.inert(limit: 40))\"" }.spoken()), and no more."
    let offers = suggestions.isEmpty ? ["what's broken?", "help"] : suggestions
    return [
      .text("\(known) You could type:"), .numbered(offers.map { "`\($0.inert(limit: 80))`" }),
    ]
  }

  static func which(_ candidates: [Candidate]) -> [Block] {
    [
      .text("Which one do you mean?"),
      .numbered(candidates.map { $0.name.inert(limit: 80) }),
      .text("Type its number or its name."),
    ]
  }

  static func whatIsWrong(_ table: String, _ kinds: [Complaint]) -> [Block] {
    [
      .text(
        "The syncs of \(table.inert(limit: 80)) end well, so it is about the rows. Which is it?"),
      .numbered(kinds.map(\.choice)), .text("Type its number."),
    ]
  }

  static func noSuchName(
    _ name: String, _ nearest: [Candidate], _ sources: [Source], _ names: [String]
  ) -> [Block] {
    let head = "Nothing here is called \"\(name.inert(limit: 60))\"."
    guard !nearest.isEmpty else {
      let all = zip(sources, names).map { source, name in
        "\(name.inert(limit: 80)) (\(source.type.inert(limit: 40)))"
      }
      return [
        .text(
          sources.isEmpty
            ? "\(head) Type `status` to see what there is."
            : "\(head) There \(sources.count == 1 ? "is only" : "are") \(all.spoken(most: 6)).")
      ]
    }
    return [
      .text("\(head) Did you mean:"), .numbered(nearest.map { $0.name.inert(limit: 80) }),
      .text("Type its number or its name."),
    ]
  }

  static func notApproved(_ reason: NotApproved) -> [Block] {
    switch reason {
    case .wrongWords(let wanted): [.exact("That is not an approval. Type: \(wanted)   (or: no)")]
    case .wrongName(let wanted):
      [.exact("That is not the name I showed. Type: \(wanted)   (or: no)")]
    case .expired:
      [
        .text(
          "The plan is older than 15 minutes, so I no longer take an approval for it. Nothing was changed. Ask again and I will make a new one."
        )
      ]
    case .notTyped(.piped, _): [.text(Provenance.piped.words)]
    case .notTyped(let provenance, let wanted): [.text("\(provenance.words) Type it: \(wanted)")]
    }
  }

  static func secretDropped(_ shapes: [String], _ wasAll: Bool) -> [Block] {
    let what =
      shapes.isEmpty ? "a secret" : "a secret (\(shapes.map { $0.inert(limit: 30) }.spoken()))"
    return [
      .text(
        "That line held \(what). Nobody asked for one just now, so I dropped it: it is not shown, saved or sent."
      )
    ]
  }

  static func evidence(_ findings: [Finding], _ sources: [Source]) -> [Block] {
    findings.flatMap { finding -> [Block] in
      let vendor = sources.first { $0.id == finding.source }?.type.inert(limit: 40) ?? ""
      let words = finding.words(for: vendor, in: nil)
      return [
        .text(
          "\(words.title(for: vendor)) (\(finding.cause.rawValue), \(finding.certainty.rawValue)). What I read:"
        ),
        .table(finding.rows),
      ] + numbered(finding.rejected)
    }
  }

  static func rejection(_ cause: Cause, _ findings: [Finding]) -> [Block] {
    if let found = findings.first(where: { $0.cause == cause }) {
      return [.text("It is \(cause.rawValue): \(found.quoted?.inert(limit: 160) ?? "see `why`").")]
    }
    return rejection(cause, among: findings.flatMap(\.rejected))
  }

  private static func rejection(_ cause: Cause, among rejected: [Rejected]) -> [Block] {
    let because =
      rejected.first { $0.cause == cause }?.because.inert()
      ?? "nothing that I read speaks for it; type `why` to see what does speak"
    return [.text("Not \(cause.rawValue): \(because).")]
  }

  private static func numbered(_ rejected: [Rejected]) -> [Block] {
    guard !rejected.isEmpty else { return [] }
    let lines = rejected.map { "not \($0.cause.rawValue): \($0.because.inert())" }
    return [.text("What else it could be:"), .numbered(lines)]
  }

  /// `why` and `why not` about a text that was pasted, of which no source is known.
  static func reading(_ verdict: Verdict, _ asked: Cause?) -> [Block] {
    guard let span = verdict.evidence.first else {
      return [
        .text(
          "Nothing in the text you pasted tells the cause. Name the source or table it came from and I will look."
        )
      ]
    }
    if asked == verdict.cause {
      return [.text("It is \(verdict.cause.rawValue): \"\(span.text.inert(limit: 160))\" decided.")]
    }
    if let asked { return rejection(asked, among: verdict.rejected) }
    return [
      .text(
        "\(verdict.cause.rawValue), \(verdict.certainty.rawValue). What I read in the text you pasted:"
      ),
      .table([["what decided", span.text.inert(limit: 160)]]),
    ] + numbered(verdict.rejected)
  }

  static func classified(_ verdict: Verdict) -> [Block] {
    let words = verdict.cause.words(for: "The source")
    guard verdict.cause != .unknown else {
      return [
        .text(
          "I cannot tell the cause from that text alone. Name the source or table it came from and I will look."
        )
      ]
    }
    let span =
      verdict.evidence.first.map { " What decided: \"\($0.text.inert(limit: 80))\"." } ?? ""
    return [
      .text(
        "That text means \(verdict.cause.rawValue). \(words.belief) \(verdict.certainty.words).\(span)"
      ),
      .text("Name the source or table it came from and I will look."),
    ]
  }

  static func stale(_ plan: Int, _ differences: [Difference], _ isUntouched: Bool) -> [Block] {
    let untouched = isUntouched ? "I changed nothing." : "I stopped there."
    guard !differences.isEmpty else {
      return [
        .text(
          "I could not read again what plan \(plan) is about, so your approval does not apply to it. \(untouched) Ask again and I will make a new plan."
        )
      ]
    }
    let tables = Set(differences.map(\.table))
    let rows = differences.map { difference in
      (tables.count > 1 ? [difference.table.inert(limit: 60)] : []) + [
        difference.field,
        "was \(difference.was.inert(limit: 60)), now \(difference.isNow.inert(limit: 60))",
      ]
    }
    let what =
      tables.count > 1 ? "\(tables.count.of("table"))" : (tables.first ?? "").inert(limit: 80)
    return [
      .text(
        "\(what) changed after plan \(plan) was shown, so your approval does not apply to it. \(untouched)"
      ),
      .table(rows), .text("Ask again and I will make a new plan."),
    ]
  }
}

extension Complaint {
  /// As one of several to choose from.
  var choice: String {
    switch self {
    case .duplicated: "rows are there twice"
    case .missing: "rows are missing that should have come long ago"
    case .corrupt: "the rows are there, with wrong values"
    case .stale: "only the newest rows have not come yet"
    default: rawValue
    }
  }
}

extension Intent.Verb {
  /// After "there is nothing to".
  var order: String {
    switch self {
    case .deleteData, .deleteSource: "delete"
    case .reload: "sync"
    default: rawValue.replacing("_", with: " ")
    }
  }
}

extension Provenance {
  var words: String {
    switch self {
    case .typed: "That was typed."
    case .edited: "That line was recalled or completed, so it does not count."
    case .burst: "That line came faster than a hand types, so it does not count."
    case .pasted: "That line was pasted, so it does not count."
    case .typeAhead: "That line was typed before the question stood here, so it does not count."
    case .piped:
      "Input is not a terminal here, so nobody can approve. In a script use --approve-plan with the plan's full digest."
    case .scripted: "That line comes from a script, so it does not count."
    case .repeated: "That line was repeated by me, so it does not count."
    }
  }
}
