// What a line names last only to leave it out: `reload orders and leave deals alone`, `the one in
// postgres, not stripe`, `orders please, shop can wait`.

extension Gist {
  /// The tokens without what is left out. Something else has to be named or picked before it, and
  /// nothing but the topic may stand in what is left out.
  static func spared(_ tokens: [Token]) -> [Token] {
    guard let part = leftAlone(tokens) ?? denied(tokens) ?? postponed(tokens) else { return tokens }
    let rest = tokens[..<part.lowerBound] + tokens[part.upperBound...]
    guard part.lowerBound > 0, tokens[..<part.lowerBound].contains(where: isNamed) else {
      return tokens
    }
    return Array(rest)
  }

  /// `and leave the stripe one alone`.
  private static func leftAlone(_ tokens: [Token]) -> Range<Int>? {
    guard
      let leave = tokens.indices.dropFirst().last(where: {
        ["leave", "keep"].contains(tokens[$0].text) && !tokens[$0].isQuoted
      })
    else { return nil }
    let topic = tokens[(leave + 1)...].prefix { isLeft($0) && $0.clause == tokens[leave].clause }
    let tail = tokens[topic.endIndex...].prefix {
      alone.contains($0.text) && $0.clause == tokens[leave].clause
    }
    guard topic.contains(where: isNamed), !tail.isEmpty, isEnd(tokens[tail.endIndex...]) else {
      return nil
    }
    let joint = tokens[..<leave].reversed().prefix {
      [.and, .because, .leadIn].contains($0.cue) || $0.text == "but"
    }.count
    return leave - joint..<tail.endIndex
  }

  private static let alone: Set<String> = [
    "alone", "as", "is", "as is", "as it", "be", "untouched", "out", "running", "intact",
  ]

  /// `…, not stripe`: the last clause, and nothing else in it.
  private static func denied(_ tokens: [Token]) -> Range<Int>? {
    let start = lastClause(of: tokens)
    guard let first = tokens[start...].first(where: { $0.text != "and" && $0.text != "but" }),
      first.text == "not", let not = tokens[start...].firstIndex(where: { $0.text == "not" })
    else { return nil }
    let topic = tokens[(not + 1)...]
    guard topic.contains(where: { $0.entries != nil }), topic.allSatisfy(isLeft) else {
      return nil
    }
    return start..<tokens.endIndex
  }

  /// `…, shop can wait`, `…, shop later`.
  private static func postponed(_ tokens: [Token]) -> Range<Int>? {
    let start = lastClause(of: tokens)
    let clause = tokens[start...]
    guard let last = clause.lastIndex(where: { $0.entries != nil || $0.concept == .ordinal(1) })
    else { return nil }
    let topic = clause[...last]
    guard topic.allSatisfy({ isLeft($0) || $0.cue == .because }) else { return nil }
    let said = clause[topic.endIndex...].map(\.text).joined(separator: " ")
    guard topic.contains(where: { $0.entries != nil }), delays.contains(said) else { return nil }
    return start..<tokens.endIndex
  }

  private static let delays: Set<String> = [
    "can wait", "may wait", "could wait", "has to wait", "will have to wait", "later",
    "another time", "some other time", "tomorrow", "next week", "can wait until tomorrow",
    "can stay", "can stay as it is", "is not urgent", "isnt urgent", "not now", "after that",
  ]

  private static func lastClause(of tokens: [Token]) -> Int {
    guard let last = tokens.last else { return 0 }
    return tokens.lastIndex { $0.clause != last.clause }.map { $0 + 1 } ?? 0
  }

  private static func isLeft(_ token: Token) -> Bool {
    if alone.contains(token.text) { return false }
    if token.cue == .and { return true }
    return isOfTopic(token) && (token.act == nil)
  }

  /// Something that exists, or a place on a list.
  private static func isNamed(_ token: Token) -> Bool {
    if case .number = token.kind { return true }
    return isTopic(token)
  }
}
