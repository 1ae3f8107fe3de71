import PostHog
import Testing

@testable import Rehearsal

private let chart = CoverageChart(states: ["idle"], events: ["line", "answered"])

private func coverage(_ texts: [String: String]) throws -> Coverage {
  let replays = try texts.sorted { $0.key < $1.key }.map { name, text in
    Replay(of: try Transcript(parsing: text, file: name), by: Echo.self)
  }
  return Coverage(of: replays, on: chart)
}

private let resync = file(
  ["trap 7", "x => api> external-data-schemas-resync {}"],
  "you> x\napi> external-data-schemas-resync {}")

@Test func `the chart has every mark of the runbook and the reference`() {
  let counts = Dictionary(uniqueKeysWithValues: chart.axes.map { ($0.axis, $0.marks.count) })

  #expect(
    counts == [
      .error: 11, .status: 8, .path: 11, .tool: 19, .sign: 13, .trap: 38, .ending: 6, .gate: 84,
      .pair: 2,
    ])
}

@Test func `each mark is one line, and reads back`() {
  let marks = chart.axes.flatMap(\.marks)

  #expect(Set(marks.map(\.description)).count == marks.count)
  #expect(marks.allSatisfy { Mark(description: $0.description) == $0 })
}

@Test func `tools are read off the calls, other marks are reported`() throws {
  let coverage = try coverage(["Transcripts/d.md": resync])

  #expect(coverage.marks == [.tool(.resyncTable), .trap(7)])
  #expect(coverage.places[.trap(7)] == [.init(file: "Transcripts/d.md", title: "A test")])
}

@Test func `a session that could not be performed shows nothing`() throws {
  let broken = resync.replacing("you> x", with: "you> y")

  #expect(try coverage(["d.md": broken]).marks.isEmpty)
}

@Test func `less than the floor is status 4 and names what is lost`() throws {
  let floor = try CoverageFloor(parsing: "tool/external-data-schemas-resync\ntrap/07\ntrap/08\n")
  let coverage = try coverage(["d.md": resync])

  #expect(floor.lost(in: coverage) == [.trap(8)])
  #expect(floor.verdict(on: coverage).exitStatus == 4)
}

@Test func `the floor rises and never falls`() throws {
  let floor = try CoverageFloor(parsing: "trap/08\ntrap/35: the server does not tell\ntrap/07: -\n")

  let raised = floor.raised(by: try coverage(["d.md": resync]))

  #expect(
    raised.text == """
      tool/external-data-schemas-resync
      trap/07
      trap/08
      trap/35: the server does not tell

      """)
  #expect(try CoverageFloor(parsing: raised.text) == raised)
}

@Test func `a line of the floor that names nothing is an error`() {
  #expect(throws: TranscriptError(line: 2, .unknownMark("trp/8"))) {
    try CoverageFloor(parsing: "trap/07\ntrp/8\n")
  }
}

@Test func `what is neither shown nor excused is named`() throws {
  let floor = try CoverageFloor(parsing: "trap/08: the server does not tell\n")
  let open = floor.unexplained(in: try coverage(["d.md": resync]))

  #expect(open.contains(.trap(9)))
  #expect(!open.contains(.trap(8)) && !open.contains(.trap(7)))
}

@Test func `the matrix on a terminal says how much is shown and what is not`() throws {
  let text = try coverage(["d.md": resync]).text

  #expect(text.contains("Endings of a repair: 0 of 6\n  not shown: heals, same-error"))
  #expect(text.contains("Events in each state: 0 of 2\n  idle not shown: line, answered\n"))
}

@Test func `the page leads from a mark to its conversations`() throws {
  let page = try coverage(["Transcripts/recovery/d.md": resync]).markdown(in: "Transcripts/")

  #expect(page.contains("| 07 | [A test](recovery/d.md) |\n"))
  #expect(page.contains("| 08 | |\n"))
  #expect(page.contains("| | line | answered |\n| --- | --- | --- |\n| idle | | |\n"))
  #expect(throws: Never.self) { try Transcript(parsing: page, file: "README.md") }
}

@Test func `the index names every conversation and leaves prose out`() throws {
  let transcripts = [
    try Transcript(parsing: resync, file: "Transcripts/d.md"),
    try Transcript(parsing: "# Prose\n", file: "Transcripts/README.md"),
  ]

  #expect(Transcript.index(of: transcripts, in: "Transcripts/") == "- [A test](d.md)\n")
}

@Test func `a marked section is replaced and its surroundings stay`() {
  let page = "a\n<!-- index -->\nold\n<!-- /index -->\nb\n"
  let section = MarkedSection("index")

  let once = section.replaced(in: page, with: "- new\n")

  #expect(once == "a\n<!-- index -->\n\n- new\n\n<!-- /index -->\nb\n")
  #expect(once.flatMap { section.replaced(in: $0, with: "- new\n") } == once)
  #expect(MarkedSection("coverage").replaced(in: page, with: "") == nil)
}
