// Path H: money stands in the way. What can be done from here is to switch tables off; what stands in
// the way of a reload is named when PostHog says so.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// A table that counts towards the limit.
package struct Eater: Hashable, Sendable {
  package var name: String
  package var rows: Int?
  /// Seconds between two runs.
  package var interval: Double?
  package var method: SyncMethod?
}

extension Session {
  /// The tables of a source that sync, the biggest first, as a list to pick from: a number switches
  /// that table off. It keeps its rows, and `undo` puts it back.
  mutating func offerToSwitchOff(_ findings: [Finding], of source: Source) -> [Eater] {
    guard let worst = findings.first, worst.cause == .billingLimit, !isReadOnly, heard != .repeated
    else { return [] }
    let tables = source.tables.filter(\.shouldSync).sorted(by: Table.isBigger)
    // The old pause is not lifted by switching tables off.
    let isPaused = tables.contains { $0.status?.meaning == .paused }
    guard !isPaused, lock(on: worst) == nil, !tables.isEmpty else { return [] }
    let name = vocabulary.name(of: source.id)
    let candidates = tables.map {
      Candidate(source: source.id, table: $0.id, name: "\(name)/\($0.name)")
    }
    if terms.isInteractive {
      var intent = Intent(.configureTable)
      intent.isOn = false
      vocabulary.offered = candidates
      surveyed = []
      stage = .choosing(Choice(intent: intent, text: "switch off", candidates: candidates))
    }
    return tables.map {
      Eater(
        name: $0.name, rows: $0.rowCount, interval: $0.frequency?.interval, method: $0.method)
    }
  }

  /// Every table in the old billing pause, on or off: one is enough to block the whole project. Only
  /// believed when PostHog refuses a start with it (API reference, 12).
  func paused() -> [String] {
    (facts.sources ?? []).flatMap { source in
      source.tables.filter { $0.status?.meaning == .paused }
        .map { "\(vocabulary.name(of: source.id))/\($0.name)" }
    }
  }
}

extension Refusal {
  var tellsOfTheBillingPause: Bool {
    status == 400 && words.hasPrefix("Monthly sync limit reached")
  }
}

extension Table {
  fileprivate static func isBigger(_ left: Table, _ right: Table) -> Bool {
    let (first, second) = (left.rowCount ?? -1, right.rowCount ?? -1)
    return first == second ? left.name < right.name : first > second
  }
}
