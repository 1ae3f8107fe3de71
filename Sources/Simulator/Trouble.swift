// What is wrong in a world, and what puts it right.

import FoundationEssentials
import PostHog

/// One trouble of a table, of a source with all its tables, or of the whole project.
struct Trouble: Hashable, Sendable {
  var kind: Kind
  /// The error text; nil means the usual one of the kind, in the server's form.
  var error: String?
  /// When it passes by itself.
  var until: Date?
  /// A setting of the source that ends it: `host`, `db2.example.com`.
  var cure: Cure?

  struct Cure: Hashable, Sendable {
    var key: String
    var value: String
  }

  /// The words that scenarios use.
  enum Kind: String, Sendable, CaseIterable {
    // Nobody but the customer can end these, and a new secret ends the first.
    case credential, scope, account, oauth, grants, quota, resources
    case oauthExpired = "oauth-expired"
    // The way to the source.
    case ssh, tls, dns, firewall
    // What passes by itself.
    case network, outage
    case limited = "rate-limit"
    case tooLong = "too-long"
    case restarts
    // What the table looks like at the source.
    case cursor, column
    case type = "type-change"
    case gone = "table-gone"
    case keyMissing = "key-missing"
    case keyDuplicate = "key-duplicate"
    // Capture.
    case slot, publication
    case wal = "wal-level"
    // Money.
    case billing
    case billingTooLow = "billing-too-low"

    /// Whether PostHog switches the table off, because retrying would not help (reference, 10.3).
    var switchesOff: Bool {
      switch self {
      case .network, .outage, .limited, .tooLong, .restarts, .billing, .billingTooLow: false
      default: true
      }
    }

    var isBilling: Bool { self == .billing || self == .billingTooLow }

    /// Capture troubles stop the table where it stands instead of switching it off.
    var isCapture: Bool { self == .slot || self == .publication || self == .wal }

    /// Whether a live look at the source meets it, too.
    var meetsProbes: Bool {
      switch self {
      case .credential, .account, .oauth, .oauthExpired, .ssh, .tls, .dns, .firewall, .quota,
        .network, .outage:
        true
      default: false
      }
    }
  }
}

extension World {
  /// The trouble that a run of this table meets at `moment`; nil when nothing is in its way. Money
  /// is none: it stops a run before there is one.
  func ailment(of index: Int, at moment: Date) -> Trouble? {
    let table = tables[index]
    let source = sources[table.source]
    return [trouble, source.trouble, table.trouble].compactMap { $0 }
      .first { !$0.kind.isBilling && !isOver($0, for: index, at: moment) }
      ?? (source.isAuthenticated ? nil : Trouble(kind: .credential))
  }

  /// The trouble that a live look at the source meets.
  func probeAilment(of source: SourceRow) -> Trouble? {
    if let trouble = source.trouble, trouble.kind.meetsProbes,
      !isOver(trouble, for: source, at: clock)
    {
      return trouble
    }
    return source.isAuthenticated ? nil : Trouble(kind: .credential)
  }

  private func isOver(_ trouble: Trouble, for source: SourceRow, at moment: Date) -> Bool {
    if let until = trouble.until, moment >= until { return true }
    if let cure = trouble.cure, source.settings[cure.key]?.string == cure.value { return true }
    return trouble.kind == .credential && source.isAuthenticated
  }

  private func isOver(_ trouble: Trouble, for index: Int, at moment: Date) -> Bool {
    let table = tables[index]
    let source = sources[table.source]
    if isOver(trouble, for: source, at: moment) { return true }
    let isKeyed = table.method == .incremental || table.method == .cdc || table.method == .xmin
    switch trouble.kind {
    case .network, .outage, .limited, .tooLong, .restarts:
      return trouble.until == nil  // It had passed before the next run.
    case .cursor, .column:
      return table.method != .incremental && table.method != .append
        || table.columns.contains { $0.name == table.cursor && $0.isCandidate }
    case .gone: return table.isAtSource
    case .type: return table.wipeOrderedBy != nil || table.rows == nil
    case .keyMissing: return !isKeyed || table.primaryKey?.isEmpty == false
    case .keyDuplicate:
      let unique = Set(table.columns.filter(\.isKey).map(\.name))
      return !isKeyed || !unique.isEmpty && unique.isSubset(of: table.primaryKey ?? [])
    case .slot, .publication, .wal: return source.capture?.isHealthy ?? false
    default: return false
    }
  }
}
