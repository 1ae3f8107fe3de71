import Testing

@testable import Screen

@Suite struct SlashCommandTests {
  @Test(arguments: [
    ("/timing", SlashCommand.timing(nil)), ("/timing on", .timing(true)),
    ("  /TIMING Off ", .timing(false)), ("/json", .json), ("/calls", .calls), ("/edit", .edit),
    ("/edit a line", .edit),
    ("/watch status", .watch(every: 30, question: "status")),
    ("/watch 5m what's broken?", .watch(every: 300, question: "what's broken?")),
    ("/watch 1h runs of orders", .watch(every: 3600, question: "runs of orders")),
    ("/watch 1 status", .watch(every: 2, question: "status")),
  ])
  func `a line with a slash is read`(line: String, command: SlashCommand) {
    #expect(SlashCommand(line) == command)
  }

  @Test(arguments: [
    "status", "/help resync", "/quit", "/approve", "/var/log/sync.log says timeout", "/", "/ json",
    "//", "/2", "approve",
  ])
  func `other lines are the session's`(line: String) {
    #expect(SlashCommand(line) == nil)
  }

  @Test(arguments: ["/foo", "/tim", "/watch", "/watch 30s", "/json please", "/timing maybe"])
  func `what is not understood is answered with how it goes`(line: String) throws {
    guard case .unclear(_, let usage) = try #require(SlashCommand(line)) else {
      Issue.record("\(line) was understood")
      return
    }
    #expect(!usage.isEmpty)
  }

  @Test func `only what sets how things are shown may stand in a startup file`() {
    #expect(SlashCommand.timing(true).isOption)
    #expect(SlashCommand.watch(every: 30, question: "status").isOption)
    #expect(!SlashCommand.json.isOption && !SlashCommand.calls.isOption)
  }

  @Test func `of two answers the lines that changed are told, and those that vanished`() {
    let before = [
      "app-db: Running, 2 tables.", "", "  orders  Running", "  users  on", "  old  on",
    ]
    let after = ["app-db: Completed, 2 tables.", "", "  orders  Completed", "  users  on"]
    let change = AnswerChange(from: before, to: after)
    #expect(change.now == ["app-db: Completed, 2 tables.", "  orders  Completed"])
    #expect(change.gone == ["  old  on"])
    #expect(AnswerChange(from: after, to: after).isEmpty)
  }
}
