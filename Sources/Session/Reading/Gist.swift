// What a line comes to: the topics it waves away left out, verbs in two parts put together.

/// The tokens of a line before grammar sees them.
enum Gist {
  static func of(_ tokens: [Token]) -> [Token] { joined(timed(pointed(tokens))) }
}

// MARK: - What is waved away

extension Gist {
  private static let dismissals: Set<String> = [
    "never mind", "nevermind", "nvm", "forget", "forget about", "ignore", "skip", "not", "leave",
    "screw", "drop", "enough", "enough about", "scratch", "park", "forget it",
  ]

  /// `never mind orders, how is deals`: orders is no longer what it is about. `not the first, the
  /// second`. Left as it is where nothing else is said.
  private static func pointed(_ tokens: [Token]) -> [Token] {
    let nos = tokens.prefix { ["no", "nope", "nah", "no no"].contains($0.text) }
    let isCorrected = tokens.dropFirst(nos.count).first?.text == "not"
    guard
      let start = tokens.indices.first(where: { index in
        !isIntroduction(tokens[index]) && !(isCorrected && index < nos.count)
      }),
      dismissals.contains(tokens[start].text), !tokens[start].isQuoted
    else { return tokens }
    let clause = tokens[start].clause
    let end =
      tokens[(start + 1)...].firstIndex { $0.clause != clause || !isOfTopic($0) } ?? tokens.endIndex
    let topic = tokens[(start + 1)..<end]
    let rest = tokens[end...]
    guard topic.contains(where: isTopic), rest.contains(where: isSubstance) else { return tokens }
    // `drop orders because it is wrong` is an order with its reason.
    let isOrder = ["drop", "leave", "skip"].contains(tokens[start].text)
    let isApart = rest.first?.clause != clause || !isOrder
    let isReason = rest.first { !$0.isPlain }?.cue == .because
    return isApart && !isReason && !isReasonOnly(rest) ? Array(rest) : tokens
  }

  private static func isIntroduction(_ token: Token) -> Bool {
    switch token.concept {
    case .answer(.consent), .answer(.pleasantry), .cue(.leadIn), .cue(.and), .cue(.then), .plain:
      !dismissals.contains(token.text)
    case .cue(.because): true
    default: false
    }
  }

  /// `orders`, `the carts thing`, `reloading orders`.
  private static func isOfTopic(_ token: Token) -> Bool {
    switch token.concept {
    case .cue(.article), .plain, .reference, .ordinal: return true
    case .cue(.leadIn): return token.text == "now" || token.text == "just"
    case .subject(.table), .subject(.source), .subject(.tables), .subject(.rows): return true
    case .act: return token.form == .gerund
    default: return token.entries != nil
    }
  }

  private static func isTopic(_ token: Token) -> Bool {
    if case .ordinal = token.concept { return true }
    return token.entries != nil
  }

  /// Something that can be what the line is about.
  private static func isSubstance(_ token: Token) -> Bool {
    switch token.concept {
    case .act, .complaint, .idiom, .ordinal, .subject(.progress): true
    default: token.entries != nil
    }
  }

  /// `skip orders, it is fine`: nothing new is named, nothing is asked.
  private static func isReasonOnly(_ rest: ArraySlice<Token>) -> Bool {
    rest.contains { $0.concept == .reference }
      && !rest.contains { token in
        if case .idiom = token.concept { return true }
        return token.entries != nil || token.act != nil || token.cue == .what || token.cue == .how
      }
  }
}
