// The last runs as a picture and as a list, and what this session did.

import FoundationEssentials
import PostHog
import Session

extension RunHistory {
  /// How many runs a picture shows: as many marks as fit beside their legend on 40 columns.
  private static let most = 16

  /// The runs of one table, oldest first, a column each: how they ended, how long they took, how
  /// many rows they brought.
  var picture: [Block] {
    guard let entry = entries.first, entry.runs.count > 1 else { return [] }
    let runs = Array(entry.runs.prefix(Self.most).reversed())
    let since = runs.first?.createdAt.map { ", since \($0.clock(on: now))" } ?? ""
    return [
      .text("The last \(runs.count) runs of \(entry.table.shown), oldest first\(since):"),
      .chart(strips(runs)),
    ]
  }

  private func strips(_ runs: [Job]) -> [Strip] {
    let times = runs.map { $0.taken(now) }
    let rows = runs.map { $0.rowsSynced.map(Double.init) }
    let ends = Strip(
      label: "ended", marks: .letters(String(runs.map(\.status.letter))), legend: tally(runs))
    return [ends]
      + [
        Strip(label: "took", marks: heights(times), legend: span(times) { $0.spoken }),
        Strip(label: "rows", marks: heights(rows), legend: span(rows) { Int($0).grouped }),
      ].filter { !$0.legend.isEmpty }
  }

  /// Against the largest, from zero: half as high is half as much.
  private func heights(_ values: [Double?]) -> Strip.Marks {
    let top = values.compactMap { $0 }.max() ?? 0
    return .heights(values.map { $0.map { top > 0 ? $0 / top : 0 } })
  }

  /// `4 min to 19 h`, or the one value there is.
  private func span(_ values: [Double?], _ words: (Double) -> String) -> String {
    let known = values.compactMap { $0 }
    guard let least = known.min(), let most = known.max() else { return "" }
    let ends = [words(least), words(most)]
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
  }

  /// What the letters stand for, and how often each came.
  private func tally(_ runs: [Job]) -> String {
    var kinds: [(letter: Character, word: String, count: Int)] = []
    for status in runs.map(\.status) {
      if let place = kinds.firstIndex(where: { $0.letter == status.letter }) {
        kinds[place].count += 1
      } else {
        kinds.append((status.letter, status.outcome, 1))
      }
    }
    return kinds.map { "\($0.letter) \($0.word): \($0.count)" }.joined(separator: ", ")
  }

  // MARK: - On request

  var blocks: [Block] { isOfTable ? ofTable : ofSource }

  private static let listed = 12

  private var ofTable: [Block] {
    guard let entry = entries.first else { return [] }
    guard !entry.runs.isEmpty else {
      return [.text("\(entry.table.shown) has no run that PostHog still knows of.")]
    }
    let shown = entry.runs.prefix(Self.listed)
    let rest = entry.runs.count - shown.count
    let rows = shown.map { run in
      Row(
        cells: [
          run.createdAt.map { $0.clock(on: now) } ?? "unknown", run.lasted(now),
          run.status.word.inert(limit: 30), run.rowsSynced.map(\.grouped) ?? "–",
          run.latestError?.inert(limit: 160) ?? "",
        ], mood: run.status.mood)
    }
    let head = Row(cells: ["began", "took", "status", "rows", ""], mood: .plain)
    return (picture.isEmpty ? [] : picture + [.blank])
      + [.text("The runs of \(entry.table.shown), newest first:"), .ledger([head] + rows)]
      + (rest > 0 ? [.text("And \(rest) before those.")] : [])
  }

  private var ofSource: [Block] {
    let known = entries.filter { !$0.runs.isEmpty }
    let name = sourceName.inert(limit: 40)
    guard let example = known.first else {
      return [.text("\(name) has no run that PostHog still knows of.")]
    }
    let rows = known.map { entry -> Row in
      let runs = entry.runs.prefix(Self.most).reversed()
      let cells = [
        entry.table.name.inert(limit: 80), String(runs.map(\.status.letter)),
        entry.runs[0].summary(now),
      ]
      return Row(cells: cells, mood: entry.runs[0].status.mood)
    }
    let silent = entries.count - known.count
    return [
      .text("The last runs of \(name), a letter each, oldest first (\(tally(known)))."),
      .ledger(rows),
    ] + (silent > 0 ? [.text("\(silent.of("other table")) without a run in that list.")] : []) + [
      .text(
        "Type `runs of \(example.table.name.inert(limit: 60))` for each with its time and rows.")
    ]
  }

  private func tally(_ entries: [Entry]) -> String {
    tally(entries.flatMap { $0.runs.prefix(Self.most).reversed() })
  }
}

extension Job {
  /// Seconds; until now where it has not ended.
  fileprivate func taken(_ now: Date?) -> Double? {
    if let duration { return duration }
    guard status.meaning == .running, let createdAt, let now else { return nil }
    return now.timeIntervalSince(createdAt)
  }

  fileprivate func lasted(_ now: Date?) -> String {
    guard let taken = taken(now) else { return "–" }
    return duration == nil ? "\(taken.spoken) so far" : taken.spoken
  }

  fileprivate func summary(_ now: Date?) -> String {
    let when = createdAt.map { " \($0.clock(on: now))" } ?? ""
    return "last \(status.word.inert(limit: 30))\(when), \(lasted(now))"
      + (rowsSynced.map { ", \($0.grouped) rows" } ?? "")
  }
}

extension SyncStatus {
  fileprivate var letter: Character {
    switch meaning {
    case .completed: "C"
    case .failed, .error: "F"
    case .running: "R"
    case .cancelled: "X"
    case .paused, .billingLimit, .billingLimitTooLow: "B"
    case .unknown: "?"
    }
  }

  fileprivate var outcome: String {
    switch meaning {
    case .completed: "completed"
    case .failed, .error: "failed"
    case .running: "running"
    case .cancelled: "cancelled"
    case .paused, .billingLimit, .billingLimitTooLow: "billing limit"
    case .unknown: "other"
    }
  }
}

enum HistoryWords {
  static func deeds(_ deeds: [Deed], _ now: Date?, hasJournal: Bool) -> [Block] {
    let hints: [Block] =
      (hasJournal ? [.text("Earlier sessions are in the journal: `syncmedic journal`.")] : []) + [
        .text("`runs of NAME` shows the last runs of a table or source.")
      ]
    guard !deeds.isEmpty else {
      return [.text("I have changed nothing in this session.")] + hints
    }
    let rows = deeds.map { deed in
      [
        deed.at.map { $0.clock(on: now) } ?? "–",
        deed.call.deed(on: deed.name.inert(limit: 80)), "by a line that was \(deed.heard.past)",
      ]
    }
    return [.text("What PostHog accepted from me in this session:"), .table(rows)] + hints
  }
}

extension Provenance {
  fileprivate var past: String {
    switch self {
    case .typed: "typed"
    case .edited: "recalled or completed"
    case .burst: "sent in one burst"
    case .pasted: "pasted"
    case .typeAhead: "typed ahead"
    case .piped: "piped in"
    case .scripted: "scripted"
    case .repeated: "repeated"
    }
  }
}
