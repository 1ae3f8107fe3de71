// What a line comes to: the topics it waves away left out, verbs in two parts put together.

/// The tokens of a line before grammar sees them.
enum Gist {
  static func of(_ tokens: [Token]) -> [Token] { joined(timed(pointed(tokens))) }
}

// MARK: - What is waved away

extension Gist {
  private static let dismissals: Set<String> = [
    "never mind", "nevermind", "nvm", "forget", "forget about", "ignore", "skip", "not", "leave",
    "screw", "drop", "enough of", "enough about", "scratch", "park", "forget it",
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

// MARK: - Verbs in two parts

extension Gist {
  /// `put everything back`, `get payments going`, `wake me once it is done`: the parts stand apart,
  /// and the first one carries the meaning of both.
  private static func joined(_ tokens: [Token]) -> [Token] {
    var joined = tokens
    for index in tokens.indices where !tokens[index].isQuoted {
      let clause = tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }.prefix(8)
      if isLogin(index, in: tokens) || isPeople(index, in: tokens) {
        joined[index] = tokens[index].meaning(.plain)
      } else if isAuxiliary(index, in: tokens) {
        joined[index] = tokens[index].meaning(.cue(.modal))
      } else if isStopping(index, in: tokens) {
        joined[index] = tokens[index].meaning(.act(.cancel), .past)
      } else if tellsMe(tokens[index], clause) {
        joined[index] = tokens[index].meaning(.act(.watch))
      } else if let act = act(of: tokens[index], with: clause) {
        joined[index] = tokens[index].meaning(.act(act), tokens[index].form)
      }
    }
    return joined
  }

  /// `the password of the mysql user` is of no table of users.
  private static func isLogin(_ index: Int, in tokens: [Token]) -> Bool {
    tokens[index].text == "user" && tokens[index].entries != nil
      && tokens.contains { $0.subject == .key }
  }

  /// `users complain about orders`: those who speak are no table.
  private static func isPeople(_ index: Int, in tokens: [Token]) -> Bool {
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
    "angry", "asking", "ask", "asked", "calling", "see", "seeing", "saw",
  ]

  /// `do folks reload it often`: nobody is told to do anything.
  private static func isAuxiliary(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].text == "do",
      index == 0 || tokens[index - 1].sentence != tokens[index].sentence
    else { return false }
    let rest = tokens[(index + 1)...].prefix { $0.sentence == tokens[index].sentence }
    let isOrder: Bool =
      switch rest.first?.concept {
      case .act, .cue(.article), .reference, .everything, .answer, nil: rest.first?.entries == nil
      default: false
      }
    if isOrder, rest.first?.kind != .unknown { return false }
    return rest.contains { $0.act != nil && $0.form == .base }
  }

  /// `should it be stopped` asks for the deed, `it stopped` complains.
  private static func isStopping(_ index: Int, in tokens: [Token]) -> Bool {
    index > 0 && tokens[index].text == "stopped"
      && ["be", "being", "get"].contains(tokens[index - 1].text)
  }

  /// First part, second part, both.
  private static let parted: [(first: Set<String>, second: Set<String>, act: Act)] = [
    (["shut", "take"], ["down"], .cancel),
    (["kick", "fire"], ["off"], .reload),
    (["shut", "take"], ["off", "offline"], .switchOff),
    (["throw", "clean", "clear", "chuck"], ["out", "away"], .wipe),
    (["start", "begin", "do"], ["over", "afresh", "anew"], .startOver),
  ]

  private static let emptying: Set<String> = ["get", "take", "throw", "chuck", "kick"]
  private static let restoring: Set<String> = ["put", "take", "change", "roll", "bring", "set"]
  private static let reviving: Set<String> = ["get", "bring", "make", "getting", "bringing"]
  private static let alive: Set<String> = [
    "going", "running", "working", "work", "moving", "up", "healthy", "green", "flowing", "unstuck",
  ]

  private static func act(of token: Token, with rest: ArraySlice<Token>) -> Act? {
    let parts = rest.drop(while: isObject)
    guard parts.startIndex > rest.startIndex, let particle = parts.first else { return nil }
    let known = parted.first { $0.first.contains(token.text) && $0.second.contains(particle.text) }
    if let known { return known.act }
    let isOfRows = rest.contains { $0.subject == .rows }
    if particle.text == "out", isOfRows, emptying.contains(token.text) { return .wipe }
    let isOfSource = rest.prefix { $0.text != "out" }.contains { token in
      token.entries?.contains { $0.table == nil } ?? false
    }
    if particle.text == "out", isOfSource, emptying.contains(token.text) { return .delete }
    guard isParticle(particle) else { return nil }
    let after = parts.dropFirst().first
    if particle.text == "back", restoring.contains(token.text) {
      return after?.text == "on" || after?.text == "up" || token.text == "bring" ? nil : .undo
    }
    return alive.contains(particle.text) && reviving.contains(token.text) ? .fix : nil
  }

  private static func isParticle(_ token: Token) -> Bool {
    token.text == "back" || alive.contains(token.text)
  }

  /// What may stand between the two parts of a verb.
  private static func isObject(_ token: Token) -> Bool {
    if isParticle(token) || token.text == "out"
      || parted.contains(where: { $0.second.contains(token.text) })
    {
      return false
    }
    switch token.concept {
    case .cue(.article), .reference, .everything, .subject(.table), .subject(.source),
      .subject(.rows), .subject(.tables), .act(.sync), .subject(.settings), .subject(.key),
      .subject(.column), .cue(.indefinite):
      return true
    default:
      return token.entries != nil || token.kind == .unknown
        || ["in", "of", "from", "inside"].contains(token.text)
    }
  }

  /// `wake me up once …`, `shout at me when …`: whatever it is called, I want to be told.
  private static func tellsMe(_ token: Token, _ rest: ArraySlice<Token>) -> Bool {
    let isGiven = ["give", "drop", "send", "shoot"].contains(token.text)
    guard token.kind == .unknown || token.isPlain || isGiven else { return false }
    let me = rest.prefix(2).firstIndex { $0.text == "me" || $0.text == "us" }
    guard let me else { return false }
    let mark = rest[(me + 1)...].prefix(3).first {
      $0.cue == .condition || $0.act == .watch
    }
    return mark.map {
      $0.act == .watch || ["once", "when", "as soon as", "if", "whenever"].contains($0.text)
    } ?? false
  }
}
