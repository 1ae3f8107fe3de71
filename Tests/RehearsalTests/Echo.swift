import PostHog
import Rehearsal

/// A performer whose scenario says what it answers: `approve => api> TOOL {} / bot| Done.`, with
/// `open` for what comes first. `world NAME digest=3fa9c1…` is a world of that content, `byTable TOOL
/// {}` a call that destroys by class C, `home PATH` a volatile text.
struct Echo: Performer {
  private var answers: [String: [OutputLine]] = [:]
  private var unused: [String: Int] = [:]
  private(set) var digests: [String: String] = [:]
  private(set) var destructive: Set<String> = []
  private(set) var volatile: [Volatile] = []
  private(set) var marks: Set<Mark> = []

  init(session: TranscriptSession) throws(TranscriptError) {
    for line in session.scenario { try read(line) }
  }

  private mutating func read(_ line: ScenarioLine) throws(TranscriptError) {
    let words = line.text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words[0], words.last ?? "") {
    case ("world", let rest):
      let digest = rest.split(separator: "digest=").last ?? ""
      digests[String(rest.prefix { $0 != " " })] = String(digest)
    case ("byTable", let call): destructive.insert(call)
    case ("home", let path): volatile.append(Volatile(.home, path))
    case ("trap", let number): marks.insert(.trap(Int(number) ?? 0))
    default:
      guard let arrow = line.text.firstRange(of: " => ") else {
        throw TranscriptError(line: line.number, .scenario("no record is called  \(words[0])"))
      }
      let input = String(line.text[..<arrow.lowerBound])
      answers[input] = line.text[arrow.upperBound...].split(separator: " / ").map(Self.output)
      if input != "open" { unused[input] = line.number }
    }
  }

  private static func output(_ text: Substring) -> OutputLine {
    let gutter = Gutter.Output(rawValue: String(text.prefix(4))) ?? .said
    return OutputLine(gutter, String(text.dropFirst(5)).replacing("ESC", with: "\u{1b}"))
  }

  func open() -> [OutputLine] { answers["open"] ?? [] }

  mutating func perform(_ input: InputLine) throws(TranscriptError) -> [OutputLine] {
    guard let answer = answers[input.text] else {
      throw TranscriptError(line: input.number, .withoutEffect(input.description))
    }
    unused[input.text] = nil
    return answer
  }

  func close() -> [TranscriptError] {
    unused.map { TranscriptError(line: $1, .withoutEffect($0)) }
  }
}

/// A file of one session, whose prose has something on either side.
func file(_ scenario: [String], _ conversation: String) -> String {
  """
  # A test

  ```scenario
  \(scenario.joined(separator: "\n"))
  ```

  ```transcript
  \(conversation)
  ```

  The end.

  """
}

func replay(_ scenario: [String], _ conversation: String) throws -> Replay {
  try replay(file(scenario, conversation))
}

func replay(_ text: String) throws -> Replay {
  Replay(of: try Transcript(parsing: text, file: "t.md"), by: Echo.self)
}
