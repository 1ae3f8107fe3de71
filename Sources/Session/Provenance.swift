// How a line came to be. Only one of these can approve anything.

/// How a line reached us (approval.md A9).
package enum Provenance: String, Hashable, Sendable, Codable, CaseIterable {
  /// Printable keys, Backspace and Enter, at the pace of a hand.
  case typed
  /// Recalled, completed, yanked, or moved about in: no proof that a person meant each word.
  case edited
  /// Came faster than a hand types.
  case burst
  case pasted
  /// Was waiting before the prompt appeared.
  case typeAhead
  /// Standard input is no terminal.
  case piped
  /// From a transcript.
  case scripted
}
