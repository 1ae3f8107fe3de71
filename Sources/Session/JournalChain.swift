// A journal read back: what stands in it, and the first line that is not as it was written.

import PostHog

/// The lines of a journal, each checked against its seal and against the line before.
///
/// The chain cannot show by itself that its end was cut off; the head that is kept beside it does.
/// Who rewrites both from some line on cannot be caught by either.
package struct JournalChain: Hashable, Sendable {
  /// One for each whole line; nil for a line that is not as it was written.
  package let entries: [JournalEntry?]
  /// Bytes after the last line end: a line that was never finished, so nothing followed from it.
  package let torn: Int
  package let verdict: Verdict

  package enum Verdict: Hashable, Sendable {
    case intact
    /// The first line, from 1, that was edited, removed or moved.
    case broken(line: Int, Flaw)
  }

  package enum Flaw: Hashable, Sendable {
    /// What stands there is not what was written.
    case edited
    /// A whole entry was put in the place of another: the chain goes on from one that is gone.
    case replaced
    /// These entries belong there and are nowhere.
    case missing(ClosedRange<Int>)
    /// The entry of that number stands where another belongs.
    case moved(Int)
  }

  package init(_ bytes: [UInt8], head: JournalHead?) {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lines = bytes[..<end].dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    entries = end == 0 ? [] : lines.map { JournalEntry(line: $0) }
    torn = bytes.count - end
    verdict = Self.verify(entries, head)
  }
}

extension JournalChain {
  static func verify(_ entries: [JournalEntry?], _ head: JournalHead?) -> Verdict {
    var last = JournalHead.beginning
    for (index, entry) in entries.enumerated() {
      guard let entry else { return .broken(line: index + 1, .edited) }
      let expected = last.number + 1
      if entry.number != expected {
        return .broken(line: index + 1, misplaced(entry.number, expected, entries[index...]))
      }
      if entry.previous != last.hash {
        // One of the two is not what was written. The one that its successor bears out is.
        let isOurs = index == 0 || isContradicted(entry, by: entries[(index + 1)...].first, head)
        return .broken(line: isOurs ? index + 1 : index, .replaced)
      }
      last = entry.head
    }
    return compare(entries, last, with: head)
  }

  private static func misplaced(
    _ number: Int, _ expected: Int, _ rest: ArraySlice<JournalEntry?>
  ) -> Flaw {
    let isElsewhere = rest.contains { $0?.number == expected }
    return number < expected || isElsewhere ? .moved(number) : .missing(expected...(number - 1))
  }

  private static func isContradicted(
    _ entry: JournalEntry, by next: JournalEntry??, _ head: JournalHead?
  ) -> Bool {
    if case .some(.some(let next)) = next { return next.previous != entry.head.hash }
    return head?.number == entry.number && head != entry.head
  }

  private static func compare(
    _ entries: [JournalEntry?], _ last: JournalHead, with head: JournalHead?
  ) -> Verdict {
    guard let head, head != .beginning else { return .intact }
    if head.number > last.number {
      return .broken(line: entries.count + 1, .missing((last.number + 1)...head.number))
    }
    // A crash may leave the head behind; what it names must be there all the same.
    let named = entries.firstIndex { $0?.number == head.number }
    guard let named, entries[named]?.head != head else { return .intact }
    return .broken(line: named + 1, .replaced)
  }
}
