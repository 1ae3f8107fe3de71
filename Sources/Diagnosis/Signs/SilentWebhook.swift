// A webhook that brings nothing. The status cannot tell: the bulk sync beside it keeps it green.

import FoundationEssentials
import PostHog

extension SourceSign {
  /// PostHog's handler, the vendor's registration, or what lies between them is not as deliveries need
  /// it. Asked before the status is believed, as soon as a table that lives on it is behind.
  ///
  /// - Source: runbook, path I and the last rule; API reference, 6.1.
  package static let silentWebhook = SourceSign(asks: asks, sees: sees)

  private static let asks: @Sendable (SourceLook) -> Call? = { look in
    let call = Call(.inspectWebhook, id: look.source.id)
    guard look.isWebhookInQuestion, look.facts.failures[call] == nil else { return nil }
    guard let webhook = look.facts.webhooks[look.source.id] else { return call }
    // Without a word of the vendor's half its read has crashed: once more, and no oftener.
    let hasCrashed = webhook.isSupported && webhook.handlerExists && webhook.vendor == nil
    return hasCrashed && look.facts.webhookLooks[look.source.id] == 1 ? call : nil
  }

  private static let sees: @Sendable (SourceLook) -> SourceSighting? = { look in
    guard look.isWebhookInQuestion, let trouble = look.webhookTrouble else { return nil }
    var finding = Finding(
      trouble.fault.cause(look.complaint), letter: .i, certainty: trouble.fault.certainty,
      fault: trouble.fault.fault, source: look.source.id,
      tables: look.tables(concernedBy: trouble.fault).map(\.id), evidence: trouble.evidence,
      rejected: trouble.fault.rejected)
    finding.evidence += look.lateness
    finding.detail = .webhook(trouble)
    return SourceSighting(
      finding,
      explains: [.webhookMissing, .webhookSignature, .stale, .duplicateRows, .missingRows])
  }
}

extension SourceLook {
  fileprivate var isWebhookInQuestion: Bool {
    guard !fed.isEmpty else { return false }
    return isDeep || isAsked(about: fed) || isRed(fed) || complaint == .webhook
      || complaint == .signature
      || fed.contains(where: isBehind)
  }

  fileprivate func isBehind(_ table: Table) -> Bool {
    guard let last = table.lastSyncedAt else { return false }
    let others = source.tables.filter { $0.id != table.id && $0.shouldSync }
    let newest = others.compactMap(\.lastSyncedAt).max() ?? now
    // Its own bulk runs come no faster than its interval, and 2 hours are late for real-time data.
    let allowed = max(table.frequency?.interval ?? 0, 7200)
    return max(newest.timeIntervalSince(last), now.timeIntervalSince(last) / 2) > allowed
  }

  fileprivate var webhookTrouble: WebhookTrouble? {
    guard let webhook = facts.webhooks[source.id], webhook.isSupported else { return nil }
    let faults = webhook.faults(for: fed) + suspicions
    guard let first = faults.first else { return nil }
    return WebhookTrouble(
      first, others: Array(faults.dropFirst()), webhook: webhook,
      tables: tables(concernedBy: first).map(\.name))
  }

  /// What no field shows: it follows from the rows, or from what somebody says of them.
  private var suspicions: [WebhookFault] {
    if complaint == .signature { return [.signatureRefused] }
    if complaint == .duplicated, isNamed { return [.perhapsTwice] }
    let says: Set<Complaint> = [.stale, .missing]
    let isSaid = isNamed && complaint.map(says.contains) == true
    return isSaid || fed.contains(where: isBehind) ? [.notDelivering] : []
  }

  fileprivate func tables(concernedBy fault: WebhookFault) -> [Table] {
    switch fault {
    case .unmapped(let names): fed.filter { names.contains($0.name) }
    case .perhapsTwice: fed.filter { subject.table == nil || subject.table == $0.id }
    default: fed
    }
  }

  fileprivate var lateness: [Evidence] {
    fed.filter(isBehind).map { table in
      Evidence("last_synced_at", table.lastSyncedAt?.timestamp ?? "null", of: table.name)
    }
  }
}

extension WebhookFault {
  fileprivate func cause(_ complaint: Complaint?) -> Cause {
    switch self {
    case .inputsPending, .signatureRefused, .notDelivering: .webhookSignature
    case .perhapsTwice: .duplicateRows
    case .neverRegistered, .handlerOff, .deletedAtVendor, .disabled, .unreadable, .missingEvents,
      .unmapped:
      .webhookMissing
    }
  }

  fileprivate var certainty: Certainty {
    switch self {
    case .unreadable, .notDelivering, .perhapsTwice: .possible
    case .inputsPending, .signatureRefused: .likely
    case .neverRegistered, .handlerOff, .deletedAtVendor, .disabled, .missingEvents, .unmapped:
      .certain
    }
  }

  fileprivate var fault: Fault {
    switch self {
    case .handlerOff, .unmapped: .posthog
    case .notDelivering, .perhapsTwice: .unknown
    case .neverRegistered, .deletedAtVendor, .disabled, .unreadable, .missingEvents,
      .inputsPending, .signatureRefused:
      .you
    }
  }

  fileprivate var rejected: [Rejected] {
    switch self {
    case .unreadable:
      [Rejected(.webhookSignature, because: "nothing was read that tells of deliveries")]
    case .notDelivering, .signatureRefused:
      [Rejected(.webhookMissing, because: "handler and registration are both there and on")]
    case .perhapsTwice, .inputsPending: []
    case .neverRegistered, .handlerOff, .deletedAtVendor, .disabled, .missingEvents, .unmapped:
      [
        Rejected(
          .webhookSignature, because: "what does not arrive is not refused for its signature")
      ]
    }
  }
}

extension WebhookTrouble {
  fileprivate var evidence: [Evidence] {
    var evidence = [Evidence("webhook.exists", "\(webhook.handlerExists)")]
    func add(_ field: String, _ value: String?) {
      if let value { evidence.append(Evidence("webhook.\(field)", value)) }
    }
    add("auto_creation_blocked_reason", webhook.creationBlockedBecause)
    guard webhook.handlerExists else { return evidence }
    add("hog_function.enabled", webhook.handlerEnabled.map { "\($0)" })
    add("external_status.error", webhook.vendor?.error)
    if webhook.vendor == nil { add("external_status", "null") }
    if let vendor = webhook.vendor, vendor.error == nil {
      add("external_status.exists", "\(vendor.exists)")
      add("external_status.status", vendor.status)
    }
    if !webhook.missingEvents.isEmpty {
      add("missing_events", webhook.missingEvents.joined(separator: ", "))
    }
    add("schema_mapping", webhook.mapping.keys.sorted().joined(separator: ", "))
    if webhook.inputs?.isEmpty == true { add("inputs", "none") }
    return evidence
  }
}
