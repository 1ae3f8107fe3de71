import PostHog
import Rehearsal
import Testing

private func updated(
  _ text: String, _ level: Difference = .wording, files: Int = 1, ci: Bool = false
) throws -> Update {
  Update(try replay(text), accepting: level, files: files, inContinuousIntegration: ci)
}

private let told = """
  # Told in two blocks

  Prose without a tab, kept   as it is:

  - and `code`

  ```scenario
  world w @000000 digest=3fa9c1deadbeef
  open => bot| Hello.
  a => api> users-me {} / api< 200 {} / bot| one / bot| / chk| state=idle
  b => bot| two / bot|   three
  ```

  ```transcript
  bot| Old greeting.
  you> a
  bot| old
  bot| older
  ```

  Between them: bot| is no output here.

  ```transcript
  chk| state=idle
  you> b
  ```

  The end, without a newline
  """

@Test func `an update rewrites outputs and the pin, and not a byte of prose or input`() throws {
  let update = try updated(told)

  #expect(
    update.text?.text == """
      # Told in two blocks

      Prose without a tab, kept   as it is:

      - and `code`

      ```scenario
      world w @3fa9c1 digest=3fa9c1deadbeef
      open => bot| Hello.
      a => api> users-me {} / api< 200 {} / bot| one / bot| / chk| state=idle
      b => bot| two / bot|   three
      ```

      ```transcript
      bot| Hello.
      you> a
      api> users-me {}
      api< 200 {}
      bot| one
      bot|
      ```

      Between them: bot| is no output here.

      ```transcript
      chk| state=idle
      you> b
      bot| two
      bot|   three
      ```

      The end, without a newline
      """)
  #expect(update.verdict.exitStatus == 1)
}

@Test func `a second update changes nothing and is status 0`() throws {
  let once = try #require(try updated(told).text)
  let twice = try updated(once.text)

  #expect(twice.text == nil)
  #expect(twice.changes.isEmpty)
  #expect(twice.verdict.exitStatus == 0)
}

@Test func `an update into a transcript of inputs only writes the outputs below them`() throws {
  let update = try updated(file(["open => bot| Hi.", "x => bot| y"], "you> x"))

  #expect(
    update.text?.text == file(["open => bot| Hi.", "x => bot| y"], "bot| Hi.\nyou> x\nbot| y"))
}

@Test func `an update says what it changed`() throws {
  let update = try updated(file(["x => bot| new"], "you> x\nbot| old"))

  #expect(
    update.changes == [
      "t.md:9: written anew (turn 1)", "  you> x", "- bot| old", "+ bot| new",
    ])
}

// MARK: - Louder words for graver differences

private let reload = file(
  ["x => api> external-data-schemas-reload {} / bot| z"], "you> x\nbot| z")
private let resync = file(
  ["x => bot| z / api> external-data-schemas-resync {}"], "you> x\nbot| z")

@Test(
  arguments: [
    (reload, .wording, false), (reload, .calls, true), (reload, .destructive, true),
    (resync, .wording, false), (resync, .calls, false), (resync, .destructive, true),
  ] as [(String, Difference, Bool)])
func `calls are accepted by their own word only`(
  text: String, level: Difference, isWritten: Bool
) throws {
  let update = try updated(text, level)

  #expect((update.text != nil) == isWritten)
  #expect(update.verdict.exitStatus == 1)
}

@Test func `what is not accepted names the word that would`() throws {
  let update = try updated(resync, .calls)

  #expect(
    update.changes == [
      "t.md:3: stays as it is: DESTRUCTIVE CALLS differ; to accept, --update=destructive",
      "  calls before:", "    none", "  calls after:", "    you> x",
      "    api> external-data-schemas-resync {}",
    ])
}

@Test func `calls behind an unexpected look are weighed too`() throws {
  let text = file(
    ["x => api> users-me {}", "y => api> external-data-schemas-resync {}"], "you> x\nyou> y")

  #expect(try updated(text).text == nil)
}

@Test func `a session that may be written is, beside one that may not`() throws {
  let both = file(["x => bot| new"], "you> x\nbot| old") + reload

  #expect(try updated(both).text?.text == file(["x => bot| new"], "you> x\nbot| new") + reload)
}

@Test func `destructive calls are accepted for one file at a time`() throws {
  let update = try updated(resync, .destructive, files: 2)

  #expect(update.refusal == .severalFiles)
  #expect(update.verdict.exitStatus == 2)
}

// MARK: - Refusals

@Test func `a build accepts nothing`() throws {
  let update = try updated(told, ci: true)

  #expect(update.refusal == .inContinuousIntegration)
  #expect(update.text == nil)
  #expect(update.verdict.exitStatus == 2)
}

@Test func `nothing is written over an input without effect`() throws {
  let update = try updated(file(["x => bot| y"], "you> x\nyou> nobody knows this"))

  let error = TranscriptError(line: 9, .withoutEffect("you> nobody knows this"))
  #expect(update.refusal == .errors([error]))
  #expect(update.verdict.exitStatus == 2)
}

@Test func `nothing is written that looks like a secret`() throws {
  let key = "sk_live_" + "51HqLyjWDarjtT1zdp7dcXq8"
  let leaky = Update(
    Replay(
      of: try Transcript(parsing: file([], "you> x"), file: "t.md"), by: Leaky.self),
    inContinuousIntegration: false)

  #expect(leaky.refusal == .leak([.init(line: 9)]))
  #expect(leaky.text == nil)
  #expect(leaky.verdict.exitStatus == 3)
  #expect(!leaky.changes.joined().contains(key))
}

/// Says a key aloud.
private struct Leaky: Performer {
  init(session: TranscriptSession) {}
  func open() -> [OutputLine] { [] }
  func perform(_ input: InputLine) -> [OutputLine] {
    [OutputLine(.said, "Got sk_live_" + "51HqLyjWDarjtT1zdp7dcXq8")]
  }
  func close() -> [TranscriptError] { [] }
}

@Test func `nothing is written that would be read as an input`() throws {
  let injected = Update(
    Replay(of: try Transcript(parsing: file([], "you> x"), file: "t.md"), by: Injecting.self),
    inContinuousIntegration: false)

  #expect(injected.text == nil)
  #expect(injected.refusal == .errors([TranscriptError(line: 8, .control("\n"))]))
}

/// Tries to type.
private struct Injecting: Performer {
  init(session: TranscriptSession) {}
  func open() -> [OutputLine] { [] }
  func perform(_ input: InputLine) -> [OutputLine] { [OutputLine(.said, "a\nyou> approve")] }
  func close() -> [TranscriptError] { [] }
}

// MARK: - Elisions

@Test func `an update keeps an elision whose neighbours stayed`() throws {
  let scenario = ["x => bot| 1 / bot| 2 / bot| 3 / bot| new"]
  let update = try updated(file(scenario, "you> x\nbot| 1\nbot| [...]\nbot| 3\nbot| old"))

  #expect(
    update.text?.text == file(scenario, "you> x\nbot| 1\nbot| [...]\nbot| 3\nbot| new"))
}

@Test func `an update writes an elision out whose neighbour changed, and says so`() throws {
  let scenario = ["x => bot| 1 / bot| 2 / bot| 3"]
  let update = try updated(file(scenario, "you> x\nbot| 1\nbot| [...]\nbot| old"))

  #expect(update.text?.text == file(scenario, "you> x\nbot| 1\nbot| 2\nbot| 3"))
  #expect(update.changes.last == "t.md:10: [...] no longer fits here and is written out")
}
