// The sources of a project, a line each.

import FoundationEssentials
import PostHog

extension Source {
  static func overview(_ sources: [Source], _ names: [String], _ now: Date?) -> [Block] {
    guard !sources.isEmpty else { return [.text("This project has no sources.")] }
    let rows = zip(sources, names).map { source, name -> Row in
      let on = source.tables.count(where: \.shouldSync)
      let newest = source.tables.compactMap(\.lastSyncedAt).max()
      let cells = [
        name.inert(limit: 40), source.type.inert(limit: 30),
        source.status?.word.inert(limit: 30) ?? "–",
        "\(on) of \(source.tables.count.of("table")) on",
        newest.map { "last synced \($0.clock(on: now))" } ?? "never synced",
      ]
      return Row(cells: cells, mood: source.status?.mood ?? .plain)
    }
    return [.ledger(rows)]
  }

  func statusBlocks(name: String, only: [PostHog.Table.ID]?, now: Date?) -> [Block] {
    let shown = tables.filter { only?.contains($0.id) ?? true }
    let head =
      "\(name.inert()): \(status?.word.inert() ?? "no status"), \(tables.count.of("table"))."
    let rows = shown.map { table in
      Row(
        cells: [
          table.shown, table.shouldSync ? "on" : "off", table.status?.word.inert(limit: 30) ?? "–",
          table.lastSyncedAt.map { $0.clock(on: now) } ?? "never synced",
          table.rowCount.map { "\($0.grouped) rows" } ?? "rows unknown",
        ], mood: table.status?.mood ?? .plain)
    }
    return [.text(head)] + (rows.isEmpty ? [] : [.blank, .ledger(rows)])
  }
}

extension SyncStatus {
  /// Red for what is not as it should be, whoever is at fault; the word says which.
  var mood: Mood {
    switch meaning {
    case .failed, .error, .billingLimit, .billingLimitTooLow: .bad
    case .running, .completed, .paused, .cancelled, .unknown: .plain
    }
  }
}
