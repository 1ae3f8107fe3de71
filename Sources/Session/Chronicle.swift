// What happened in one conversation, in order: what a hand-over to somebody else is made from.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// The story of a conversation, kept by whoever carries its effects out. It holds no secret: lines and
/// calls name theirs by number.
package struct Chronicle: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// UTC, by the local clock; in a practice world by its own.
    package var at: Date
    package var what: What
  }

  package indirect enum What: Hashable, Sendable {
    case asked(String, Provenance)
    case told(Told)
    case recorded(Record)
    case sent(Call, isChange: Bool)
  }

  /// The answers that a hand-over repeats.
  package enum Told: Hashable, Sendable {
    case found(Report)
    case surveyed(Overview)
    case healthy(Health)
    case verified(Verified)
    case notVerified(NotVerified)
    case notFoundOut(APIError)
  }

  /// 2,000. A night is shorter; a loop that somebody left running is not.
  private static let most = 2_000

  package private(set) var entries: [Entry] = []

  package init() {}

  /// What came in, and what was wanted because of it.
  package mutating func note(_ event: Event, _ effects: [Effect], at moment: Moment) {
    if case .line(let line) = event, line.text.contains(where: { !$0.isWhitespace }) {
      add(.asked(line.text, line.provenance), moment)
    }
    for effect in effects {
      switch effect {
      case .record(let record, _): add(.recorded(record), moment)
      case .send(_, let permit):
        let call = permit.call
        add(.sent(call, isChange: call.endpoint.risk != .reads), moment)
      case .say(let notice):
        if let told = Told(notice) { add(.told(told), moment) }
      case .wait, .askSecret, .leave, .handOver, .useProject: break
      }
    }
    if entries.count > Self.most { entries.removeFirst(entries.count - Self.most) }
  }

  private mutating func add(_ what: What, _ moment: Moment) {
    entries.append(Entry(at: moment.wall, what: what))
  }
}

extension Chronicle.Told {
  fileprivate init?(_ notice: Notice) {
    switch notice {
    case .report(let report): self = .found(report)
    case .overview(let overview): self = .surveyed(overview)
    case .healthy(let health): self = .healthy(health)
    case .verified(let verified): self = .verified(verified)
    case .notVerified(let result): self = .notVerified(result)
    case .unreachable(let error, _): self = .notFoundOut(error)
    default: return nil
    }
  }
}

/// Everything that somebody needs who goes on without this conversation.
package struct Handover: Hashable, Sendable {
  package var terms: Terms
  /// UTC, by the local clock.
  package var at: Date
  package var entries: [Chronicle.Entry]
  /// What is still open, as far as this session knows.
  package var open: [Open]

  package enum Open: Hashable, Sendable {
    case planWaits(PlanView)
    /// The proof is still awaited.
    case watching(sourceName: String)
    case outcomeUnknown(Call, about: String)
    case unproven(NotVerified)
    /// What was found and is not certain.
    case unsure(Finding)
  }
}

extension Session {
  /// The hand-over as things stand now.
  package func handover(from chronicle: Chronicle) -> Handover {
    var open: [Handover.Open] = []
    switch stage {
    case .deciding(let decision): open.append(.planWaits(view(decision)))
    case .unknown(let lost): open.append(.outcomeUnknown(lost.sent, about: lost.about))
    case .idle, .examining, .choosing, .carryingOut: break
    }
    if let watch { open.append(.watching(sourceName: watch.plan.sourceName)) }
    if case .told(.notVerified(let result))? = chronicle.entries.last(where: \.isEnding)?.what {
      open.append(.unproven(result))
    }
    let unsure = report?.findings.filter { $0.certainty < .certain } ?? []
    return Handover(
      terms: terms, at: now.wall, entries: chronicle.entries,
      open: open + unsure.map(Handover.Open.unsure))
  }
}

extension Chronicle.Entry {
  fileprivate var isEnding: Bool {
    switch what {
    case .told(.verified), .told(.notVerified): true
    case .told, .asked, .recorded, .sent: false
    }
  }
}
