import FoundationEssentials
import PostHog
import Recovery
import Testing

@testable import Session

/// Whoever changes a journal is found out, and the first line concerned is named.
struct JournalChainTests {
  private let journal = Recorded.journal(Recorded.repair())
  /// Short enough to look at every byte of it.
  private let short = Recorded.journal(Array(Recorded.repair()[3...6]))

  @Test func `what was written is read back`() throws {
    let entries = journal.chain.entries.compactMap { $0 }

    #expect(entries.map(\.record) == Recorded.repair())
    #expect(entries.map(\.number) == Array(1...journal.lines.count))
    #expect(entries[2].at == Recorded.moment(2).wall)
    #expect(entries[2].uptime == 102_000)
    #expect(journal.chain.verdict == .intact)
  }

  @Test func `in a practice world an entry tells that world's time too`() throws {
    var journal = Journal()
    let virtual = Recorded.moment(86_400).wall

    journal.append(.verified(Recorded.digest()), at: Recorded.moment(0), clock: virtual)

    #expect(journal.chain.entries[0]?.clock == virtual)
  }

  @Test func `a journal cut off at any byte loads, and its head shows that something is missing`() {
    let whole = short.bytes
    for length in 0..<whole.count {
      let cut = Array(whole[..<length])
      let lines = cut.count { $0 == 10 }

      let alone = JournalChain(cut, head: nil)
      #expect(alone.verdict == .intact)
      #expect(alone.entries.count == lines)
      #expect(alone.torn == length - (cut.lastIndex(of: 10).map { $0 + 1 } ?? 0))

      let missing = (lines + 1)...short.head.number
      #expect(
        JournalChain(cut, head: short.head).verdict
          == .broken(line: lines + 1, .missing(missing)))
    }
  }

  @Test func `every prefix of whole lines tells what is open at that point`() {
    for count in 0...journal.lines.count {
      let chain = JournalChain(Array(journal.lines[..<count]).bytes, head: nil)
      let left = Leftovers(in: chain.entries.compactMap { $0 })

      #expect(left.intents.map(\.step) == (5...7 ~= count ? [0] : count == 9 ? [2] : []))
      #expect(left.halted.map(\.step) == (count == 8 ? [0] : []))
    }
  }

  @Test func `a byte that is changed or taken out is found in its line`() {
    let whole = short.bytes
    var line = 1
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 1
      #expect(JournalChain(changed, head: short.head).brokenLine == line)

      var shorter = whole
      shorter.remove(at: index)
      #expect(JournalChain(shorter, head: short.head).brokenLine == line)
      if whole[index] == 10 { line += 1 }
    }
  }

  @Test func `a line that was taken out is named`() {
    for index in journal.lines.indices {
      var lines = journal.lines
      lines.remove(at: index)

      let number = index + 1
      #expect(
        JournalChain(lines.bytes, head: journal.head).verdict
          == .broken(line: number, .missing(number...number)))
    }
  }

  @Test func `two lines that changed places are found at the first`() {
    let count = journal.lines.count
    for first in 0..<count {
      for second in (first + 1)..<count {
        var lines = journal.lines
        lines.swapAt(first, second)

        #expect(
          JournalChain(lines.bytes, head: journal.head).verdict
            == .broken(line: first + 1, .moved(second + 1)))
      }
    }
  }

  @Test func `a line that was written twice is found`() {
    var lines = journal.lines
    lines.insert(lines[3], at: 4)

    #expect(
      JournalChain(lines.bytes, head: journal.head).verdict == .broken(line: 5, .moved(4)))
  }

  @Test func `a line that was changed and sealed anew is found by the one after it, or the head`() {
    for index in journal.lines.indices {
      let entry = journal.chain.entries[index]
      let before = JournalHead(number: index, hash: entry?.previous ?? "")
      let forged = JournalEntry.line(
        .approved(Recorded.digest(), words: "approve orders", .typed), after: before,
        at: Recorded.moment(Double(index)))
      var lines = journal.lines
      lines[index] = forged?.text ?? ""

      #expect(
        JournalChain(lines.bytes, head: journal.head).verdict
          == .broken(line: index + 1, .replaced))
    }
  }

  @Test func `a head that a crash left behind is no fault`() {
    let chain = JournalChain(journal.bytes, head: journal.chain.entries[4]?.head)

    #expect(chain.verdict == .intact)
  }

  @Test func `where the end was lost the gap stays visible in what follows`() throws {
    let kept = Array(journal.lines[..<6])
    let next = try #require(
      JournalEntry.line(
        .verified(Recorded.digest()), after: journal.head, at: Recorded.moment(99)))

    let chain = JournalChain((kept + [next.text]).bytes, head: next.head)

    #expect(chain.verdict == .broken(line: 7, .missing(7...journal.head.number)))
  }

  @Test func `a kind of record that only a later version knows is not guessed at`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Record.self, from: Data(#"{"kind":"delegated","plan":"aa"}"#.utf8))
    }
  }

  @Test func `nothing that is read back can be sent`() {
    #expect(!(Permit.self is any Decodable.Type))
    #expect(!(Consent.self is any Decodable.Type))
    #expect(!(Decision.self is any Decodable.Type))
  }
}

extension JournalChain {
  fileprivate var brokenLine: Int? {
    if case .broken(let line, _) = verdict { line } else { nil }
  }
}
