// A whole source that brings nothing any more.

import PostHog

extension SourceSign {
  /// All tables that should sync are late, or all of their runs bring nothing: one story of the source
  /// and not one a table. Which of the two it is decides the way out.
  static let sourceSilent = SourceSign(sees: { look in
    let parts: [Cause] = [.stale, .emptySync]
    let silent = look.findings.filter { parts.contains($0.cause) && !$0.isAtWork }
    guard !silent.isEmpty else { return nil }
    let active = look.source.tables.filter { $0.shouldSync && $0.status != nil }
    guard active.count > 1, let part = silent.first(where: { $0.tables.count == active.count })
    else { return nil }
    let finding = Finding(
      .sourceSilent, letter: part.letter, certainty: part.certainty, fault: part.fault,
      source: look.source.id, tables: part.tables,
      evidence: [Evidence("tables that are silent", "all \(active.count)")], rejected: part.rejected
    )
    return SourceSighting(finding, explains: [part.cause])
  })
}

extension Finding {
  /// Late, and not for want of runs: a reload is no way out of it.
  fileprivate var isAtWork: Bool { cause == .stale && letter != .a }
}
