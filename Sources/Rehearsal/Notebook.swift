// The journal of a rehearsed session, in memory: lines as they would stand on disk.

import FoundationEssentials
import PostHog
import Session

/// What outlives a crash.
struct Notebook: Sendable {
  private var bytes: [UInt8] = []
  private var head = JournalHead.beginning

  /// - Returns: whether it could be written down.
  mutating func write(_ record: Record, at moment: Moment) -> Bool {
    guard let line = JournalEntry.line(record, after: head, at: moment, clock: moment.wall) else {
      return false
    }
    bytes += Array(line.text.utf8) + [UInt8(ascii: "\n")]
    head = line.head
    return true
  }

  /// What a session that starts now finds unfinished.
  var leftovers: Leftovers {
    Leftovers(in: JournalChain(bytes, head: head).entries.compactMap { $0 })
  }
}
