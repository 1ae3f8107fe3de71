// What was found: a cause with its evidence, word for word, and the causes that lost.

import PostHog

/// What a question is about.
package enum Subject: Hashable, Sendable, Codable {
  case project
  case source(Source.ID)
  case table(Table.ID, of: Source.ID)

  package var source: Source.ID? {
    switch self {
    case .project: nil
    case .source(let id), .table(_, of: let id): id
    }
  }

  package var table: Table.ID? {
    if case .table(let id, _) = self { id } else { nil }
  }
}

/// One field as it was read.
package struct Evidence: Hashable, Sendable, Codable {
  /// The wire's own name: `latest_error`, `should_sync`, `jobs.created_at`.
  package var field: String
  package var value: String
  /// The table it was read of; nil for the source's own fields.
  package var table: String?

  package init(_ field: String, _ value: String, of table: String? = nil) {
    self.field = field
    self.value = value
    self.table = table
  }
}

/// A cause that nearly fitted, and why it lost.
package struct Rejected: Hashable, Sendable, Codable {
  package var cause: Cause
  package var because: String

  package init(_ cause: Cause, because: String) {
    self.cause = cause
    self.because = because
  }
}

extension Verdict {
  /// The near misses in words.
  package var rejected: [Rejected] {
    nearMisses.map { miss in
      let because =
        switch miss.because {
        case .weakerSign: "\"\(miss.evidence.text)\" speaks for it, and more weakly"
        case .outerLayer: "\"\(miss.evidence.text)\" only wraps what is furthest down"
        case .lessTelling: "\"\(miss.evidence.text)\" is there, and tells less"
        }
      return Rejected(miss.cause, because: because)
    }
  }
}

/// One cause, with all tables of one source that it explains: N tables, one finding.
package struct Finding: Hashable, Sendable {
  package var cause: Cause
  package var letter: Letter
  package var certainty: Certainty
  package var fault: Fault
  package var source: Source.ID
  /// In the order of the source's list. Empty when the source itself is the trouble.
  package var tables: [Table.ID]
  /// The text that decided, as the server wrote it: data, not yet fit for a screen.
  package var quoted: String?
  package var evidence: [Evidence]
  package var rejected: [Rejected]
  /// Those of `tables` that PostHog switched off by itself: inferred, the server does not say.
  package var switchedOff: [Table.ID] = []
  /// The run that is open, where the cause is about one.
  package var run: Job.ID?
  /// What the quoted text tells, where it is not the cause itself.
  package var beneath: Cause?
  /// Rows that a table should have, where it has far fewer.
  package var rowsBefore: [Table.ID: Int] = [:]
  /// Tables of the source that have synced since these were refused.
  package var works: [Table.ID] = []
  /// Unlike sources that stopped in one window, this one among them.
  package var together: [Source.ID] = []
  /// Unlike sources that fail now, too. Whether they stopped together nobody has looked.
  package var besides: [Source.ID] = []
  /// What exactly is wrong, where the cause alone does not say it.
  package var detail: Detail?

  package enum Detail: Hashable, Sendable {
    case webhook(WebhookTrouble)
    case capture(CaptureTrouble)
  }

  /// What a look at the columns of its one table brought, where somebody looked.
  package var look: ColumnLook?

  /// Nothing that was read speaks for it: a person says so.
  package var restsOnAComplaint: Bool { evidence.first?.field == "complaint" }

  package init(
    _ cause: Cause, letter: Letter, certainty: Certainty, fault: Fault, source: Source.ID,
    tables: [Table.ID], quoted: String? = nil, evidence: [Evidence], rejected: [Rejected] = []
  ) {
    self.cause = cause
    self.letter = letter
    self.certainty = certainty
    self.fault = fault
    self.source = source
    self.tables = tables
    self.quoted = quoted
    self.evidence = evidence
    self.rejected = rejected
  }
}
