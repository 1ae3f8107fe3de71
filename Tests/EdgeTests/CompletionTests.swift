import Glibc
import Testing

@testable import Edge

/// How wide a character is, the locale says; of the tests' process it is `C`.
private let isUTF8 = setlocale(LC_CTYPE, "C.UTF-8") != nil

struct CompletionTests {
  @Test(arguments: [
    (["Charge", "charges"], "Charge"), (["status", "stripe"], "st"), (["日本", "日曜"], "日"),
    (["a", "b"], ""), (["one"], "one"), ([], ""),
  ])
  func `what all have in common is found in any case`(texts: [String], common: String) {
    #expect(Completion.commonStart(of: texts.map { .init($0) }) == common)
  }

  @Test func `an approval is never offered, nor a text that would act on the terminal`() {
    let completion = Completion(candidates: [
      "approve", "Approve", "approve stripe", "ap\u{1b}[2J", "ap\u{202e}", "apple",
    ])
    #expect(completion.permitted == ["apple"])
  }

  @Test(.enabled(if: isUTF8))
  func `choices stand in columns, or with what they are`() {
    let words: [Completion.Candidate] = ["one", "three", "日本", "four"]
    #expect(Completion.lines(of: words, columns: 16, rows: 9) == ["one    three", "日本   four"])
    let described = [Completion.Candidate("Charge", "a table that is stuck"), .init("x")]
    #expect(
      Completion.lines(of: described, columns: 16, rows: 9) == ["Charge  a table", "x"])
    let many = (0..<50).map { Completion.Candidate("table\($0)", "x") }
    let lines = Completion.lines(of: many, columns: 40, rows: 10)
    #expect(lines.count == 10 && lines.last == "… and 41 more")
  }
}

struct WideTests {
  @Test(.enabled(if: isUTF8))
  func `cells are counted without escape codes, and cut with them`() {
    #expect("\u{1b}[1mab日\u{1b}[0m".cells == 4)
    #expect("\u{1b}[1mab日c\u{1b}[0m".cut(toCells: 3) == "\u{1b}[1mab\u{1b}[0m")
    #expect("\u{1b}[1mab\u{1b}[0m".withoutCodes == "ab")
  }

  @Test func `a code at the very end of a prompt changes places with the last character`() {
    let prompt = WideText(prompt: "\u{1b}[1ma> \u{1b}[0m")
    #expect(
      String(wide: prompt.pointer, count: 15) == "\u{1}\u{1b}[1m\u{1}a>\u{1}\u{1b}[0m\u{1} ")
  }
}

/// What the end of a line begins.
struct CompletionMatchTests {
  private static let words: [Completion.Candidate] = [
    .init("1", opensLine: true), .init("reload", opensLine: true),
    .init("resync", opensLine: true), .init("what's broken?", opensLine: true),
    .init("what would be lost", opensLine: true), "Charge", "Customer", "order items", "日本",
    "stripe/Charge",
  ]

  @Test(arguments: [
    ("re", ["reload", "resync"], 2), ("RELO", ["reload"], 4),
    ("what", ["what's broken?", "what would be lost"], 4), ("what w", ["what would be lost"], 6),
    ("reload c", ["Charge", "Customer"], 1), ("reload order i", ["order items"], 7),
    ("check stripe/CH", ["stripe/Charge"], 9), ("why 日", ["日本"], 1), ("  relo", ["reload"], 4),
    ("reload re", [], 0), ("reload 1", [], 0), ("xyz", [], 0), ("reload", ["reload"], 6),
  ])
  func `the longest end that begins a candidate counts`(
    line: String, offered: [String], length: Int
  ) {
    let completion = Completion(of: line, among: Self.words)
    #expect(completion.candidates.map(\.text) == offered)
    #expect(completion.wordLength == length)
  }

  @Test func `an empty line is begun, and after an order names are offered`() {
    #expect(Completion(of: "", among: Self.words).candidates.map(\.text).first == "1")
    #expect(!Completion(of: "", among: Self.words).candidates.contains("Charge"))
    #expect(Completion(of: "reload ", among: Self.words).candidates.map(\.text).contains("Charge"))
  }

  @Test(arguments: ["approve ", "approve ch", "Approve stripe/", "  approve C"])
  func `nothing follows the beginning of an approval`(line: String) {
    #expect(Completion(of: line, among: Self.words).candidates.isEmpty)
  }
}
