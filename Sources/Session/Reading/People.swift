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

  /// `product prices`: the prices, whatever they are of.
  static func isModifier(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].isOnlyTable, !tokens[index].isQualified,
      !tokens[index].typed.lowercased().hasSuffix("s"),
      let head = tokens.dropFirst(index + 1).first, head.clause == tokens[index].clause
    else { return false }
    return head.isOnlyTable && head.typed.lowercased().hasSuffix("s") && head.typed.count > 4
  }

  private static let people: Set<String> = [
    "user", "users", "customer", "customers", "client", "clients",
  ]

  private static let speaking: Set<String> = [
    "complain", "complaining", "complained", "report", "reported", "reporting", "noticed", "notice",
    "angry", "asking", "ask", "asked", "calling", "paid", "bought", "pay", "buy", "see", "seeing",
    "saw",
  ]

  /// `the password of the mysql user`, `granted select to the posthog user`: who signs in.
  static func isAccount(_ index: Int, in tokens: [Token]) -> Bool {
    if tokens.contains(where: { $0.subject == .key }) { return true }
    guard index > 0 else { return false }
    let isGranted = tokens[..<index].contains { granting.contains($0.text) }
    return accounts.contains(tokens[index - 1].text)
      || isGranted && tokens[..<index].contains { $0.text == "to" || $0.text == "for" }
      || tokens[index - 1].entries?.allSatisfy { $0.table == nil } ?? false && isGranted
  }

  private static let accounts: Set<String> = [
    "posthog", "db", "database", "service", "readonly", "replication", "login", "same", "new db",
  ]

  private static let granting: Set<String> = [
    "grant", "grants", "granted", "granting", "gave", "give", "given", "permission", "permissions",
    "privileges", "privilege", "rights",
  ]

  /// `same user and password`: what stays as it is, and nothing that is to be changed.
  static func isUnchanged(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].subject == .key || tokens[index].subject == .settings else { return false }
    let clause = tokens.filter { $0.clause == tokens[index].clause }
    return clause.count < tokens.count
      && clause.contains { ["same", "unchanged", "stays", "stay"].contains($0.text) }
      && clause.allSatisfy { token in
        if case .complaint = token.concept { return false }
        return token.act == nil && token.cue != .negation && token.cue != .condition
      }
  }

  /// `ticket #4821: deals …`, `i opened a ticket about deals`: one of the help desk, where something
  /// else is named.
  static func isOfDesk(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens.indices.contains(where: { $0 != index && tokens[$0].isOfTable }) else {
      return false
    }
    let next = tokens.dropFirst(index + 1).first
    let isNumbered = next.map { !$0.text.isEmpty && $0.text.allSatisfy(\.isNumber) } ?? false
    return isNumbered || tokens[..<index].suffix(2).contains { desks.contains($0.text) }
  }

  private static let desks: Set<String> = [
    "support", "jira", "zendesk", "linear", "internal", "opened", "open", "raised", "raise",
    "filed",
    "file", "got", "another", "per", "wrote", "created", "freshdesk", "incoming",
  ]
}

extension Token {
  /// Tables are called so, and no source.
  fileprivate var isOnlyTable: Bool { entries?.allSatisfy { $0.table != nil } ?? false }

  /// Some table is called so.
  fileprivate var isOfTable: Bool { entries?.contains { $0.table != nil } ?? false }
}
