// Journals read back whole, for those who want to see or to check them.

import Glibc
import Session

/// A journal and all that stands beside it, as found.
package struct JournalCopy: Sendable {
  package let place: JournalPlace
  package let bytes: [UInt8]
  /// Nil where it is missing or cannot be read.
  package let head: JournalHead?

  /// The head is read first: the journal may grow meanwhile, and must not seem to be behind it.
  package init(_ place: JournalPlace) throws(JournalError) {
    self.place = place
    head = JournalHead(file: place.headPath)
    let file = try place.open(place.path, O_RDONLY)
    defer { close(file) }
    bytes = JournalBytes.all(of: file)
  }

  package var chain: JournalChain { JournalChain(bytes, head: head) }
}
