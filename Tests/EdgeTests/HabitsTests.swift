import Foundation
import Testing

/// Habits from other shells: what an answer cost, asking again and again, a startup file, a pager.
@Suite(.serialized) struct HabitsTests {
  private func start(
    _ world: String, _ environment: [String: String] = [:], rows: UInt16 = 40, columns: UInt16 = 80
  ) async throws -> Watched {
    let screen = try Watched(world: world, environment: environment, rows: rows, columns: columns)
    try await screen.endsWith("syncmedic>")
    return screen
  }

  @Test func `/timing tells what an answer cost, until it is turned off`() async throws {
    let screen = try await start("healthy")
    try await screen.type("/timing\r")
    try await screen.hasRow(containing: "From now on I say what an answer cost.")
    try await screen.type("status\r")
    try await screen.hasRow(containing: "1 call, ")
    try await screen.type("help approve\r")
    try await screen.hasRow(containing: "No call, ")
    try await screen.type("/timing off\r")
    try await screen.hasRow(containing: "I no longer say what an answer cost.")
  }

  @Test func `/calls and /json show what was sent, with the key as its pseudonym`() async throws {
    let screen = try await start("stripe-key-rotated", ["PAGER": "cat"], rows: 60, columns: 160)
    try await screen.type("our stripe sync is broken\r")
    try await screen.endsWith("stripe-prod plan 1>")
    try await screen.type("/json\r")
    try await screen.hasRow(containing: #""verdict": "broken""#)
    try await screen.endsWith("stripe-prod plan 1>")
    #expect(screen.everything.contains(#""cause": "credentials_invalid","#))
    try await screen.type("new key\r")
    try await screen.endsWith("Stripe restricted API key (or @FILE), not shown:")
    try await screen.type("rk_live_right4712\r")
    try await screen.hasRow(containing: "HEALED")
    try await screen.type("/calls\r")
    try await screen.hasRow(containing: "I print no key.")
    let text = screen.everything
    #expect(text.contains(" 1. PATCH /api/projects/2/external_data_sources/"))
    #expect(text.contains(#"{"job_inputs":{"auth_method":{"selection""#))
    #expect(text.contains("<secret:1>"))
    #expect(text.contains("curl -sS -X PATCH -H \"Authorization: Bearer $POSTHOG_CLI_API_KEY\""))
    #expect(!text.contains("4712"))
  }

  @Test func `a line with a slash leaves the plan that waits where it is`() async throws {
    let screen = try await start("stuck-run")
    try await screen.type("why is orders stuck\r")
    try await screen.endsWith("app-db/orders plan 1>")
    try await screen.type("/calls\r")
    try await screen.hasRow(containing: "external-data-sources-jobs: 200")
    try await screen.endsWith("app-db/orders plan 1>")
    try await screen.type("go\r")
    try await screen.hasRow(containing: "HEALED, WITH PROOF")
  }

  @Test func `/watch shows the answer once and then what changes, until Ctrl-C`() async throws {
    let screen = try await start("stuck-run", rows: 60)
    try await screen.type("/watch 7h runs of users\r")
    try await screen.hasRow(containing: "The runs of users, newest first:")
    try await screen.hasRow(containing: "-- changed at ")
    try await screen.hasRow(containing: "Ctrl-C ends")
    screen.terminal.send("\u{3}")
    try await screen.hasRow(containing: "No longer watching.")
    try await screen.endsWith("app-db/users>")
    #expect(screen.everything.ranges(of: "The runs of users, newest first:").count == 1)
  }

  @Test(arguments: ["resync orders", "go", "approve", "new key", "reload users"])
  func `/watch repeats nothing but questions`(order: String) async throws {
    let screen = try await start("stuck-run")
    try await screen.type("/watch 5s \(order)\r")
    try await screen.hasRow(containing: "I repeat only questions")
    try await screen.type("/calls\r")
    try await screen.hasRow(containing: "Nothing was asked yet.")
  }

  @Test func `a startup file sets how things are shown, and can do nothing else`() async throws {
    let folder = NSTemporaryDirectory() + "syncmedic-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/syncmedic", withIntermediateDirectories: true)
    try "# mine\n/timing on\nreload users\nresync orders\napprove\n/calls\n".write(
      toFile: folder + "/syncmedic/startup", atomically: true, encoding: .utf8)
    let screen = try await start("duplicate-rows", ["XDG_CONFIG_HOME": folder], columns: 160)
    let text = screen.everything
    for line in ["line 3", "line 4", "line 5", "line 6"] {
      #expect(text.contains("\(line), is ignored"))
    }
    #expect(!text.contains("line 1,") && !text.contains("line 2,"))
    try await screen.type("what did you do\r")
    try await screen.hasRow(containing: "I have changed nothing in this session.")
    try await screen.hasRow(containing: "No call, ")
  }

  @Test func `an answer longer than the screen goes through the pager, a short one does not`()
    async throws
  {
    let screen = try await start("healthy", ["PAGER": "sed s/^/PAGED:/"], rows: 12)
    try await screen.type("help watch\r")
    try await screen.hasRow(containing: "/watch 30s status")
    #expect(!screen.everything.contains("PAGED:"))
    try await screen.type("help\r")
    try await screen.hasRow(containing: "PAGED:")
    try await screen.endsWith("syncmedic>")
    try await screen.type("status\r")
    try await screen.hasRow(containing: "stripe-prod")
  }

  @Test(arguments: ["", "cat"])
  func `who wants no pager gets none`(pager: String) async throws {
    let screen = try await start("healthy", ["PAGER": pager, "PATH": "/nowhere"], rows: 12)
    try await screen.type("help\r")
    try await screen.endsWith("syncmedic>")
    #expect(screen.everything.contains("what's broken?             look at everything") == false)
    #expect(screen.everything.contains("look at everything, worst first"))
  }

  @Test func `in a C locale the picture of runs is plain ASCII`() async throws {
    let screen = try await start("slow-but-healthy", ["LC_ALL": "C", "NO_COLOR": "1"])
    try await screen.type("runs of ledger\r")
    try await screen.hasRow(containing: "took   ####")
    #expect(screen.everything.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a page is as wide as the terminal is now`() async throws {
    let screen = try await start("healthy", columns: 120)
    screen.terminal.resize(rows: 40, columns: 50)
    try await screen.type("help\r")
    try await screen.hasRow(containing: "`help colour`")
    let rows = screen.everything.split(separator: "\n").drop { !$0.contains("> help") }.dropFirst()
    #expect(rows.allSatisfy { $0.count <= 50 })
  }
}
