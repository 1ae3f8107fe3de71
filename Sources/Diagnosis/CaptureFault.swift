// What can be wrong with change data capture, as the server tells it of slot, publication and database.

import PostHog

/// How a source's capture stands, where something is wrong with it.
package struct CaptureTrouble: Hashable, Sendable {
  package var fault: CaptureFault
  /// What the database must be given first; empty where nothing is missing or nobody could look.
  package var needs: [CaptureNeed]
  /// Nil where the server did not tell.
  package var status: Replication?
  /// The database was looked at for what it lacks. A key that may only read cannot have that done.
  package var isChecked: Bool
  /// Somebody asks how the capture stands. Where only a check with the password tells, that is wanted.
  package var isAsked = false

  package init(
    _ fault: CaptureFault, needs: [CaptureNeed] = [], status: Replication? = nil,
    isChecked: Bool = false
  ) {
    self.fault = fault
    self.needs = needs
    self.status = status
    self.isChecked = isChecked
  }
}

/// The trouble itself. Each has a way out of its own.
package enum CaptureFault: Hashable, Sendable {
  /// The database did not answer the server; of slot and publication nothing is known.
  case unreachable(words: String)
  /// The server has no `cdc_status`: all that is known stands in the error text.
  case untold
  /// Tables are set to be captured, and the source's capture is off.
  case off
  /// Slot or publication is gone, and with it the place in the log.
  case lost
  /// Both are there, and the database lacks something that capture needs.
  case unmet
  /// Both are there, nothing is missing any more, and the schedule stands still.
  case paused
  /// Both are there, and what lies between the last read and now is gone from the log.
  case logLost
  /// Captured tables, by name, that the publication leaves out. Nothing is red about them.
  case unpublished([String])
  /// All is there, and more log waits to be read than PostHog calls critical.
  case lagging
  /// All reads well but the tables, which the capture itself has stopped.
  case halted
}

/// One thing that the check of the prerequisites finds missing.
package struct CaptureNeed: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case walLevel, pooler, version, replicationRight, slotCapacity
    case publication(String)
    case primaryKey(table: String)
    case select(table: String)
    case ownership(table: String)
    case other
  }

  package var kind: Kind
  /// The server's own words: data, not yet fit for a screen.
  package var words: String

  package init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }

  /// Reads one of the check's errors.
  ///
  /// - Source: API reference, 5.3.
  package init(_ words: String) {
    self.words = words
    kind =
      if words.contains("wal_level must be set") {
        .walLevel
      } else if words.contains("expose the wal_level") || words.hasPrefix("Could not determine") {
        .pooler
      } else if words.contains("PostgreSQL 13 or later") {
        .version
      } else if words.contains("cannot create logical replication slots") {
        .replicationRight
      } else if words.contains("No replication slot capacity") {
        .slotCapacity
      } else if words.hasPrefix("Publication"), words.contains("does not exist") {
        .publication(Self.name(in: words) ?? "")
      } else {
        Self.ofATable(words)
      }
  }

  private static func ofATable(_ words: String) -> Kind {
    let table = name(in: words) ?? ""
    if words.contains("has no primary key") { return .primaryKey(table: table) }
    if words.contains("No SELECT permission") { return .select(table: table) }
    if words.contains("does not own table") { return .ownership(table: table) }
    return .other
  }

  /// What stands between the first two quotation marks of one kind.
  private static func name(in words: String) -> String? {
    guard let quote = words.first(where: { $0 == "'" || $0 == "\"" }) else { return nil }
    let parts = words.split(separator: quote, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }
}
