import Glibc
import Testing

@testable import Edge

/// What psql and fish have taught hands to expect of a line (anchors.md, table 3).
@Suite(.serialized) struct LineHabitTests {
  private func start(
    _ program: String = "EditorProbe", _ arguments: [String] = [],
    _ environment: [String: String] = [:]
  ) async throws -> PTY {
    let terminal = try PTY(PTY.product(program), arguments, environment: environment, rows: 50)
    try await terminal.expect("> ")
    return terminal
  }

  @Test func `the keys of emacs move by words and lines, delete and put back`() async throws {
    let terminal = try await start()
    for (keys, line) in [
      ("two\u{1}one \u{5} three", "one two three"), ("one two\u{1b}bX", "one Xtwo"),
      ("one two\u{1b}[1;5DX", "one Xtwo"), ("one two\u{1}\u{1b}[1;5C!", "one! two"),
      ("one two\u{1b}[1;3DX", "one Xtwo"), ("one two\u{1}\u{1b}f!", "one! two"),
      ("one two three\u{17}four", "one two four"), ("one two\u{1}\u{1b}d", " two"),
      ("one two\u{1b}b\u{b}", "one "), ("one two\u{15}three", "three"),
      ("one two\u{17}\u{1}\u{19}", "twoone "), ("one\u{1b}[Hx\u{1b}[Fy", "xoney"),
      ("one\u{1b}[1~x\u{1b}[4~y", "xoney"), ("one\u{1}\u{1b}[3~", "ne"),
    ] {
      terminal.send(keys + "\r")
      let shown = try await terminal.expect("]\r\n")
      #expect(shown.hasSuffix("[\(line)"), "\(keys.debugDescription): \(shown.suffix(30))")
    }
  }

  @Test func `Ctrl-L clears the screen and keeps the line`() async throws {
    let terminal = try await start()
    try await terminal.type("sta\u{c}")
    try await terminal.expect("\u{1b}[2J")
    try await terminal.expect("sta")
    try await terminal.type("tus\r")
    try await terminal.expect("[status]")
  }

  @Test func `wide and combining characters are deleted whole and moved over`() async throws {
    let terminal = try await start()
    terminal.send("日本語é\u{7f}\u{2}X\u{7f}\u{7f}🙂\r")
    try await terminal.expect("[日🙂語]")
  }

  @Test func `a line that wraps, of wide characters, survives a notice and a narrower window`()
    async throws
  {
    let terminal = try await start()
    let line = String(repeating: "日本 ", count: 40)
    try await terminal.type("watch\r")
    try await terminal.expect("GOT")
    terminal.send(line)
    try await terminal.expect("sync 1 completed\r\n")
    terminal.resize(rows: 20, columns: 33)
    try await terminal.expect("sync 2 completed\r\n")
    terminal.send("x\r")
    try await terminal.expect("[\(line)x]")
  }

  @Test func `Up, Down and a search go through the lines of this and earlier sessions`()
    async throws
  {
    let file = try Scratch("history", "reload charges\nstatus\n")
    let terminal = try await start("EditorProbe", [], ["HISTORY": file.path])
    for (keys, line) in [
      ("\u{1b}[A\u{1b}[A", "reload charges"), ("\u{10}\u{10}\u{e}", "reload charges"),
      ("\u{12}sta", "status"), ("st\u{1b}[5~", "status"),
    ] {
      terminal.send(keys + "\r")
      let shown = try await terminal.expect("]\r\n")
      #expect(shown.hasSuffix("[\(line)"), "\(keys.debugDescription)")
    }
  }

  @Test func `two terminals share a history and lose nothing of each other's`() async throws {
    let file = try Scratch("history", "old\n")
    let one = try await start("EditorProbe", [], ["HISTORY": file.path])
    let two = try await start("EditorProbe", [], ["HISTORY": file.path])
    for number in 1...5 {
      for (terminal, name) in [(one, "one"), (two, "two")] {
        terminal.send("\(name) \(number)\r")
        try await terminal.expect("[\(name) \(number)]")
      }
    }
    one.send("\u{4}")
    two.send("\u{4}")
    _ = try await (one.exitStatus(), two.exitStatus())
    let kept = HistoryFile(path: file.path).load()
    #expect(kept.count == 11 && Set(kept).count == 11)
  }

  @Test func `whatever looks like a key is lifted out before anything keeps it`() async throws {
    let file = try Scratch("history")
    let terminal = try await start("EditorProbe", [], ["HISTORY": file.path])
    let keys = [
      "sk_live_51CanaryA0aBcDeF", "sk_test_51CanaryB0aBcDeF", "rk_live_51CanaryC0aBcDeF",
      "whsec_CanaryD0aBcDeFgHiJk", "phx_CanaryE0aBcDeFgHiJkLmNoPqRs", "pat-na1-CanaryF0-aBcD-eFgH",
      "AKIACANARYG0ABCDEFGH", "eyJCanaryH.eyJzdWIiOiIxIn0.c2lnbmF0dXJlCanary",
      "postgres://me:CanaryI0pass@db.example.com/x", "password=CanaryJ0pass",
    ]
    for key in keys {
      terminal.send("use \(key) now\r")
      let shown = try await terminal.expect("]\r\n")
      #expect(shown.contains("<secret:"), "\(key)")
    }
    let pem = "-----BEGIN PRIVATE KEY-----\nCanaryK0MIIEvQIBADANBg\n-----END PRIVATE KEY-----"
    terminal.send("\u{1b}[200~\(pem)\u{1b}[201~")
    terminal.send("\r")
    try await terminal.expect("GOT pasted [<secret:")
    terminal.send("\u{4}")
    _ = try await terminal.exitStatus()
    #expect(!HistoryFile(path: file.path).load().joined().contains("Canary"))
  }

  // MARK: Tab, in the conversation

  @Test func `Tab knows what is there, and numbers, and never an approval`() async throws {
    let terminal = try await start("syncmedic", ["--world", "duplicate-rows"])
    terminal.send("\t")
    try await terminal.expect("what's broken?      look at everything, worst first\r\n")
    try await terminal.expect("> ")
    terminal.send("status\r")
    try await terminal.expect("app-db")
    try await terminal.expect("> ")
    terminal.send("resync OR\t\r")
    try await terminal.expect("plan 1> ")
    terminal.send("appr\tx\u{15}approve or\tx")
    #expect(try await !terminal.remainder().contains("orders"))
    terminal.send("\u{15}\t")
    try await terminal.expect("what would be lost  what the plan would cost\r\n")
    try await terminal.expect("drop the plan\r\n")
  }

  @Test func `Tab offers the numbers of a list with what they stand for`() async throws {
    let terminal = try await start("syncmedic", ["--world", "two-stripes"])
    terminal.send("reload charge\r")
    try await terminal.expect("> ")
    _ = try await terminal.remainder()
    terminal.send("\t")
    try await terminal.expect("\r\n1 ")
    try await terminal.expect("Charge\r\n2 ")
  }
}
