// Records about a source and what belongs to all of it.

import FoundationEssentials
import PostHog

extension World {
  mutating func readSource(_ record: inout Record, alias given: String? = nil)
    throws(ScenarioError)
  {
    guard let alias = given ?? record.take("id") else { throw record.error("source wants an id=") }
    if let index = sourceIndex[id(of: alias)] { return try read(&record, into: index) }
    try read(&record, into: try addSource(alias, &record))
  }

  private mutating func read(_ record: inout Record, into index: Int) throws(ScenarioError) {
    var row = sources[index]
    if let name = record.take("name") { row.prefix = name }
    if let text = record.take("description") { row.description = text }
    if let word = record.take("status") {
      row.stored = SyncStatus(word)
      // Today's server never says it of a source.
      if row.stored.meaning == .error { form = .runbook }
    }
    if let error = record.take("error") { row.latestError = error }
    if let access = record.take("access") { row.access = access }
    if let direct = try record.flag("direct") { row.isDirect = direct }
    if let managed = try record.flag("managed") { row.isManaged = managed }
    if let starts = try record.flag("starts-new-tables") { row.startsNewTables = starts }
    if let created = try record.instant("created", now: clock) { row.createdAt = created }
    row.isFlat = form == .runbook
    if row.settings.isEmpty { Self.usualSettings(&row) }
    try readSettings(&record, &row)
    try readCredential(&record, &row)
    sources[index] = row
  }

  private mutating func addSource(_ alias: String, _ record: inout Record)
    throws(ScenarioError) -> Int
  {
    guard let type = record.take("type") else { throw record.error("a new source wants a type=") }
    var row = SourceRow(alias: alias, type: type)
    // A year ago, each an hour after the one before; half a second, as servers have fractions.
    row.createdAt = clock.addingTimeInterval(-31_536_000.5 + 3600 * Double(sources.count))
    sourceIndex[row.id] = sources.count
    sources.append(row)
    return sources.count - 1
  }

  /// `inputs.host=db.example.com`, `inputs.ssh_tunnel.host=bastion.example.com`.
  private func readSettings(_ record: inout Record, _ row: inout SourceRow)
    throws(ScenarioError)
  {
    for (path, value) in record.takeAll("inputs.") {
      let parts = path.split(separator: ".").map(String.init)
      guard let key = parts.first, row.form?.fields.contains(where: { $0.name == key }) == true
      else { throw record.error("a \(row.type) source has no setting \(path)") }
      row.settings[key] = Self.setting(row.settings[key], parts.dropFirst(), .string(value))
    }
  }

  private static func setting(_ old: JSON?, _ path: ArraySlice<String>, _ value: JSON) -> JSON {
    guard let key = path.first else { return value }
    var members: [String: JSON] = [:]
    if case .object(let kept)? = old { members = kept }
    members[key] = setting(members[key], path.dropFirst(), value)
    return .object(members)
  }

  /// `secret=` names the key that holds it, `valid=` what is taken for it: a text, or `rk_*`.
  private mutating func readCredential(_ record: inout Record, _ row: inout SourceRow)
    throws(ScenarioError)
  {
    if let key = record.take("secret"), row.form?.holdsSecret(key) != true {
      throw record.error("a \(row.type) source has no secret \(key)")
    }
    if let text = record.take("valid") {
      row.rule =
        text.hasSuffix("*") ? .shape([String(text.dropLast())]) : .exact([text])
    }
    if let read = try readTrouble(&record) {
      row.trouble = read
      row.trouble?.error = row.latestError
      row.judge(read?.kind != .credential)
    } else if row.stored.meaning == .error, row.trouble == nil {
      row.trouble = Trouble(kind: .credential, error: row.latestError)
      row.judge(false)
    }
    if form == .today { row.latestError = nil }
  }

  /// What a source of the type usually has stored.
  private static func usualSettings(_ row: inout SourceRow) {
    let secret = JSON.secret(SecretRef(1))
    row.judged[SecretRef(1)] = true
    row.settings =
      switch row.type {
      case "Stripe" where row.isFlat:
        ["stripe_secret_key": secret, "stripe_account_id": "acct_1NyT40"]
      case "Stripe":
        [
          "auth_method": ["selection": "api_key", "stripe_secret_key": secret],
          "stripe_account_id": "acct_1NyT40",
        ]
      case "Snowflake":
        [
          "account_id": "acme-eu", "database": "ANALYTICS", "warehouse": "POSTHOG",
          "auth_type": ["selection": "password", "user": "POSTHOG", "password": secret],
        ]
      case "BigQuery": ["key_file": secret, "dataset_id": "analytics"]
      case "MongoDB": ["connection_string": secret, "database_name": "app"]
      case "Hubspot": ["hubspot_integration_id": "12"]
      case "Salesforce": ["salesforce_integration_id": "13"]
      case "GoogleAds": ["google_ads_integration_id": "14"]
      case "Zendesk":
        ["subdomain": "acme", "email_address": "ops@example.com", "api_key": secret]
      case "Shopify": ["shopify_store_id": "acme", "shopify_access_token": secret]
      case "Chargebee": ["site_name": "acme", "api_key": secret]
      default:
        [
          "host": "db.example.com", "port": row.type == "MySQL" ? "3306" : "5432",
          "database": "app", "user": "posthog", "password": secret,
        ]
      }
  }

  // MARK: Webhook and capture

  mutating func readWebhook(_ record: inout Record) throws(ScenarioError) {
    let index = try owner(&record)
    var row = sources[index].webhook ?? WebhookRow()
    if let exists = try record.flag("exists") {
      row.handlerExists = exists
      row.holdsInputs = exists
    }
    if let enabled = try record.flag("enabled") { row.handlerEnabled = enabled }
    if let error = record.take("read-error") { row.readError = error == "none" ? nil : error }
    if let reason = record.take("blocked") { row.blockedBecause = reason }
    if let error = record.take("create-error") { row.createError = error == "none" ? nil : error }
    if let names = record.take("pending") {
      row.pendingInputs = Self.list(names)
      row.holdsInputs = false
    }
    if let names = record.take("missing-events") { row.missingEvents = Self.list(names) }
    if let right = try record.flag("signs-right") { row.signsRight = right }
    if let crashes = try record.count("crashes") { row.crashes = crashes }
    if let fails = try record.flag("push-fails") { row.pushFails = fails }
    if let names = record.take("maps") {
      for alias in Self.list(names) {
        guard let table = tableIndex[id(of: alias)] else {
          throw record.error("no table is called \(alias)")
        }
        row.mapping[tables[table].name] = table
      }
    }
    let url = "https://webhooks.\(region).posthog.com/public/webhooks/dwh/"
    if let state = record.take("vendor") {
      row.registrations = Self.list(state).filter { $0 != "gone" }.map { state in
        VendorRegistration(
          exists: true, url: url + Self.uuid(sources[index].alias + ".webhook"),
          enabledEvents: ["*"], status: state == "silent" ? nil : state)
      }
    }
    sources[index].webhook = row
  }

  mutating func readCapture(_ record: inout Record) throws(ScenarioError) {
    let index = try owner(&record)
    var row = sources[index].capture ?? CaptureRow()
    if let enabled = try record.flag("enabled") { row.isEnabled = enabled }
    if let mode = record.take("management") { row.management = mode }
    if let exists = try record.flag("slot") { row.slotExists = exists }
    if let exists = try record.flag("publication") { row.publicationExists = exists }
    if let paused = try record.flag("paused") { row.isPaused = paused }
    if let lag = try record.count("lag") { row.lagBytes = lag }
    if let names = record.take("unpublished") {
      row.unpublished = []
      for alias in Self.list(names) {
        guard let table = tableIndex[id(of: alias)] else {
          throw record.error("no table is called \(alias)")
        }
        row.unpublished.insert(table)
      }
    }
    if let reachable = try record.flag("reachable") { row.isReachable = reachable }
    if let untold = try record.flag("untold") { row.isUntold = untold }
    if let refused = try record.flag("resume-refused") { row.resumeIsRefused = refused }
    if let error = record.take("error") { row.errors = error == "none" ? [] : [error] }
    if let until = try record.instant("repairing-until", now: clock) { row.repairingUntil = until }
    sources[index].capture = row
  }

  private func owner(_ record: inout Record) throws(ScenarioError) -> Int {
    guard let alias = record.take("source") else {
      guard let last = sources.indices.last else { throw record.error("there is no source yet") }
      return last
    }
    guard let index = sourceIndex[id(of: alias)] else {
      throw record.error("no source is called \(alias)")
    }
    return index
  }

  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map(String.init)
  }
}

extension SourceRow {
  /// Sets whether the vendor takes the secrets that are stored now.
  mutating func judge(_ accepted: Bool) {
    for ref in JSON.object(settings).secrets { judged[ref] = accepted }
  }
}

extension SourceForm {
  func holdsSecret(_ name: String) -> Bool { Self.holds(name, in: fields) }

  private static func holds(_ name: String, in fields: [Field]) -> Bool {
    fields.contains { field in
      field.name == name && field.isSecret || holds(name, in: field.fields)
        || field.options.contains { holds(name, in: $0.fields) }
    }
  }
}
