// Trouble that has no error text: it shows in the fields, or in the jobs.

import FoundationEssentials
import PostHog

/// A way of seeing one such trouble on one table.
package struct TableSign: Sendable {
  package let cause: Cause
  /// Whether a table looks odd enough to read the source's jobs. One `jobs` call serves all tables.
  package let wantsJobs: @Sendable (Look) -> Bool
  package let sees: @Sendable (Look) -> Sighting?

  package init(
    _ cause: Cause, wantsJobs: @escaping @Sendable (Look) -> Bool = { _ in false },
    sees: @escaping @Sendable (Look) -> Sighting?
  ) {
    self.cause = cause
    self.wantsJobs = wantsJobs
    self.sees = sees
  }

  /// Most telling first; the first that sees something speaks for the table.
  package static let all: [TableSign] = [
    .orphanedRun, .switchedOff, .neverScheduled, .stale, .unscheduled, .rowCollapse, .emptySync,
    .flapping, .duplicateRows, .missingRows, .corruptData, .outpaced,
  ]
}

/// One table, with what stands around it.
package struct Look: Sendable {
  package let table: Table
  package let source: Source
  /// Newest first; nil when they were not read.
  package let jobs: [Job]?
  /// UTC, the server's.
  package let now: Date
  package let complaint: Complaint?
  /// The question is about this table, or about its source as a whole.
  package let isNamed: Bool
  /// What the table's own text tells; nil where it has none.
  let told: Verdict?
  /// Some table of its source is in trouble by its own status, or its capture is: that explains first.
  package var isBesideTrouble = false
  /// Where the frequency is nil, it is null. An older server's list leaves it out instead.
  package var isFrequencyTold = false

  package var isGreen: Bool { table.status?.meaning == .completed }

  /// Its status says that all is well, and somebody asks about it: its runs may know better.
  package var wantsCloserLook: Bool {
    isNamed && isGreen && table.shouldSync && !isBesideTrouble
  }

  /// The run that is open, if a job says so.
  package var openRun: Job? { jobs?.first { $0.status.meaning == .running } }

  /// Seconds that each of the last five finished and completed runs took, newest first.
  package var durations: [Double] {
    completed.prefix(5).compactMap(\.duration)
  }

  /// Runs that ended well, newest first.
  package var completed: [Job] { (jobs ?? []).filter { $0.status.meaning == .completed } }

  /// What each of them brought, newest first.
  package var rowsOfRuns: [Int] { completed.compactMap(\.rowsSynced) }

  /// The same for the last eight, oldest first, as evidence.
  package var rowsInOrder: String {
    rowsOfRuns.prefix(8).reversed().map(String.init).joined(separator: ", ")
  }
}

/// What a sign saw on one table.
package struct Sighting: Hashable, Sendable {
  package var letter: Letter
  package var certainty: Certainty
  package var fault: Fault
  package var evidence: [Evidence]
  package var rejected: [Rejected]
  package var run: Job.ID?
  /// A text that belongs to it, as the server wrote it.
  package var quoted: String?
  /// What that text tells, where it is not the cause itself.
  package var beneath: Cause?
  /// Rows that the table should have, where it has far fewer.
  package var rowsBefore: Int?

  package init(
    _ letter: Letter, _ certainty: Certainty, _ fault: Fault, evidence: [Evidence],
    rejected: [Rejected] = [], run: Job.ID? = nil, quoted: String? = nil
  ) {
    self.letter = letter
    self.certainty = certainty
    self.fault = fault
    self.evidence = evidence
    self.rejected = rejected
    self.run = run
    self.quoted = quoted
  }
}

extension Look {
  /// On, and run when its frequency says: not when a webhook or a replication slot brings something.
  package var isSyncedBySchedule: Bool {
    switch table.method {
    case .webhook, .cdc, nil: false
    case .fullRefresh, .incremental, .append, .xmin, .other: table.shouldSync && !source.isDirect
    }
  }
}
