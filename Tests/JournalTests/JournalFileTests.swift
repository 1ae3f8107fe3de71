import Glibc
import PostHog
import Testing

@testable import Edge
@testable import Session

/// The journal on disk: whose it is, what it refuses, and what two of them do to each other.
struct JournalFileTests {
  private let folder: Folder
  private let name = "eu.posthog.com-1.ndjson"
  private let digest = Recorded.digest()
  private var intent: Record { .intent(digest, step: 0, Recorded.cancel, before: nil) }
  private var started: Record { .started(digest, Recorded.run) }

  init() throws { folder = try Folder() }

  private func open() -> JournalFile { JournalFile(folder.place, masking: { $0 }) }

  private var chain: JournalChain { get throws { try JournalCopy(folder.place).chain } }

  // MARK: - Where and whose

  @Test func `it lies in the state folder, one for each host and project`() throws {
    func path(_ host: String, _ environment: [String: String]) -> String? {
      JournalPlace(host: host, project: "7", environment: environment)?.path
    }

    #expect(
      path("https://eu.posthog.com", ["HOME": "/home/me"])
        == "/home/me/.local/state/syncmedic/journal/eu.posthog.com-7.ndjson")
    #expect(
      path("http://127.0.0.1:8000", ["HOME": "/home/me", "XDG_STATE_HOME": "/state"])
        == "/state/syncmedic/journal/http%3A%2F%2F127.0.0.1%3A8000-7.ndjson")
    #expect(path("https://eu.posthog.com", ["XDG_STATE_HOME": "relative"]) == nil)
  }

  @Test func `those that are there are found again by host and project`() async throws {
    let environment = ["XDG_STATE_HOME": folder.path]
    for host in ["https://eu.posthog.com", "http://127.0.0.1:8000", "https://ph-1.example:8443"] {
      let place = try #require(JournalPlace(host: host, project: "7", environment: environment))
      try await JournalFile(place, masking: { $0 }).append(.dropped(digest))
      #expect(JournalPlace.all(environment: environment).contains(place))
    }
    #expect(JournalPlace.all(environment: environment).count == 3)
    unlinkAll(folder.path + "/syncmedic/journal")
    rmdir(folder.path + "/syncmedic")
  }

  @Test func `only its owner may read it, even if others could before`() async throws {
    try await open().append(started)
    chmod(folder.place.path, 0o666)
    try await open().append(started)

    for path in [folder.place.path, folder.place.headPath, folder.place.lockPath] {
      var facts = stat()
      #expect(stat(path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `its folders are made for its owner only`() async throws {
    let place = JournalPlace(host: "https://h", project: "1", folder: folder.path + "/a/b")
    try await JournalFile(place, masking: { $0 }).append(.dropped(digest))

    for path in [folder.path + "/a", folder.path + "/a/b"] {
      var facts = stat()
      #expect(stat(path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == 0o700)
    }
    unlinkAll(folder.path + "/a/b")
    rmdir(folder.path + "/a")
  }

  @Test(arguments: ["ndjson", "head.new", "lock"])
  func `a link in its place is refused, and what it leads to stays as it was`(ending: String)
    async throws
  {
    folder.write(Array("precious".utf8), "victim")
    symlink("\(folder.path)/victim", "\(folder.path)/eu.posthog.com-1.\(ending)")

    await #expect(throws: JournalError.strange("\(folder.path)/eu.posthog.com-1.\(ending)")) {
      let journal = open()
      try await journal.append(started)
      try await journal.append(intent)
    }
    #expect(folder.bytes("victim") == Array("precious".utf8))
  }

  @Test func `a pipe or a folder in its place is refused at once`() async throws {
    mkfifo(folder.place.path, 0o600)
    await #expect(throws: JournalError.strange(folder.place.path)) {
      try await open().append(started)
    }
  }

  @Test func `without a home nothing is written, and so nothing is sent`() async throws {
    await #expect(throws: JournalError.nowhere) {
      try await JournalFile(nil, masking: { $0 }).append(intent)
    }
  }

  // MARK: - Going on

  @Test func `each goes on from the last line on disk, whoever wrote it`() async throws {
    let (one, two) = (open(), open())
    for _ in 0..<3 {
      try await one.append(.shown(digest, plan: 1, title: "one"))
      try await two.append(.shown(digest, plan: 1, title: "two"))
    }

    #expect(try chain.verdict == .intact)
    #expect(try chain.entries.count == 6)
  }

  @Test func `many at once lose nothing`() async throws {
    await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        let journal = open()
        group.addTask {
          for _ in 0..<4 { try await journal.append(.dropped(Recorded.digest())) }
        }
      }
    }

    #expect(try chain.verdict == .intact)
    #expect(try chain.entries.count == 32)
  }

  @Test func `a line that was never finished goes with the next one`() async throws {
    try await open().append(.dropped(digest))
    folder.write(folder.bytes(name) + Array(#"{"at":"2026"#.utf8), name)
    #expect(try chain.torn > 0)

    try await open().append(.verified(digest))

    #expect(try chain.verdict == .intact)
    #expect(try chain.entries.compactMap { $0?.record } == [.dropped(digest), .verified(digest)])
  }

  @Test func `after a lost end it goes on, and the gap stays to be seen`() async throws {
    for _ in 0..<3 { try await open().append(.dropped(digest)) }
    let lines = folder.bytes(name).split(separator: 10)
    folder.write(Array(lines[0]) + [10], name)

    try await open().append(.verified(digest))

    #expect(try chain.verdict == .broken(line: 2, .missing(2...3)))
  }

  @Test func `it does not go on from a last line that somebody changed`() async throws {
    try await open().append(.refused(digest, because: "expired"))
    let text = String(decoding: folder.bytes(name), as: UTF8.self)
    folder.write(Array(text.replacing("expired", with: "granted").utf8), name)

    await #expect(throws: JournalError.damaged(folder.place.path)) {
      try await open().append(intent)
    }
  }

  @Test func `what is wrong with its end is said before the first line`() async throws {
    #expect(open().remarks.isEmpty)
    for _ in 0..<3 { try await open().append(.dropped(digest)) }
    #expect(open().remarks.isEmpty)

    let lines = folder.bytes(name).split(separator: 10)
    folder.write(Array(lines[0]) + [10], name)
    #expect(
      open().remarks == ["Entries 2 to 3 of the journal \(folder.place.path) are missing."])

    folder.write(Array("nothing of ours\n".utf8), name)
    #expect(open().remarks == [JournalError.damaged(folder.place.path).sentence])
    #expect(JournalFile(nil, masking: { $0 }).remarks == [JournalError.nowhere.sentence])
  }

  @Test func `a long line is found again whole`() async throws {
    try await open().append(.refused(digest, because: String(repeating: "a ", count: 100_000)))
    try await open().append(.dropped(digest))

    #expect(try chain.verdict == .intact)
  }

  @Test func `no secret of the session reaches the disk`() async throws {
    let secrets = SecretBook()
    let ref = secrets.keep(Secret(lifting: "canary-4711-canary"))
    let journal = JournalFile(folder.place, masking: secrets.mask)

    try await journal.append(started)
    try await journal.append(
      .intent(
        digest, step: 0, Call(.updateSource, id: "s1", ["job_inputs": ["key": .secret(ref)]]),
        before: nil))
    try await journal.append(
      .outcome(digest, step: 0, .refused, words: "not canary-4711-canary, nor rk_live_a1b2c3d4e5f6")
    )

    let text = String(decoding: folder.bytes(name), as: UTF8.self)
    #expect(text.contains(ref.description))
    #expect(!text.contains("canary"))
    #expect(!text.contains("rk_live_a"))
  }

  // MARK: - One at a time

  @Test func `from the start of a run to its end nobody else may begin one`() async throws {
    let (one, two) = (open(), open())
    try await one.append(started)

    let busy = JournalError.busy(process: Int(getpid()))
    await #expect(throws: busy) { try await two.append(started) }
    await #expect(throws: busy) { try await two.append(intent) }
    try await two.append(.shown(digest, plan: 1, title: "reading goes on"))

    try await one.append(intent)
    try await one.append(.outcome(digest, step: 0, .done, words: nil))
    await #expect(throws: busy) { try await two.append(started) }  // A call is still to come.
    try await one.append(.intent(digest, step: 2, Recorded.reload, before: nil))
    try await one.append(.outcome(digest, step: 2, .done, words: nil))

    try await two.append(started)
    try await two.append(intent)
  }

  @Test(arguments: [
    Record.outcome(Recorded.digest(), step: 0, .refused, words: "no"),
    .outcome(Recorded.digest(), step: 0, .unknown, words: nil),
    .outcome(Recorded.digest(), step: 0, .notSent, words: nil), .dropped(Recorded.digest()),
    .verified(Recorded.digest()),
  ])
  func `an end of any kind gives the right back`(end: Record) async throws {
    let (one, two) = (open(), open())
    try await one.append(started)
    try await one.append(end)

    try await two.append(started)
  }

  @Test func `who finds it taken closes nothing of others`() async throws {
    let holder = try WorkLock(folder.place)
    let isOver = Locked(false)
    let closed = Locked(0)
    async let opener: Void = withCheckedContinuation { done in
      startThread {
        while !isOver.withLock({ $0 }) {
          let file = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
          sched_yield()
          if close(file) != 0 { closed.withLock { $0 += 1 } }
        }
        done.resume()
      }
    }
    for _ in 0..<5000 { #expect(throws: JournalError.self) { try WorkLock(folder.place) } }
    isOver.withLock { $0 = true }
    await opener
    #expect(closed.withLock { $0 } == 0)
    withExtendedLifetime(holder) {}
  }

  @Test func `who could not begin may not send a call of that run later`() async throws {
    let (one, two) = (open(), open())
    try await one.append(started)
    await #expect(throws: JournalError.self) { try await two.append(started) }
    try await one.append(.dropped(digest))

    await #expect(throws: JournalError.self) { try await two.append(intent) }
  }

  @Test func `a change that somebody else left open since stops everybody who was not told`()
    async throws
  {
    let late = open()
    _ = await late.leftovers()
    do {
      let dying = open()
      try await dying.append(started)
      try await dying.append(intent)
    }

    await #expect(throws: JournalError.leftOpen) { try await late.append(started) }
    let told = open()
    #expect(await told.leftovers().intents.count == 1)
    try await told.append(started)
  }

  @Test func `while somebody is at work, what he has open is his affair`() async throws {
    let one = open()
    try await one.append(started)
    try await one.append(intent)

    #expect(await open().leftovers().isEmpty)
    withExtendedLifetime(one) {}
  }

  private func unlinkAll(_ path: String) {
    for place in ["ndjson", "head", "lock"] {
      for stem in [
        "h-1", "eu.posthog.com-7", "http%3A%2F%2F127.0.0.1%3A8000-7", "ph-1.example%3A8443-7",
      ] {
        unlink("\(path)/\(stem).\(place)")
      }
    }
    rmdir(path)
  }
}
