// Why a call brought no answer, or the wrong one: as part of a sentence of ours.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension APIError {
  /// After "I could not reach PostHog: ", or the like.
  package var words: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .serverFault(let status, let words):
      "PostHog answered \(status)" + (words.isEmpty ? "" : " (\"\(words.inert(limit: 120))\")")
    case .notSent(.unknownHost, let words): "the host name is not known: \(words.inert(limit: 120))"
    case .notSent(.refused, _): "nobody listens at that host and port"
    case .notSent(.timedOut, _): "no connection within the time for it"
    case .notSent(.tls, let words): "the secure connection failed: \(words.inert(limit: 160))"
    case .notSent(.notAllowed, let words): words.inert(limit: 160)
    case .notSent(.other, let words): "nothing could be sent: \(words.inert(limit: 160))"
    case .noAnswer(.timedOut, _): "it took the question and did not answer in time"
    case .noAnswer(.reset, _): "the connection broke before the answer was there"
    case .noAnswer(.truncated, _): "the answer broke off in the middle"
    case .noAnswer(.interrupted, _): "you stopped waiting for the answer"
    case .unreadable(let status, let words):
      "it answered \(status) with something I cannot read (\(words.inert(limit: 120)))"
    case .redirected(let place):
      "it sent us on to \(place.inert(limit: 80)), and your key does not go to another address"
    }
  }
}

extension Refusal {
  /// A key stands fast while rows are stored (API reference, 4.5 and 15.21).
  var keepsKey: Bool {
    status == 400 && words.hasPrefix("Primary key cannot be changed")
  }

  /// What it means where we know it, with the server's own words.
  var sentence: String {
    // The sentence around it brings its own full stop.
    let quoted = words.inert(limit: 240)
    let said = "\"\(quoted.hasSuffix(".") ? String(quoted.dropLast()) : quoted)\""
    switch status {
    case 401: return "PostHog does not accept the key: \(said)"
    case 403 where words.contains("scope"): return "the key lacks a right: \(said)"
    case 403: return "the key may not do that: \(said)"
    case 404 where words.contains("Project"):
      return "there is no such project for this key: \(said)"
    case 404: return "it is not there: \(said)"
    case 429:
      let wait = retryAfter.map { "; try again in \($0) s" } ?? ""
      return "too many requests with this key: \(said)\(wait)"
    default: return "PostHog said no (\(status)): \(said)"
    }
  }
}
