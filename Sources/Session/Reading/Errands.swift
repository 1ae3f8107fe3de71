// Lines about the conversation itself: hand it over, go on in another project. Read word by word off
// the line as it was typed, since a file's name is no word of ours.

extension Intent {
  /// The errand, when the line is nothing else.
  init?(errand line: String) {
    let words = line.betweenSpaces.filter { $0.lowercased() != "please" }
    guard let found = Self.report(words) ?? Self.move(words) else { return nil }
    self = found
  }

  /// `report`, `report FILE`, `write a report to FILE`, `hand over`.
  private static func report(_ words: [String]) -> Intent? {
    let lower = words.map { $0.lowercased() }
    guard let phrase = reporting.first(where: { lower.starts(with: $0) }) else { return nil }
    let rest = words.dropFirst(phrase.count).filter { $0.lowercased() != "to" }
    guard rest.count <= 1, rest.allSatisfy(isFile) else { return nil }
    var intent = Intent(.history, move: .report)
    intent.file = rest.first
    return intent
  }

  /// Longer ones before what they begin with.
  private static let reporting: [[String]] = [
    ["write", "me", "a", "report"], ["give", "me", "a", "report"], ["make", "me", "a", "report"],
    ["i", "need", "a", "report"], ["create", "a", "report"], ["write", "a", "report"],
    ["write", "the", "report"], ["write", "report"],
    ["make", "a", "report"], ["save", "a", "report"], ["save", "the", "report"],
    ["hand", "over"], ["handover"], ["report"],
  ]

  /// With a dot or a slash in it. `report stripe` is about stripe.
  private static func isFile(_ word: String) -> Bool { word.contains("/") || word.contains(".") }

  /// `use project 7`, `switch to project 7`.
  private static func move(_ words: [String]) -> Intent? {
    let lower = words.map { $0.lowercased() }
    guard lower.count >= 3, lower[lower.count - 2] == "project",
      let number = Int(lower[lower.count - 1]), number > 0,
      lower.dropLast(2).allSatisfy(moving.contains)
    else { return nil }
    return Intent(.status, move: .useProject(number))
  }

  private static let moving: Set<String> = [
    "use", "switch", "change", "go", "move", "work", "in", "on", "to", "the", "now",
  ]
}
