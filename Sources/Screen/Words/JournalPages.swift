// `syncmedic journal`: what was done, when, approved by which words, and what came of it.

import FoundationEssentials
import PostHog
import Recovery
import Session

extension JournalChain {
  /// - Parameter place: `eu.posthog.com, project 12345`.
  package func blocks(at place: String) -> [Block] {
    let rows = JournalRows(entries.compactMap { $0 }).rows
    let body: [Block] = rows.isEmpty ? [.text("Nothing is written in it.")] : [.table(rows)]
    let warning = verdict == .intact ? [] : [Block.blank] + verdictBlocks(hasHead: true)
    return [.title("JOURNAL", at: place.inert(limit: 60), .plain), .blank] + body + warning
  }

  /// - Parameter hasHead: the file that names the last entry is there.
  package func verdictBlocks(hasHead: Bool) -> [Block] {
    var blocks: [Block] = []
    switch verdict {
    case .intact: blocks.append(.text("Intact: \(entries.count.entries) as I wrote them."))
    case .broken(let line, let flaw): blocks.append(.text(flaw.sentence(line)))
    }
    if torn > 0 {
      blocks.append(
        .text("At the end stands a line that was never finished: nothing followed from it."))
    }
    if !hasHead {
      blocks.append(.text("Its head is not there, so I cannot tell whether the end was cut off."))
    }
    return blocks
  }
}

extension JournalChain.Flaw {
  /// The closed vocabulary of the JSON output.
  package var word: String {
    switch self {
    case .edited: "edited"
    case .replaced: "replaced"
    case .missing: "missing"
    case .moved: "moved"
    }
  }

  package func sentence(_ line: Int) -> String {
    switch self {
    case .edited: "Line \(line) was changed after I wrote it."
    case .replaced: "Line \(line) is not the one that the journal went on from."
    case .missing(let numbers) where numbers.count == 1:
      "Before line \(line) something was removed: entry \(numbers.lowerBound) is missing."
    case .missing(let numbers):
      "Before line \(line) something was removed: entries \(numbers.lowerBound) to "
        + "\(numbers.upperBound) are missing."
    case .moved(let number): "Line \(line) was moved there: it is entry \(number)."
    }
  }
}

/// When, what, by which words, what came of it: a row for each change and each end of a plan.
private struct JournalRows {
  private(set) var rows: [[String]] = []
  private var runs: [Digest: Undertaking] = [:]
  private var words: [Digest: String] = [:]
  /// Where the outcome of a plan's last call belongs.
  private var open: [Digest: Int] = [:]

  init(_ entries: [JournalEntry]) {
    for entry in entries { add(entry) }
    if !rows.isEmpty { rows.insert(["when (UTC)", "what", "approved by", "outcome"], at: 0) }
  }

  private mutating func add(_ entry: JournalEntry) {
    guard let record = entry.record else {
      return row(entry, "a record of a later version", "", "")
    }
    let digest = record.digest
    switch record {
    case .shown(_, let number, let title):
      row(entry, "plan \(number) \(digest.short)", "", "shown: \(title.inert(limit: 60))")
    case .approved(_, let text, let provenance):
      words[digest] = "\"\(text.inert(limit: 40))\", \(provenance.rawValue)"
    case .refused(_, let because):
      row(entry, "plan \(digest.short)", "", "no approval: \(because.inert(limit: 80))")
    case .started(_, let run): runs[digest] = run
    case .intent(_, _, let call, let before):
      let name = runs[digest]?.name(of: call) ?? before?.name ?? call.id ?? ""
      open[digest] = rows.count
      row(
        entry, "\(call.endpoint.verb) \(name.inert(limit: 60))", words[digest] ?? "",
        "not known: no outcome was written")
    case .outcome(_, _, let outcome, let text): settle(digest, outcome.words(text))
    case .observed(_, _, let trace): settle(digest, trace.words)
    case .verified: row(entry, about(digest), "", "healed, with proof")
    case .notVerified(_, let because):
      row(entry, about(digest), "", "not verified: \(because.inert(limit: 80))")
    case .dropped: row(entry, about(digest), "", "dropped")
    }
  }

  private mutating func row(
    _ entry: JournalEntry, _ what: String, _ by: String, _ outcome: String
  ) {
    let when = entry.at.timestamp.prefix(19).replacing("T", with: " ")
    rows.append([String(when), what, by, outcome])
  }

  private mutating func settle(_ digest: Digest, _ outcome: String) {
    if let index = open[digest] { rows[index][3] = outcome }
  }

  private func about(_ digest: Digest) -> String {
    let source = runs[digest].map { " of \($0.sourceName.inert(limit: 40))" } ?? ""
    return "plan \(digest.short)\(source)"
  }
}

extension Record.Outcome {
  fileprivate func words(_ text: String?) -> String {
    let said = text.map { ": \($0.inert(limit: 160))" } ?? ""
    return switch self {
    case .done: "done" + said
    case .refused: "refused" + said
    case .unknown: "not known: no answer came"
    case .notSent: "not sent" + said
    }
  }
}

extension Trace {
  fileprivate var words: String {
    switch self {
    case .happened: "done: seen by a read"
    case .unchanged: "not known: it looked as before"
    case .cannotTell: "not known: nothing shows it"
    }
  }
}

extension Int {
  fileprivate var entries: String { self == 1 ? "1 entry" : "\(grouped) entries" }
}
