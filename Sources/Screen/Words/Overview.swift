// The whole project on one page: whole sources first, then tables, the worst first, each with how far
// it reaches.

import Diagnosis
import FoundationEssentials
import PostHog
import Session

extension Overview {
  /// 20. More than a person reads; the rest is named, and can be asked about.
  private static let most = 20

  var blocks: [Block] {
    let count = sourceItems.count + tableItems.count
    let looked = "\(sources.of("source")), \(tables.of("table"))"
    let head: [Block] = [.title(count.of("problem").uppercased(), at: looked, .bad)]
    return head + shared + part("Whole sources:", sourceItems, from: 0)
      + part("Tables:", tableItems, from: sourceItems.count) + rest + [
        .blank, .text("Type a number to dig into one: `1`."),
      ]
  }

  private func part(_ heading: String, _ items: [Item], from first: Int) -> [Block] {
    let shown = items.prefix(max(0, Self.most - first))
    guard !shown.isEmpty else { return [] }
    return [.blank, .text(heading), .blank]
      + zip((first + 1)..., shown).map { number, item in
        .step(number, item.title, [item.reach(now), item.verdict])
      }
  }

  private var rest: [Block] {
    let left = (sourceItems + tableItems).dropFirst(Self.most).map(\.place)
    guard !left.isEmpty else { return [] }
    return [.blank, .text("And \(left.count) more: \(left.spoken(most: 8)).")]
  }
}

extension Overview.Item {
  fileprivate var place: String {
    let source = sourceName.inert(limit: 30)
    return tables.count == 1 ? "\(source)/\(tables[0].inert(limit: 30))" : source
  }

  fileprivate var title: String {
    let vendor = vendor.inert(limit: 30)
    return "\(place): \(finding.words(for: vendor, in: nil).title(for: vendor))"
  }

  /// `All 8 tables, 1,204,338 rows; last good sync 03:00 UTC.`
  fileprivate func reach(_ now: Date?) -> String {
    let which =
      tables.isEmpty
      ? "The source itself"
      : tables.count < of || of < 3
        ? of == 2 && tables.count == 2 ? "Both tables" : "\(tables.count) of \(of.of("table"))"
        : "All \(of.of("table"))"
    let names = tables.count > 1 ? " (\(tables.map { $0.inert(limit: 30) }.spoken(most: 3)))" : ""
    let stored = rows > 0 ? ", \(rows.grouped) rows" : ""
    let synced = lastSynced.map { "last good sync \($0.clock(on: now))" } ?? "never synced"
    return "\(which)\(names)\(stored); \(synced)."
  }

  fileprivate var verdict: String {
    let fault = finding.fault.words
    let sure = "\(finding.certainty.words)."
    return fault.isEmpty ? sure : "\(fault) \(sure)"
  }
}

extension Changes {
  var blocks: [Block] {
    let when = at.map { "At \($0.clock(on: at)): " } ?? ""
    let came = appeared.map { "NEW  \($0.title). \($0.reach(at))" }
    let went = gone.map { "GONE \($0.title)." }
    let state =
      remaining == 0 ? "nothing is wrong any more" : "\(remaining.of("problem")) now"
    return [.text("\(when)\(state)."), .numbered(came + went)]
  }
}
