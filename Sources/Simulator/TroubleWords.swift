// The error texts: friendly ones of today's server, raw ones of the runbook's. Both kinds as they
// were met (API reference, 10.3); what is raw today is raw in both.

import PostHog

extension Trouble {
  /// What `latest_error` of a failed run says.
  func words(_ form: World.Form, source: SourceRow, table: TableRow) -> String {
    if let error { return error }
    let host = source.settings["host"]?.string ?? "db.example.com"
    return form == .today
      ? kind.friendly(source.type, table) : kind.raw(source.type, table, host: host)
  }
}

extension Trouble.Kind {
  fileprivate func friendly(_ type: String, _ table: TableRow) -> String {
    switch self {
    case .credential, .oauthExpired: Self.credentialWords[type] ?? Self.sqlCredential
    case .scope:
      """
      Request req_8hG2nB: The provided key 'rk_live_*********Qm3x' does not have the required \
      permissions for this endpoint on account 'acct_1NyT40'. Having the 'rak_\
      \(table.name.lowercased())_read' permission would allow this request to continue.
      """
    case .account: "The account of this source is inactive or suspended."
    case .oauth:
      """
      The connected account for this source is no longer available. Reconnect the account, then \
      re-enable the sync.
      """
    case .grants:
      """
      PostHog's database role isn't allowed to read one or more of the tables you selected to \
      sync (PostgreSQL reported "permission denied"). Grant the connecting role SELECT on those \
      tables (for example: GRANT SELECT ON <table> TO <role>), then re-enable the sync.
      """
    case .quota:
      "Your database exceeded its compute-time quota. Raise the quota, then re-enable the sync."
    case .resources:
      "Your database server ran out of memory while reading this table."
    case .ssh:
      """
      Could not connect to your SSH tunnel — PostHog couldn't open a session to the SSH gateway. \
      Check that the SSH host and port point to a reachable SSH server (not the database port), \
      that the bastion is running, and that PostHog's IP addresses are allowed through its \
      firewall, then re-enable the sync.
      """
    case .tls:
      """
      Could not complete a secure (TLS) connection to the source's server — the handshake was \
      rejected. Please check the configured host/URL is correct and that the server supports a \
      compatible TLS version.
      """
    case .dns:
      """
      Could not resolve the database host to an address. Check that the host is spelled correctly \
      and reachable from the public internet, then re-enable the sync.
      """
    case .firewall:
      """
      PostHog couldn't open a connection to the database host. Check that the host and port are \
      right and that PostHog's IP addresses are allowed, then re-enable the sync.
      """
    case .network:
      """
      PostHog lost its connection to your source and couldn't reconnect. Check that it stays \
      reachable and doesn't drop idle connections; the next sync runs on schedule.
      """
    case .outage:
      """
      Your source's API was temporarily unavailable, so this sync couldn't finish. The next sync \
      runs on schedule.
      """
    case .limited:
      "The source's API kept returning temporary errors (429). The next sync runs on schedule."
    case .tooLong: "This sync ran longer than PostHog allows. The next sync runs on schedule."
    case .restarts:
      """
      This sync was interrupted too many times by restarts on PostHog's side. The next sync runs \
      on schedule.
      """
    case .cursor:
      """
      The incremental field configured for this table doesn't exist in the data the source \
      returns. Edit the table's sync method, pick a valid incremental field, then re-enable the \
      sync.
      """
    case .column, .gone: Self.missing[type] ?? Self.missingObject
    case .type:
      """
      A column's type changed in your source and no longer fits the type we stored. We can't \
      widen an existing column in place — please reset and fully re-sync this table to adopt the \
      new type.
      """
    case .keyMissing:
      """
      This table needs a primary key to sync incrementally, but none is set. Choose a primary key \
      for the table in its sync settings, or switch it to full table replication, then re-enable \
      the sync.
      """
    case .keyDuplicate:
      """
      The primary key set for this table isn't unique. Choose columns that identify each row, or \
      switch it to full table replication, then re-enable the sync.
      """
    case .publication:
      """
      The publication used for change data capture no longer exists on the source database. \
      Recreate it, or disable and re-enable change data capture, then re-sync.
      """
    case .slot: "can no longer get changes from replication slot \"posthog_slot\""
    case .wal: "logical decoding requires wal_level >= logical"
    case .billing, .billingTooLow: ""  // Never shown: a billing stop has no text.
    }
  }

  fileprivate func raw(_ type: String, _ table: TableRow, host: String) -> String {
    let cursor = table.cursor ?? "updated_at"
    return switch self {
    case .credential where type == "Stripe": "authentication failed: 401 Unauthorized"
    case .credential where type == "MySQL":
      "(1045, \"Access denied for user 'posthog'@'203.0.113.9' (using password: YES)\")"
    case .credential: "FATAL:  password authentication failed for user \"posthog\""
    case .oauth: "Integration matching query does not exist."
    case .oauthExpired where type == "Hubspot":
      "400 Client Error: Bad Request - missing or invalid refresh token"
    case .oauthExpired: "expired access/refresh token"
    case .grants: "permission denied for table \(table.name)"
    case .ssh: "BaseSSHTunnelForwarderError: Could not establish session to SSH gateway"
    case .tls: "SSL/TLS connection is required"
    case .dns: "could not translate host name \"\(host)\" to address: Name or service not known"
    case .firewall: "connection to server at \"\(host)\", port 5432 failed: Connection refused"
    case .network: "server closed the connection unexpectedly"
    case .outage: "503 Server Error: Service Unavailable for url: https://\(host)/"
    case .cursor, .column: "column \"\(cursor)\" does not exist"
    case .gone: "relation \"\(table.name)\" does not exist"
    case .keyMissing: "Primary key required for incremental syncs"
    case .keyDuplicate:
      """
      The primary keys for this table are not unique. We can't sync incrementally until the table \
      has a unique primary key. Primary keys being used are: \
      [\((table.primaryKey ?? ["id"]).map { "'\($0)'" }.joined(separator: ", "))]
      """
    case .type:
      "Source column type changed: 'amount' has values that no longer fit its stored type int32"
    case .slot: "replication slot \"posthog_slot\" does not exist"
    case .publication: "publication \"posthog_pub\" does not exist"
    default: friendly(type, table)
    }
  }

  private static let sqlCredential = """
    The database rejected the username or password. Check the user and password configured for \
    this source, then re-enable the sync.
    """

  private static let credentialWords = [
    "Stripe": """
    Your Stripe API key has expired. Create a new key in Stripe, update the source with it, then \
    re-enable the sync.
    """,
    "Hubspot": """
    Your HubSpot connection is invalid or expired. Reconnect your HubSpot account, then \
    re-enable the sync.
    """,
    "Salesforce": """
    Your Salesforce connection has expired or been revoked. Reconnect your Salesforce account, \
    then re-enable the sync.
    """,
    "BigQuery": "invalid_grant: Invalid JWT Signature.",
    "Snowflake": "250001 (08001): Incorrect username or password was specified.",
    "MongoDB": "Authentication failed: the database rejected the user of the connection string.",
  ]

  private static let missingObject = """
    Something this sync depends on (a table, column, or other object) no longer exists in your \
    database. Restore it or update the table's sync settings, then re-enable the sync.
    """

  private static let missing = [
    "MSSQL": """
    One of the tables you're syncing no longer exists in your SQL Server — it was likely dropped \
    or renamed after it was first discovered. Remove it from the sync or restore it at the \
    source, then re-enable the sync.
    """
  ]

  /// What a source's PATCH is refused with (API reference, 3.4).
  func probeWords(_ type: String) -> String {
    switch self {
    case .credential, .oauthExpired:
      switch type {
      case "Stripe":
        "Stripe rejected the API key. Check that it is complete and has not been revoked."
      case "BigQuery": "invalid_grant: Invalid JWT Signature."
      case "Snowflake": "Incorrect username or password was specified."
      case "MongoDB": "Authentication failed."
      case "Hubspot", "Salesforce": "Your \(type) connection is invalid or expired."
      default:
        """
        The database rejected the username or password. Check the user and password for this \
        source and try again.
        """
      }
    case .ssh: "Could not connect to your SSH tunnel. Check the SSH tunnel host and credentials."
    case .tls: "SSL/TLS connection is required but your database does not support it."
    case .dns: "Could not resolve the database host. Check that it is spelled correctly."
    case .network, .firewall: "Connection timed out. Does your database allow our IP addresses?"
    case .oauth: "The connected account for this source is no longer available."
    default: "We couldn't validate those credentials. Check them and try again."
    }
  }

  /// What `refresh_schemas` is refused with (API reference, 3.7).
  func refreshWords(_ type: String) -> String {
    switch self {
    case .credential, .oauthExpired:
      "Could not authenticate with the source. Check the connection credentials."
    case .ssh: "Could not establish an SSH tunnel to the source."
    case .tls: "SSL/TLS is required to connect to the source."
    case .dns: "Could not resolve the source host."
    case .network, .firewall:
      "Could not connect to the source. Check the host, port, and network access."
    case .oauth: "The connected account for this source is no longer available."
    default: "Could not fetch schemas from source."
    }
  }
}
