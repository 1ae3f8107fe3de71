// What a person says of the rows themselves. Every status may be green and they may still be right.

import PostHog

extension TableSign {
  /// The same rows, more than once. A sync that lost its place writes them again, and so does one
  /// whose key does not tell rows apart.
  static let duplicateRows = said(.duplicated, to: .duplicateRows, .d) { look in
    [
      Rejected(.primaryKeyNotUnique, because: "no run stopped at a repeated key"),
      Rejected(.stale, because: "late rows are missing, not doubled"),
    ]
  }

  /// Some rows never came. A reload fetches only what lies behind its cursor, so they never will.
  ///
  /// - Note: a table that PostHog rebuilds on a schedule dips by design (API reference, 15.34), and a
  ///   first import is not at its end before its first success.
  static let missingRows = said(.missing, to: .missingRows, .d) { look in
    guard look.table.fullRefreshIntervalDays == nil, look.openRun == nil else { return nil }
    return [
      Rejected(.stale, because: "the last run ended well, at \(look.lastSync)"),
      Rejected(
        .rowCollapse, because: "no run of those listed brought far fewer rows than the others"),
    ]
  }

  /// The values are wrong. The set-up is kept, the stored table is not.
  static let corruptData = said(.corrupt, .wrong, to: .corruptData, .g) { look in
    [
      Rejected(.dataConversion, because: "no run stopped at a value that could not be read"),
      Rejected(.schemaDriftType, because: "no run stopped at a changed column"),
    ]
  }

  /// - Parameter rejected: what it is not, and why; nil where the complaint has another reason.
  private static func said(
    _ complaints: Complaint..., to cause: Cause, _ letter: Letter,
    rejected: @escaping @Sendable (Look) -> [Rejected]?
  ) -> TableSign {
    let concerns = { @Sendable (look: Look) in
      look.isNamed && look.complaint.map(complaints.contains) == true && look.table.stored != nil
        && look.table.lastSyncedAt != nil
    }
    return TableSign(cause, wantsJobs: concerns) { look in
      guard concerns(look), let complaint = look.complaint, let rejected = rejected(look) else {
        return nil
      }
      // A full_refresh table is rebuilt by every run: a plain reload is all it takes.
      let way = look.table.method == .fullRefresh ? .a : look.table.method == .cdc ? .d : letter
      return Sighting(
        way, .possible, .unknown, evidence: look.said(complaint), rejected: rejected)
    }
  }
}

extension Look {
  fileprivate var lastSync: String { table.lastSyncedAt?.timestamp ?? "null" }

  /// What was said stands first: it is all there is.
  fileprivate func said(_ complaint: Complaint) -> [Evidence] {
    var evidence = [
      Evidence("complaint", complaint.rawValue, of: table.name),
      Evidence("status", table.status?.word ?? "null", of: table.name),
      Evidence("last_synced_at", lastSync, of: table.name),
      Evidence("row_count", table.rowCount.map(String.init) ?? "null", of: table.name),
      Evidence("sync_type", table.method?.word ?? "null", of: table.name),
    ]
    if let key = table.primaryKey {
      evidence.append(
        Evidence("primary_key_columns", key.joined(separator: ", "), of: table.name))
    }
    if let days = table.fullRefreshIntervalDays {
      evidence.append(Evidence("full_refresh_interval_days", String(days), of: table.name))
    }
    return evidence
  }
}
