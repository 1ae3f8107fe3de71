import Glibc
import Testing

/// Waiting for a server that takes its time: what is seen meanwhile, and what Ctrl-C does.
@Suite(.serialized) struct WaitingTests {
  @Test func `a watch goes on behind the prompt, and speaks above the half-typed line`()
    async throws
  {
    let world = try await LiveWorld("stuck-run", speed: 30)
    let screen = try await world.converse()
    try await screen.type("reload users\r")
    try await screen.endsWith("app-db/users>")
    #expect(screen.everything.contains("I am watching until a new run"))
    try await screen.type("status us")
    try await screen.hasRow(containing: "-- HEALED, WITH PROOF --", within: .seconds(90))
    try await screen.endsWith("app-db/users> status us")
    try await screen.type("ers\r")
    try await screen.hasRow(containing: "users  on  Completed")
  }

  @Test func `Ctrl-C takes a half-typed line and leaves the watch; of an empty one it ends it`()
    async throws
  {
    let world = try await LiveWorld("stuck-run")
    let screen = try await world.converse()
    try await screen.type("reload users\r")
    try await screen.endsWith("app-db/users>")
    try await screen.type("half a line\u{3}")
    try await screen.hasRow(containing: "half a line^C")
    try await screen.endsWith("app-db/users>")
    #expect(!screen.everything.contains("Stopped watching."))
    try await screen.type("\u{3}")
    try await screen.hasRow(containing: "What was asked of app-db goes on at PostHog")
    try await screen.endsWith("app-db/users>")
  }

  @Test func `a question beside a watch may be interrupted, and the watch goes on`() async throws {
    let world = try await LiveWorld("stuck-run", speed: 30)
    let screen = try await world.converse()
    try await screen.type("reload users\r")
    try await screen.endsWith("app-db/users>")
    try await screen.type("/watch 60s status app-db\r")
    try await screen.hasRow(containing: "orders")
    try await screen.type("\u{3}")
    try await screen.hasRow(containing: "No longer watching.")
    try await screen.hasRow(containing: "-- HEALED, WITH PROOF --", within: .seconds(90))
  }

  @Test func `what is waited for is one line; Ctrl-C ends it and tells what goes on`()
    async throws
  {
    let world = try await LiveWorld("stuck-run")
    let screen = try await world.converse()
    try await screen.type("why is orders stuck\r")
    try await screen.endsWith("app-db/orders plan 1>")
    try await screen.type("go\r")
    try await screen.hasRow(containing: "waiting for the old run of orders to end ... 1 s")
    try await screen.hasRow(containing: "waiting for the old run of orders to end ... 3 s")
    #expect(screen.everything.ranges(of: "waiting for the old run").count == 1)
    screen.terminal.send("\u{3}")
    try await screen.hasRow(containing: "I had asked PostHog to stop the run of orders;")
    #expect(screen.everything.contains("Not sent: sync orders."))
    try await screen.endsWith("app-db/orders>")
  }

  @Test func `where no line can rewrite itself, a wait is told in lines`() async throws {
    let world = try await LiveWorld("stuck-run")
    let screen = try await world.converse(["TERM": "dumb"])
    try await screen.type("why is orders stuck\r")
    try await screen.endsWith("app-db/orders plan 1>")
    try await screen.type("go\r")
    try await screen.hasRow(containing: "waiting for the old run of orders to end ... ")
    screen.terminal.signal(SIGINT)
    try await screen.hasRow(containing: "Not sent: sync orders.")
    #expect(!screen.terminal.output.contains(0x1b))
  }
}
