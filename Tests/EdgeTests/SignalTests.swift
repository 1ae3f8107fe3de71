import Glibc
import Testing

/// The built program, told to end while it does this or that: the terminal is a shell's again, and
/// the journal is whole.
@Suite(.serialized) struct SignalTests {
  @Test(arguments: [SIGHUP, SIGTERM])
  func `at a plan that waits`(signal: Int32) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()

    terminal.signal(signal)

    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
    #expect(try await witness.verify().contains("Intact"))
    #expect(try await witness.journal().showsAndSendsNothing)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `while PostHog is asked`(signal: Int32) async throws {
    let witness = try await Witness()
    let terminal = try await witness.start()
    witness.sleep()
    try await terminal.type("status\r")
    try await terminal.expect("\r\n")

    terminal.signal(signal)

    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `while an approved plan is checked, of which nothing is sent`(signal: Int32) async throws {
    let witness = try await Witness()
    let terminal = try await witness.plan()
    witness.sleep()
    try await terminal.type("approve\r")
    try await terminal.expect("approve\r\n")

    terminal.signal(signal)

    #expect(try await terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
    witness.wake()
    #expect(try await witness.verify().contains("Intact"))
    #expect(try await !witness.journal().contains(#""kind":"intent""#))
  }

  @Test func `one question, while PostHog is asked: interrupted, as a shell says it`() async throws
  {
    let server = RawServer { $0.hang() }
    let terminal = try PTY(
      PTY.product("syncmedic"),
      ["ask", "what is broken?", "--host", "http://127.0.0.1:\(server.port)", "--project", "2"],
      environment: ["POSTHOG_CLI_API_KEY": "phx_practice"])
    try await terminal.expect("waiting for PostHog to answer")

    terminal.send("\u{3}")

    #expect(try await [130, -SIGINT].contains(terminal.exitStatus()))
    #expect(terminal.isCooked)
  }
}
