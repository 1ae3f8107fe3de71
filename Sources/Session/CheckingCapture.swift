// The runbook's check of a capture: made with a password that was handed over for it and is not kept.

import Diagnosis
import PostHog
import Recovery

extension Session {
  /// What the check finds goes into the report. Where the database lets nobody in with the password, the
  /// same plan waits for another one.
  mutating func checked(_ work: Work, _ source: Source.ID, _ reply: Reply) -> [Effect] {
    let ended = Effect.record(.dropped(work.consent.digest), nil)
    switch reply.result {
    case .answered:
      // As though the other check had told it: that one needs no password and is not known there.
      facts.absorb(reply, to: Call(.checkStoredPrerequisites, id: source))
      stage = .idle
      let inquiry = Inquiry(
        text: "", intent: Intent(.checkCDC, .source(source)), subject: .source(source),
        ticket: work.ticket, call: Call(.checkPrerequisites))
      return [ended] + diagnose(inquiry.complaining(of: .replication))
    case .failed(.refused(let refusal)) where refusal.status == 400:
      guard let found = facts.source(source) else { return [ended] }
      let again = putBack(work.decision)
      stage = .deciding(again)
      summary.offer = view(again)
      return [ended, .say(.credentialRefused(words: refusal.words, source: found))]
    case .failed(let error):
      return stop(work, [.say(.unreachable(error, Call(.checkPrerequisites)))])
    }
  }
}
