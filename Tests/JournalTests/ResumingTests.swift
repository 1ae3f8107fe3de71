import FoundationEssentials
import PostHog
import Recovery
import Testing

@testable import Session

/// A start after a session that ended in the middle: it reads, it reports, it sends nothing.
struct ResumingTests {
  private static let digest = Recorded.digest()
  private static let started = Record.started(digest, Recorded.run)
  private static let intent = Record.intent(digest, step: 0, Recorded.cancel, before: nil)

  /// The crash table of approval.md: what is durable, and what the next session finds.
  private static let table: [([Record], intents: Int, halted: Int)] = [
    ([.shown(digest, plan: 1, title: "")], 0, 0),
    ([.shown(digest, plan: 1, title: ""), .approved(digest, words: "go", .typed)], 0, 0),
    ([started], 0, 0),
    ([started, intent], 1, 0),
    ([started, intent, .outcome(digest, step: 0, .unknown, words: nil)], 1, 0),
    ([started, intent, .outcome(digest, step: 0, .done, words: nil)], 0, 1),
    ([started, intent, .outcome(digest, step: 0, .refused, words: "no")], 0, 0),
    ([started, intent, .outcome(digest, step: 0, .notSent, words: nil)], 0, 0),
    ([started, intent, .dropped(digest)], 0, 0),
    ([started, intent, .outcome(digest, step: 0, .done, words: nil), .dropped(digest)], 0, 0),
    ([started, intent, .dropped(digest), started], 0, 0),
    ([started, intent, .observed(digest, step: 0, .cannotTell)], 1, 0),
  ]

  @Test(arguments: table.indices)
  func `the journal tells what was left open`(row: Int) {
    let (records, intents, halted) = Self.table[row]

    let left = Leftovers(in: Recorded.entries(records))

    #expect(left.intents.count == intents)
    #expect(left.halted.count == halted)
    #expect(left.isEmpty == (intents + halted == 0))
  }

  @Test func `an open intent is announced and looked into with a read`() throws {
    var session = Self.session()

    let effects = session.receive(.resumed(Self.left(Self.intent)), at: Recorded.moment(60))

    #expect(effects.contains { if case .say(.leftOpen) = $0 { true } else { false } })
    #expect(effects.sent.map(\.endpoint) == [.listJobs])
    #expect(session.state == "outcome-unknown")
  }

  @Test(arguments: ["approve", "approve orders", "go", "yes", "continue", "resume"])
  func `no consent continues it`(line: String) {
    var session = Self.session()
    _ = session.receive(.resumed(Self.left(Self.intent)), at: Recorded.moment(60))

    let effects = session.receive(.line(Utterance(line, .typed)), at: Recorded.moment(61))

    #expect(effects.sent.allSatisfy { $0.endpoint.risk == .reads })
    #expect(!effects.records.contains { $0.kind == .intent || $0.kind == .approved })
  }

  @Test func `an effect that a read shows is written down, and the rest named`() {
    var session = Self.session()
    let asked = session.receive(.resumed(Self.left(Self.intent)), at: Recorded.moment(60))

    let effects = session.receive(
      .answered(asked.ticket, Reply(.jobs([]), serverTime: Recorded.moment(60).wall)),
      at: Recorded.moment(61))

    #expect(
      effects.records == [
        .outcome(Self.digest, step: 0, .done, words: "seen by a read"), .dropped(Self.digest),
      ])
    #expect(session.state == "idle")
  }

  @Test
  func `what nothing shows stays unknown until the user lets it go, and that is written down`() {
    var session = Self.session()
    let asked = session.receive(.resumed(Self.left(Self.intent)), at: Recorded.moment(60))
    let failure = Reply(.serverFault(status: 500, words: ""), serverTime: nil)

    let looked = session.receive(.answered(asked.ticket, failure), at: Recorded.moment(61))
    #expect(looked.records == [.observed(Self.digest, step: 0, .cannotTell)])
    #expect(session.state == "outcome-unknown")
    #expect(session.receive(.line(Utterance("", .typed)), at: Recorded.moment(62)).isEmpty)
    #expect(session.state == "outcome-unknown")

    let effects = session.receive(.line(Utterance("no", .typed)), at: Recorded.moment(63))
    #expect(effects.records == [.dropped(Self.digest)])
    #expect(effects.sent.isEmpty)
    #expect(session.state == "idle")
  }

  @Test func `of two open intents each is looked into, and both are let go together`() {
    let other = Recorded.digest("s2")
    let records: [Record] = [
      Self.started, Self.intent, .started(other, Recorded.run),
      .intent(other, step: 2, Recorded.reload, before: nil),
    ]
    var session = Self.session()
    let left = Leftovers(in: Recorded.entries(records))
    let failure = Reply(.serverFault(status: 500, words: ""), serverTime: nil)

    let first = session.receive(.resumed(left), at: Recorded.moment(60))
    let second = session.receive(.answered(first.ticket, failure), at: Recorded.moment(61))
    #expect(second.sent.count == 1)
    _ = session.receive(.answered(second.ticket, failure), at: Recorded.moment(62))
    let effects = session.receive(.line(Utterance("no", .typed)), at: Recorded.moment(63))

    #expect(Set(effects.records) == [.dropped(Self.digest), .dropped(other)])
    #expect(session.state == "idle")
  }

  @Test func `a plan that stopped between two steps is told once and not continued`() {
    var session = Self.session()
    let left = Self.left(Self.intent, .outcome(Self.digest, step: 0, .done, words: nil))

    let effects = session.receive(.resumed(left), at: Recorded.moment(60))

    #expect(effects.sent.isEmpty)
    #expect(effects.records == [.dropped(Self.digest)])
    #expect(left.halted.first?.left == [Recorded.reload])
    #expect(session.state == "idle")
  }

  private static func session() -> Session {
    Session(under: Recorded.terms, at: Recorded.moment(50))
  }

  private static func left(_ records: Record...) -> Leftovers {
    Leftovers(in: Recorded.entries([started] + records))
  }
}

extension [Effect] {
  var sent: [Call] {
    compactMap { if case .send(_, let permit) = $0 { permit.call } else { nil } }
  }

  var records: [Record] {
    compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  /// Of the last call.
  var ticket: Ticket {
    compactMap { if case .send(let ticket, _) = $0 { ticket } else { nil } }.last ?? 0
  }
}
