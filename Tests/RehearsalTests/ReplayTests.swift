import PostHog
import Rehearsal
import Testing

@Test func `a conversation as written is status 0 and nothing is said`() throws {
  let replay = try replay(
    ["open => bot| Hello.", "hi => api> users-me {} / api< 200 {} / bot| Hi."],
    "bot| Hello.\nyou> hi\napi> users-me {}\napi< 200 {}\nbot| Hi.")

  #expect(replay.verdict == .asWritten)
  #expect(replay.verdict.exitStatus == 0)
  #expect(replay.report == "")
}

@Test func `other words are reported, all of them, with three lines around`() throws {
  let replay = try replay(
    ["a => bot| 1 / bot| 2 / bot| 3 / bot| 4 / bot| five / chk| state=idle", "b => bot| bee"],
    "you> a\nbot| 1\nbot| 2\nbot| 3\nbot| 4\nbot| 5\nchk| state=idle\nyou> b\nbot| 6\nyou> b\nbot| bee"
  )

  #expect(replay.verdict == .mismatch)
  #expect(
    replay.report == """
      t.md:14: first divergence (turn 1): wording
        bot| 2
        bot| 3
        bot| 4
      - bot| 5
      + bot| five
        chk| state=idle
        you> b
      - bot| 6
      + bot| bee
        you> b
        bot| bee

      """)
}

@Test func `words that differ far apart are pieces of their own, each with its line`() throws {
  let long = (1...9).map { "bot| \($0)" }
  let replay = try replay(
    ["a => bot| A / \(long.joined(separator: " / ")) / bot| Z"],
    "you> a\nbot| B\n\(long.joined(separator: "\n"))\nbot| Y")

  #expect(replay.report.contains("t.md:9: first divergence (turn 1): wording\n"))
  #expect(replay.report.contains("t.md:19: and here (turn 1)\n"))
}

@Test func `an unexpected call ends the comparison, and nothing after it is told`() throws {
  let replay = try replay(
    [
      "shown => chk| state=awaiting-approval",
      "approve => api> users-me {} / api> external-data-schemas-resync {} / bot| x",
    ],
    """
    you> shown
    chk| state=awaiting-approval
    you> approve
    api> users-me {}
    api> external-data-schemas-reload {}
    bot| y
    you> nobody knows this
    bot| z
    """)

  #expect(
    replay.report == """
      t.md:13: first divergence (turn 2, state awaiting-approval): DESTRUCTIVE CALLS
        chk| state=awaiting-approval
        you> approve
        api> users-me {}
      - api> external-data-schemas-reload {}
      + api> external-data-schemas-resync {}
        the rest of this session was not replayed: an unexpected call changes the world

      """)
  #expect(replay.verdict.exitStatus == 1)
}

private let update = "external-data-schemas-partial-update"

@Test(
  arguments: [
    ("bot| a", "bot| b", [], .wording),
    ("chk| state=idle", "chk| state=verifying", [], .wording),
    ("api< 200 {}", "api< 400 {}", [], .wording),
    ("api> users-me {}", "api> projects-retrieve {}", [], .wording),
    ("api> external-data-schemas-reload {}", "bot| a", [], .calls),
    ("bot| a", "api> external-data-schemas-cancel {}", [], .calls),
    ("bot| a", "api> external-data-schemas-resync {}", [], .destructive),
    ("api> external-data-schemas-delete-data {}", "bot| a", [], .destructive),
    ("bot| a", "api> \(update) {}", [], .calls),
    ("bot| a", "api> \(update) {}", ["byTable \(update) {}"], .destructive),
    ("api> \(update) {}", "bot| a", [], .destructive),
    ("bot| a", "api> no-such-tool {}", [], .destructive),
  ] as [(String, String, [String], Difference)])
func `what differs is as grave as the gravest call in it`(
  written: String, actual: String, more: [String], difference: Difference
) throws {
  let replay = try replay(more + ["x => \(actual)"], "you> x\n\(written)")

  #expect(replay.sessions[0].difference == difference)
}

@Test func `a destructive call that moved to another input is destructive`() throws {
  let resync = "api> external-data-schemas-resync {}"
  let replay = try replay(
    ["yes => \(resync)", "approve => bot| Done."], "you> yes\nyou> approve\n\(resync)\nbot| Done.")

  #expect(replay.sessions[0].difference == .destructive)
}

@Test func `a composed letter is not a decomposed one`() throws {
  let replay = try replay(["x => bot| caf\u{e9}"], "you> x\nbot| cafe\u{301}")

  #expect(replay.verdict == .mismatch)
}

@Test func `what is there before anybody speaks is the opening`() throws {
  let replay = try replay(["open => bot| Hello.", "x => bot| y"], "you> x\nbot| y")

  #expect(replay.report.hasPrefix("t.md:8: first divergence (opening): wording\n+ bot| Hello.\n"))
}

// MARK: - No test at all

@Test func `an input without effect is status 2, not a mismatch`() throws {
  let replay = try replay(["x => bot| y"], "you> x\nbot| y\nkey> <secret:1>")

  #expect(replay.verdict.exitStatus == 2)
  #expect(replay.report == "t.md:10: without effect: key> <secret:1>\n")
}

@Test func `a scenario record that nobody reads is status 2`() throws {
  let replay = try replay(["x => bot| y", "z => bot| never"], "you> x\nbot| y")

  #expect(replay.verdict.exitStatus == 2)
  #expect(replay.report == "t.md:5: without effect: z\n")
}

@Test func `a scenario word that means nothing is status 2`() throws {
  let replay = try replay(["clokc 2026"], "you> x")

  #expect(replay.verdict.exitStatus == 2)
  #expect(replay.report == "t.md:4: no record is called  clokc\n")
}

// MARK: - The world it agreed to

@Test(arguments: [("w @3fa9c1", true), ("w @77aa01", false), ("w", false), ("w @3f", false)])
func `a session holds only in the world it agreed to`(world: String, holds: Bool) throws {
  let replay = try replay(
    ["world \(world) digest=3fa9c1deadbeef", "x => bot| y"], "you> x\nbot| y")

  #expect(replay.verdict == (holds ? .asWritten : .mismatch))
  #expect(replay.report.contains("+ world w @3fa9c1 digest=3fa9c1deadbeef") == !holds)
}

// MARK: - Elisions

@Test(arguments: [
  ("bot| [...]\nbot| 4", true), ("bot| 1\nbot| [...]", true), ("bot| [...]", true),
  ("bot| 1\nbot| [...]\nbot| 3\nbot| [...]", true), ("bot| 1\nbot| [...]\nbot| 3\nbot| 4", true),
  ("bot| 1\nbot| 2\nbot| [...]\nbot| 3\nbot| 4", false), ("bot| [...]\nbot| 3", false),
  ("bot| 1\nbot| 2\nbot| 3\nbot| 4\nbot| [...]", false),
])
func `an elision stands for one line or more`(written: String, holds: Bool) throws {
  let replay = try replay(["x => bot| 1 / bot| 2 / bot| 3 / bot| 4"], "you> x\n\(written)")

  #expect(replay.verdict == (holds ? .asWritten : .mismatch))
}

@Test func `an elision ends with its turn`() throws {
  let replay = try replay(["x => bot| 1", "y => bot| 2"], "you> x\nbot| [...]\nyou> y")

  #expect(replay.verdict == .mismatch)
}

@Test(arguments: [
  ("api> users-me {} / api< 200 {}", true), ("api> external-data-schemas-reload {}", false),
  ("api> no-such-tool {}", false), ("bot| PLAN 1 / bot| Type  approve  to run it", false),
])
func `an elision hides looks, never a change and never a plan`(hidden: String, holds: Bool) throws {
  let replay = try replay(
    ["x => bot| a / \(hidden) / bot| b"], "you> x\nbot| a\nbot| [...]\nbot| b")

  #expect(replay.verdict == (holds ? .asWritten : .mismatch))
}

@Test func `words that differ beside an elided look do not end the comparison`() throws {
  let replay = try replay(
    ["x => bot| a / api> users-me {} / bot| B", "y => bot| c"],
    "you> x\nbot| a\nbot| [...]\nbot| b\nyou> y\nbot| d")

  #expect(replay.sessions[0].difference == .wording)
  #expect(replay.report.contains("+ bot| c"))
}

// MARK: - What may not be seen

@Test func `a volatile text is named before it is compared`() throws {
  let replay = try replay(
    ["home /home/kim", "x => bot| in /home/kim/x, not /home/kimberly"],
    "you> x\nbot| in <path:home>/x, not /home/kimberly")

  #expect(replay.verdict == .asWritten)
}

@Test func `what looks like a secret is status 3 and is not repeated`() throws {
  let key = "sk_live_" + "51HqLyjWDarjtT1zdp7dcXq8"
  let replay = try replay(["x => bot| Your key \(key)."], "you> x\nbot| Thanks.")

  #expect(replay.verdict.exitStatus == 3)
  #expect(!replay.report.contains(key))
  #expect(replay.report.contains("+ bot| (not shown: it looks like a secret)"))
}

@Test func `a line that no file can hold is shown inert and named`() throws {
  let replay = try replay(["x => bot| ESC[1mred"], "you> x\nbot| red")

  #expect(replay.report.contains("+ bot| \\u{1B}[1mred"))
  #expect(replay.report.contains("what came cannot be written down"))
}
