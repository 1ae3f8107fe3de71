// How a record reads in the journal: a kind, and what belongs to it under names that stay.

import PostHog
import Recovery

extension Record {
  package enum Kind: String, Hashable, Sendable, Codable {
    case shown, approved, refused, started, intent, outcome, observed, verified
    case notVerified = "not_verified"
    case dropped
  }

  package var kind: Kind {
    switch self {
    case .shown: .shown
    case .approved: .approved
    case .refused: .refused
    case .started: .started
    case .intent: .intent
    case .outcome: .outcome
    case .observed: .observed
    case .verified: .verified
    case .notVerified: .notVerified
    case .dropped: .dropped
    }
  }
}

extension Record: Codable {
  private enum Key: String, CodingKey {
    case kind, plan, number, title, words, provenance, because, run, step, call, before, outcome
    case trace
  }

  /// A digest, a call or a run that is read back is knowledge of what was; none of them can be sent.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    func read<Value: Decodable>(_ key: Key) throws -> Value {
      try members.decode(Value.self, forKey: key)
    }
    let plan: Digest = try read(.plan)
    switch try members.decode(Kind.self, forKey: .kind) {
    case .shown: self = .shown(plan, plan: try read(.number), title: try read(.title))
    case .approved: self = .approved(plan, words: try read(.words), try read(.provenance))
    case .refused: self = .refused(plan, because: try read(.because))
    case .started: self = .started(plan, try read(.run))
    case .intent:
      let before = try members.decodeIfPresent(Observation.self, forKey: .before)
      self = .intent(plan, step: try read(.step), try read(.call), before: before)
    case .outcome:
      let words = try members.decodeIfPresent(String.self, forKey: .words)
      self = .outcome(plan, step: try read(.step), try read(.outcome), words: words)
    case .observed: self = .observed(plan, step: try read(.step), try read(.trace))
    case .verified: self = .verified(plan)
    case .notVerified: self = .notVerified(plan, because: try read(.because))
    case .dropped: self = .dropped(plan)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(kind, forKey: .kind)
    try members.encode(digest, forKey: .plan)
    switch self {
    case .shown(_, let number, let title):
      try members.encode(number, forKey: .number)
      try members.encode(title, forKey: .title)
    case .approved(_, let words, let provenance):
      try members.encode(words, forKey: .words)
      try members.encode(provenance, forKey: .provenance)
    case .refused(_, let because), .notVerified(_, let because):
      try members.encode(because, forKey: .because)
    case .started(_, let run): try members.encode(run, forKey: .run)
    case .intent(_, let step, let call, let before):
      try members.encode(step, forKey: .step)
      try members.encode(call, forKey: .call)
      try members.encodeIfPresent(before, forKey: .before)
    case .outcome(_, let step, let outcome, let words):
      try members.encode(step, forKey: .step)
      try members.encode(outcome, forKey: .outcome)
      try members.encodeIfPresent(words, forKey: .words)
    case .observed(_, let step, let trace):
      try members.encode(step, forKey: .step)
      try members.encode(trace, forKey: .trace)
    case .verified, .dropped: break
    }
  }
}
