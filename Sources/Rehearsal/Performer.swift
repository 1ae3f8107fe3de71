// Who holds the conversation that a transcript describes.

/// Something that can be talked to as a transcript does: the whole product over the simulator, or a
/// recorded session that answers each call with what was answered then.
///
/// One value performs one session. It speaks in ``OutputLine``s and knows nothing of what the file
/// expects; comparing is not its business.
package protocol Performer {
  /// Sets the world up.
  ///
  /// - Throws: ``TranscriptError`` at a word, a world or a record that means nothing.
  init(session: TranscriptSession) throws(TranscriptError)

  /// What is there before anybody says a word: a greeting, the calls of a start.
  mutating func open() -> [OutputLine]

  /// One input, and everything it brings until the product waits again.
  ///
  /// - Throws: ``TranscriptError/Reason/withoutEffect(_:)`` for an input that nothing takes notice
  ///   of: a key nobody asked for, a line after the end.
  mutating func perform(_ input: InputLine) throws(TranscriptError) -> [OutputLine]

  /// The end of the file. What the scenario or a `sim>` line prepared and nothing ever met, such as
  /// a fault whose call never came, is an error of its line.
  mutating func close() -> [TranscriptError]

  /// The texts of the `api>` lines so far that destroy although their operation leaves that to the
  /// table: class C of approval.md. Those with ``Endpoint/Risk/destroys`` need not be listed.
  var destructive: Set<String> { get }

  /// The SHA-256 digest, in hex, of each world that the scenario starts from, by its name.
  var digests: [String: String] { get }

  /// Texts in our output that are not the same on every machine or in every run.
  var volatile: [Volatile] { get }

  /// What this session has shown so far. The tools are read off the `api>` lines without it.
  var marks: Set<Mark> { get }
}

extension Performer {
  package var destructive: Set<String> { [] }
  package var digests: [String: String] { [:] }
  package var volatile: [Volatile] { [] }
  package var marks: Set<Mark> { [] }
}
