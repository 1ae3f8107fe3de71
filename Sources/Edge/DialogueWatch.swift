// A question asked again and again, of which only the changes are shown.

import FoundationEssentials
import PostHog
import Screen
import Session

extension Dialogue {
  /// Until Ctrl-C. What a watch after a repair has to say in the meantime is said as ever.
  func watch(_ question: String, every pause: Double) async {
    guard driver.session.isRepeatable(question) else { return await show(RepeatingWords.onlyReads) }
    await show(RepeatingWords.started(question, every: pause))
    var before: [String]?
    var changed = Moment.now()
    var rounds = 0
    pastime = {
      RepeatingWords.progress(question, rounds: rounds, since: Moment.now().elapsed(since: changed))
    }
    defer { pastime = nil }
    while driver.session.isRepeatable(question), let lines = await ask(question) {
      rounds += 1
      let change = before.map { AnswerChange(from: $0, to: lines) }
      if change?.isEmpty != true {
        await show(change?.blocks(at: Moment.now().wall) ?? lines.map { .exact($0) })
        changed = .now()
      }
      before = lines
      guard await rest(pause) else { break }
    }
    await show(RepeatingWords.ended)
  }

  /// The answer's lines; nil when Ctrl-C came in between or the user has gone.
  private func ask(_ question: String) async -> [String]? {
    answer.begin(question, driver)
    collected = []
    defer { collected = nil }
    await driver.receive(.line(Utterance(question, .repeated)))
    while !driver.session.isListening {
      let event = await driver.next()
      await driver.receive(event)
      if event == .interrupted || event == .ended { return nil }
    }
    return collected
  }

  /// False when Ctrl-C came in between, or the user has gone.
  private func rest(_ pause: Double) async -> Bool {
    let alarm = driver.alarm(after: pause)
    defer { alarm.cancel() }
    while true {
      switch await driver.next() {
      case .interrupted: return false
      case Driver.alarmRings: return true
      case let event:
        await driver.receive(event)
        if driver.hasLeft { return false }
      }
    }
  }
}
