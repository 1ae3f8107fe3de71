// What happened: the last runs of a table or of a source, and what this session has done.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// The last runs of tables of one source.
package struct RunHistory: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var table: Table
    /// Newest first, as the server lists them.
    package var runs: [Job]
  }

  package var sourceName: String
  package var entries: [Entry]
  /// One table was asked about, and not the source.
  package var isOfTable: Bool
  /// UTC, the server's.
  package var now: Date?
}

/// A change that PostHog accepted.
package struct Deed: Hashable, Sendable {
  package var call: Call
  /// What its target is called.
  package var name: String
  /// UTC, the server's.
  package var at: Date?
  /// How the line came in that it goes back to.
  package var heard: Provenance
}

extension Session {
  /// Nothing was named, and the conversation is nowhere: what was done is meant, not what ran.
  func isOurs(_ intent: Intent) -> Bool {
    intent.target == .none && intent.move != .record && vocabulary.focus == nil
  }

  func tellDeeds() -> [Effect] {
    [.say(.deeds(deeds, now: facts.now, hasJournal: terms.world == nil))]
  }

  /// One call: a table's runs by its name, so that 50 rows are all its own.
  mutating func showHistory(_ inquiry: Inquiry) -> [Effect] {
    guard let id = inquiry.subject?.source, let source = facts.source(id) else {
      stage = .idle
      return tellDeeds()
    }
    let wanted = source.tables.filter { inquiry.tables.isEmpty || inquiry.tables.contains($0.id) }
    let names: [String: JSON] =
      inquiry.tables.isEmpty ? [:] : ["schemas": .array(wanted.map { .string($0.name) })]
    let call = Call(.listJobs, id: id, names)
    if let error = facts.failures[call] { return unread(error, call) }
    if facts.jobs[id] == nil { return send(call, for: inquiry) }
    stage = .idle
    summary.verdict = .healthy
    let entries = wanted.map { table in
      RunHistory.Entry(table: table, runs: facts.jobs(of: table, in: id) ?? [])
    }
    let history = RunHistory(
      sourceName: vocabulary.name(of: id), entries: entries, isOfTable: inquiry.tables.count == 1,
      now: facts.now)
    let ours = inquiry.intent.target == .none && !deeds.isEmpty ? tellDeeds() : []
    return ours + [.say(.runs(history))]
  }

  private mutating func unread(_ error: APIError, _ call: Call) -> [Effect] {
    stage = .idle
    summary.verdict = .unreachable
    summary.error = error
    return [.say(.unreachable(error, call))]
  }

  /// The runs behind a finding about one table, where they were read and show what is meant.
  func picture(of finding: Finding) -> RunHistory? {
    guard finding.cause.showsInRuns, finding.tables.count == 1,
      let (table, source) = facts.table(finding.tables[0])
    else { return nil }
    return picture(of: table, in: source)
  }

  /// Nil where all runs look the same: that is said in fewer words.
  func picture(of table: Table, in source: Source) -> RunHistory? {
    guard let runs = facts.jobs(of: table, in: source.id), runs.count > 2, runs.differ else {
      return nil
    }
    return RunHistory(
      sourceName: vocabulary.name(of: source.id),
      entries: [RunHistory.Entry(table: table, runs: runs)], isOfTable: true, now: facts.now)
  }

  /// 10 minutes: nobody wonders about a run before.
  func picture(of run: Job, of table: Table, in source: Source) -> RunHistory? {
    guard let began = run.createdAt, let now = facts.now, now.timeIntervalSince(began) > 600
    else { return nil }
    return picture(of: table, in: source)
  }
}

extension [Job] {
  /// In how they ended, or by half in what they brought.
  fileprivate var differ: Bool {
    let rows = compactMap(\.rowsSynced)
    return Set(map(\.status.meaning)).count > 1 || (rows.min() ?? 0) * 2 < (rows.max() ?? 0)
  }
}

extension Cause {
  /// Its sign is in the course of the runs, not in a text.
  fileprivate var showsInRuns: Bool {
    switch self {
    case .orphanedRun, .wedgedRun, .flapping, .rowCollapse, .emptySync, .timeout: true
    default: false
    }
  }
}
