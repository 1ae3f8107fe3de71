// Journals to look at, as sessions leave them.

import Diagnosis
import FoundationEssentials
import PostHog

@testable import Recovery
@testable import Session

/// What the tests write down.
enum Recorded {
  static let terms = Terms(host: "https://eu.posthog.com", project: "1")
  static let cancel = Call(.cancelSync, id: "t1")
  static let reload = Call(.reloadTable, id: "t1")
  static let run = Undertaking(
    source: "s1", sourceName: "app-db", calls: [cancel, nil, reload], names: ["t1": "orders"],
    asOf: moment(0).wall)

  static func moment(_ seconds: Double) -> Moment {
    Moment(wall: Date(timeIntervalSince1970: 1_772_445_600 + seconds), uptime: 100 + seconds)
  }

  /// A plan's digest, told apart by its source.
  static func digest(_ source: String = "s1") -> Digest {
    Digest(of: plan(source), under: terms)
  }

  static func plan(_ source: String) -> Plan {
    Plan(
      letter: .f, title: "Cancel the stuck run", cause: .orphanedRun, source: source,
      sourceName: "app-db", tables: ["t1"],
      steps: [.send(Call(.reloadSource, id: source), .none, table: nil)], handover: nil,
      observed: [],
      stakes: [],
      proof: Proof.Demand(source: source, tables: []))
  }

  /// Two steps that went well, and their proof: one record of most kinds.
  static func repair() -> [Record] {
    let digest = digest()
    let before = Observation(of: Table(id: "t1", name: "orders"), in: "s1", newestJob: "j1")
    return [
      .shown(digest, plan: 1, title: "Cancel the stuck run"),
      .refused(digest, because: "wrongWords"),
      .approved(digest, words: "go", .typed),
      .started(digest, run),
      .intent(digest, step: 0, cancel, before: before),
      .outcome(digest, step: 0, .unknown, words: nil),
      .observed(digest, step: 0, .unchanged),
      .outcome(digest, step: 0, .done, words: "seen by a read"),
      .intent(digest, step: 2, reload, before: nil),
      .outcome(digest, step: 2, .done, words: nil),
      .notVerified(digest, because: "1 table without proof"),
      .verified(digest),
      .dropped(digest),
    ]
  }

  static func journal(_ records: [Record]) -> Journal {
    records.enumerated().reduce(into: Journal()) { journal, record in
      journal.append(record.element, at: moment(Double(record.offset)))
    }
  }

  static func entries(_ records: [Record]) -> [JournalEntry] {
    journal(records).chain.entries.compactMap { $0 }
  }
}

extension Journal {
  var bytes: [UInt8] { lines.bytes }
  var chain: JournalChain { JournalChain(bytes, head: head) }
}

extension [String] {
  /// As they stand in a file.
  var bytes: [UInt8] { reduce(into: []) { bytes, line in bytes += [UInt8]((line + "\n").utf8) } }
}
