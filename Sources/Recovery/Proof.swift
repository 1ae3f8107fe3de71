// What must be seen before anybody may say "healed". HTTP 200 is never success, nor is `Running`.

import Diagnosis
import FoundationEssentials
import PostHog

/// The proof of one plan: per table a new run that ended well, and everything that run should change.
package enum Proof {
  /// What was there before, and so what must be different after.
  package struct Demand: Hashable, Sendable, Codable {
    package var source: Source.ID
    package var tables: [TableDemand]
  }

  package struct TableDemand: Hashable, Sendable, Codable {
    package var table: Table.ID
    package var name: String
    package var cause: Cause
    package var rowsBefore: Int?
    /// UTC.
    package var lastSyncedBefore: Date?
    package var newestJobBefore: Job.ID?
    /// After a resync against duplicates fewer rows are what was wanted.
    package var mayShrink: Bool
    /// Runs that end well and bring nothing were the trouble.
    package var wantsRows = false
  }

  /// How one table stands.
  package enum Standing: Hashable, Sendable {
    /// The new run, and the rows now.
    case proven(job: Job, rows: Int?)
    case waiting(for: Missing)
    case failed(because: Failure)
  }

  package enum Missing: Hashable, Sendable {
    case newRun
    case end(of: Job)
    /// The run has ended well, and the table does not show it yet.
    case tableToFollow
  }

  package enum Failure: Hashable, Sendable {
    /// What its own text says, read anew.
    case runFailed(Job, cause: Cause, isSame: Bool)
    case rowCollapse(before: Int, after: Int)
    case broughtNothing
    case switchedOffAgain(error: String?)
    case billing
    case stillCarries(error: String)
    /// A run ended well, and what was found before is found again.
    case signStays
    case gone
  }
}

extension Proof.Demand {
  /// - Parameter named: the tables that the plan is about.
  package init(for situation: Situation, of named: [Table]) {
    let cause = situation.finding.cause
    source = situation.source.id
    // A finding of the source itself names no table: then every table that is on must prove it.
    let watched = named.isEmpty ? situation.source.tables.filter(\.shouldSync) : named
    tables = watched.map { table in
      Proof.TableDemand(
        table: table.id, name: table.name, cause: cause,
        rowsBefore: situation.finding.rowsBefore[table.id] ?? table.rowCount,
        lastSyncedBefore: table.lastSyncedAt,
        newestJobBefore: situation.facts.jobs(of: table, in: situation.source.id)?.first?.id,
        mayShrink: cause == .duplicateRows, wantsRows: situation.finding.isAboutEmptyRuns)
    }
  }

  /// Where every table stands.
  ///
  /// - Parameter since: UTC, the server's time when the repair was sent.
  package func standings(in facts: Facts, since: Date) -> [Proof.Standing] {
    let standings = tables.map { $0.standing(in: facts, since: since) }
    guard standings.contains(where: \.isProven) else { return standings }
    let found = sightings(in: facts)
    return zip(tables, standings).map { demand, standing in
      let stays = found.contains { $0.cause == demand.cause && $0.tables.contains(demand.table) }
      return standing.isProven && stays ? .failed(because: .signStays) : standing
    }
  }

  /// The same eyes that found it look again. What a person said is not looked for: no read shows it.
  private func sightings(in facts: Facts) -> [Finding] {
    guard case .found(let findings) = Diagnosis(of: facts, about: .source(source)) else {
      return []
    }
    return findings.filter { !$0.restsOnAComplaint }
  }

  /// Seconds to wait for proof at the most: twice the longest of the last five runs of any of the
  /// tables, at least 5 minutes, at most 30. Source: product.md, "Time".
  package func patience(in facts: Facts, since: Date) -> Double {
    let longest = tables.compactMap { demand -> Double? in
      guard let found = facts.table(demand.table) else { return nil }
      let past = facts.jobs(of: found.table, in: source) ?? []
      return past.filter { ($0.createdAt ?? since) < since }.prefix(5).compactMap(\.duration).max()
    }.max()
    return min(max(2 * (longest ?? 0), 300), 1800)
  }
}

extension Proof.Standing {
  fileprivate var isProven: Bool {
    if case .proven = self { true } else { false }
  }
}

extension Proof.TableDemand {
  func standing(in facts: Facts, since: Date) -> Proof.Standing {
    guard let (table, source) = facts.table(table) else { return .failed(because: .gone) }
    let jobs = facts.jobs(of: table, in: source.id) ?? []
    // A job's time and the reply's may differ in the fraction that HTTP's Date header drops.
    let new = jobs.filter { job in
      job.id != newestJobBefore && (job.createdAt ?? .distantPast) > since.addingTimeInterval(-1)
    }
    // A table that syncs every few minutes may be at its next run already: the one that ended counts.
    let isAtTheNext = new.count > 1 && new[0].status.meaning == .running
    guard let run = isAtTheNext ? new[1] : new.first else { return .waiting(for: .newRun) }
    switch run.status.meaning {
    case .running: return .waiting(for: .end(of: run))
    case .completed: return ended(well: run, table, isAtTheNext: isAtTheNext)
    case .billingLimit, .billingLimitTooLow: return .failed(because: .billing)
    case .failed, .cancelled, .paused, .error, .unknown:
      return .failed(because: failure(of: run, table, source))
    }
  }

  private func failure(of run: Job, _ table: Table, _ source: Source) -> Proof.Failure {
    guard let error = run.latestError else {
      return table.shouldSync
        ? .runFailed(run, cause: .unknown, isSame: cause == .unknown)
        : .switchedOffAgain(error: table.latestError)
    }
    let text = ErrorText(error, sourceType: source.type, syncType: table.method?.word)
    let now = Verdict(reading: text).cause
    return .runFailed(run, cause: now, isSame: now == cause)
  }

  private func ended(well run: Job, _ table: Table, isAtTheNext: Bool) -> Proof.Standing {
    if wantsRows, run.rowsSynced == 0 { return .failed(because: .broughtNothing) }
    if let before = rowsBefore, let after = table.rowCount, !mayShrink, after * 2 < before {
      return .failed(because: .rowCollapse(before: before, after: after))
    }
    let moved = (table.lastSyncedAt ?? .distantPast) > (lastSyncedBefore ?? .distantPast)
    let status = table.status?.meaning
    guard moved, status == .completed || isAtTheNext && status == .running else {
      return .waiting(for: .tableToFollow)
    }
    if let error = table.latestError { return .failed(because: .stillCarries(error: error)) }
    guard table.shouldSync else { return .failed(because: .switchedOffAgain(error: nil)) }
    return .proven(job: run, rows: table.rowCount)
  }
}

extension Finding {
  /// Rows are what is wanting, of a table or of all of a source's.
  fileprivate var isAboutEmptyRuns: Bool {
    cause == .emptySync || cause == .sourceSilent && letter == .none
  }
}
