// What a failed sync said, with what stood beside it.

/// The text of `latest_error`, of a webhook call or of a delivery log, and its context.
///
/// Only the text is needed. The rest settles what the text leaves open: `1205` is a deadlock in
/// SQL Server and a lock wait in MySQL, a 404 of a Zendesk host is a wrong subdomain.
package struct ErrorText: Hashable, Sendable {
  /// Whole and raw: many lines, HTML, JSON, control characters, cut off; empty when the server
  /// gave none. Any length.
  package var error: String
  /// As PostHog spells it: `Postgres`, `GoogleAds`.
  package var sourceType: String?
  /// As on the wire: `cdc`, `incremental`, `webhook`, …
  package var syncType: String?
  /// The table's status word. A billing status explains an empty text.
  package var status: String?
  package var shouldSync: Bool?

  package init(
    _ error: String, sourceType: String? = nil, syncType: String? = nil, status: String? = nil,
    shouldSync: Bool? = nil
  ) {
    self.error = error
    self.sourceType = sourceType
    self.syncType = syncType
    self.status = status
    self.shouldSync = shouldSync
  }
}
