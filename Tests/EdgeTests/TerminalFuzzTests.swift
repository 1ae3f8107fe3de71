import Glibc
import Testing

/// Streams of words, keys, pastes, junk and signals, faster than any hand, at a plan to wipe
/// `ledger`: the production editor, dialogue, driver and session over a world that counts.
///
/// Several programs at a time, each with its part of the streams and a seed of its own: most of the
/// time is spent in pauses that tell a hand from a paste.
struct TerminalFuzzTests {
  #if DEBUG
    private static let streams = 150
    private static let seeds: ClosedRange<UInt64> = 1...2
  #else
    private static let streams = 10_000
    private static let seeds: ClosedRange<UInt64> = 1...20
  #endif

  @Test(arguments: seeds)
  func `no stream of bytes opens the gate, and none hangs the program`(seed: UInt64) async throws {
    var keyboard = Keyboard(seed: seed)
    var probe = try await ProbedTerminal()
    var refusals = 0
    for number in 1...Self.streams / Self.seeds.count {
      let stream = keyboard.stream()
      do {
        let isThere = try await probe.take(stream)
        let goesOn = isThere && number % 200 != 0
        if isThere, !goesOn { try await probe.answerByHand() }
        if !goesOn {
          refusals += probe.refusals
          probe = try await ProbedTerminal()
        }
      } catch {
        Issue.record("seed \(seed), stream \(number): \(error)\n\(stream)")
        return
      }
    }
    try await probe.answerByHand()
    refusals += probe.refusals
    #expect(refusals > Self.streams / Self.seeds.count / 10)
  }

  @Test func `an approval by hand opens the gate, so it would be seen`() async throws {
    let terminal = try PTY(PTY.product("GateProbe"))
    try await terminal.expect("syncmedic> ")
    terminal.send("resync ledger\r")
    try await terminal.expect("plan 1> ")

    try await terminal.type("approve\r", every: .milliseconds(25))

    try await terminal.expect("GATE OPENED external-data-schemas-resync")
  }
}

/// The probe, with a plan before the user whenever a stream begins.
private final class ProbedTerminal {
  private let terminal: PTY
  /// Approvals that were told not to count. Without them the streams have not been at the gate.
  private(set) var refusals = 0
  /// How much of the output has been judged.
  private var judged = 0
  /// The number of the plan that waits.
  private var plan = 0

  init() async throws {
    terminal = try PTY(PTY.product("GateProbe"), rows: 50)
    try await terminal.expect("syncmedic> ")
    guard try await planAgain() else { throw PTY.Failure(description: "it left at once") }
  }

  /// False when the stream has made the program leave, which it may.
  func take(_ stream: [Stroke]) async throws -> Bool {
    for stroke in stream { await terminal.suffer(stroke) }
    return try await planAgain()
  }

  /// Stopped output, stopped jobs, unfinished strings and pastes end, then the line and its plan.
  private static let wayOut = "\u{11}\u{7}\u{1b}\\\u{1b}[201~\u{3}"

  /// What the stream has left behind is ended, and a new plan asked for until it stands there.
  private func planAgain() async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(20)
    var tries = 0
    let from = terminal.output.count
    terminal.resize(rows: 50, columns: 80)
    while ContinuousClock.now < deadline {
      // Where a hidden prompt goes on, what was typed meanwhile is thrown away, and on a busy machine
      // it may go on late: so every second time the keys come alone.
      if tries.isMultiple(of: 2) {
        terminal.signal(SIGCONT)
        try await Task.sleep(for: .milliseconds(5))
      }
      tries += 1
      terminal.send(Self.wayOut + "resync ledger\r")
      // Longer than a second: two Ctrl-C within one would make it leave.
      let pause = ContinuousClock.now + .milliseconds(1200)
      while ContinuousClock.now < pause {
        if try await hasLeft() { return false }
        if isNewPlanWaiting(since: from) {
          try judge()
          return true
        }
        try await Task.sleep(for: .milliseconds(1))
      }
    }
    throw PTY.Failure(description: "it hangs: \(tail.debugDescription)")
  }

  private func hasLeft() async throws -> Bool {
    guard let status = try? await terminal.exitStatus(within: .zero) else { return false }
    try judge()
    guard status == 0 || status == -SIGQUIT else {
      throw PTY.Failure(description: "it died with \(status): \(tail.debugDescription)")
    }
    return true
  }

  /// At a prompt like `app-db/ledger plan 12> `, with a number that was not there before. No stream
  /// names the ledger in an order, so everything before ours was read.
  private func isNewPlanWaiting(since start: Int) -> Bool {
    terminal.gather()
    let new = terminal.output[start...]
    guard let end = new.lastIndex(of: UInt8(ascii: ">")) else { return false }
    let digits = new[..<end].reversed().prefix { 0x30...0x39 ~= $0 }.count
    let number = Int(String(decoding: new[..<end].suffix(digits), as: UTF8.self)) ?? 0
    guard number > plan, new[..<(end - digits)].suffix(12).elementsEqual("ledger plan ".utf8)
    else { return false }
    plan = number
    return true
  }

  private func judge() throws {
    defer { judged = terminal.output.count }
    // What came in two pieces counts as well.
    let new = terminal.output[max(0, judged - 16)...]
    refusals += new.split(separator: Array("so it does not count".utf8)).count - 1
    guard !new.contains("GATE OPENED".utf8) else {
      throw PTY.Failure(description: "the gate was opened")
    }
  }

  /// What was sent more than once has all been answered.
  private func waitForQuiet() async throws {
    var count = -1
    while count != terminal.output.count {
      count = terminal.output.count
      try await Task.sleep(for: .milliseconds(300))
      terminal.gather()
    }
  }

  /// A hand still finds it well, and can leave.
  func answerByHand() async throws {
    try await waitForQuiet()
    try await terminal.type("\u{3}")
    try await terminal.expect("is dropped")
    try await terminal.expect("> ")
    try await terminal.type("status\r")
    try await terminal.expect("Completed")
    try await terminal.expect("> ")
    try await terminal.type("quit\r")
    guard try await terminal.exitStatus() == 0 else {
      throw PTY.Failure(description: "it did not leave well")
    }
    if let code = terminal.foreignCode { throw PTY.Failure(description: code) }
    try judge()
  }

  private var tail: String { String(decoding: terminal.output.suffix(600), as: UTF8.self) }
}
