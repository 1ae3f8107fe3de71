import Foundation
import Testing

/// The built program in a terminal, with somebody at it.
@Suite(.serialized) struct DialogueTests {
  private func start(
    _ world: String, _ environment: [String: String] = [:], rows: UInt16 = 40, columns: UInt16 = 80
  ) async throws -> PTY {
    let terminal = try PTY(
      PTY.product("syncmedic"), ["--world", world], environment: environment, rows: rows,
      columns: columns)
    try await terminal.expect("syncmedic> ")
    return terminal
  }

  @Test func `the documented conversation heals the source and shows no key`() async throws {
    let terminal = try await start("stripe-key-rotated")
    try await terminal.type("Our Stripe sync is broken, can you check?\r")
    try await terminal.expect("STRIPE REFUSES OUR KEY")
    try await terminal.expect("stripe-prod plan 1> ")
    try await terminal.type("new key\r")
    try await terminal.expect("not shown: ")
    try await terminal.type("rk_live_wrong4711\r")
    try await terminal.expect("Nothing was saved")
    try await terminal.expect("plan 1> ")
    try await terminal.type("new key\r")
    try await terminal.expect("not shown: ")
    try await terminal.type("rk_live_right4712\r")
    try await terminal.expect("HEALED, WITH PROOF")
    try await terminal.expect("stripe-prod> ")
    try await terminal.type("quit\r")
    try await terminal.expect("Goodbye.")
    #expect(try await terminal.exitStatus() == 0)
    #expect(!terminal.shown.contains("4711"))
    #expect(!terminal.shown.contains("4712"))
  }

  @Test func `a key typed at the ordinary prompt while it is due is used`() async throws {
    let terminal = try await start("stripe-key-rotated-runbook")
    try await terminal.type("our stripe sync is broken\r")
    try await terminal.expect("plan 1> ")
    terminal.send("\u{1b}[200~sk_live_51HxqPbTr4nd0m\u{1b}[201~")
    _ = try await terminal.remainder()
    try await terminal.type("\r")
    try await terminal.expect("HEALED, WITH PROOF")
  }

  @Test func `Ctrl-C at the prompt keeps the conversation`() async throws {
    let terminal = try await start("healthy")
    try await terminal.type("half a li\u{3}")
    try await terminal.expect("syncmedic> ")
    try await terminal.type("what's broken?\r")
    try await terminal.expect("Nothing is wrong.")
  }

  @Test func `Ctrl-D leaves, and never runs what waits`() async throws {
    let terminal = try await start("stuck-run")
    try await terminal.type("why is orders stuck\r")
    try await terminal.expect("plan 1> ")
    try await terminal.type("\u{4}")
    try await terminal.expect("Goodbye.")
    #expect(try await terminal.exitStatus() == 0)
  }

  @Test func `Ctrl-C at the hidden prompt changes nothing`() async throws {
    let terminal = try await start("stripe-key-rotated")
    try await terminal.type("stripe is broken\r")
    try await terminal.expect("plan 1> ")
    try await terminal.type("new key\r")
    try await terminal.expect("not shown: ")
    try await terminal.type("rk_live_ha\u{3}")
    try await terminal.expect("Nothing was entered")
  }

  @Test func `a misspelt word is forgiven, a strange one gets an offer`() async throws {
    let terminal = try await start("stuck-run")
    try await terminal.type("is ordres stuk?\r")
    try await terminal.expect("A RUN IS STUCK")
    try await terminal.expect("plan 1> ")
    try await terminal.type("xyzzy\r")
    try await terminal.expect("You could type:")
  }

  @Test func `NO_COLOR and a dumb terminal get no colour`() async throws {
    let plain = try await start("stuck-run", ["NO_COLOR": "1"])
    try await plain.type("why is orders stuck\r")
    let page = try await plain.expect("Hint:")
    #expect(!page.contains("\u{1b}[1;31m"))

    let dumb = try await start("stuck-run", ["TERM": "dumb"])
    try await dumb.type("why is orders stuck\r")
    let words = try await dumb.expect("Hint:")
    #expect(!words.contains("\u{1b}"))
  }

  @Test func `colour is there where it may be`() async throws {
    let terminal = try await start("stuck-run")
    try await terminal.type("why is orders stuck\r")
    #expect(try await terminal.expect("Hint:").contains("\u{1b}[1;31m"))
  }

  @Test func `history keeps lines, is private, and holds no key and no approval`() async throws {
    let folder = NSTemporaryDirectory() + "syncmedic-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let terminal = try await start("duplicate-rows", ["XDG_STATE_HOME": folder])
    for line in ["status", "resync orders", "approve", "no", "sk_live_51HxqPbTr4nd0mK3y"] {
      try await terminal.type("\(line)\r")
      try await terminal.expect("> ")
      _ = try await terminal.remainder()
    }
    try await terminal.type("quit\r")
    _ = try await terminal.exitStatus()
    let file = folder + "/syncmedic/history"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int

    #expect(mode == 0o600)
    #expect(text.contains("resync orders"))
    #expect(!text.contains("approve"))
    #expect(!text.contains("sk_live"))
  }

  @Test func `a pasted approval of a resync does not count, and a typed one does`() async throws {
    let terminal = try await start("duplicate-rows")
    try await terminal.type("resync orders\r")
    try await terminal.expect("plan 1> ")
    terminal.send("\u{1b}[200~approve\u{1b}[201~")
    _ = try await terminal.remainder()
    try await terminal.type("\r")
    try await terminal.expect("was pasted")
    try await terminal.expect("plan 1> ")
    try await Task.sleep(for: .milliseconds(50))
    try await terminal.type("approve\r")
    try await terminal.expect("HEALED")
  }
}

extension PTY {
  /// Everything that was ever on the screen.
  fileprivate var shown: String { String(decoding: output, as: UTF8.self) }
}
