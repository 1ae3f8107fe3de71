import Testing

@testable import Edge
@testable import Session

/// Ended with SIGKILL at each numbered point, then started again: compared with the crash table of
/// approval.md.
struct JournalCrashTests {
  /// What the next start is to say and to be in, and what had reached PostHog.
  struct Row: CustomStringConvertible {
    let point: String
    let says: [String]
    let state: String
    let sent: Int

    var description: String { point }
  }

  private static let set = "set out to stop the run of orders, and ended before it noted an answer"
  private static let asBefore = "orders looks exactly as before"
  private static let rest = "It did not get to: sync orders."

  static let table: [Row] = [
    // Nothing durable but what was shown and approved: nothing was sent.
    Row(point: "beforeIntent", says: [], state: "idle", sent: 0),
    Row(point: "halfIntent", says: [], state: "idle", sent: 0),
    // The intent may be on disk, and is once it was synced: unknown, and it looks unchanged.
    Row(point: "intentWritten", says: [set, asBefore, rest], state: "outcome-unknown", sent: 0),
    Row(point: "intentSynced", says: [set, asBefore, rest], state: "outcome-unknown", sent: 0),
    Row(point: "intentKept", says: [set, asBefore, rest], state: "outcome-unknown", sent: 0),
    Row(point: "beforeSending", says: [set, asBefore, rest], state: "outcome-unknown", sent: 0),
    // Sent; the answer not read, or read and not written down: unknown, and a read shows it.
    Row(point: "afterSending", says: [set, "It did happen", rest], state: "idle", sent: 1),
    Row(point: "beforeOutcome", says: [set, "It did happen", rest], state: "idle", sent: 1),
    // Between two steps: what did not run is named.
    Row(
      point: "afterOutcome", says: ["It did stop the run of orders", rest], state: "idle", sent: 1),
    Row(point: "afterLastOutcome", says: [], state: "idle", sent: 2),
  ]

  @Test(arguments: table)
  func `after a kill it says what it knows and sends nothing`(row: Row) throws {
    let folder = try Folder()
    let killed = try Probe(folder, "--die", row.point, "why is orders stuck", "go").end()
    #expect(killed.status == 128 + 9)
    let sent = folder.bytes("calls").count { $0 == 10 }
    #expect(sent == row.sent)

    let (text, status) = try Probe(folder).end()

    #expect(status == 0)
    for words in row.says { #expect(text.contains(words), "\(row.point): \(text)") }
    #expect(text.contains("LEFT") == !row.says.isEmpty)
    #expect(text.hasSuffix("state=\(row.state)"))
    #expect(folder.bytes("calls").count { $0 == 10 } == sent)
    #expect(try JournalCopy(folder.place).chain.verdict == .intact)
  }

  @Test(arguments: table)
  func `what was reported or let go is not told a second time`(row: Row) throws {
    let folder = try Folder()
    _ = try Probe(folder, "--die", row.point, "why is orders stuck", "go").end()
    _ = try Probe(folder, "no").end()

    let (text, _) = try Probe(folder).end()

    #expect(!text.contains("LEFT"))
    #expect(text.hasSuffix("state=idle"))
  }

  @Test func `an approval of before the crash is dead`() throws {
    let folder = try Folder()
    _ = try Probe(folder, "--die", "intentKept", "why is orders stuck", "go").end()

    let (text, _) = try Probe(folder, "approve", "go", "yes").end()

    #expect(text.contains("Nothing is waiting for an answer."))
    #expect(folder.bytes("calls").isEmpty)
  }

  @Test func `the same repair goes through after a crash, as a plan of its own`() throws {
    let folder = try Folder()
    _ = try Probe(folder, "--die", "afterOutcome", "why is orders stuck", "go").end()

    let (text, _) = try Probe(folder, "reload orders").end()

    #expect(text.contains("HEALED, WITH PROOF"))
    #expect(folder.bytes("calls").count { $0 == 10 } == 2)
    #expect(try JournalCopy(folder.place).chain.verdict == .intact)
  }

  @Test func `a recorded journal can be gone on from wherever it was cut off`() async throws {
    let folder = try Folder()
    _ = try Probe(folder, "why is orders stuck", "go").end()
    let whole = folder.bytes("eu.posthog.com-1.ndjson")
    #expect(whole.count > 1000)
    unlinkHead(folder)

    for length in stride(from: 0, through: whole.count, by: 53) {
      folder.write(Array(whole[..<length]), "eu.posthog.com-1.ndjson")
      let journal = JournalFile(folder.place, masking: { $0 })

      _ = await journal.leftovers()
      try await journal.append(.shown(Recorded.digest(), plan: 1, title: ""))

      #expect(try JournalCopy(folder.place).chain.verdict == .intact)
      unlinkHead(folder)
    }
  }

  private func unlinkHead(_ folder: Folder) { folder.write([], "eu.posthog.com-1.head") }

  // MARK: - Where it cannot be written

  @Test(arguments: [0, 300, 900, 1500, 2000])
  func `with no room for the intent nothing is sent`(bytes: Int) throws {
    let folder = try Folder()

    let (text, status) = try Probe(
      folder, "--limit", String(bytes), "why is orders stuck", "go"
    ).end()

    #expect(status == 0)
    #expect(text.contains("I could not write it down first"), "\(text)")
    #expect(folder.bytes("calls").isEmpty)
    let journal = folder.bytes("eu.posthog.com-1.ndjson")
    #expect(JournalChain(journal, head: nil).verdict == .intact)
    #expect(journal.isEmpty || journal.last == 10)
  }

  // MARK: - Two processes

  @Test func `while one changes things the other reads, and is told why it may not`() throws {
    let folder = try Folder()
    let first = try Probe(folder, "--wait", "afterSending", "why is orders stuck", "go")
    #expect(first.said("waiting"))

    let (text, _) = try Probe(folder, "is app-db healthy", "reload orders").end()

    #expect(text.contains("another syncmedic, process \(first.number), is changing something"))
    #expect(!text.contains("LEFT OPEN"), "It is the other's affair.")
    #expect(folder.bytes("calls").count { $0 == 10 } == 1)

    first.goOn()
    #expect(first.said("waiting"))  // After the second call.
    first.goOn()
    #expect(first.end().text.contains("HEALED, WITH PROOF"))
    #expect(try JournalCopy(folder.place).chain.verdict == .intact)
  }

  @Test func `when the other is killed its right is gone with it`() throws {
    let folder = try Folder()
    _ = try Probe(folder, "--die", "afterSending", "why is orders stuck", "go").end()

    let (text, _) = try Probe(folder, "reload orders").end()

    #expect(!text.contains("another syncmedic"))
    #expect(text.contains("HEALED, WITH PROOF"))
  }
}
