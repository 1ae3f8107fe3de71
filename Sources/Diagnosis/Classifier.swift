// From a text to its verdict: every sign is looked for once, then the families are asked about the
// few that were found.

import PostHog

/// The families, made ready. Building one takes about 5 ms, so it is kept; a class, because copying
/// its twenty arrays would cost more than reading a text.
package final class Classifier: Sendable {
  /// Our own families only.
  package static let standard = Classifier()

  let families: [ErrorFamily]
  private let own: [ErrorFamily]
  let index: SignIndex

  /// - Parameter own: the user's families. They explain, and change neither the way out of a cause
  ///   nor a verdict whose way out destroys rows.
  package init(including own: [ErrorFamily] = []) {
    self.own = own
    families = own + ErrorFamily.all
    index = SignIndex(families)
  }

  package func verdict(on text: ErrorText) -> Verdict {
    var error = text.error
    return error.withUTF8 { verdict(on: $0, beside: text) }
  }

  /// Reads `bytes` where they are. They need not be UTF-8: what is none is punctuation, and the
  /// offsets of the evidence count it as it stands.
  ///
  /// - Parameter text: what stands beside the error; its own text is not looked at.
  func verdict(on bytes: UnsafeBufferPointer<UInt8>, beside text: ErrorText) -> Verdict {
    let verdict = Reading.of(
      bytes, sourceType: text.sourceType?.lowercased(), by: index
    ) { reading in
      let judgement = Judgement(reading, of: text, by: self)
      if judgement.isPlain { return judgement.verdict }
      reading.lookCloser(for: index)
      return Judgement(reading, of: text, by: self).verdict
    }
    return verdict.cause == .unknown ? withoutWords(text) ?? verdict : verdict
  }

  /// A billing stop leaves the error null; its status says it all. Source: API reference, 10.3.
  private func withoutWords(_ text: ErrorText) -> Verdict? {
    guard let status = text.status, SyncStatus(status).isBilling else { return nil }
    return Verdict(
      cause: .billingLimit, letter: .h, certainty: .certain, fault: .billing)
  }

  func signature(of rule: SignIndex.Rule) -> Signature {
    families[Int(rule.family)].signatures[Int(rule.signature)]
  }

  func isOwn(_ family: Int) -> Bool { family < own.count }
}

extension Verdict {
  /// What this error text means.
  package init(reading text: ErrorText) { self = Classifier.standard.verdict(on: text) }
}
