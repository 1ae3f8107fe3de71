// What was shown, approved, intended, done and seen, as values. Edge writes them down.

import PostHog
import Recovery

/// One entry of the journal. It holds no secret, and no approval that could be used again.
package enum Record: Hashable, Sendable, Codable {
  case shown(Digest, plan: Int, title: String)
  case approved(Digest, words: String, Provenance)
  case refused(Digest, because: String)
  /// Written and synced before the call is sent.
  case intent(Digest, step: Int, Call, before: Observation?)
  case outcome(Digest, step: Int, Outcome, words: String?)
  case verified(Digest)
  case notVerified(Digest, because: String)
  case dropped(Digest)

  package enum Outcome: String, Hashable, Sendable, Codable { case done, refused, unknown, notSent }
}
