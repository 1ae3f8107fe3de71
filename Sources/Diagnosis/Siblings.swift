// Siblings are evidence: what the other tables of a source do tells whether the connection is at
// fault, or a right.

import FoundationEssentials
import PostHog

extension Groups {
  mutating func weighSiblings(_ facts: Facts) {
    confirmTheConnection()
    for index in findings.indices { weighWorking(index, facts) }
  }

  /// When every table that should sync tells of the same broken connection, what was likely of one is
  /// certain of the source.
  private mutating func confirmTheConnection() {
    let active = source.tables.count { $0.shouldSync || $0.latestError != nil }
    for index in findings.indices
    where findings[index].cause.isOfTheConnection && findings[index].certainty == .likely {
      guard active > 1, findings[index].tables.count == active else { continue }
      findings[index].certainty = .certain
      findings[index].evidence.append(Evidence("tables with this answer", "all \(active)"))
    }
  }

  /// A table that synced after the refusal did so with the same key: then the key is good, and what
  /// it lacks is a right to the tables that fail.
  private mutating func weighWorking(_ index: Int, _ facts: Facts) {
    guard [.credentialsInvalid, .permissionDenied].contains(findings[index].cause) else { return }
    let failing = source.tables.filter { findings[index].tables.contains($0.id) }
    guard let refused = failing.compactMap({ refusal(of: $0, facts) }).max() else { return }
    let working = source.tables.filter { table in
      table.shouldSync && table.status?.meaning == .completed
        && table.freshness > refused
    }
    guard let newest = working.max(by: { $0.freshness < $1.freshness }) else { return }
    findings[index].evidence.append(
      Evidence("last_synced_at", newest.freshness.timestamp, of: newest.name))
    findings[index].works = working.map(\.id)
    findings[index].rejected.removeAll { $0.cause == .credentialsInvalid }
    findings[index].rejected.append(
      Rejected(
        .credentialsInvalid, because: "\(newest.name) has synced since, with the same key"))
    if findings[index].cause == .credentialsInvalid {
      findings[index].cause = .permissionDenied
      findings[index].certainty = .likely
    }
  }

  /// When a table was refused at the latest: its newest failed run, or the run that was due after its
  /// last success.
  private func refusal(of table: Table, _ facts: Facts) -> Date? {
    let failed = facts.jobs(of: table, in: source.id)?.first { $0.status.meaning == .failed }
    return failed?.createdAt
      ?? table.lastSyncedAt?.addingTimeInterval(table.frequency?.interval ?? 86_400)
  }
}

extension Table {
  fileprivate var freshness: Date { lastSyncedAt ?? .distantPast }
}
