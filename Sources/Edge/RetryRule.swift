// When a call is sent again without asking anybody.

import PostHog

/// Which failures are worth another try, and after what pause.
///
/// A question that only looks may be asked again; a change never goes twice, with one exception:
/// 429 says that the call was turned away at the door.
///
/// - Source: API reference, 13.
package struct RetryRule: Hashable, Sendable {
  /// Seconds before the second and the third try: a passing fault of a gateway is over in a few.
  package var backOff: [Double] = [0.5, 2]
  /// Seconds, where a 429 does not say: the burst limit counts by the minute, and a third of one
  /// lets enough of it pass (API reference, 1.5).
  package var throttledPause: Double = 20
  /// Seconds. Whoever is to wait longer is told so rather than kept.
  package var longestPause: Double = 90

  package init() {}

  /// Sends nothing twice.
  package static let never: RetryRule = {
    var rule = RetryRule()
    rule.backOff = []
    return rule
  }()

  /// Seconds to wait before the next try, or nil when the reply stands.
  ///
  /// - Parameter tries: how often the call has been sent, this reply's included.
  package func pause(after reply: Reply, to call: Call, tries: Int) -> Double? {
    guard tries <= backOff.count, let error = reply.error else { return nil }
    if case .refused(let refusal) = error, refusal.status == 429 {
      let pause = refusal.retryAfter.map { max(1, Double($0)) } ?? throttledPause
      return pause <= longestPause ? pause : nil
    }
    return isPassing(error, call) ? backOff[tries - 1] : nil
  }

  private func isPassing(_ error: APIError, _ call: Call) -> Bool {
    guard call.endpoint.risk == .reads else { return false }
    switch error {
    case .notSent(.refused, _), .notSent(.other, _): return true
    case .noAnswer(.reset, _), .noAnswer(.truncated, _): return true
    // Patience is spent, ours or a person's.
    case .notSent(.timedOut, _), .noAnswer(.timedOut, _), .noAnswer(.interrupted, _): return false
    // A second look would find the same.
    case .notSent(.unknownHost, _), .notSent(.tls, _), .notSent(.notAllowed, _): return false
    case .serverFault(500, _): return call.endpoint.method == .get
    case .serverFault(let status, _): return (502...504).contains(status)
    case .refused, .unreadable, .redirected: return false
    }
  }
}
