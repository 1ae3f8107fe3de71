// Lines about the conversation itself: hand it over, go on in another project. Read word by word off
// the line as it was typed, since a file's name is no word of ours.

extension Intent {
  /// The errand, when the line is nothing else.
  init?(errand line: String) {
    let words = line.betweenSpaces.filter { $0.lowercased() != "please" }
    guard let found = Self.report(words) ?? Self.move(words) else { return nil }
    self = found
  }

  /// `report`, `report FILE`, `write a short summary for slack`, `sum it up`, `hand over`.
  private static func report(_ words: [String]) -> Intent? {
    guard words.count <= 16, words.contains(where: tells) else { return nil }
    let file = words.count > 1 ? words.last.flatMap { isFile($0) ? $0 : nil } : nil
    let lower = (file == nil ? words : words.dropLast()).map {
      $0.lowercased().filter { !",.!?".contains($0) }
    }
    let rest = lower.filter { !besideReport.contains($0) }
    // `summary please` asks how things stand; one for somebody is to be handed over.
    guard reports.contains(rest) || rest == ["summary"] && lower.contains("for") else { return nil }
    var intent = Intent(.history, move: .report)
    intent.file = file
    return intent
  }

  /// What is left of the line, its company taken away.
  private static let reports: Set<[String]> = [
    ["report"], ["handover"], ["hand", "over"], ["writeup"], ["write-up"],
    ["postmortem"], ["post-mortem"], ["summarize"], ["summarise"], ["sum", "up"], ["write", "up"],
    ["write", "report"], ["write", "summary"], ["write", "handover"], ["write", "postmortem"],
    ["something", "paste"],
  ]

  /// Begins like a word of ``reports``: most lines hold none, and are let go.
  private static func tells(_ word: String) -> Bool {
    guard let first = word.utf8.first, beginnings.contains(first | 0x20) else { return false }
    let lower = word.lowercased()
    return tellers.contains { lower.hasPrefix($0) }
  }

  private static let tellers = ["report", "summar", "sum", "hand", "write", "post", "paste"]
  private static let beginnings = tellers.compactMap(\.utf8.first)

  private static let besideReport: Set<String> = [
    "give", "make", "save", "create", "draft", "prepare", "need", "want", "send", "show", "i", "we",
    "me", "us", "my", "our", "a", "an", "the", "short", "quick", "full", "brief", "little", "for",
    "of", "to", "into", "in", "on", "can", "could", "you", "boss", "manager", "lead", "team",
    "slack",
    "jira", "ticket", "email", "mail", "colleague", "colleagues", "shift", "next", "channel",
    "standup",
    "this", "that", "it", "all", "everything", "incident", "so", "far", "now", "ok", "pls",
    "please",
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
