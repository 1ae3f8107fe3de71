// A complaint about rows that could mean several things: the one question that tells them apart.

import Diagnosis
import PostHog

extension Session {
  /// Which table, or what is wrong with it. Nil when that is clear, or when nobody is there to ask.
  mutating func narrow(_ finding: Finding, _ inquiry: Inquiry) -> [Effect]? {
    guard finding.restsOnAComplaint, terms.isInteractive else { return nil }
    if finding.tables.count > 1 { return askWhichTable(finding, inquiry) }
    guard inquiry.intent.complaint == .wrong, let table = finding.tables.first else { return nil }
    return askWhatIsWrong(with: table, of: finding.source, inquiry)
  }

  private mutating func askWhichTable(_ finding: Finding, _ inquiry: Inquiry) -> [Effect] {
    let source = vocabulary.name(of: finding.source)
    let candidates = finding.tables.compactMap { id in
      facts.table(id).map {
        Candidate(source: finding.source, table: id, name: "\(source)/\($0.table.name)")
      }
    }
    return ask(which: candidates, inquiry)
  }

  private mutating func askWhatIsWrong(
    with table: Table.ID, of source: Source.ID, _ inquiry: Inquiry
  ) -> [Effect] {
    summary.verdict = .unclear
    var intent = inquiry.intent
    intent.target = .tables([table], of: source)
    let name = facts.table(table)?.table.name ?? ""
    stage = .choosing(
      Choice(intent: intent, text: inquiry.text, candidates: [], kinds: Complaint.ofRows))
    return [.say(.whatIsWrong(table: name, Complaint.ofRows))]
  }

  /// A number of the list, or the thing itself: "twice", "some are missing".
  mutating func chooseKind(_ choice: Choice, _ reading: Reading, _ line: Utterance) -> [Effect] {
    var kind = reading.intent.complaint.flatMap { choice.kinds.contains($0) ? $0 : nil }
    switch reading.intent.move {
    case .pick(let numbers):
      guard let number = numbers.first, choice.kinds.indices.contains(number - 1) else {
        return [.say(.noSuchNumber(numbers.first ?? 0, of: choice.kinds.count))]
      }
      kind = choice.kinds[number - 1]
    case .refuse, .back:
      stage = .idle
      return [.say(.stopped(goesOn: nil))]
    default: break
    }
    guard let kind else {
      stage = .idle
      return begin(line)
    }
    var intent = choice.intent
    intent.complaint = kind
    return inquire(intent, choice.text, isPicked: true)
  }
}

extension Complaint {
  /// What can be wrong with rows, in the order of the question: doubled and missing want a resync,
  /// wrong values a new start, and late ones no more than a look at the runs.
  static let ofRows: [Complaint] = [.duplicated, .missing, .corrupt, .stale]
}
