// A table: PostHog's *external data schema*. The wire keeps its own name.

import FoundationEssentials

/// One table of a source, as the list, the retrieve or the source's own list shows it.
///
/// - Note: the trimmed form inside the source list lacks most members; they are nil then.
/// - Source: API reference, 4.1 and 4.2.
package struct Table: Hashable, Sendable, Identifiable {
  package typealias ID = String

  package var id: ID
  /// The name at the source, at most 400 characters; SQL tables may be qualified: `public.orders`.
  package var name: String
  package var label: String?
  /// On or off. Flipped by a person, and by PostHog itself after an error that retrying cannot fix.
  package var shouldSync: Bool
  /// Null before the first run and after delete-data.
  package var status: SyncStatus?
  package var method: SyncMethod?
  /// UTC; the last *successful* sync.
  package var lastSyncedAt: Date?
  package var frequency: SyncFrequency?
  /// Cleared by the next success only; stale after PATCH and delete-data.
  package var latestError: String?
  /// What has been synced; nil before the first sync and after delete-data.
  package var stored: StoredTable?
  package var cursor: String?
  package var cursorType: String?
  package var primaryKey: [String]?
  /// Reads `consolidated` on tables that are not CDC, too.
  package var cdcTableMode: String?
  /// `missing_primary_key` or `duplicate_primary_key`; newest servers only.
  package var incrementalSyncBlocked: String?
  package var fullRefreshIntervalDays: Int?
  package var nextFullRefreshAt: Date?
  package var userAccessLevel: String?
  /// Only a retrieve of the single table tells; joined from the source list elsewhere.
  package var sourceID: Source.ID?

  package init(
    id: ID, name: String, label: String? = nil, shouldSync: Bool = true, status: SyncStatus? = nil,
    method: SyncMethod? = nil, lastSyncedAt: Date? = nil, frequency: SyncFrequency? = nil,
    latestError: String? = nil, stored: StoredTable? = nil
  ) {
    self.id = id
    self.name = name
    self.label = label
    self.shouldSync = shouldSync
    self.status = status
    self.method = method
    self.lastSyncedAt = lastSyncedAt
    self.frequency = frequency
    self.latestError = latestError
    self.stored = stored
  }

  /// Rows as last counted; nil when unknown or when nothing is stored.
  package var rowCount: Int? { stored?.rowCount }
}

/// The table in the warehouse that a sync fills.
package struct StoredTable: Hashable, Sendable, Codable {
  package var id: String
  package var name: String
  package var rowCount: Int?

  package init(id: String, name: String, rowCount: Int?) {
    self.id = id
    self.name = name
    self.rowCount = rowCount
  }

  enum CodingKeys: String, CodingKey {
    case id, name
    case rowCount = "row_count"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = members.text(.id) ?? ""
    name = members.text(.name) ?? ""
    rowCount = members.count(.rowCount)
  }
}

extension Table: Codable {
  enum CodingKeys: String, CodingKey {
    case id, name, label, status, source
    case shouldSync = "should_sync"
    case method = "sync_type"
    case lastSyncedAt = "last_synced_at"
    case frequency = "sync_frequency"
    case latestError = "latest_error"
    case stored = "table"
    case cursor = "incremental_field"
    case cursorType = "incremental_field_type"
    case primaryKey = "primary_key_columns"
    case cdcTableMode = "cdc_table_mode"
    case incrementalSyncBlocked = "incremental_sync_blocked"
    case fullRefreshIntervalDays = "full_refresh_interval_days"
    case nextFullRefreshAt = "next_full_refresh_at"
    case userAccessLevel = "user_access_level"
  }

  private struct Owner: Codable {
    var id: String
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id), name: members.text(.name) ?? "",
      label: members.text(.label), shouldSync: members.flag(.shouldSync) ?? false,
      status: members.text(.status).map { SyncStatus($0) },
      method: members.text(.method).map { SyncMethod($0) },
      lastSyncedAt: members.instant(.lastSyncedAt),
      frequency: members.text(.frequency).map { SyncFrequency($0) },
      latestError: members.text(.latestError), stored: members.maybe(.stored))
    cursor = members.text(.cursor)
    cursorType = members.text(.cursorType)
    primaryKey = members.maybe(.primaryKey)
    cdcTableMode = members.text(.cdcTableMode)
    incrementalSyncBlocked = members.text(.incrementalSyncBlocked)
    fullRefreshIntervalDays = members.count(.fullRefreshIntervalDays)
    nextFullRefreshAt = members.instant(.nextFullRefreshAt)
    userAccessLevel = members.text(.userAccessLevel)
    sourceID = members.maybe(Owner.self, .source)?.id
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(name, forKey: .name)
    try members.encode(label, forKey: .label)
    try members.encode(shouldSync, forKey: .shouldSync)
    try members.encode(status, forKey: .status)
    try members.encode(method, forKey: .method)
    try members.encode(lastSyncedAt?.timestamp, forKey: .lastSyncedAt)
    try members.encode(frequency, forKey: .frequency)
    try members.encode(latestError, forKey: .latestError)
    try members.encode(stored, forKey: .stored)
    try members.encode(cursor, forKey: .cursor)
    try members.encode(cursorType, forKey: .cursorType)
    try members.encode(primaryKey, forKey: .primaryKey)
    try members.encode(cdcTableMode, forKey: .cdcTableMode)
    try members.encode(incrementalSyncBlocked, forKey: .incrementalSyncBlocked)
    try members.encode(fullRefreshIntervalDays, forKey: .fullRefreshIntervalDays)
    try members.encode(nextFullRefreshAt?.timestamp, forKey: .nextFullRefreshAt)
    try members.encode(userAccessLevel, forKey: .userAccessLevel)
    try members.encode(sourceID.map(Owner.init), forKey: .source)
  }
}
