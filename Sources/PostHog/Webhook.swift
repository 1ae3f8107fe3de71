// Webhooks are two objects: PostHog's handler, and the vendor's registration that calls it.

/// What `webhook_info` tells of both objects. Always 200, whatever the vendor did.
///
/// - Source: API reference, 6 and 6.1.
package struct Webhook: Hashable, Sendable {
  package var isSupported: Bool
  /// Whether PostHog's handler exists; says nothing of the vendor.
  package var handlerExists: Bool
  /// Set where the credentials can never create one: only by hand at the vendor.
  package var creationBlockedBecause: String?
  /// False means PostHog's side is off.
  package var handlerEnabled: Bool?
  package var url: String?
  /// Vendor object to table. A webhook table missing here receives nothing.
  package var mapping: [String: Table.ID]
  /// Nil when the vendor could not be asked.
  package var vendor: VendorRegistration?
  package var missingEvents: [String]
  /// Names of the values that were handed over, such as the signing secret; never the values. Nil
  /// where the server does not tell.
  package var inputs: [String]?

  package init(isSupported: Bool, handlerExists: Bool) {
    self.isSupported = isSupported
    self.handlerExists = handlerExists
    mapping = [:]
    missingEvents = []
  }
}

/// The registration at the vendor, as the vendor told it.
package struct VendorRegistration: Hashable, Sendable, Codable {
  /// Meaningless while `error` is set: it then means unknown, not missing.
  package var exists: Bool
  package var url: String?
  package var enabledEvents: [String]?
  package var status: String?
  package var error: String?

  package init(
    exists: Bool, url: String? = nil, enabledEvents: [String]? = nil, status: String? = nil,
    error: String? = nil
  ) {
    self.exists = exists
    self.url = url
    self.enabledEvents = enabledEvents
    self.status = status
    self.error = error
  }

  enum CodingKeys: String, CodingKey {
    case exists, url, status, error
    case enabledEvents = "enabled_events"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      exists: members.flag(.exists) ?? false, url: members.text(.url),
      enabledEvents: members.maybe(.enabledEvents), status: members.text(.status),
      error: members.text(.error))
  }
}

extension Webhook: Codable {
  enum CodingKeys: String, CodingKey {
    case isSupported = "supports_webhooks"
    case handlerExists = "exists"
    case creationBlockedBecause = "auto_creation_blocked_reason"
    case handler = "hog_function"
    case url = "webhook_url"
    case mapping = "schema_mapping"
    case vendor = "external_status"
    case missingEvents = "missing_events"
    case inputs
  }

  private struct Handler: Codable {
    var enabled: Bool?
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      isSupported: members.flag(.isSupported) ?? false,
      handlerExists: members.flag(.handlerExists) ?? false)
    creationBlockedBecause = members.text(.creationBlockedBecause)
    handlerEnabled = members.maybe(Handler.self, .handler)?.enabled
    url = members.text(.url)
    mapping = members.maybe(.mapping) ?? [:]
    vendor = members.maybe(.vendor)
    missingEvents = members.list(.missingEvents)
    inputs = members.maybe([String: JSON].self, .inputs)?.filter { $0.value != .null }.keys.sorted()
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(isSupported, forKey: .isSupported)
    try members.encode(handlerExists, forKey: .handlerExists)
    try members.encodeIfPresent(creationBlockedBecause, forKey: .creationBlockedBecause)
    try members.encodeIfPresent(handlerEnabled.map { Handler(enabled: $0) }, forKey: .handler)
    try members.encodeIfPresent(url, forKey: .url)
    try members.encode(mapping, forKey: .mapping)
    try members.encode(vendor, forKey: .vendor)
    try members.encode(missingEvents, forKey: .missingEvents)
    let masked: JSON = ["secret": true]
    try members.encodeIfPresent(
      inputs.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, masked) }) }, forKey: .inputs)
  }
}

/// What `create_webhook` answers. A vendor's refusal comes inside a 200.
///
/// - Source: API reference, 6.2.
package struct WebhookReceipt: Hashable, Sendable, Codable {
  package var success: Bool
  package var url: String?
  package var error: String?
  /// Values that must still be handed over before deliveries work.
  package var pendingInputs: [String]
  /// Only of `delete_webhook`: false with an `error` means that the vendor's copy remains.
  package var externalDeleted: Bool?

  package init(
    success: Bool, url: String? = nil, error: String? = nil, pendingInputs: [String] = [],
    externalDeleted: Bool? = nil
  ) {
    self.success = success
    self.url = url
    self.error = error
    self.pendingInputs = pendingInputs
    self.externalDeleted = externalDeleted
  }

  enum CodingKeys: String, CodingKey {
    case success, error
    case url = "webhook_url"
    case pendingInputs = "pending_inputs"
    case externalDeleted = "external_deleted"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      success: members.flag(.success) ?? false, url: members.text(.url),
      error: members.text(.error), pendingInputs: members.list(.pendingInputs),
      externalDeleted: members.flag(.externalDeleted))
  }
}

extension Webhook {
  /// Whether both objects are there; nil when the vendor did not tell.
  package var isRegistered: Bool? {
    guard handlerExists else { return false }
    guard let vendor, vendor.error == nil else { return nil }
    return vendor.exists
  }

  /// What decides whether registering makes the first registration or one too many.
  package struct Shape: Hashable, Sendable, Codable {
    package var handlerExists: Bool
    /// Nil when the vendor did not tell.
    package var isRegistered: Bool?
    package var status: String?
    /// Vendor objects that have a table, in order.
    package var mapped: [String]
  }

  package var shape: Shape {
    Shape(
      handlerExists: handlerExists, isRegistered: isRegistered, status: vendor?.status,
      mapped: mapping.keys.sorted())
  }
}
