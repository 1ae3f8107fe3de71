// Two looks at the same project, and what lies between them.

import Diagnosis
import FoundationEssentials
import PostHog

/// What came and what went from one look to the next. The same trouble on the same tables is neither.
package struct Changes: Hashable, Sendable {
  package var appeared: [Overview.Item]
  package var gone: [Overview.Item]
  /// In trouble now.
  package var remaining: Int
  /// UTC, the server's.
  package var at: Date?

  package init(from before: [Overview.Item], to after: [Overview.Item], at date: Date?) {
    let (old, new) = (Set(before.map(\.identity)), Set(after.map(\.identity)))
    appeared = after.filter { !old.contains($0.identity) }
    gone = before.filter { !new.contains($0.identity) }
    remaining = after.count
    at = date
  }

  package var isEmpty: Bool { appeared.isEmpty && gone.isEmpty }
}

extension Overview.Item {
  fileprivate var identity: [String] {
    [finding.source, finding.cause.rawValue] + finding.tables.sorted()
  }
}

extension Session {
  /// UTC; the server's time of the newest answer.
  package var serverTime: Date? { facts.now }
}
