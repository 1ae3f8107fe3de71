// Somebody misses a table. No read tells whether the source has it: PostHog must look again.

import PostHog

extension Finding {
  /// - Source: API reference, 3.7. PostHog looks by itself every few hours (14 R10).
  static func unlisted(in source: Source) -> Finding {
    let names = source.tables.map(\.name)
    return Finding(
      .newTableUnlisted, letter: .c2, certainty: .possible, fault: .nobody, source: source.id,
      tables: [],
      evidence: [
        Evidence("schemas", names.isEmpty ? "none" : names.joined(separator: ", ")),
        Evidence("complaint", Complaint.newTable.rawValue),
      ],
      rejected: [
        Rejected(
          .switchedOffByPostHog, because: "the table that is missed is not listed at all")
      ])
  }
}

extension Diagnosis {
  /// With what else was found. Where the connection is down, a look would not come through, so that
  /// stands alone.
  func missing(_ complaint: Complaint?, of subject: Subject, in facts: Facts) -> Diagnosis {
    guard complaint == .newTable, subject.table == nil, let id = subject.source,
      let source = facts.source(id)
    else { return self }
    switch self {
    case .ask, .unreachable: return self
    case .healthy: return .found([.unlisted(in: source)])
    case .found(let findings):
      let isDown = findings.contains { $0.cause.isOfTheConnection }
      return isDown ? self : .found([.unlisted(in: source)] + findings)
    }
  }
}
