// A change was sent and no answer came. From here there are only reads, until one of them shows the
// effect or the user lets it go (approval.md A15 and "Partial failure").

import Diagnosis
import PostHog
import Recovery

extension Session {
  mutating func lost(_ work: Work, _ call: Call, _ error: APIError) -> [Effect] {
    let about = name(work.step, in: work)
    let record = Effect.record(
      .outcome(work.consent.digest, step: work.index, .unknown, words: nil), nil)
    summary.ending = .notVerified
    return [
      record,
      .say(.outcomeUnknown(call, error, about: about, plan: work.decision.number)),
    ] + lookForTraces(work)
  }

  private mutating func lookForTraces(_ work: Work) -> [Effect] {
    let call =
      work.step?.call.flatMap { Trace.read(for: $0, of: work.plan.source) }
      ?? Call(.retrieveSource, id: work.plan.source)
    let (ticket, effects) = ask(call)
    var work = work
    work.phase = .looking(call)
    work.ticket = ticket
    stage = .unknown(work)
    return effects
  }

  mutating func look(_ work: Work, _ ticket: Ticket, _ reply: Reply) -> [Effect] {
    guard ticket == work.ticket, case .looking(let call) = work.phase, let sent = work.step?.call
    else { return [] }
    facts.absorb(reply, to: call)
    let trace = Trace(of: sent, in: reply, before: work.plan.observed, since: work.since)
    let left = work.plan.steps.count - work.index - 1
    let about = name(work.step, in: work)
    guard trace == .happened else {
      return [.say(.trace(trace, sent, about: about, left: left))]
    }
    let seen = Effect.say(.trace(.happened, sent, about: about, left: left))
    let record = Effect.record(
      .outcome(work.consent.digest, step: work.index, .done, words: "seen by a read"), nil)
    // The steps after a lost answer need a plan of their own (A17); without any, proof is next.
    guard left == 0 else {
      stage = .idle
      return [record, seen]
    }
    var work = work
    work.since = work.since ?? facts.now
    stage = .idle
    return [record, seen] + watch(work)
  }

  /// `status` looks again, `no` lets it go; anything else is a new subject, which lets it go too.
  mutating func lookAgain(_ work: Work, answer line: Utterance) -> [Effect] {
    let reading = Reading(line.text, in: vocabulary)
    if case .approveLike? = reading.intent.move { return [.say(.nothingWaiting)] }
    if reading.intent.verb == .status { return lookForTraces(work) }
    if [.help, .explain, .plan].contains(reading.intent.verb) {
      return converse(reading, line.text) ?? []
    }
    stage = .idle
    let dropped = Effect.record(.dropped(work.consent.digest), nil)
    if reading.intent.move == .refuse || reading.intent.verb == .refuse {
      return [dropped, .say(.dropped(plan: work.decision.number))]
    }
    return [dropped] + begin(line)
  }
}
