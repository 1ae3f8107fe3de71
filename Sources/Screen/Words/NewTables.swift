// New, renamed and vanished tables: what PostHog found, and how a new one is to be synced.

import Diagnosis
import PostHog
import Recovery
import Session

extension Relisted {
  var blocks: [Block] {
    let count = source.tables.count.of("table")
    let name = sourceName.inert(limit: 40)
    guard !rows.isEmpty else {
      return [
        .text(
          "PostHog has looked again and finds nothing new in \(name), and nothing gone: \(count). A table in another schema, or one that PostHog's user may not read, does not show."
        )
      ]
    }
    return [
      .text("PostHog has looked again: \(name) has \(count) now."), .blank, .table(rows),
    ] + aboutVanished + toPick
  }

  private var rows: [[String]] {
    tables.new.map { ["new", $0.shown, "not set up, so nothing is synced into it"] }
      + tables.started.map {
        ["started", $0.shown, "new, and set to start by itself: its first run begins"]
      }
      + tables.vanished.map { ["gone", $0.shown, $0.left] }
      + tables.dropped.map {
        ["dropped", $0.inert(limit: 80), "it was never synced; PostHog forgets it"]
      }
  }

  private var aboutVanished: [Block] {
    guard !tables.vanished.isEmpty else { return [] }
    let renamed = tables.new.compactMap { new -> String? in
      like[new.id].map { old in
        "\(new.shown) may be \(old.shown) under a new name. Set up from here, it is synced as that one was\(old.manner); the rows of \(old.shown) stay where they are."
      }
    }
    let others = tables.vanished.filter { old in !like.values.contains { $0.id == old.id } }
    let rest =
      others.isEmpty
      ? []
      : [
        "Nothing more is to be repaired about \(others.map(\.shown).spoken()): only bringing it back at the source lets it sync again. PostHog finds it then by itself, or with `refresh tables`."
      ]
    return [.blank] + (renamed + rest).map { .text($0) }
  }

  private var toPick: [Block] {
    guard let first = tables.new.first else { return [] }
    let name = first.name.inert(limit: 80)
    let how =
      tables.new.count == 1
      ? "Shall it sync? Type `1`, or say how: `\(name) daily`, `1 full refresh`. Or `no`."
      : "Which shall sync? Type numbers, names or `all`, and how if you like: `\(name) daily`, `1 and 2 full refresh`. Or `no`."
    return [.blank, .numbered(tables.new.map(\.shown)), .text(how)]
  }
}

extension PostHog.Table {
  /// How PostHog leaves a table that the source has no more.
  fileprivate var left: String {
    let rows = rowCount.map { "its \($0.grouped) rows stay" } ?? "its rows stay"
    let error = latestError == nil ? "" : ", its error still there"
    return "off now, status \(status?.word.inert(limit: 30) ?? "none")\(error); \(rows)"
  }

  /// ` (incremental by updated_at, key id, every 6 h)`.
  fileprivate var manner: String {
    var parts = [method?.word.inert(limit: 30) ?? "no method"]
    if let cursor = neededCursor { parts[0] += " by \(cursor.inert(limit: 60))" }
    if let primaryKey { parts.append("key \(primaryKey.map { $0.inert(limit: 40) }.spoken())") }
    if let every = frequency?.interval { parts.append("every \(every.asInterval)") }
    return " (\(parts.joined(separator: ", ")))"
  }

  /// Listed and not synced, with no fault to repair: never set up, or gone at the source. Nil else.
  var unlistedState: String? {
    if isUnset {
      return
        "\(shown) is listed and was never set up, so nothing is synced into it. `enable \(name.inert(limit: 80))` sets it up."
    }
    guard !shouldSync, let latestError, status?.meaning == .completed else { return nil }
    let rows = rowCount.map { "Its \($0.grouped) rows stay" } ?? "Its rows stay"
    return
      "\(shown) reads Completed, is off, and still carries an error: \"\(latestError.inert(limit: 160))\" PostHog leaves a table so when it no longer finds it at the source. \(rows), and no run comes. If it is back at the source, `switch on \(name.inert(limit: 80))`."
  }
}

extension [SettingUp] {
  /// One sentence a table.
  var blocks: [Block] {
    [.text("You did not say how, so I chose:")]
      + [.table(map { [$0.table.inert(limit: 60), $0.choice] })] + [.blank]
  }
}

extension SettingUp {
  fileprivate var choice: String {
    switch because {
    case .said: "as you said"
    case .like(let old): "as \(old.inert(limit: 60)) was synced"
    case .tellsOfChange(let column):
      "incremental: \(column.inert(limit: 60)) tells what was changed, and it has a key"
    case .noKey(nil): "full_refresh: it has no key to find a changed row by"
    case .noKey(let column?):
      "full_refresh: it has no key to find a changed row by. If its rows never change: `append by \(column.inert(limit: 60))`"
    case .tellsOfNoChange(let column?):
      "full_refresh: no column tells what was changed; \(column.inert(limit: 60)) may tell only what was added"
    case .tellsOfNoChange(nil), .noColumn:
      "full_refresh: it has no column to go by"
    }
  }
}

extension SetUp.Doubt {
  func blocks(_ table: String) -> [Block] {
    let name = table.inert(limit: 80)
    return [.text("\(sentence(name)) Nothing was changed.")]
  }

  private func sentence(_ name: String) -> String {
    switch self {
    case .noSuchColumn(let named, let columns):
      "\(name) has no column \(named.inert(limit: 60)) to go by.\(these(columns))"
    case .noSuchKey(let named, let columns):
      "\(name) has no \(named.map { $0.inert(limit: 60) }.spoken()) for a key. Its columns: \(spoken(columns))."
    case .noColumnToGoBy(let method):
      "To be \(method.inert(limit: 30)), \(name) needs a column to go by, and it has none that would do. `full refresh` needs none."
    case .noKeyToMergeBy(let columns):
      "To be incremental, \(name) needs a key, and its source declares none. Name the columns that tell its rows apart (\(spoken(columns))), as in `\(name) incremental, key \(columns.first?.inert(limit: 60) ?? "id")`; or take `append` or `full refresh`."
    case .onlyByWebhook:
      "\(name) comes only by webhook; that is set up on the source's page in PostHog."
    case .notHere(let method):
      "\(method.inert(limit: 30)) wants more than a table's settings; the source's page in PostHog sets it up. Here I can do incremental, append and full refresh."
    }
  }

  private func these(_ columns: [String]) -> String {
    columns.isEmpty ? " It has none that would do." : " These could be: \(spoken(columns))."
  }

  private func spoken(_ columns: [String]) -> String {
    columns.map { $0.inert(limit: 60) }.spoken(most: 8)
  }
}
