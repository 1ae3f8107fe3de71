// The last answer: what was asked, what was said, what it cost. Lines with a slash look here.

import PostHog
import Screen
import Session

/// One line of the user's and all that came of it, until the next.
@MainActor
package final class LastAnswer {
  /// Whether each answer ends with what it cost.
  package private(set) var showsCost = false

  private var question: String?
  private var began = Moment.now()
  private var firstCall = 0
  /// As a person would have read it, 80 columns wide and without colour.
  private var text: [String] = []
  private var isOpen = false

  package init() {}

  package func begin(_ question: String, _ driver: Driver) {
    self.question = question
    (began, firstCall, text, isOpen) = (.now(), driver.calls.count, [], true)
  }

  package func add(_ blocks: [Block]) { text += Page().lines(blocks) }

  /// The answer is whole, for now: what it cost, if that is wanted. Once an answer.
  package func end(_ driver: Driver) -> [Block] {
    defer { isOpen = false }
    guard isOpen, showsCost else { return [] }
    return CostWords.cost(calls(of: driver), took: Moment.now().elapsed(since: began))
  }

  private func calls(of driver: Driver) -> [Sent] { Array(driver.calls.dropFirst(firstCall)) }

  /// Carries out what a slash asks for; nil for what somebody else has to do.
  ///
  /// - Parameter isRead: a person reads it, so it may take more than one line.
  package func carryOut(_ command: SlashCommand, _ driver: Driver, isRead: Bool) -> [Block]? {
    switch command {
    case .timing(let wish):
      showsCost = wish ?? !showsCost
      return CostWords.timing(isOn: showsCost)
    case .calls:
      guard question != nil else { return CostWords.nothingAsked }
      return CostWords.calls(calls(of: driver), under: driver.session.terms)
    case .json:
      guard let question else { return CostWords.nothingAsked }
      let result = driver.session.result(
        question: question, calls: calls(of: driver), text: text.map { $0 + "\n" }.joined())
      return isRead ? result.indented.map { .exact($0) } : [.exact(result.canonical)]
    case .unclear(let name, let usage): return CostWords.unclear(name, usage)
    case .edit: return CostWords.editsNothing
    case .watch: return nil
    }
  }
}
