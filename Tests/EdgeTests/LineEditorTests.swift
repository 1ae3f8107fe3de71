import Glibc
import Testing

@testable import Edge

/// The editor in a terminal, with somebody typing. One after the other: hands are told from pastes
/// by time, and a machine that is busy with our own tests would blur it.
@Suite(.serialized) struct LineEditorTests {
  private func start(
    _ environment: [String: String] = [:], rows: UInt16 = 24, columns: UInt16 = 80
  ) async throws -> PTY {
    let terminal = try PTY(
      PTY.product("EditorProbe"), environment: environment, rows: rows, columns: columns)
    try await terminal.expect("> ")
    return terminal
  }

  @Test func `a line that is typed key by key is typed`() async throws {
    let terminal = try await start()
    try await terminal.type("héllo 日本 é\u{7f}e\r")
    try await terminal.expect("GOT typed [héllo 日本 e]")
  }

  // MARK: What must never count as typed

  @Test func `a paste waits for Enter and never approves`() async throws {
    let terminal = try await start()
    try await terminal.type("ask\r")
    try await terminal.expect("type approve: ")
    terminal.send("\u{1b}[200~approve\n\u{1b}[201~")
    #expect(try await !terminal.remainder().contains("REFUSED"))
    try await terminal.type("\r")
    try await terminal.expect(#"REFUSED line("approve", Session.Provenance.pasted)"#)
  }

  @Test func `the lines of a paste become one`() async throws {
    let terminal = try await start()
    terminal.send("\u{1b}[200~one\r\ntwo\tthree\u{7}\n\n\u{1b}[201~")
    _ = try await terminal.remainder()
    try await terminal.type("\r")
    try await terminal.expect("GOT pasted [one two three]")
  }

  @Test func `a paste that the terminal does not announce is a burst`() async throws {
    let terminal = try await start()
    try await terminal.type("ask\r")
    try await terminal.expect("type approve: ")
    terminal.send("approve\r")
    try await terminal.expect(#"REFUSED line("approve", Session.Provenance.burst)"#)
    try await terminal.type("ask\r")
    try await terminal.expect("type approve: ")
    terminal.send("approve")
    try await Task.sleep(for: .milliseconds(150))
    try await terminal.type("\r")
    try await terminal.expect(#"REFUSED line("approve", Session.Provenance.burst)"#)
  }

  @Test func `an end bracket smuggled into a paste does not help`() async throws {
    let terminal = try await start()
    terminal.send("\u{1b}[200~x\u{1b}[201~\rapprove\r\u{1b}[201~")
    try await terminal.expect("GOT pasted [x]")
    try await terminal.expect("GOT typeAhead [approve]")
  }

  @Test(arguments: ["approve\r", "appr"])
  func `what is typed before a question is not its answer`(early: String) async throws {
    let terminal = try await start()
    try await terminal.type("ask later\r")
    try await terminal.expect("READY")
    // Nobody echoes yet, so nothing is waited for between two keys.
    for key in early {
      terminal.send(String(key))
      try await Task.sleep(for: .milliseconds(15))
    }
    terminal.signal(SIGUSR1)
    try await terminal.expect("type approve: ")
    #expect(try await !terminal.remainder().contains("REFUSED"), "it was thrown away")
    try await terminal.type("approve\r")
    try await terminal.expect("APPROVED")
  }

  @Test(arguments: [true, false])
  func `what is typed before an ordinary prompt is kept and known for it`(
    whole: Bool
  ) async throws {
    let terminal = try await start()
    try await terminal.type("slow\r")
    try await terminal.expect("waiting")
    try await terminal.type(whole ? "status\r" : "sta")
    terminal.signal(SIGINT)
    if !whole {
      try await terminal.expect("> ")
      try await terminal.type("tus\r")
    }
    try await terminal.expect("GOT typeAhead [status]")
  }

  @Test(arguments: [
    "\u{1b}[A\r", "\u{10}\r", "sta\t\r", "xstatus \u{1}\u{b}\u{19}\r", "statuss\u{2}\u{4}\r",
    "statsu\u{14}\r", "status\u{1b}b\u{1b}f\r",
  ])
  func `recall, completion, yank and moving about make a line edited`(keys: String) async throws {
    let terminal = try await start()
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
    try await terminal.expect("> ")
    for key in keys.split(separator: "\u{1b}", omittingEmptySubsequences: false).enumerated() {
      if key.offset > 0 { terminal.send("\u{1b}" + key.element.prefix(2).prefix { $0 != "\r" }) }
      try await terminal.type(
        String(key.offset > 0 ? key.element.drop { $0 != "\r" } : key.element))
    }
    try await terminal.expect("GOT edited [")
  }

  @Test func `an approval is neither completed nor recalled`() async throws {
    let terminal = try await start()
    try await terminal.type("approve\r")
    try await terminal.expect("GOT typed [approve]")
    try await terminal.type("appr\t\r")
    try await terminal.expect("GOT edited [appr]")
    try await terminal.type("\u{10}\u{10}\r")
    try await terminal.expect("GOT edited [appr]")
  }

  @Test func `a key that the user bound to text does not make it typed`() async throws {
    let file = try Scratch("editrc", "bind -s ^X approve\nbind -s Q approve\n")
    let terminal = try await start(["EDITRC": file.path])
    try await terminal.type("Q\r", every: .milliseconds(40))
    try await terminal.expect("GOT edited [approve]")
  }

  @Test func `what a terminal says about itself is not typed`() async throws {
    let terminal = try await start()
    try await terminal.type("sta")
    terminal.send("\u{1b}[12;40R\u{1b}[?62;c\u{1b}]11;rgb:ffff/ffff/ffff\u{7}\u{1b}P1$r0m\u{1b}\\")
    try await terminal.type("tus\r")
    try await terminal.expect("GOT typed [status]")
  }

  // MARK: Secrets

  @Test func `a secret is not shown`() async throws {
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    try await terminal.type("hunter23\u{7f}\u{1b}[D\r")
    let shown = try await terminal.expect("SECRET 7 bytes, 0 line ends, plain")
    #expect(!shown.contains("h"))
    // Edited or, on a machine that was busy between the two keys, in one burst: it is not the secret.
    try await terminal.type("\u{10}\r")
    try await terminal.expect(" [secret]")
  }

  @Test(arguments: [true, false])
  func `a private key of 8 KiB can be pasted at the hidden prompt`(brackets: Bool) async throws {
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    let line = String(repeating: "A", count: 63) + "\r"
    let key =
      "-----BEGIN PRIVATE KEY-----\r" + String(repeating: line, count: 128)
      + "-----END PRIVATE KEY-----\r"
    terminal.send(brackets ? "\u{1b}[200~\(key)\u{1b}[201~" : key)
    if brackets { try await terminal.type("\r") }
    try await terminal.expect("SECRET \(key.utf8.count - 1) bytes, 129 line ends, pem")
  }

  @Test func `a service account of many lines is one secret on any terminal`() async throws {
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    terminal.send("{\r\n  \"type\": \"service_account\"\r\n}\r\n")
    try await terminal.expect("SECRET 31 bytes, 2 line ends")
  }

  @Test(arguments: ["@", "file "])
  func `a key that is too long to type is read from its file`(word: String) async throws {
    let line = String(repeating: "A", count: 63) + "\n"
    let key = "-----BEGIN KEY-----\n" + String(repeating: line, count: 900) + "-----END KEY-----\n"
    let file = try Scratch("key.pem", key)
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    try await terminal.type("\(word)\(file.path)\r")
    try await terminal.expect("SECRET \(key.utf8.count - 1) bytes, 901 line ends")
    #expect(file.folder.hasPrefix("/tmp"))
  }

  @Test func `more than 64 KiB is no secret`() async throws {
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    terminal.send("\u{1b}[200~" + String(repeating: "A", count: 70_000) + "\u{1b}[201~\r")
    try await terminal.expect("SECRET tooLong")
  }

  @Test(arguments: [("abc\u{3}", "interrupted"), ("\u{4}", "endOfInput"), ("\r", "empty")])
  func `the hidden prompt can be left`(keys: String, outcome: String) async throws {
    let terminal = try await start()
    try await terminal.type("secret\r")
    try await terminal.expect("key: ")
    try await terminal.type(keys)
    try await terminal.expect("SECRET \(outcome)")
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test func `a key in an ordinary line is lifted out before history sees it`() async throws {
    let terminal = try await start()
    try await terminal.type("use sk_live_51NfXyZ\r")
    try await terminal.expect("GOT typed [use <secret:1>]")
    try await terminal.type("\u{10}\r")
    try await terminal.expect("GOT edited [use <secret:1>]")
  }

  // MARK: The screen

  @Test func `a message appears above the half-typed line, which survives`() async throws {
    let terminal = try await start()
    try await terminal.type("watch\r")
    try await terminal.expect("GOT")
    try await terminal.type("sta")
    try await terminal.expect("sync 1 completed\r\n")
    try await terminal.expect("sta")
    try await terminal.expect("sync 2 completed\r\n")
    try await terminal.expect("sta")
    try await terminal.type("tus\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test func `progress is one line that rewrites itself and goes away`() async throws {
    let terminal = try await start(columns: 40)
    try await terminal.type("slow\r")
    try await terminal.expect("\r\u{1b}[Kwaiting for stripe, 0 s")
    let between = try await terminal.expect("\r\u{1b}[Kwaiting for stripe, 1 s")
    #expect(!between.contains("\n") && between.count < 40)
    terminal.send("\u{3}")
    try await terminal.expect("\r\u{1b}[K")
    try await terminal.expect("STOPPED")
  }

  @Test func `a resize keeps the line`() async throws {
    let terminal = try await start()
    try await terminal.type("one")
    terminal.resize(rows: 10, columns: 40)
    try await terminal.expect("one")
    try await terminal.type(" two\r")
    try await terminal.expect("GOT typed [one two]")
    try await terminal.type("narrow\r")
    try await terminal.expect("40 columns")
  }

  @Test func `choices are listed with what they are`() async throws {
    let terminal = try await start()
    try await terminal.type("reload c\t")
    try await terminal.expect("Charge    a table\r\nCustomer  a table\r\n")
    try await terminal.type("h\t\r")
    try await terminal.expect("GOT edited [reload Charge ]")
  }

  // MARK: Interrupts and signals

  @Test func `Ctrl-C abandons the line and Ctrl-D leaves`() async throws {
    let terminal = try await start()
    try await terminal.type("abc\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.type("x\u{4}\u{7f}\u{4}")
    try await terminal.expect("END")
    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test(arguments: ["\u{12}abc", "\u{16}", "\u{1b}x", "\u{18}", "\u{1b}"])
  func `Ctrl-C is never a letter, whatever libedit waits for`(keys: String) async throws {
    let terminal = try await start()
    try await terminal.type("ab" + keys + "\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test func `a read can be cancelled, and the next one is fine`() async throws {
    let terminal = try await start()
    try await terminal.type("hurry\r")
    try await terminal.expect("hurry> ")
    try await terminal.type("abc")
    try await terminal.expect("HURRIED cancelled")
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a hang-up ends the read and leaves the terminal sane`(signal: Int32) async throws {
    let terminal = try await start()
    try await terminal.type("abc")
    terminal.signal(signal)
    try await terminal.expect("CANCELLED")
    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `Ctrl-Z stops the job and the line is there again afterwards`() async throws {
    let terminal = try PTY(
      "/bin/bash", ["--norc", "-mc", "\(PTY.product("EditorProbe")); stty -a; fg"])
    try await terminal.expect("> ")
    try await terminal.type("sta\u{1a}")
    try await terminal.expect("Stopped")
    try await terminal.expect("EditorProbe")
    let mode = try await terminal.expect("EditorProbe")  // The shell says what it continues.
    #expect(mode.contains("icanon") && !mode.contains("-icanon") && !mode.contains("-echo "))
    try await terminal.expect("sta")
    try await terminal.type("tus\r")
    try await terminal.expect("[status]")
  }

  @Test func `a crash leaves the terminal sane and shows no memory`() async throws {
    let terminal = try await start(["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no"])
    try await terminal.type("crash\r")
    try await terminal.expect("GOT")
    let status = try await terminal.exitStatus()
    #expect(status == -SIGTRAP || status == -SIGILL)
    #expect(terminal.isCooked)
    let shown = String(decoding: terminal.output, as: UTF8.self)
    #expect(shown.contains("Fatal error"))
    #expect(!shown.contains("hunter2") && !shown.contains("Thread 0") && !shown.contains("rax"))
  }

  // MARK: Other terminals, other keys

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "de_DE.ISO-8859-1", "nonsense"])
  func `text is UTF-8 in any locale`(locale: String) async throws {
    let terminal = try await start(["LC_ALL": locale])
    try await terminal.type("naïve 日本 e\u{301} 🙂\r")
    try await terminal.expect("GOT typed [naïve 日本 e\u{301} 🙂]")
  }

  @Test(arguments: ["dumb", ""])
  func `a dumb terminal gets no escape codes, and cannot approve`(term: String) async throws {
    let terminal = try await start(["TERM": term])
    try await terminal.type("naïve\n")
    try await terminal.expect("GOT burst [naïve]")
    try await terminal.type("ask\n")
    try await terminal.expect("type approve: ")
    try await terminal.type("approve\n")
    try await terminal.expect("REFUSED")
    try await terminal.type("secret\n")
    try await terminal.expect("key: ")
    try await terminal.type("hunter2\n")
    try await terminal.expect("SECRET 7 bytes")
    terminal.send("\u{3}")
    try await terminal.expect("INTERRUPTED")
    terminal.send("\u{4}")
    try await terminal.expect("END")
    #expect(!terminal.output.contains(0x1b))
  }

  @Test func `a pipe is read line by line, without a prompt`() async throws {
    let terminal = try PTY(
      "/bin/sh",
      ["-c", "printf 'one\\r\\ntw\\303\\266\\napprove' | \(PTY.product("EditorProbe")) | cat"])
    try await terminal.expect("GOT piped [one]\r\nGOT piped [twö]\r\nGOT piped [approve]\r\nEND")
    #expect(!terminal.output.contains(0x1b) && !terminal.output.contains(UInt8(ascii: ">")))
  }

  @Test func `vi keys work, and pastes and Ctrl-C with them`() async throws {
    let file = try Scratch("editrc", "bind -v\n")
    let terminal = try await start(["EDITRC": file.path])
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
    try await terminal.type("ab")
    terminal.send("\u{1b}")
    try await terminal.type("x", every: .milliseconds(60))
    terminal.send("\u{1b}[200~c d\u{1b}[201~")
    try await terminal.type("\r")
    try await terminal.expect("GOT pasted [")
    try await terminal.type("sta\t\r")
    try await terminal.expect("GOT edited [sta")
    try await terminal.type("abc\u{3}")
    try await terminal.expect("INTERRUPTED")
  }

  @Test func `Ctrl-R finds a line of an earlier session`() async throws {
    let file = try Scratch("history", "reload charges\nstatus\n")
    let terminal = try await start(["HISTORY": file.path])
    try await terminal.type("\u{12}char\r")
    try await terminal.expect("GOT edited [reload charges]")
    try await terminal.type("why\r")
    try await terminal.expect("GOT typed [why]")
    try await terminal.type("approve\r")
    try await terminal.expect("GOT typed [approve]")
    terminal.send("\u{4}")
    try await terminal.expect("END")
    #expect(HistoryFile(path: file.path).load() == ["status", "reload charges", "why"])
  }

  @Test func `random keys neither crash it nor spoil the next line`() async throws {
    let terminal = try await start(["HISTORY": try Scratch("history", "one\ntwo 日本\n").path])
    let pieces = [
      "a", "B", " ", "é", "日", "🙂", "e\u{301}", "\u{7f}", "\t", "\u{1}", "\u{2}", "\u{5}", "\u{6}",
      "\u{8}", "\u{b}", "\u{c}", "\u{e}", "\u{10}", "\u{12}", "\u{14}", "\u{15}", "\u{17}",
      "\u{19}", "\u{1b}", "\u{1b}[A", "\u{1b}[D", "\u{1b}[3~", "\u{1b}[1;5D", "\u{1b}b",
      "\u{1b}d", "\u{1b}u", "\u{1b}[200~x\ny\u{1b}[201~", "\u{1b}[201~", "\u{1b}[", "\u{1b}]0;",
      "\u{7}", "\u{1b}[1;1R", "\u{9e}", "\u{1b}\r",
    ]
    var random = SplitMix(state: 7)
    for _ in 0..<40 {
      let count = Int.random(in: 1...30, using: &random)
      terminal.send((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined())
      try await Task.sleep(for: .milliseconds(40))
      terminal.send("x\u{3}")
      try await terminal.expect("INTERRUPTED")
      try await terminal.expect("> ")
    }
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test func `Alt-Enter begins a new line`() async throws {
    let terminal = try await start()
    try await terminal.type("one")
    terminal.send("\u{1b}\r")
    try await terminal.type("two\r")
    try await terminal.expect("GOT edited [one|two]")
  }
}
