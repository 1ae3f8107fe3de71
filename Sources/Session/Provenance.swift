// Where a line came from, as far as the reader of it can tell.

/// How a line came in. ``typed`` is the only one that may approve (approval.md, A9).
package enum Provenance: String, Hashable, Sendable, Codable {
  /// Made of printable keys, Backspace and Enter alone, at a hand's pace, after the prompt was seen.
  case typed
  /// Typed with help: recalled, completed, yanked, or moved about in.
  case edited
  /// Too fast for a hand: a paste that the terminal did not announce.
  case burst
  /// Holds text that the terminal announced as a paste.
  case pasted
  /// Begun before its prompt was on the screen, so meant for something else.
  case typeAhead
  /// Read from something that is no terminal.
  case piped
  /// Came from a transcript.
  case scripted
  /// Asked again by ourselves, for somebody who watches. It reads, and neither orders nor plans.
  case repeated

  package var mayApprove: Bool { self == .typed }
}
