// What vendors and clients say of a setting: an id of another account, a region, a manifest, a key
// that cannot even be sent.

extension ErrorFamily {
  static let configurationAtVendors: [Signature] = [
    .sentences(
      "only stripe connect platforms", "isn't|not authorized for the configured",
      "correct the 'account id'",
      "correct the _ in your source settings",
      "account id _ in your source settings", "does not have access to account _ or",
      "correct it if your key", "check the id is correct|right",
      "check that your customer|account|advertiser|property|project id",
      "check that the|your ad account",
      "check your ad account|advertiser id",
      "verify the property url", "property id is required", "not a valid _ property id",
      "invalid property id", "use the numeric id", "fill in the account id"
    ).unless("cursor", "webhook"),
    .sentences(
      "in the same shopify organization", "shop_not_permitted",
      "lives in the _ region|data-center|datacenter", "is in the _ region use",
      "configured host is|was empty|invalid", "empty host", "configured host points",
      "host points at a|an|the", "update the source's host", "update the source with the hostname"
    ),
    .sentences(
      "url and path in the manifest", "resolves to the same",
      "remove or rename one",
      "must not be embedded",
      "refusing to send request|requests|a|the", "configuration must change",
      "resolve param", "not a valid jsonpath", "invalid jsonpath",
      "matched nothing in the response", "response shape may have changed"
    ),
    .phrases(
      "too many _ configured|selected|listed|entered",
      "too many _ are|is configured|selected|listed",
      "reduce the list", "start date must be a", "time range cannot be beyond",
      "start date of the time range", "date must be a date in"
    ).unless("cursor", "incremental", "enabled_events", "webhook"),
    .names(
      "MalformedError", "CertificateParseError",
      "invalid wire type",
      "INVALID_CUSTOMER_CLIENT", "INVALID_PROPERTY_ID", "intercom_version_invalid",
      "InvalidAccountId", "NoSuchAccount"
    ),
    .sentences(
      "invalid breakdowns", "combination of breakdowns|breakdown|dimensions|metrics",
      "dimensions|metrics and metrics|dimensions are incompatible"),
    .sentences("invalid _ api key format"),
    .phrases("missing a required parameter", "invalid _ api version"),
    .sentences(
      "key|token|secret contains|holds characters",
      "reserved character s or return character s in header"
    ),
    .phrases("service account info … expected format"),
    .phrases("not a valid integer|number|id").from("TikTokAds"),
    // PostHog pins the version for these sources, and a newer one can be chosen there.
    .httpStatus(410).from("Github", "Klaviyo", "Stripe"),
    .phrases(
      "api|the revision|version _ has|was been retired|sunset", "api_revision_retired",
      "revision … has been retired|sunset", "revision _ is|was retired"),
    .phrases("must be one of").from("MetaAds", "TikTokAds", "LinkedinAds", "GoogleAds"),
    .code(.meta, 3018, 803),
    .code(.twilio, 20404),
    .phrases(
      "resource_not_found", "could not find entity", "requested resource does not exist"
    ).from("LinkedinAds", "Sentry", "SnapchatAds", "Snapchat", "PinterestAds", "RedditAds"),
  ]
}
