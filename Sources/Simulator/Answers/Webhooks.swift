// Webhooks: PostHog's handler and the vendor's registrations. Source: API reference, 6.

import FoundationEssentials
import PostHog

extension World {
  mutating func inspectWebhook(_ call: Call) throws(APIError) -> Answer {
    let index = try source(call)
    guard let row = sources[index].webhook else {
      return .webhook(Webhook(isSupported: sources[index].type == "Stripe", handlerExists: false))
    }
    var webhook = Webhook(isSupported: true, handlerExists: row.handlerExists)
    webhook.creationBlockedBecause = row.blockedBecause
    guard row.handlerExists else { return .webhook(webhook) }
    webhook.handlerEnabled = row.handlerEnabled
    webhook.url = handlerURL(index)
    webhook.mapping = row.mapping.mapValues { tables[$0].id }
    // Unreadable at the vendor: `exists` is false there and means nothing.
    webhook.vendor =
      row.readError.map { VendorRegistration(exists: false, error: $0) }
      ?? row.registrations.last ?? VendorRegistration(exists: false)
    if row.crashes > 0 {
      webhook.vendor = nil
      sources[index].webhook?.crashes -= 1
    }
    webhook.missingEvents = row.missingEvents
    let fields = (sources[index].form?.webhookFields ?? []).map(\.name)
    webhook.inputs = row.holdsInputs ? fields.filter { !row.pendingInputs.contains($0) } : []
    return .webhook(webhook)
  }

  private func handlerURL(_ index: Int) -> String {
    let function = Self.uuid(sources[index].alias + ".webhook")
    return "https://webhooks.\(region).posthog.com/public/webhooks/dwh/\(function)"
  }

  /// Every success registers one more endpoint at the vendor. Its refusal is a 200.
  mutating func createWebhook(_ call: Call) throws(APIError) -> Answer {
    .webhookReceipt(try registerWebhook(of: try editableSource(call)))
  }

  mutating func registerWebhook(of index: Int) throws(APIError) -> WebhookReceipt {
    guard var row = sources[index].webhook ?? (sources[index].type == "Stripe" ? .none() : nil)
    else { throw .message("This source type does not support webhooks") }
    row.handlerExists = true
    row.handlerEnabled = true
    for table in liveTables(of: index)
    where tables[table].method == .webhook && tables[table].shouldSync {
      row.mapping[tables[table].name] = table
    }
    defer { sources[index].webhook = row }
    if let refusal = row.blockedBecause ?? row.createError {
      return WebhookReceipt(success: false, url: handlerURL(index), error: refusal)
    }
    row.registrations.append(
      VendorRegistration(
        exists: true, url: handlerURL(index), enabledEvents: ["*"], status: "enabled"))
    row.readError = nil
    row.missingEvents = []
    row.signsRight = row.pendingInputs.isEmpty
    row.holdsInputs = row.pendingInputs.isEmpty
    return WebhookReceipt(
      success: true, url: handlerURL(index), pendingInputs: row.pendingInputs)
  }

  mutating func updateWebhookInputs(_ call: Call, _ reveal: (SecretRef) -> String)
    throws(APIError) -> Answer
  {
    let index = try editableSource(call)
    guard let row = sources[index].webhook else {
      throw .message("This source type does not support webhooks")
    }
    guard case .object(let inputs)? = call.arguments["inputs"], !inputs.isEmpty else {
      throw .message("No inputs provided")
    }
    let allowed = Set((sources[index].form?.webhookFields ?? []).map(\.name))
    let unknown = inputs.keys.filter { !allowed.contains($0) }.sorted()
    guard unknown.isEmpty else {
      throw .message("Invalid input keys: \(unknown.joined(separator: ", "))")
    }
    for (name, value) in inputs.sorted(by: { $0.key < $1.key })
    where value.revealing(reveal).string?.isEmpty != false {
      throw .message("Missing required fields: \(name)")
    }
    guard row.handlerExists else {
      throw .message("No webhook function found for this source. Create a webhook first.")
    }
    sources[index].webhook?.signsRight =
      inputs["signing_secret"].map {
        SecretRule.shape(["whsec_"]).accepts($0.revealing(reveal).string ?? "", ref: nil)
      } ?? true
    sources[index].webhook?.pendingInputs.removeAll { inputs[$0] != nil }
    sources[index].webhook?.holdsInputs = true
    if row.pushFails {
      throw .refused(
        Refusal(400, .success, "Failed to update webhook on the external source."))
    }
    return .accepted(remark: nil)
  }

  /// No rows are lost; events stop.
  mutating func deleteWebhook(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    let users = liveTables(of: index).filter {
      tables[$0].method == .webhook && tables[$0].shouldSync
    }
    guard users.isEmpty else {
      throw .message(
        """
        Cannot delete webhook while tables are using webhook sync: \
        \(users.map { tables[$0].name }.sorted().joined(separator: ", "))
        """)
    }
    guard let row = sources[index].webhook, row.handlerExists else {
      return .webhookReceipt(WebhookReceipt(success: true, externalDeleted: false))
    }
    sources[index].webhook?.handlerExists = false
    if let error = row.readError {
      return .webhookReceipt(WebhookReceipt(success: true, error: error, externalDeleted: false))
    }
    sources[index].webhook?.registrations = []
    return .webhookReceipt(WebhookReceipt(success: true, externalDeleted: true))
  }
}

extension WebhookRow {
  /// Supported and never set up.
  static func none() -> WebhookRow {
    var row = WebhookRow()
    row.handlerExists = false
    row.holdsInputs = false
    return row
  }
}
