// What an error text was found to mean.

import PostHog

/// A cause, what decided for it, and what was considered and rejected.
package struct Verdict: Hashable, Sendable, Codable {
  package let cause: Cause
  /// The way out the wording asks for, which can differ within a cause.
  package let letter: Letter
  package let certainty: Certainty
  package let fault: Fault
  /// The parts of the text that decided, the most telling first. Empty when nothing was found, or
  /// when the status alone told.
  package let evidence: [Span]
  /// Causes whose signs are also in the text, in the order they came closest.
  package let nearMisses: [NearMiss]
  /// From the user's own family, if one of theirs fits.
  package var advice: String?

  package init(
    cause: Cause, letter: Letter, certainty: Certainty, fault: Fault, evidence: [Span] = [],
    nearMisses: [NearMiss] = [], advice: String? = nil
  ) {
    self.cause = cause
    self.letter = letter
    self.certainty = certainty
    self.fault = fault
    self.evidence = evidence
    self.nearMisses = nearMisses
    self.advice = advice
  }

  /// Nothing in the text tells the cause.
  package static let unknown = Verdict(
    cause: .unknown, letter: .none, certainty: .unknown, fault: .unknown)
}

/// A part of the error text.
package struct Span: Hashable, Sendable, Codable {
  /// UTF-8 bytes from the beginning of the text, `to` not included.
  package let from: Int
  package let to: Int
  /// Word for word as it stands there.
  package let text: String

  package init(from: Int, to: Int, text: String) {
    self.from = from
    self.to = to
    self.text = text
  }
}

/// A cause that the text also speaks of, and why it is not the verdict.
package struct NearMiss: Hashable, Sendable, Codable {
  package enum Reason: String, Hashable, Sendable, Codable {
    /// Its sign is of a weaker kind: a bare status beside a code, a general word beside a phrase.
    case weakerSign
    /// It stands in a wrapper; the cause that is furthest down decides.
    case outerLayer
    /// Equally plain, but the other family is the more telling one.
    case lessTelling
  }

  package let cause: Cause
  package let because: Reason
  /// What spoke for it.
  package let evidence: Span

  package init(cause: Cause, because: Reason, evidence: Span) {
    self.cause = cause
    self.because = because
    self.evidence = evidence
  }
}

extension Verdict {
  /// The same with another way out.
  func taking(_ letter: Letter) -> Verdict {
    Verdict(
      cause: cause, letter: letter, certainty: certainty, fault: fault, evidence: evidence,
      nearMisses: nearMisses, advice: advice)
  }

  /// Where the server says by itself that a key stands in the way, that decides, whatever the text
  /// reads like.
  ///
  /// - Parameter block: `incremental_sync_blocked`; older servers do not send it.
  package func overruled(by block: String?) -> Verdict {
    let told: Cause? =
      switch block {
      case "missing_primary_key": .primaryKeyMissing
      case "duplicate_primary_key": .primaryKeyNotUnique
      default: nil
      }
    guard let told, told != cause else { return self }
    return Verdict(
      cause: told, letter: .c, certainty: .certain, fault: .you, evidence: evidence,
      nearMisses: nearMisses)
  }
}
