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

extension JournalFile {
  /// What a person should know of the journal before the first line: that it cannot be written, or
  /// that its end is gone. Only the end is looked at; `syncmedic journal verify` reads it all.
  package var remarks: [String] {
    guard let place else { return [JournalError.nowhere.sentence] }
    guard access(place.path, F_OK) == 0 else { return [] }
    do throws(JournalError) {
      let file = try place.open(place.path, O_RDWR)
      defer { close(file) }
      let kept = JournalHead(file: place.headPath) ?? .beginning
      let line = JournalBytes(file).lastLine()
      let last = line.map { JournalEntry(line: $0)?.head } ?? .beginning
      guard let last else { throw .damaged(place.path) }
      guard kept.number > last.number else { return [] }
      return [
        "Entries \(last.number + 1) to \(kept.number) of the journal \(place.path) are missing."
      ]
    } catch {
      return [error.sentence]
    }
  }
}
