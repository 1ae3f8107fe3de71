// What can be wrong with a webhook, as both of its objects tell it.

import FoundationEssentials
import PostHog

/// How a source's webhook stands, where something is wrong with it.
package struct WebhookTrouble: Hashable, Sendable {
  package var fault: WebhookFault
  /// What else is wrong; the fault comes before it.
  package var others: [WebhookFault]
  package var webhook: Webhook
  /// The tables that live on it, by name.
  package var tables: [String]

  package init(
    _ fault: WebhookFault, others: [WebhookFault] = [], webhook: Webhook, tables: [String]
  ) {
    self.fault = fault
    self.others = others
    self.webhook = webhook
    self.tables = tables
  }
}

/// One thing that is wrong. In the order in which they hide each other.
package enum WebhookFault: Hashable, Sendable {
  /// PostHog has no handler, so nobody can be called.
  case neverRegistered
  /// PostHog's handler is there and switched off.
  case handlerOff
  /// The handler is there, and the vendor knows no registration any more.
  case deletedAtVendor
  /// The vendor has the registration and does not use it; in its own word.
  case disabled(String)
  /// The vendor did not tell: whether it still has the registration is unknown. Its words, if any.
  case unreadable(String?)
  /// Kinds of events that the vendor does not send.
  case missingEvents([String])
  /// Tables, by name, that the handler knows nothing of: what arrives for them is dropped.
  case unmapped([String])
  /// Nothing was handed over that the handler could check a delivery with.
  case inputsPending
  /// Both objects read well, and somebody has seen that deliveries are refused for their signature.
  case signatureRefused
  /// Both objects read well, and the rows are behind all the same.
  case notDelivering
  /// Both objects read well, and rows come twice: the vendor may have two registrations, of which one
  /// is shown.
  case perhapsTwice
}

extension Webhook {
  /// All that is wrong with it for these tables; empty means in order, as far as it can be seen.
  ///
  /// - Note: `exists: false` beside an `error` means unknown, and no status at all is no fault.
  ///   Source: API reference, 6.1 and 15.26.
  package func faults(for tables: [Table]) -> [WebhookFault] {
    guard isSupported else { return [] }
    guard handlerExists else { return tables.isEmpty ? [] : [.neverRegistered] }
    var faults: [WebhookFault] = []
    if handlerEnabled == false { faults.append(.handlerOff) }
    faults += vendorFaults
    if !missingEvents.isEmpty { faults.append(.missingEvents(missingEvents)) }
    let mapped = Set(mapping.values)
    let unmapped = tables.filter { !mapped.contains($0.id) }.map(\.name)
    if !unmapped.isEmpty { faults.append(.unmapped(unmapped)) }
    if inputs?.isEmpty == true { faults.append(.inputsPending) }
    return faults
  }

  private var vendorFaults: [WebhookFault] {
    guard let vendor else { return [.unreadable(nil)] }
    if let error = vendor.error { return [.unreadable(error)] }
    guard vendor.exists else { return [.deletedAtVendor] }
    guard let status = vendor.status, status != "enabled" else { return [] }
    return [.disabled(status)]
  }
}
