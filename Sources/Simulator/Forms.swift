// What each type of source wants to know. Source: API reference, 11.1 and 11.2.

import PostHog

extension SourceForm {
  /// The types that a world can have, by exact spelling.
  package static let all: [String: SourceForm] = [
    "Stripe": stripe, "Postgres": database("Postgres", ssl: false),
    "MySQL": database("MySQL", ssl: true), "MSSQL": database("MSSQL", ssl: false),
    "Redshift": database("Redshift", ssl: false), "Supabase": database("Supabase", ssl: false),
    "Snowflake": snowflake, "BigQuery": bigQuery, "MongoDB": mongoDB,
    "Hubspot": account("Hubspot", "HubSpot", key: "hubspot_integration_id"),
    "Salesforce": account("Salesforce", "Salesforce", key: "salesforce_integration_id"),
    "GoogleAds": account("GoogleAds", "Google Ads", key: "google_ads_integration_id"),
    "Zendesk": form(
      "Zendesk", [text("subdomain"), text("email_address", type: "email"), password("api_key")]),
    "Shopify": form("Shopify", [text("shopify_store_id"), password("shopify_access_token")]),
    "Chargebee": form(
      "Chargebee", [text("site_name"), password("api_key")],
      webhook: [text("webhook_username"), password("webhook_password")]),
  ]

  private static func form(
    _ name: String, _ fields: [Field], label: String? = nil, webhook: [Field] = []
  ) -> SourceForm {
    var form = SourceForm(
      name: name, label: label ?? name, fields: fields, webhookFields: webhook)
    form.docsURL = "https://posthog.com/docs/cdp/sources/\(name.lowercased())"
    return form
  }

  private static func text(
    _ name: String, required: Bool = true, type: String = "text"
  ) -> Field {
    Field(name: name, label: label(name), type: type, required: required)
  }

  private static func password(_ name: String, required: Bool = true) -> Field {
    Field(name: name, label: label(name), type: "password", required: required)
  }

  /// `private_key` reads `Private key`.
  private static func label(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let stripe = form(
    "Stripe",
    [
      Field(
        name: "auth_method", label: "Authentication type", type: "select",
        options: [
          Option(
            label: "Restricted API key", value: "api_key", fields: [password("stripe_secret_key")]),
          Option(
            label: "OAuth", value: "oauth",
            fields: [
              Field(
                name: "stripe_integration_id", label: "Stripe account", type: "oauth",
                kind: "stripe")
            ]),
        ]), text("stripe_account_id", required: false),
    ], webhook: [password("signing_secret")])

  /// Rows from before `auth_method` keep the key beside its siblings.
  static let flatStripe = form(
    "Stripe", [password("stripe_secret_key"), text("stripe_account_id", required: false)],
    webhook: [password("signing_secret")])

  private static func database(_ name: String, ssl: Bool) -> SourceForm {
    var fields = [
      text("host"), text("port", type: "number"), text("database"), text("user"),
      password("password"), text("schema", required: false),
    ]
    if ssl {
      fields.append(
        Field(
          name: "using_ssl", label: "Use SSL?", type: "select", required: false,
          options: [Option(label: "Yes", value: "true"), Option(label: "No", value: "false")]))
    }
    return form(name, fields + [tunnel])
  }

  static let tunnel = Field(
    name: "ssh_tunnel", label: "SSH tunnel", type: "ssh-tunnel", required: false,
    fields: [
      text("host"), text("port", type: "number"),
      Field(
        name: "auth", label: "Authentication", type: "select",
        options: [
          Option(
            label: "Password", value: "password", fields: [text("username"), password("password")]),
          Option(
            label: "Key pair", value: "keypair",
            fields: [
              text("username", required: false), password("private_key"),
              password("passphrase", required: false),
            ]),
        ]),
    ])

  private static let snowflake = form(
    "Snowflake",
    [
      text("account_id"), text("database"), text("warehouse"),
      Field(
        name: "auth_type", label: "Authentication type", type: "select",
        options: [
          Option(
            label: "Password", value: "password", fields: [text("user"), password("password")]),
          Option(
            label: "Key pair", value: "keypair",
            fields: [
              text("user"), password("private_key"), password("passphrase", required: false),
            ]),
        ]), text("role", required: false), text("schema", required: false),
    ])

  private static let bigQuery = form(
    "BigQuery",
    [
      Field(name: "key_file", label: "Google Cloud JSON key file", type: "file-upload"),
      text("dataset_id"),
      Field(
        name: "temporary-dataset", label: "Use a temporary dataset?", type: "switch-group",
        required: false, fields: [text("temporary_dataset_id")]),
      Field(
        name: "use_custom_region", label: "Use a custom region?", type: "switch-group",
        required: false, fields: [text("region")]),
    ])

  private static let mongoDB = form(
    "MongoDB", [password("connection_string"), text("database_name", required: false)])

  private static func account(_ name: String, _ label: String, key: String) -> SourceForm {
    form(
      name,
      [Field(name: key, label: "\(label) account", type: "oauth", kind: name.lowercased())],
      label: label)
  }
}

extension SourceRow {
  /// The form that this row was stored by.
  var form: SourceForm? {
    isFlat && type == "Stripe" ? SourceForm.flatStripe : SourceForm.all[type]
  }
}
