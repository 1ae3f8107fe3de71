// The start after a session that ended in the middle of something. Its approvals died with it: what
// it left open is looked into with reads, reported, and never continued (approval.md A16).

import FoundationEssentials
import PostHog
import Recovery

extension Session {
  mutating func resume(_ left: Leftovers) -> [Effect] {
    let halted = left.halted.flatMap { plan -> [Effect] in
      [.record(.dropped(plan.digest), nil), .say(.halted(plan))]
    }
    return halted + offerWatch(left.watches) + lookInto(left.intents, inVain: [])
  }

  /// The newest is the one that `watch` goes on with. A script is not bothered with it.
  private mutating func offerWatch(_ watches: [OpenWatch]) -> [Effect] {
    guard terms.isInteractive, let last = watches.last, let goal = last.run.goal else { return [] }
    unproven = Watch(last, goal, at: now)
    return [.say(.leftWatching(last))]
  }

  /// The next one that is open. Those without a trace wait together for the user to let them go.
  private mutating func lookInto(_ intents: [OpenIntent], inVain: [Digest]) -> [Effect] {
    guard let first = intents.first else { return [] }
    var lost = Lost(first)
    lost.hasArmed = suspectWipe(by: lost.sent, of: first.before, since: lost.since)
    lost.queue = Array(intents.dropFirst())
    lost.inVain = inVain
    return [.say(.leftOpen(first))] + lookForTraces(lost)
  }

  mutating func lookOn(after lost: Lost, inVain wasInVain: Bool) -> [Effect] {
    var lost = lost
    lost.inVain.removeAll { $0 == lost.digest }
    if wasInVain { lost.inVain.append(lost.digest) }
    stage = lost.inVain.isEmpty ? .idle : .unknown(lost)
    return lookInto(lost.queue, inVain: lost.inVain)
  }
}

extension Lost {
  fileprivate init(_ intent: OpenIntent) {
    self.init(
      digest: intent.digest, step: intent.step, sent: intent.call, about: intent.name,
      source: intent.run?.source ?? intent.before?.source ?? intent.call.id ?? "",
      before: intent.before.map { [$0] } ?? [],
      since: intent.run?.asOf.flatMap { Date(timestamp: $0) }, left: intent.left.count, work: nil)
  }
}
