// A source: one connection, with the tables that come over it.

import FoundationEssentials

/// One source with its tables.
///
/// - Note: `status` is computed by today's server from the tables: a broken connection reads
///   `Failed`, and `Running` when PostHog switched every table off. Look at the tables.
/// - Source: API reference, 3.1 and 9.1.
package struct Source: Hashable, Sendable, Identifiable {
  package typealias ID = String

  package var id: ID
  /// An open set with exact spellings: `Stripe`, `Postgres`, `Hubspot`.
  package var type: String
  /// What distinguishes two sources of one type; often blank.
  package var prefix: String
  package var description: String?
  package var status: SyncStatus?
  /// A copy of the first table's error by name, perhaps of a table that is off.
  package var latestError: String?
  /// `direct` sources have no jobs and no schedules.
  package var isDirect: Bool
  /// UTC; creation of the newest completed job.
  package var lastRunAt: Date?
  package var createdAt: Date?
  package var tables: [Table]
  /// Without its secrets, which no read ever returns; scalars often come as text.
  package var settings: JSON
  package var supportsWebhooks: Bool
  package var userAccessLevel: String?

  package init(
    id: ID, type: String, prefix: String = "", status: SyncStatus? = nil,
    latestError: String? = nil, tables: [Table] = [], settings: JSON = .object([:])
  ) {
    self.id = id
    self.type = type
    self.prefix = prefix
    self.status = status
    self.latestError = latestError
    self.tables = tables
    self.settings = settings
    isDirect = false
    supportsWebhooks = false
  }
}

extension Source: Codable {
  enum CodingKeys: String, CodingKey {
    case id, prefix, description, status, schemas
    case type = "source_type"
    case latestError = "latest_error"
    case accessMethod = "access_method"
    case lastRunAt = "last_run_at"
    case createdAt = "created_at"
    case settings = "job_inputs"
    case supportsWebhooks = "supports_webhooks"
    case userAccessLevel = "user_access_level"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id), type: members.text(.type) ?? "",
      prefix: members.text(.prefix) ?? "", status: members.maybe(.status),
      latestError: members.text(.latestError), tables: members.list(.schemas),
      settings: members.maybe(.settings) ?? .object([:]))
    description = members.text(.description)
    isDirect = members.text(.accessMethod) == "direct"
    lastRunAt = members.instant(.lastRunAt)
    createdAt = members.instant(.createdAt)
    supportsWebhooks = members.flag(.supportsWebhooks) ?? false
    userAccessLevel = members.text(.userAccessLevel)
    for index in tables.indices { tables[index].sourceID = id }
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(type, forKey: .type)
    try members.encode(prefix, forKey: .prefix)
    try members.encode(description, forKey: .description)
    try members.encode(status, forKey: .status)
    try members.encode(latestError, forKey: .latestError)
    try members.encode(isDirect ? "direct" : "warehouse", forKey: .accessMethod)
    try members.encode(lastRunAt?.timestamp, forKey: .lastRunAt)
    try members.encode(createdAt?.timestamp, forKey: .createdAt)
    try members.encode(settings, forKey: .settings)
    try members.encode(supportsWebhooks, forKey: .supportsWebhooks)
    try members.encode(userAccessLevel, forKey: .userAccessLevel)
    try members.encode(tables, forKey: .schemas)
  }
}
