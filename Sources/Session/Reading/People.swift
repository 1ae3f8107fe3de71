// People, and things of theirs, that are called like tables.

extension Gist {
  /// `users who deleted their account`: says which, and asks nothing.
  static func isRelative(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 0, tokens[index].text.hasPrefix("who ") else { return false }
    let before = tokens[index - 1]
    return before.clause == tokens[index].clause
      && (before.entries != nil || before.text == "people")
  }

  /// `users complain about orders`: those who speak are no table.
  static func isPeople(_ index: Int, in tokens: [Token]) -> Bool {
    guard people.contains(tokens[index].text), !tokens[index].isQualified,
      let next = tokens[(index + 1)...].first(where: { !["are", "is", "have"].contains($0.text) }),
      next.clause == tokens[index].clause
    else { return false }
    return next.cue == .report || speaking.contains(next.text)
  }

  private static let people: Set<String> = [
    "user", "users", "customer", "customers", "client", "clients",
  ]

  private static let speaking: Set<String> = [
    "complain", "complaining", "complained", "report", "reported", "reporting", "noticed", "notice",
    "angry", "asking", "ask", "asked", "calling", "paid", "bought", "pay", "buy", "see", "seeing",
    "saw",
  ]
}
