import Rehearsal
import Testing

private let stuck = """
  # A stuck run

  Prose, kept as it is.

  ```scenario
  clock 2026-03-02T10:00:00Z
    source id=src_1 type=Stripe
  ```

  ```transcript
  bot| Hello.
  you> why is orders stuck?
  api> external-data-sources-list {}
  api< 200 []
  bot|
  bot|   ```
  chk| state=idle
  ```

  Later, with prose between.

  ```transcript
  now> +5m
  key> <secret:1 sk_live>
  ```

  """

@Test func `a session has its title, its scenario and its turns, each with line numbers`() throws {
  let transcript = try Transcript(parsing: stuck, file: "stuck-run.md")

  let session = try #require(transcript.sessions.first)
  #expect(transcript.sessions.count == 1)
  #expect(session.title == "A stuck run")
  #expect(
    session.scenario == [
      ScenarioLine("clock 2026-03-02T10:00:00Z", number: 6),
      ScenarioLine("  source id=src_1 type=Stripe", number: 7),
    ])
  #expect(
    session.turns.map(\.input) == [
      nil, InputLine(.typed, "why is orders stuck?", number: 12),
      InputLine(.clock, "+5m", number: 23), InputLine(.secret, "<secret:1 sk_live>", number: 24),
    ])
  #expect(session.turns[0].lines == [OutputLine(.said, "Hello.")])
  #expect(session.turns[1].outputs.map(\.number) == [13, 14, 15, 16, 17])
}

@Test func `the lines of a file joined are the file again`() throws {
  let transcript = try Transcript(parsing: stuck, file: "stuck-run.md")

  #expect(transcript.source.joined(separator: "\n") == stuck)
}

@Test func `output can hold a fence, because its gutter comes first`() throws {
  let transcript = try Transcript(parsing: stuck, file: "stuck-run.md")

  #expect(transcript.sessions[0].turns[1].lines.contains(OutputLine(.said, "  ```")))
}

@Test func `a file of prose has no sessions`() throws {
  let readme = "# syncmedic\n\n```console\n$ syncmedic\n```\n"

  #expect(try Transcript(parsing: readme, file: "README.md").sessions.isEmpty)
}

@Test func `an example inside a longer fence is prose`() throws {
  let manual = "````markdown\n```transcript\nanything at all\n```\n````\n"

  #expect(try Transcript(parsing: manual, file: "manual.md").sessions.isEmpty)
}

@Test func `a second scenario begins a second session under the nearest heading`() throws {
  let one = "```scenario\nclock 1\n```\n\n```transcript\nyou> hi\n```\n"
  let two = "# First\n\n\(one)\n## Second\n\n\(one)"

  let transcript = try Transcript(parsing: two, file: "two.md")

  #expect(transcript.sessions.map(\.title) == ["First", "Second"])
}

private let head = "```scenario\nclock 1\n```\n```transcript\n"

@Test(
  arguments: [
    (head + "you> hi\nbto| x\n```\n", 6, .unknownGutter("bto|")),
    (head + "you> hi\n\n```\n", 6, .unknownGutter("")),
    (head + "you>hi\n```\n", 5, .noSpaceAfterGutter),
    (head + "bot| \n```\n", 5, .trailingSpace),
    (head + "bot| a \n```\n", 5, .trailingSpace),
    ("Prose \n", 1, .trailingSpace),
    (head + "bot| a\tb\n```\n", 5, .tab),
    (head + "you> hi\r\n```\n", 5, .carriageReturn),
    (head + "bot| \u{1b}[1m\n```\n", 5, .control("\u{1b}")),
    (head + "bot| \u{9b}1m\n```\n", 5, .control("\u{9b}")),
    (head + "you> a\u{202e}b\n```\n", 5, .control("\u{202e}")),
    ("A\u{2028}b\n", 1, .control("\u{2028}")),
    ("```transcript\nyou> hi\n```\n", 1, .transcriptWithoutScenario),
    ("```scenario\nclock 1\n```\n", 1, .scenarioWithoutTranscript),
    (head + "you> hi\n", 4, .unterminatedBlock),
    ("# T\n```scenario\nclock 1\n", 2, .unterminatedBlock),
    ("```console\n$ ls\n", 1, .unterminatedBlock),
    ("``` transcript\nyou> hi\n```\n", 1, .nearlyABlock("``` transcript")),
    ("  ```Transcript\nyou> hi\n  ```\n", 1, .nearlyABlock("  ```Transcript")),
    ("~~~scenario\nclock 1\n~~~\n", 1, .nearlyABlock("~~~scenario")),
    (head + "key> hunter2\n```\n", 5, .secretInClear),
    (head + "you> x\nbot| PLAN 1\nbot| [...]\nbot| Type  approve\n```\n", 7, .elisionInPlan),
  ] as [(String, Int, TranscriptError.Reason)])
func `a malformed file names the line and the reason`(
  text: String, line: Int, reason: TranscriptError.Reason
) {
  #expect(throws: TranscriptError(line: line, reason)) {
    try Transcript(parsing: text, file: "bad.md")
  }
}

@Test func `bytes that are no text name the line`() {
  #expect(throws: TranscriptError(line: 2, .notUTF8)) {
    try Transcript(bytes: Array("# T\n".utf8) + [0xff, 0x0a], file: "bad.md")
  }
}

@Test func `a malformed file is reported so that a click leads to the line`() {
  #expect(
    TranscriptError(line: 12, .tab).report(in: "Transcripts/stuck-run.md")
      == "Transcripts/stuck-run.md:12: a tab; a transcript has spaces only")
}

@Test(
  arguments: [
    ("<secret:1>", 1, nil), ("<secret:12 pg-password>", 12, "pg-password"), ("", nil, nil),
    ("<secret:0>", nil, nil), ("<secret:x>", nil, nil),
  ] as [(String, Int?, String?)])
func `an entry at a secret's prompt has a number and perhaps a shape`(
  text: String, number: Int?, shape: String?
) {
  let entry = InputLine(.secret, text, number: 1).entry

  #expect(entry?.secret.number == number)
  #expect(entry?.shape == shape)
}
