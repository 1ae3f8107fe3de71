// The journal of a rehearsed session, in memory: lines as they would stand on disk.

import FoundationEssentials
import PostHog
import Session

/// What outlives a crash. Nearly no conversation has one, so the lines are made when somebody starts
/// again and reads them. In a rehearsal every secret is a number: no line has to be refused.
struct Notebook: Sendable {
  private var records: [(record: Record, moment: Moment)] = []

  mutating func write(_ record: Record, at moment: Moment) { records.append((record, moment)) }

  /// What a session that starts now finds unfinished.
  var leftovers: Leftovers {
    var bytes: [UInt8] = []
    var head = JournalHead.beginning
    for (record, moment) in records {
      guard let line = JournalEntry.line(record, after: head, at: moment, clock: moment.wall)
      else { continue }
      bytes += Array(line.text.utf8) + [UInt8(ascii: "\n")]
      head = line.head
    }
    return Leftovers(in: JournalChain(bytes, head: head).entries.compactMap { $0 })
  }
}
