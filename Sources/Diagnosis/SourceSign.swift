// Trouble of a whole source: of what stands between it and its tables, or of all of them together.

import FoundationEssentials
import PostHog

/// A way of seeing one such trouble. Where the fields do not tell, it may ask for a read of its own.
package struct SourceSign: Sendable {
  /// The next read that would tell, or nil: nothing makes it worth one, or it has been made. A read
  /// that failed is not asked again; `asks` goes on to the next one, `sees` says what that means.
  ///
  /// - Note: a question about the whole project must stay cheap: ask there only for a source that
  ///   is red or behind, or where ``SourceLook/isDeep`` allows one more a source.
  package let asks: @Sendable (SourceLook) -> Call?
  package let sees: @Sendable (SourceLook) -> SourceSighting?

  package init(
    asks: @escaping @Sendable (SourceLook) -> Call? = { _ in nil },
    sees: @escaping @Sendable (SourceLook) -> SourceSighting?
  ) {
    self.asks = asks
    self.sees = sees
  }

  /// Each speaks for itself.
  package static let all: [SourceSign] = [.brokenCapture, .silentWebhook, .sourceSilent]
}

/// One source, with what its tables told one by one.
package struct SourceLook: Sendable {
  package let source: Source
  package let facts: Facts
  package let subject: Subject
  package let complaint: Complaint?
  /// One more read a source is allowed, red or not.
  package let isDeep: Bool
  /// What the tables told by themselves; incomplete while their jobs are still to be read.
  package let findings: [Finding]
  /// Tables that a replication slot feeds.
  let captured: [Table]
  /// Tables that are on, and fed by the webhook.
  let fed: [Table]

  init(
    source: Source, facts: Facts, subject: Subject, complaint: Complaint?, isDeep: Bool,
    findings: [Finding]
  ) {
    self.source = source
    self.facts = facts
    self.subject = subject
    self.complaint = complaint
    self.isDeep = isDeep
    self.findings = findings
    var captured: [Table] = []
    var fed: [Table] = []
    // By place: nearly all are neither, and a table takes longer to copy than to look at.
    for place in source.tables.indices {
      switch source.tables[place].method {
      case .cdc: captured.append(source.tables[place])
      case .webhook where source.tables[place].shouldSync: fed.append(source.tables[place])
      default: break
      }
    }
    self.captured = captured
    self.fed = fed
  }

  /// UTC, the server's.
  package var now: Date { facts.now ?? .distantPast }

  /// The question is about this source, or about one of its tables.
  package var isNamed: Bool { subject.source == source.id }

  /// The question is about the source as a whole, or about one of these tables.
  package func isAsked(about tables: [Table]) -> Bool {
    isNamed && (subject.table.map { id in tables.contains { $0.id == id } } ?? true)
  }

  /// Some of these tell of a trouble by themselves.
  package func isRed(_ tables: [Table]) -> Bool {
    var texts = TableTexts(of: source)
    return tables.contains { table in
      Look(
        table: table, source: source, jobs: nil, now: now, complaint: nil, isNamed: false,
        told: texts.verdict(on: table)
      ).isRed
    }
  }
}

/// What a sign saw on one source.
package struct SourceSighting: Hashable, Sendable {
  package var finding: Finding
  /// What tables tell of these causes is the same trouble, seen from below: those findings go into
  /// this one, with their texts and their evidence.
  package var explains: Set<Cause>

  package init(_ finding: Finding, explains: Set<Cause> = []) {
    self.finding = finding
    self.explains = explains
  }
}
