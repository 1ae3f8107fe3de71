// Change data capture on Postgres: the slot, the publication, and what the server checks of them.

/// What `cdc_status` answers.
///
/// - Source: API reference, 5.4.
package struct Replication: Hashable, Sendable {
  package var enabled: Bool
  /// `posthog` or `self_managed`.
  package var management: String?
  package var slotName: String?
  package var publicationName: String?
  /// Both true and paused: fix the cause, then resume. Either false: repair, a full re-snapshot.
  package var slotExists: Bool?
  package var publicationExists: Bool?
  package var schedulePaused: Bool?
  /// Bytes of log the slot still holds back; nil when unknown.
  package var lagBytes: Int?
  /// Megabytes.
  package var lagWarning: Int?
  package var lagCritical: Int?
  package var publishedTables: [String]

  package init(enabled: Bool) {
    self.enabled = enabled
    publishedTables = []
  }
}

extension Replication: Codable {
  enum CodingKeys: String, CodingKey {
    case enabled
    case management = "management_mode"
    case slotName = "slot_name"
    case publicationName = "publication_name"
    case slotExists = "slot_exists"
    case publicationExists = "publication_exists"
    case schedulePaused = "schedule_paused"
    case lagBytes = "lag_bytes"
    case lagWarning = "lag_warning_threshold_mb"
    case lagCritical = "lag_critical_threshold_mb"
    case publishedTables = "published_tables"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(enabled: members.flag(.enabled) ?? false)
    management = members.text(.management)
    slotName = members.text(.slotName)
    publicationName = members.text(.publicationName)
    slotExists = members.flag(.slotExists)
    publicationExists = members.flag(.publicationExists)
    schedulePaused = members.flag(.schedulePaused)
    lagBytes = members.count(.lagBytes)
    lagWarning = members.count(.lagWarning)
    lagCritical = members.count(.lagCritical)
    publishedTables = members.list(.publishedTables)
  }
}

/// What either CDC pre-check answers. The one for stored credentials checks no single table.
///
/// - Source: API reference, 5.1 to 5.3.
package struct Prerequisites: Hashable, Sendable, Codable {
  package var valid: Bool
  package var errors: [String]

  package init(valid: Bool, errors: [String]) {
    self.valid = valid
    self.errors = errors
  }

  enum CodingKeys: String, CodingKey { case valid, errors }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(valid: members.flag(.valid) ?? false, errors: members.list(.errors))
  }
}

extension Replication {
  /// On, and neither slot nor publication reads as gone.
  package var isWhole: Bool { enabled && slotExists != false && publicationExists != false }

  /// More log waits than is called critical.
  package var isLagging: Bool {
    guard let lagBytes, let lagCritical else { return false }
    return lagBytes >= lagCritical * 1_048_576
  }

  /// Whole, and the schedule goes on.
  package var isRunning: Bool { isWhole && schedulePaused != true }
}
