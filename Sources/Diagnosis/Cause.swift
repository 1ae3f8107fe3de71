// What can be wrong. One closed vocabulary for the classifier, the findings, the JSON and the tests.

/// A cause, named for what is wrong and never for the cure. The raw value is its public label.
package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
  // Told by an error text.
  case credentialsInvalid = "credentials_invalid"
  case permissionDenied = "permission_denied"
  case accountDisabled = "account_disabled"
  case oauthIntegrationMissing = "oauth_integration_missing"
  case sshTunnel = "ssh_tunnel"
  case tls
  case networkUnreachable = "network_unreachable"
  case timeout
  case rateLimited = "rate_limited"
  case quotaExceededAtSource = "quota_exceeded_at_source"
  case upstreamOutage = "upstream_outage"
  case schemaDriftColumn = "schema_drift_column"
  case schemaDriftType = "schema_drift_type"
  case tableMissing = "table_missing"
  case primaryKeyMissing = "primary_key_missing"
  case primaryKeyNotUnique = "primary_key_not_unique"
  case incrementalFieldInvalid = "incremental_field_invalid"
  case cdcPrerequisites = "cdc_prerequisites"
  case cdcWALLost = "cdc_wal_lost"
  case billingLimit = "billing_limit"
  case webhookSignature = "webhook_signature"
  case webhookMissing = "webhook_missing"
  case sourceResourceLimit = "source_resource_limit"
  case sourceObjectBroken = "source_object_broken"
  case dataConversion = "data_conversion"
  case invalidConfiguration = "invalid_configuration"
  case integrationInternal = "integration_internal"
  case cancelled
  case unknown

  // Signs without an error text.
  case orphanedRun = "orphaned_run"
  case stale
  case neverScheduled = "never_scheduled"
  case switchedOffByPostHog = "switched_off_by_posthog"
  case duplicateRows = "duplicate_rows"
  case missingRows = "missing_rows"
  case corruptData = "corrupt_data"
  case newTableUnlisted = "new_table_unlisted"
  case emptySync = "empty_sync"
  case flapping
  case sourceSilent = "source_silent"
  case rowCollapse = "row_collapse"
  case wedgedRun = "wedged_run"
}

/// The runbook's letter of a way out, or that none of its ways repairs it.
package enum Letter: String, Hashable, Sendable, Codable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case c2 = "C2"
  case d = "D"
  case e = "E"
  case f = "F"
  case g = "G"
  case h = "H"
  case i = "I"
  case none
}

/// How surely a cause is believed.
package enum Certainty: String, Hashable, Sendable, Codable, Comparable {
  case unknown, possible, likely, certain

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .possible: 1
    case .likely: 2
    case .certain: 3
    }
  }

  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }
}

/// Whose it is to put right.
package enum Fault: String, Hashable, Sendable, Codable {
  case you, vendor, database, posthog, billing, nobody, unknown
}

extension Cause {
  /// About the rows themselves. No field tells of it; a person does.
  package var isToldOnly: Bool {
    switch self {
    case .duplicateRows, .missingRows, .corruptData: true
    default: false
    }
  }
}
