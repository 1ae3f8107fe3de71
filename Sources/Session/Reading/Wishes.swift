// What somebody wants done without saying who does it, and what opens a question.

extension Grammar {
  /// `we need orders reloaded`, `could you have companies run again`, `i'd like it to stop`: what is
  /// wanted is said, and not who does it.
  func isWished(_ index: Int, _ lead: ArraySlice<Token>) -> Bool {
    guard let wish = lead.lastIndex(where: Grammar.isWish) else { return false }
    let object = lead[(wish + 1)...]
    guard lead[..<wish].allSatisfy(Grammar.maysStandBefore), !object.isEmpty,
      object.allSatisfy(Grammar.isWanted)
    else { return false }
    let isCausative = Grammar.causatives.contains(tokens[wish].text)
    let isInfinitive = object.last?.text == "to" || isCausative
    return tokens[index].form == .past || (tokens[index].form == .base && isInfinitive)
  }

  private static let causatives: Set<String> = ["have", "get", "make", "let"]

  private static func isWish(_ token: Token) -> Bool {
    if causatives.contains(token.text) || token.text == "can we get" { return true }
    guard token.cue == .leadIn else { return false }
    return ["want", "need", "like", "love", "wish"].contains {
      token.text == $0 || token.text.hasSuffix(" " + $0)
    }
  }

  /// What is wanted done something to, up to the verb.
  private static func isWanted(_ token: Token) -> Bool {
    switch token.concept {
    case .cue(.article), .cue(.leadIn), .reference, .everything, .act(.sync), .subject(.table),
      .subject(.source), .subject(.rows), .subject(.tables), .cue(.and), .ordinal:
      return true
    default:
      return token.entries != nil || token.kind == .unknown || token.isPlain || token.text == "be"
    }
  }

  /// `why`, `what`, `how` begins the sentence; something may stand apart before it: `not sure, what
  /// gets removed`.
  func asksWhy(_ sentence: Int) -> Bool {
    var clause: Int?
    for token in tokens[sentences[sentence] ?? 0..<0] {
      if token.clause == clause || token.answer != nil || token.isPlain || token.cue == .leadIn {
        continue
      }
      if Grammar.asks(token) { return true }
      clause = token.clause
    }
    return false
  }

  private static func asks(_ token: Token) -> Bool {
    switch token.concept {
    case .cue(.why), .cue(.what), .cue(.how), .cue(.which), .cue(.consequence), .idiom(.explain):
      return true
    default: return false
    }
  }
}

extension Gist {
  /// `i want these rows gone`: with rows, a table or a source before it; `i want the error gone` and
  /// `i want it gone` may mean the trouble.
  static func isWantedGone(_ index: Int, in tokens: [Token]) -> Bool {
    let clause = tokens[..<index].drop { $0.clause != tokens[index].clause }
    guard let wish = clause.lastIndex(where: { $0.cue == .leadIn }),
      ["want", "need", "like"].contains(where: { tokens[wish].text.hasSuffix($0) })
    else { return false }
    let object = clause[(wish + 1)...]
    let things: Set<SentenceSubject?> = [.rows, .table, .source]
    return object.contains { $0.entries != nil || $0.subject != nil && things.contains($0.subject) }
      && object.allSatisfy { token in
        token.entries != nil || things.contains(token.subject) && token.subject != nil
          || token.concept == .reference || token.cue == .article
          || ["of", "in", "from", "to be"].contains(token.text)
      }
  }

  /// `they don't refresh no more`: no more than *anymore*.
  static func isAnymore(_ index: Int, in tokens: [Token]) -> Bool {
    guard let more = tokens.dropFirst(index + 1).first, more.text == "more",
      more.clause == tokens[index].clause, isEnd(tokens[(index + 2)...])
    else { return false }
    return tokens[..<index].contains {
      $0.clause == more.clause && ($0.cue == .negation || $0.text == "cant" || $0.text == "wont")
    }
  }

  /// `want it on again`, `we need carts off`: switched so.
  static func isWantedOn(_ index: Int, in tokens: [Token]) -> Bool {
    let clause = tokens[..<index].drop { $0.clause != tokens[index].clause }
    guard let wish = clause.lastIndex(where: { $0.cue == .leadIn }),
      ["want", "need", "like"].contains(where: { tokens[wish].text.hasSuffix($0) })
    else { return false }
    let object = clause[(wish + 1)...]
    let rest = tokens[(index + 1)...].drop { ["again", "back"].contains($0.text) }
    let isOver = rest.first.map { $0.clause != tokens[index].clause } ?? true
    return !object.isEmpty && (isOver || isEnd(rest))
      && object.contains { $0.entries != nil || $0.concept == .reference }
      && object.allSatisfy { token in
        token.entries != nil || token.concept == .reference || token.cue == .article
          || token.cue == .and || token.subject == .table || token.act == .sync
          || token.text == "back"
      }
  }
}
