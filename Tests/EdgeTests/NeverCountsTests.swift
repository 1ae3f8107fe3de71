import Glibc
import Testing

/// What must never count as an approval (approval.md), row by row: the built program at a terminal,
/// a plan to wipe `orders` before the user, and the journal asked afterwards what was sent.
@Suite(.serialized) struct NeverCountsTests {
  @Test func `an approval that is typed does count, so the journal would tell`() async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    try await terminal.type("approve\r")

    try await terminal.expect("Done as planned")
    let journal = try await witness.journal()
    #expect(!journal.showsAndSendsNothing)
    #expect(journal.contains("external-data-schemas-resync"))
  }

  // MARK: Pastes

  @Test(arguments: ["approve", "approve\n", "approve\r\n\r\n"])
  func `a paste`(text: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    terminal.send("\u{1b}[200~\(text)\u{1b}[201~")
    try await terminal.expect("approve")
    try await Task.sleep(for: .milliseconds(60))
    try await terminal.type("\r")

    try await terminal.expect("was pasted")
    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test func `a paste that is finished by hand`() async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    try await terminal.type("app")
    terminal.send("\u{1b}[200~ro\u{1b}[201~")
    try await terminal.type("ve\r")

    try await terminal.expect("was pasted")
    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: ["approve\r", "approve", "approve\n"])
  func `a paste that the terminal does not announce`(text: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    terminal.send(text)
    if text == "approve" {
      try await terminal.expect("approve")
      try await Task.sleep(for: .milliseconds(200))
      try await terminal.type("\r")
    }

    try await terminal.expect("faster than a hand")
    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: [
    "x\u{1b}[201~\rapprove\r\u{1b}[201~", "\u{1b}[201~approve\r", "x\u{1b}[201~\u{15}approve\r",
    "\u{1b}[201~\r\rapprove\r\u{1b}[200~",
  ])
  func `a paste that ends its own brackets`(text: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    terminal.send("\u{1b}[200~\(text)\u{1b}[201~")
    _ = try await terminal.remainder(after: .milliseconds(300))
    try await terminal.type("\r")
    _ = try await terminal.remainder(after: .milliseconds(100))

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test func `a terminal that cannot tell how a line came in`() async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan(["TERM": "dumb"])

    try await terminal.type("approve\r")

    try await terminal.expect("faster than a hand")
    #expect(try await witness.journal().showsAndSendsNothing)
  }

  // MARK: Before its time, or from nobody

  @Test(arguments: ["approve\r", "appr"])
  func `what is typed while PostHog is still being asked`(early: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.start()

    witness.sleep()
    try await terminal.type("resync orders\r")
    try await Task.sleep(for: .milliseconds(100))
    try await terminal.type(early)
    witness.wake()
    try await terminal.expect("orders plan 1> ")
    #expect(try await !terminal.remainder().contains("appr"), "it was thrown away")
    if early == "appr" {
      try await terminal.type("ove\r")
      try await terminal.expect("plan 1> ")
    }

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test func `a pipe`() async throws {
    let witness = try await Witness()
    let shell = try await witness.piped(["resync orders", "approve", "approve orders", "yes"])

    #expect(try await shell.exitStatus() == 4)

    let journal = try await witness.journal()
    #expect(journal.showsAndSendsNothing)
    #expect(journal.contains("not typed: piped"))
  }

  @Test func `an approval of the plan before`() async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    witness.sleep()
    try await terminal.type("resync users\r")
    try await Task.sleep(for: .milliseconds(100))
    try await terminal.type("approve\r")
    witness.wake()
    try await terminal.expect("Plan 1 is void")
    try await terminal.expect("users plan 2> ")
    #expect(try await !terminal.remainder().contains("approve"), "it was thrown away")
    try await terminal.type("approve orders\r")
    try await terminal.expect("not the name I showed")

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  // MARK: With help

  @Test(arguments: [
    "\u{1b}[A\r", "\u{10}\r", "\u{10}\u{10}\r", "\u{12}appr\r", "\u{12}approve\r\r", "\u{1b}[5~\r",
    "appr\u{1b}[5~\r",
  ])
  func `a line recalled`(keys: String) async throws {
    let witness = try await Witness(history: ["approve", "status", "approve orders"])
    let terminal = try await witness.start()
    try await terminal.type("approve\r")
    try await terminal.expect("syncmedic> ")
    terminal.send("resync orders\r")
    try await terminal.expect("orders plan 1> ")

    try await press(keys, at: terminal)
    _ = try await terminal.remainder()

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: [
    "appr\t\r", "a\t\t\r", "approve\u{1}\u{b}\u{19}\r", "approv\u{1b}[D\u{1b}[Ce\r",
    "appvroe\u{14}\u{2}\u{14}\u{5}\r", "approvee\u{2}\u{4}\r", "\u{16}approve\r",
  ])
  func `a line completed, yanked or moved about in`(keys: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    try await press(keys, at: terminal)
    try await terminal.expect("plan 1> ")

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  /// An escape sequence comes at once; everything else key by key.
  private func press(_ keys: String, at terminal: PTY) async throws {
    var rest = keys[...]
    while let key = rest.popFirst() {
      var sequence = String(key)
      if key == "\u{1b}" {
        let end = rest.dropFirst().firstIndex { $0.isLetter || $0 == "~" } ?? rest.startIndex
        sequence += rest[...end]
        rest = rest[rest.index(after: end)...]
      }
      try await terminal.type(sequence == String(key) ? sequence : "")
      if sequence != String(key) { terminal.send(sequence) }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  // MARK: Other words

  @Test func `other words, and the right word with something about it`() async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    for words in [
      "yes", "y", "ok", "sure", "do it", "go", "go ahead", "1", "", "ready", "Approve", "APPROVE",
      "approve!", "approve.", "\"approve\"", "yes approve", "approve it", "approve users",
      "approve Orders", "approve #1", "appro", "approved", "аpprove", "approve\u{200b}",
      "approve\u{a0}",
      "appr\u{1d0f}ve", "ａpprove",
    ] {
      try await terminal.type("\(words)\r")
      if try await !terminal.expect("> ", within: .seconds(10)).contains("plan ") {
        terminal.send("resync orders\r")
        try await terminal.expect("> ")
      }
    }

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  // MARK: The end

  @Test(arguments: ["\u{4}", "\u{3}", "approve\u{3}", "approve\u{4}"])
  func `the keys that end a line or the input`(keys: String) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    try await terminal.type(keys)
    _ = try await terminal.remainder()

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func `a signal, with the word already on the line`(signal: Int32) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    try await terminal.type("approve")
    try await terminal.expect("approve")
    terminal.signal(signal)
    if signal == SIGINT {
      try await terminal.expect("Plan 1 is dropped")
    } else {
      #expect(try await terminal.exitStatus() == 0)
    }

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: ["", "approve"])
  func `a terminal that is closed`(begun: String) async throws {
    let witness = try await Witness()
    var terminal: PTY? = try await witness.plan()

    try await terminal?.type(begun)
    terminal = nil  // Hangs up, and waits for the program to end.

    #expect(try await witness.journal().showsAndSendsNothing)
  }

  // MARK: Texts of the API

  @Test func `a text of the API, and what it makes a terminal type`() async throws {
    let terminal = try PTY(PTY.product("GateProbe"), rows: 50)
    try await terminal.expect("syncmedic> ")
    try await terminal.type("why is orders failing\r")
    try await terminal.expect("approve")
    try await terminal.expect("> ")
    terminal.send("resync orders\r")
    try await terminal.expect("> ")

    terminal.send(
      "\u{1b}[1;1R\u{1b}P1$rapprove\r\u{1b}\\\u{1b}]0;approve\r\u{7}\u{1b}[?1;2c\u{1b}]lapprove\r\u{1b}\\"
    )
    _ = try await terminal.remainder()
    try await terminal.type("\r")
    _ = try await terminal.remainder()

    let shown = String(decoding: terminal.output, as: UTF8.self)
    for question in [
      "\u{1b}[6n", "\u{1b}[21t", "\u{1b}P", "\u{1b}[c", "\u{5}", "\u{1b}]", "\u{9b}",
    ] {
      #expect(!shown.contains(question), "\(question.debugDescription)")
    }
    #expect(!shown.contains("GATE OPENED"))
  }
}
