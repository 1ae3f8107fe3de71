// A question put to a world, with no terminal and no transcript between.

import FoundationEssentials
import PostHog
import Screen
import Session
import Simulator

/// What a question came to: the calls, the words, and the session afterwards.
struct Inquest {
  private(set) var calls: [Call] = []
  private(set) var words: [String] = []
  private(set) var session: Session
  private var world: World
  private let mixing: @Sendable (Reply) -> Reply

  /// - Parameter mixing: what becomes of an answer on its way; nothing unless said.
  init(
    of scenario: Scenario, asking questions: String...,
    mixing: @escaping @Sendable (Reply) -> Reply = { $0 }
  ) throws {
    self.init(in: try World(scenario), asking: questions, mixing: mixing)
  }

  init(
    in world: World, asking questions: [String],
    mixing: @escaping @Sendable (Reply) -> Reply = { $0 }
  ) {
    self.world = world
    self.mixing = mixing
    session = Session(
      under: Terms(host: "practice", project: String(world.project)), at: Self.start(world))
    for question in questions { ask(question) }
  }

  private static func start(_ world: World) -> Moment { Moment(wall: world.clock, uptime: 0) }

  private mutating func ask(_ question: String) {
    var events = [Event.line(Utterance(question, .typed))]
    let page = Screen.Page(width: 80)
    while let event = events.popLast() {
      for effect in session.receive(event, at: Self.start(world)) {
        switch effect {
        case .send(let ticket, let permit):
          calls.append(permit.call)
          let reply = world.answer(permit.call) { _ in "" }
          events.append(.answered(ticket, mixing(reply)))
        case .say(let notice): words += page.lines(notice.blocks)
        case .record, .wait, .askSecret, .handOver, .useProject, .leave: break
        }
      }
    }
  }
}

extension Scenario {
  /// A project of thousands of tables is for the benchmarks.
  static let small = all.filter { !$0.records.contains("fleet") }
}
