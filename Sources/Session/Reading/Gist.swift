// What a line comes to: the topics it waves away left out, verbs in two parts put together.

/// The tokens of a line before grammar sees them.
struct Gist {
  let tokens: [Token]
  /// What lay on the table is waved away: `skip this, what else is wrong`.
  let leaves: Bool

  init(_ tokens: [Token]) {
    let rest = Gist.pointed(tokens)
    leaves = rest.count < tokens.count
    self.tokens = Gist.joined(Gist.timed(Gist.spared(Gist.picked(rest))))
  }
}

// MARK: - What is waved away

extension Gist {
  private static let dismissals: Set<String> = [
    "never mind", "nevermind", "nvm", "forget", "forget about", "ignore", "skip", "not", "leave",
    "screw", "drop", "enough", "enough about", "scratch", "park", "forget it", "keep",
  ]

  /// `leave carts as is, reload orders`
  private static let untouched: Set<String> = [
    "as", "is", "as is", "as it", "it", "they", "are", "alone", "be", "untouched", "running", "out",
    "intact",
  ]

  /// `never mind orders, how is deals`: orders is no longer what it is about. `not the first, the
  /// second`. Left as it is where nothing else is said.
  private static func pointed(_ tokens: [Token]) -> [Token] {
    if let rest = turned(tokens) { return rest }
    let nos = tokens.prefix { ["no", "nope", "nah", "no no"].contains($0.text) }
    let isCorrected = tokens.dropFirst(nos.count).first?.text == "not"
    guard
      let start = tokens.indices.first(where: { index in
        !isIntroduction(tokens[index]) && !(isCorrected && index < nos.count)
      }),
      dismissals.contains(tokens[start].text), !tokens[start].isQuoted
    else { return tokens }
    let clause = tokens[start].clause
    let stop =
      tokens[(start + 1)...].firstIndex { $0.clause != clause || !isOfTopic($0) } ?? tokens.endIndex
    let topic = tokens[(start + 1)..<stop]
    let isLeft = ["leave", "keep"].contains(tokens[start].text)
    let tail = tokens[stop...].prefix {
      isLeft && $0.clause == clause && untouched.contains($0.text)
    }
    let end = tail.endIndex
    if tokens[start].text == "keep", tail.isEmpty, tokens[end...].first?.act == nil {
      return tokens
    }
    let rest = tokens[end...]
    // `enough reloading, resync it`
    let isDone = tokens[start].text == "enough" && topic.first?.form == .gerund
    guard isDone || topic.contains(where: isTopic), rest.contains(where: isSubstance) else {
      return tokens
    }
    // `drop orders because it is wrong` is an order with its reason.
    let isOrder = ["drop", "leave", "skip", "keep"].contains(tokens[start].text)
    let isApart =
      rest.first?.clause != clause || !isOrder || (!tail.isEmpty && rest.first?.cue == .and)
    let isReason = rest.first { !$0.isPlain }?.cue == .because
    return isApart && !isReason && !isReasonOnly(rest) ? Array(rest) : tokens
  }

  /// `start fresh: how is deals`, `skip this, anything else broken`, `ok park that. how is hubspot`:
  /// nothing is named before, and something else is looked for.
  private static func turned(_ tokens: [Token]) -> [Token]? {
    guard let start = tokens.firstIndex(where: { !isIntroduction($0) }) else { return nil }
    let clause = tokens[start].clause
    let lead = tokens[start...].prefix { $0.clause == clause }
    let rest = tokens[lead.endIndex...]
    let isOver = lead[start].act == .startOver
    guard isOver || turns.contains(lead[start].text) || dismissals.contains(lead[start].text),
      !lead[start].isQuoted, isLooking(rest)
    else { return nil }
    let isPure = lead.dropFirst().allSatisfy { token in
      token.isPlain || (!isOver && token.concept == .reference) || token.answer != nil
        || token.cue == .leadIn || (!isOver && token.subject == .plan) || token.cue == .article
    }
    let isWhole =
      isOver || turns.contains(lead[start].text)
      || lead.contains { token in
        token.concept == .reference || token.subject == .plan
      }
    return isPure && isWhole ? Array(rest) : nil
  }

  private static let leaving: Set<String> = [
    "skip", "not", "leave", "leave out", "ignore", "without", "except", "forget", "forget about",
    "minus",
  ]

  /// `take 1 and 3, skip shop`: what is left out of a pick by number.
  private static func picked(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.last,
      let start = tokens.firstIndex(where: { $0.clause == last.clause }),
      start > 0, leaving.contains(tokens[start].text),
      tokens[(start + 1)...].allSatisfy({ isOfTopic($0) || isCount($0) || $0.cue == .and }),
      tokens[..<start].contains(where: isCount),
      tokens[..<start].allSatisfy({
        isCount($0) || isIntroduction($0) || $0.act?.isLook == true
          || $0.act?.isHarmless == true || $0.act == .light
      })
    else { return tokens }
    return Array(tokens[..<start])
  }

  private static func isCount(_ token: Token) -> Bool {
    if case .number = token.kind { return true }
    if case .ordinal = token.concept { return true }
    return false
  }

  private static let turns: Set<String> = [
    "never mind", "nevermind", "nvm", "forget it", "forget about it", "forget that", "skip it",
    "skip that", "leave it", "drop it", "scrap that", "scrap it", "scratch that", "leave it be",
    "not now", "forget the plan", "drop the plan", "discard the plan", "abandon it", "screw it",
  ]

  /// A look, or a question about how things are: and nothing to do.
  private static func isLooking(_ rest: ArraySlice<Token>) -> Bool {
    let looks = rest.contains { token in
      switch token.concept {
      case .idiom(.audit), .idiom(.status), .idiom(.diagnose): true
      case .act(let act): act.isLook && token.form == .base
      default: token.entries != nil
      }
    }
    return looks
      && rest.allSatisfy { token in
        token.act?.isLook != false || token.act == .light || token.act == .sync
          || token.act == .fix
      }
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
  static func isOfTopic(_ token: Token) -> Bool {
    switch token.concept {
    case .cue(.article), .plain, .reference, .ordinal: return true
    case .cue(.leadIn): return token.text == "now" || token.text == "just"
    case .subject(.table), .subject(.source), .subject(.tables), .subject(.rows): return true
    case .act: return token.form == .gerund
    default: return token.entries != nil
    }
  }

  static func isTopic(_ token: Token) -> Bool {
    if case .ordinal = token.concept { return true }
    return token.entries != nil
  }

  /// Something that can be what the line is about.
  static func isSubstance(_ token: Token) -> Bool {
    switch token.concept {
    case .act, .complaint, .idiom, .ordinal, .subject(.progress): true
    default: token.entries != nil
    }
  }

  /// `skip orders, it is fine`: nothing new is named, nothing is asked.
  private static func isReasonOnly(_ rest: ArraySlice<Token>) -> Bool {
    rest.contains { $0.concept == .reference }
      && !rest.indices.contains { index in
        let token = rest[index]
        if case .idiom = token.concept { return true }
        // `drop hubspot, we don't use it`
        let isUnused = token.text == "use" && index > rest.startIndex + 1
        if isUnused, rest[index - 1].cue == .negation, rest[index - 2].cue == .subjectWord {
          return false
        }
        return token.entries != nil || token.act != nil || token.cue == .what || token.cue == .how
      }
  }
}
