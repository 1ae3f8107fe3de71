// A typed line becomes an intent.

/// One line, read.
package struct Reading: Hashable, Sendable, Codable {
  package var intent: Intent
  /// What was recognised in the line, in its own words: for the answer to a line that was not
  /// understood, and for `why`.
  package var understood: [String]
  /// The two or three nearest things that can be typed.
  package var suggestions: [String]
}

extension Reading {
  package init(_ line: String, in vocabulary: Vocabulary) {
    intent = Intent(.unknown)
    understood = []
    suggestions = []
  }
}
