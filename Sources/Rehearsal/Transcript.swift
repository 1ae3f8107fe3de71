// A conversation as a file: prose, the world it happens in, and who says what.

/// One file. Its lines are kept as they are; everything else points into them by line number.
package struct Transcript: Sendable {
  /// As given on the command line, for messages.
  package let file: String
  /// Every line without its newline, prose included. Joined by newlines they are the file again.
  package let source: [String]
  /// In the order of the file. Empty for a file of prose only, a README for instance.
  package let sessions: [TranscriptSession]
}

/// One world and the conversation held in it. It may be told in several blocks with prose between.
package struct TranscriptSession: Hashable, Sendable {
  /// The nearest heading above the scenario; empty when there is none.
  package let title: String
  package internal(set) var scenario: [ScenarioLine]
  /// The first is the opening: what is there before anybody says a word.
  package internal(set) var turns: [Turn]
  /// The line number of the scenario's fence.
  package let number: Int
  /// Traps of the API reference, section 15, that the prose says this conversation shows.
  package internal(set) var traps: [Int] = []
}

/// One record of the scenario block, unread: its words are the simulator's business.
package struct ScenarioLine: Hashable, Sendable {
  package let text: String
  /// From 1.
  package let number: Int

  package init(_ text: String, number: Int) {
    self.text = text
    self.number = number
  }
}

/// An input and everything that follows it up to the next one.
package struct Turn: Hashable, Sendable {
  /// Nil for the opening.
  package let input: InputLine?
  package internal(set) var outputs: [Written]
  /// The line after which the first output belongs: the input's, or the first fence's.
  package let number: Int

  /// An output as the file has it.
  package struct Written: Hashable, Sendable {
    package let line: OutputLine
    /// From 1.
    package let number: Int
  }

  package var lines: [OutputLine] { outputs.map(\.line) }
}
