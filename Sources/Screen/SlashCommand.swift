// Lines that begin with a slash: about this conversation and its showing, never about the world.

import Session

/// A wish to us alone. The session never sees one, so none can answer, approve or drop a plan.
package enum SlashCommand: Hashable, Sendable {
  /// What an answer cost, after each. Nil turns it over.
  case timing(Bool?)
  /// The last answer as the object of `ask --output json`.
  case json
  /// What was sent for the last answer.
  case calls
  /// Asks the same again and again. Seconds.
  case watch(every: Double, question: String)
  /// A line for the user's own editor, where there is no line editor that could hand it over: on a
  /// dumb terminal and from a pipe.
  case edit
  /// Nothing of ours, or not as it is written; with what may have been meant.
  case unclear(String, usage: [String])

  /// Nil for every line that is for the session. `/help` and the like are; so is a path of a file in
  /// somebody's complaint.
  package init?(_ line: String) {
    let line = line.drop { $0 == " " }
    guard line.first == "/", line.dropFirst().first?.isLetter == true else { return nil }
    let words = line.dropFirst().split(separator: " ").map(String.init)
    guard let name = words.first?.lowercased(), name.allSatisfy(\.isLetter) else { return nil }
    if Self.spoken.contains(name) { return nil }
    self = Self.read(name, Array(words.dropFirst()))
  }

  /// Words of the conversation, which people may begin with a slash by habit.
  private static let spoken: Set<String> = [
    "help", "quit", "exit", "q", "status", "why", "plan", "history", "approve", "undo",
  ]

  private static func read(_ name: String, _ rest: [String]) -> SlashCommand {
    switch (name, rest.first?.lowercased()) {
    case ("timing", nil): .timing(nil)
    case ("timing", "on"): .timing(true)
    case ("timing", "off"): .timing(false)
    case ("json", nil): .json
    case ("calls", nil): .calls
    case ("watch", _): watching(rest)
    case ("edit", _): .edit
    default: .unclear(name, usage: usages(near: name))
    }
  }

  /// 30 seconds where none is said.
  private static func watching(_ words: [String]) -> SlashCommand {
    let pause = words.first.flatMap(seconds)
    let question = words.dropFirst(pause == nil ? 0 : 1).joined(separator: " ")
    guard !question.isEmpty else { return .unclear("watch", usage: usages(near: "watch")) }
    return .watch(every: max(pause ?? 30, Self.shortest), question: question)
  }

  /// 2 seconds: PostHog limits how often it may be asked (API reference, 1.5).
  private static let shortest: Double = 2

  /// `30`, `30s`, `5m`, `1h`.
  private static func seconds(_ word: String) -> Double? {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
    let unit = word.last.flatMap { units[$0] }
    guard let count = Int(unit == nil ? word[...] : word.dropLast()), (1...86_400).contains(count)
    else { return nil }
    return Double(count) * (unit ?? 1)
  }

  private static func usages(near name: String) -> [String] {
    let near = table.map { $0[0] }.filter { $0.dropFirst().hasPrefix(name.prefix(2)) }
    return near.isEmpty ? table.map { $0[0] } : near
  }

  /// All of them, and what each does.
  package static let table: [[String]] = [
    ["/timing on|off", "what an answer cost: calls and milliseconds"],
    ["/json", "the last answer as an object, as `ask --output json` prints it"],
    ["/calls", "what was sent for the last answer, also as lines for curl"],
    ["/watch 30s QUESTION", "ask again and again, show what changed; Ctrl-C ends it"],
    ["/edit", "write the next line in `$EDITOR`"],
  ]

  /// A file that is run at the start may hold it.
  package var isOption: Bool {
    switch self {
    case .timing, .watch: true
    case .json, .calls, .edit, .unclear: false
    }
  }
}
