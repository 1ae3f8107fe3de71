// What happened. Time comes in with it; nobody asks for it.

import FoundationEssentials
import PostHog

/// When an event reached us, by the local clocks. Times in the API are never compared with these.
package struct Moment: Hashable, Sendable, Codable {
  /// UTC.
  package var wall: Date
  /// Seconds that never run backwards and count suspension, from an origin of no meaning.
  package var uptime: Double

  package init(wall: Date, uptime: Double) {
    self.wall = wall
    self.uptime = uptime
  }

  /// Seconds since then; the larger of what both clocks say, so that setting one back extends nothing.
  package func elapsed(since earlier: Moment) -> Double {
    max(wall.timeIntervalSince(earlier.wall), uptime - earlier.uptime)
  }
}

/// A line as it came in. Secrets were lifted out of it before anybody else saw it.
package struct Utterance: Hashable, Sendable, Codable {
  /// With `<secret:1>` where a secret stood.
  package var text: String
  package var provenance: Provenance
  package var secrets: [Lifted]

  package init(_ text: String, _ provenance: Provenance, secrets: [Lifted] = []) {
    self.text = text
    self.provenance = provenance
    self.secrets = secrets
  }

  package struct Lifted: Hashable, Sendable, Codable {
    package var ref: SecretRef
    /// What it looked like: `Stripe key`, `JWT`.
    package var shape: String

    package init(ref: SecretRef, shape: String) {
      self.ref = ref
      self.shape = shape
    }
  }

  /// Nothing but one secret, perhaps between spaces.
  package var onlySecret: SecretRef? {
    guard secrets.count == 1, let ref = secrets.first?.ref else { return nil }
    return text.filter { !$0.isWhitespace } == ref.description ? ref : nil
  }
}

/// Which request an answer belongs to. An answer to an older one is late and means nothing.
package typealias Ticket = Int

/// Everything the session can learn of.
package enum Event: Hashable, Sendable, Codable {
  case began
  /// The journal tells of an earlier session that ended in the middle of something.
  case resumed(Leftovers)
  case line(Utterance)
  /// From the hidden prompt, or from the file that was named for it.
  case secret(SecretRef)
  /// The hidden prompt was left without one.
  case secretWithheld
  case answered(Ticket, Reply)
  case woke(Ticket)
  /// The record of an intent is on disk.
  case recorded(Ticket)
  case notRecorded(Ticket, because: String)
  /// Ctrl-C.
  case interrupted
  /// End of input, hang-up, or a signal to end.
  case ended
}
