// What a refusal leaves behind. Most leave nothing; a few come after the server has stored something.

/// What is different although the server said no.
package enum Aftermath: Hashable, Sendable {
  case nothingChanged
  /// A wipe is stored: the next run of the table carries it out, whoever starts it.
  case armed
  /// Some of what was sent is stored.
  case partlySaved
}

extension Endpoint {
  /// - Source: API reference, 4.5 (webhook), 4.7 and 6.3.
  package func aftermath(of refusal: Refusal) -> Aftermath {
    guard refusal.status == 400 else { return .nothingChanged }
    switch self {
    // The billing pause says no in shape M before anything is stored; the scheduler in shape D after.
    case .resyncTable where refusal.shape == .detail: return .armed
    // Bad input is turned away in shape M before anything is stored; the vendor's no in shape S after.
    case .updateWebhookInputs where refusal.shape == .success: return .partlySaved
    case .updateTable where refusal.words.contains("webhook"): return .partlySaved
    default: return .nothingChanged
    }
  }
}
