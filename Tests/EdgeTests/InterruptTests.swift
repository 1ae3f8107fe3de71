import Glibc
import Testing

@testable import Edge

/// Ctrl-C once, twice, and too late.
@Suite(.serialized) struct InterruptTests {
  private func start() async throws -> PTY {
    let terminal = try PTY(PTY.product("EditorProbe"))
    try await terminal.expect("> ")
    return terminal
  }

  @Test func `a second Ctrl-C at an empty prompt leaves`() async throws {
    let terminal = try await start()
    terminal.send("\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.expect("> ")
    terminal.send("\u{3}")
    try await terminal.expect("END")
    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `one that abandons a line, or comes after a word, is the first again`() async throws {
    let terminal = try await start()
    terminal.send("abc\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.expect("> ")
    terminal.send("\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.expect("> ")
    terminal.send("x\u{7f}\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.type("status\r")
    try await terminal.expect("GOT typed [status]")
  }

  @Test func `one after more than a second is the first again`() async throws {
    let terminal = try await start()
    terminal.send("\u{3}")
    try await terminal.expect("INTERRUPTED")
    try await terminal.expect("> ")
    try await Task.sleep(for: .milliseconds(1050))  // What is measured is the time.
    terminal.send("\u{3}")
    try await terminal.expect("INTERRUPTED")
  }

  @Test func `the first stops what is waited for, the second leaves`() async throws {
    let terminal = try await start()
    try await terminal.type("slow\r")
    try await terminal.expect("waiting")
    terminal.send("\u{3}")
    try await terminal.expect("STOPPED")
    terminal.send("\u{3}")
    try await terminal.expect("END")
    #expect(try await terminal.exitStatus() == 0)
  }
}
