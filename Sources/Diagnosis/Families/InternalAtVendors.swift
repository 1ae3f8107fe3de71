// Where the fault is PostHog's though a vendor or a client says it: an application of its own that
// is refused, a request of its own that is out of bounds, its own storage, workers and stores.

extension ErrorFamily {
  static let internalAtVendors: [Signature] = [
    .sentences(
      "app client id|secret is|was|are not|missing", "app client id|secret isn't set|configured",
      "app private key is|was not|missing", "app is not configured", "app not configured",
      "oauth app not configured", "business_management permission",
      "error validating application application has been deleted", "application has been deleted",
      "developer token is|was only|not approved|valid|allowed|recognized",
      "no such application", "client secret keys for app"
    ).path(.none).from(
      "Github", "Linear", "Slack", "Hubspot", "Salesforce", "Stripe", "MetaAds", "GoogleAds",
      "BingAds", "LinkedinAds", "TikTokAds", "RedditAds", "PinterestAds", "SnapchatAds", "Snapchat",
      "GoogleAnalytics", "GoogleSearchConsole", "GoogleSheets", "Intercom", "any"
    ).unless("DEVELOPER_TOKEN_PROHIBITED"),
    .names("BAD_CLIENT_SECRET", "BAD_CLIENT_ID").path(.none),
    .sentences("ImproperlyConfigured", "exceeds size limit … workflow|activity|result").path(.none),
    // Its own queries, too large or too old for the vendor.
    .sentences(
      "exceeds the single query max cost", "MAX_COST_EXCEEDED", "query too complex",
      "query complexity _ exceeds", "is past that limit", "up to _ total results",
      "cannot be expanded", "please migrate to the",
      "requested api|endpoint|resource|method|version has been|is|was removed|retired|deprecated|sunset",
      "claim exp is too far", "claim _ is too far in the future"
    ).path(.none).unless("ratelimited"),
    .sentences("got a gap between version|versions", "invalid json in log record").path(.g),
    .names("ArrowMemoryError").path(.a),
    .names("PAGING_LIMIT").path(.none),
    .names("BrokenProcessPool", "PoolTimeout", "KafkaTimeoutError").path(.a),
    .names("RPCError").notFrom("TemporalIO"),
    .sentences("process pool was terminated"),
    .sentences(
      "temporalio.exceptions.ServerError", "complete result exceeds size limit"
    ).path(.none),
    .sentences("failed client connect server connection error").path(.a).notFrom("TemporalIO"),
    .sentences("connect to proxy newconnectionerror").path(.a),
    // Its own ClickHouse, reading what was synced.
    .sentences(
      "posthog.models", "S3Source", "ReadFromObjectStorage", "create_hogql_table_columns",
      "get_table_row_count"
    ).path(.a).notFrom("ClickHouse"),
    .sentences("checkpoint.parquet", "_delta_log … eof", "parquet argument error").path(.g),
  ]
}
