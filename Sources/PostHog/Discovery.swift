// What live looks at the customer's source bring back, and the two nouns of who is asking.

/// What `incremental_fields` answers: the columns as they are now, and what could be a cursor.
///
/// - Note: save `field` and `fieldType`, not the label. Source: API reference, 4.10.
package struct CursorCandidates: Hashable, Sendable, Codable {
  package struct Candidate: Hashable, Sendable, Codable {
    package var field: String
    package var fieldType: String
    package var label: String?
    package var isIndexed: Bool?
    package var isNullable: Bool?

    package init(field: String, fieldType: String, label: String? = nil) {
      self.field = field
      self.fieldType = fieldType
      self.label = label
    }

    enum CodingKeys: String, CodingKey {
      case field, label
      case fieldType = "field_type"
      case isIndexed = "is_indexed"
      case isNullable = "nullable"
    }
  }

  package struct Column: Hashable, Sendable, Codable {
    package var field: String
    package var type: String?

    package init(field: String, type: String? = nil) {
      self.field = field
      self.type = type
    }
  }

  package var candidates: [Candidate]
  package var columns: [Column]
  package var detectedPrimaryKey: [String]?
  package var incrementalAvailable: Bool
  package var appendAvailable: Bool
  package var fullRefreshAvailable: Bool
  /// Whether a key that is not detected is none: sources with a key of their own detect nothing.
  package var detectsKeys: Bool
  /// It takes nothing but the vendor's webhook.
  package var isWebhookOnly: Bool

  package init(candidates: [Candidate], columns: [Column], detectedPrimaryKey: [String]? = nil) {
    self.candidates = candidates
    self.columns = columns
    self.detectedPrimaryKey = detectedPrimaryKey
    incrementalAvailable = !candidates.isEmpty
    appendAvailable = !candidates.isEmpty
    fullRefreshAvailable = true
    detectsKeys = true
    isWebhookOnly = false
  }

  enum CodingKeys: String, CodingKey {
    case candidates = "incremental_fields"
    case columns = "available_columns"
    case detectedPrimaryKey = "detected_primary_keys"
    case incrementalAvailable = "incremental_available"
    case appendAvailable = "append_available"
    case fullRefreshAvailable = "full_refresh_available"
    case detectsKeys = "primary_key_detection_supported"
    case isWebhookOnly = "webhook_only"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      candidates: members.list(.candidates), columns: members.list(.columns),
      detectedPrimaryKey: members.maybe(.detectedPrimaryKey))
    incrementalAvailable = members.flag(.incrementalAvailable) ?? incrementalAvailable
    appendAvailable = members.flag(.appendAvailable) ?? appendAvailable
    fullRefreshAvailable = members.flag(.fullRefreshAvailable) ?? true
    detectsKeys = members.flag(.detectsKeys) ?? true
    isWebhookOnly = members.flag(.isWebhookOnly) ?? false
  }
}

/// What `refresh_schemas` answers.
///
/// - Source: API reference, 3.7. Older servers omit `auto_enabled`.
package struct Refreshed: Hashable, Sendable, Codable {
  package var added: Int
  package var deleted: Int
  package var autoEnabled: Int?
  package var seen: Int?

  package init(added: Int, deleted: Int, autoEnabled: Int? = nil, seen: Int? = nil) {
    self.added = added
    self.deleted = deleted
    self.autoEnabled = autoEnabled
    self.seen = seen
  }

  enum CodingKeys: String, CodingKey {
    case added, deleted
    case autoEnabled = "auto_enabled"
    case seen = "total_tables_seen"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      added: members.count(.added) ?? 0, deleted: members.count(.deleted) ?? 0,
      autoEnabled: members.count(.autoEnabled), seen: members.count(.seen))
  }
}

/// One line of a table's sync log.
package struct LogLine: Hashable, Sendable, Codable {
  package var timestamp: String
  package var level: String
  package var message: String

  package init(timestamp: String, level: String, message: String) {
    self.timestamp = timestamp
    self.level = level
    self.message = message
  }
}

/// Who the key belongs to, from `users/@me`. Personal keys of a narrow scope may not read it.
package struct Account: Hashable, Sendable, Codable {
  package struct Team: Hashable, Sendable, Codable {
    package var id: Int
    package var name: String?

    package init(id: Int, name: String? = nil) {
      self.id = id
      self.name = name
    }
  }

  package var email: String?
  package var team: Team?

  package init(email: String?, team: Team?) {
    self.email = email
    self.team = team
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    email = members.text(.email)
    team = members.maybe(.team)
  }
}

/// A project, from `projects/:id`.
package struct Project: Hashable, Sendable, Codable, Identifiable {
  package var id: Int
  package var name: String?

  package init(id: Int, name: String? = nil) {
    self.id = id
    self.name = name
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(Int.self, forKey: .id)
    name = members.text(.name)
  }
}
