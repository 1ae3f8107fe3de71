// A job: one run of one table. The proof that something really started.

import FoundationEssentials

/// One run, as a source's `jobs` lists them: newest first, at most 50 for all tables together.
///
/// - Source: API reference, 3.8.
package struct Job: Hashable, Sendable, Identifiable {
  package typealias ID = String

  package var id: ID
  /// UTC; when the run started. The right clock for "stuck".
  package var createdAt: Date?
  /// UTC; nil while it runs, and on old rows.
  package var finishedAt: Date?
  package var status: SyncStatus
  /// Nil on legacy jobs.
  package var tableID: Table.ID?
  package var tableName: String?
  package var rowsSynced: Int?
  /// Not redacted by the server: may hold hosts and secrets.
  package var latestError: String?
  /// Nil counts as billable.
  package var billable: Bool?

  package init(
    id: ID, createdAt: Date?, finishedAt: Date? = nil, status: SyncStatus, tableID: Table.ID?,
    tableName: String? = nil, rowsSynced: Int? = nil, latestError: String? = nil,
    billable: Bool? = nil
  ) {
    self.id = id
    self.createdAt = createdAt
    self.finishedAt = finishedAt
    self.status = status
    self.tableID = tableID
    self.tableName = tableName
    self.rowsSynced = rowsSynced
    self.latestError = latestError
    self.billable = billable
  }

  /// Seconds from start to end; nil while it runs.
  package var duration: Double? {
    guard let createdAt, let finishedAt else { return nil }
    return finishedAt.timeIntervalSince(createdAt)
  }
}

extension Job: Codable {
  enum CodingKeys: String, CodingKey {
    case id, status, schema, billable
    case createdAt = "created_at"
    case finishedAt = "finished_at"
    case rowsSynced = "rows_synced"
    case latestError = "latest_error"
  }

  private struct Owner: Codable {
    var id: String
    var name: String?
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let owner = members.maybe(Owner.self, .schema)
    self.init(
      id: try members.decode(String.self, forKey: .id), createdAt: members.instant(.createdAt),
      finishedAt: members.instant(.finishedAt), status: members.maybe(.status) ?? "",
      tableID: owner?.id, tableName: owner?.name, rowsSynced: members.count(.rowsSynced),
      latestError: members.text(.latestError), billable: members.flag(.billable))
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(createdAt?.timestamp, forKey: .createdAt)
    try members.encode(finishedAt?.timestamp, forKey: .finishedAt)
    try members.encode(status, forKey: .status)
    try members.encode(tableID.map { Owner(id: $0, name: tableName) }, forKey: .schema)
    try members.encode(rowsSynced, forKey: .rowsSynced)
    try members.encode(latestError, forKey: .latestError)
    try members.encode(billable, forKey: .billable)
  }
}
