import Testing

@testable import Diagnosis
@testable import Screen
@testable import Session

@Suite struct PageTests {
  private static let widths = [40, 57, 80, 132, 200]

  /// Every page of help there is.
  private static let topics =
    Intent.Verb.allCases.map(\.rawValue) + Letter.allCases.map(Intent.Topic.path) + [
      Intent.Topic.approve, Intent.Topic.paths, Intent.Topic.commands, Intent.Topic.startup,
      Intent.Topic.colour, Intent.Topic.keys, Intent.Topic.why, Intent.Topic.secrets,
      Intent.Topic.loss, Intent.Topic.safety, Intent.Topic.undo,
    ]

  @Test(arguments: topics)
  func `a topic has a page of its own, and it fits every width`(topic: String) {
    let blocks = HelpWords.blocks(topic)
    let page = Page().lines(blocks).joined(separator: "\n")
    #expect(!page.contains("I have no page"))
    if topic != "help", topic != "unknown" { #expect(blocks != HelpWords.general) }
    for width in Self.widths {
      for line in Page(width: width).lines(blocks) { #expect(line.columns <= width) }
    }
  }

  @Test func `the difference between the three ways to sync again is one table`() {
    let page = Page().lines(HelpWords.difference).joined(separator: "\n")
    for way in ["reload", "resync", "delete data"] { #expect(page.contains("\n  \(way) ")) }
  }

  @Test func `help about approving tells what risk is left`() {
    let page = Page(width: 200).lines(HelpWords.approval).joined(separator: " ")
    #expect(page.contains("one round trip in which the world can still move"))
  }

  @Test(arguments: widths)
  func `a table is fitted, with what identifies a row kept whole or cut in its middle`(width: Int) {
    let name = "public.a_very_long_table_name_that_somebody_thought_was_clear_2026"
    let rows = [[name, "on", "Failed", "2026-03-01 09:00 UTC", "1,204,648 rows"]]
    let lines = Page(width: width).lines([.table(rows)])

    #expect(lines.allSatisfy { $0.columns <= width })
    let text = lines.map { $0.drop { $0 == " " } }.joined()
    #expect(text.contains("public."))
    #expect(text.contains("2026") && text.contains("Failed") && text.contains("09:00 UTC"))
  }

  @Test func `wide characters and marks count as the columns they take`() {
    let lines = Page(width: 40).lines([.table([["日本語", "x"], ["e\u{301}", "y"]])])
    #expect(lines == ["  日本語  x", "  e\u{301}       y"])
  }

  @Test func `heights are drawn in eight steps, and in six where only ASCII can be shown`() {
    let strip = Strip(label: "took", marks: .heights([0, 0.5, nil, 1]), legend: "1 s to 2 s")
    #expect(Page().lines([.chart([strip])]) == ["  took  ▁▅ █  1 s to 2 s"])
    #expect(Page(isASCII: true).lines([.chart([strip])]) == ["  took  _= #  1 s to 2 s"])
  }

  @Test func `colour repeats a word of the row and is never blue or yellow`() {
    let rows = [
      Row(cells: ["orders", "Failed"], mood: .bad), Row(cells: ["users", "ok"], mood: .plain),
    ]
    let lines = Page(isColoured: true).lines([.ledger(rows), .title("ASKED", at: "x", .asking)])
    #expect(lines[0] == "\u{1b}[31m  orders  Failed\u{1b}[0m")
    #expect(lines[1] == "  users   ok")
    #expect(lines[2].hasPrefix("\u{1b}[1;35m-- ASKED"))
  }
}
