// Nothing wrong, in words: what was looked at to say so, and what only looks like trouble.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Health {
  var blocks: [Block] {
    var blocks: [Block] = [.text(sentence)] + (live?.blocks(of: source?.type ?? "") ?? [])
    for run in runs {
      let rows = run.rows.map { ", \($0.grouped) rows so far" } ?? ""
      let before =
        run.longestBefore.map { "; its longest of the last runs took \($0.spoken)" }
        ?? "; it is the first, and those may take hours"
      let age = now.map { $0.timeIntervalSince(run.since).spoken } ?? "some time"
      blocks.append(
        .text("\(run.table.inert()) has been running for \(age)\(rows)\(before). I leave it alone.")
      )
      if let history = run.history { blocks += [.blank] + history.picture }
    }
    blocks += stopped.map { .text($0.sentence) } + hurry
    if elsewhere > 0, let name = sourceName {
      blocks.append(
        .text(
          "\(elsewhere.of("other table")) of \(name.inert()) \(elsewhere == 1 ? "is" : "are") in "
            + "trouble, though. Type `what is wrong with \(name.inert())`."))
    }
    return blocks
  }

  /// "It is stale": the table that synced longest ago, and that this is as it should be.
  private var oldest: String {
    let tables = source?.tables.filter { $0.shouldSync && $0.lastSyncedAt != nil } ?? []
    guard complaint == .stale,
      let table = tables.min(by: {
        ($0.lastSyncedAt ?? .distantPast) < ($1.lastSyncedAt ?? .distantPast)
      }),
      let last = table.lastSyncedAt
    else { return "" }
    return " \(table.shown) synced longest ago, at \(last.clock(on: now))\(table.nextRun(now))."
  }

  /// Listed, and nobody has said how they are to be synced.
  private var neverSetUp: String {
    let unset = source?.tables.filter(\.isUnset) ?? []
    guard let first = unset.first else { return "" }
    return
      " \(unset.map(\.shown).spoken()) \(unset.count == 1 ? "was" : "were") never set up: `enable \(first.name.inert(limit: 80))`."
  }

  /// "It is slow": what its runs took says whether it is.
  private var hurry: [Block] {
    guard complaint == .slow || complaint == .stuck, runs.isEmpty, let longest = paces.max(),
      let newest = paces.first
    else { return [] }
    return [
      .text(
        "Its newest run took \(newest.spoken); the longest of its last \(paces.count.of("run")) took \(longest.spoken)."
      )
    ]
  }

  private var sentence: String {
    if let source, source.isDirect, let sourceName { return Lock.direct.words(for: sourceName) }
    switch subject {
    case .project:
      let tables = sources.reduce(0) { $0 + $1.tables.count }
      return
        "Nothing is wrong. I looked at \(sources.count.of("source")) and \(tables.of("table"))."
    case .source:
      let count = source?.tables.count ?? 0
      let off = source?.tables.count { !$0.shouldSync && !$0.isUnset } ?? 0
      let aside =
        off == 0
        ? ""
        : off == count
          ? " All of them are switched off, without an error: somebody meant that."
          : " \(off) of them \(off == 1 ? "is" : "are") switched off, without an error: somebody meant that."
      return
        "Nothing is wrong with \(sourceName?.inert() ?? "it"). I looked at \(count.of("table"))."
        + aside + neverSetUp + oldest
    case .table(let id, _):
      let table = source?.tables.first { $0.id == id }
      guard let table else { return "Nothing is wrong with it." }
      if let unlisted = table.unlistedState { return unlisted }
      if !table.shouldSync, let error = table.latestError {
        return
          "\(table.shown) is switched off (\"\(error.inert(limit: 120))\"): somebody did that. "
          + "I leave it alone."
      }
      if table.shouldSync, table.status == nil, table.stored == nil, !paces.isEmpty {
        return
          "\(table.shown) holds nothing just now, and has run before: it was emptied. Its next run "
          + "imports it again; `reload \(table.name.inert(limit: 60))` starts one now."
      }
      if !table.shouldSync {
        return "\(table.shown) is switched off, without an error: somebody meant that. "
          + "I leave it alone."
      }
      let last = table.lastSyncedAt.map { "; it last synced at \($0.clock(on: now))" } ?? ""
      let next = complaint == .stale ? table.nextRun(now) : ""
      let rebuilt =
        table.fullRefreshIntervalDays.map { days in
          " PostHog rebuilds it from nothing every \(days.of("day"))"
            + (table.nextFullRefreshAt.map { ", next at \($0.clock(on: now))" } ?? "")
            + "; while that runs, its rows dip by design."
        } ?? ""
      return
        "Nothing is wrong with \(table.shown): status \(table.status?.word.inert() ?? "none")\(last)\(next)."
        + rebuilt
    }
  }
}

extension Health.Stopped {
  fileprivate var sentence: String {
    let next =
      interval.map { "its next run comes by itself, within \($0.spoken)" }
      ?? "no run comes by itself"
    return
      "The last run of \(table.inert(limit: 60)) was stopped (\"\(words.inert(limit: 120))\"), which "
      + "is no fault: \(next). `reload \(table.inert(limit: 60))` starts one now."
  }
}

extension Table {
  /// `; it runs every 6 h, so the next is due by 15:30 UTC`.
  fileprivate func nextRun(_ now: Date?) -> String {
    switch method {
    case .webhook, .cdc: return "; it has no schedule, rows come as the source sends them"
    case .fullRefresh, .incremental, .append, .xmin, .other, nil: break
    }
    guard let interval = frequency?.interval, let last = lastSyncedAt else { return "" }
    let due = last.addingTimeInterval(interval)
    let when = now.map { due > $0 } ?? true ? "is due" : "was due"
    return "; it runs every \(interval.asInterval), so the next \(when) at \(due.clock(on: now))"
  }
}
