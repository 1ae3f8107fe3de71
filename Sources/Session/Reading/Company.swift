// Words that mean something else in the company they keep: verbs in two parts, conditions that are
// none.

extension Gist {
  /// `put everything back`, `get payments going`, `wake me once it is done`: the parts stand apart,
  /// and the first one carries the meaning of both.
  static func joined(_ tokens: [Token]) -> [Token] {
    var joined = tokens
    for index in tokens.indices where !tokens[index].isQuoted {
      if let concept = concept(of: index, in: tokens) {
        let isDone = ["stopped", "gone", "on", "off"].contains(tokens[index].text)
        let form: Form = isDone ? .past : tokens[index].form
        joined[index] = tokens[index].meaning(concept, form)
      }
    }
    return joined
  }

  private static func concept(of index: Int, in tokens: [Token]) -> Concept? {
    let token = tokens[index]
    switch token.text {
    case "do" where isAuxiliary(index, in: tokens): return .cue(.modal)
    case "clear" where isEvident(index, in: tokens): return .plain
    case "meaning" where index > 0 && tokens.dropFirst(index + 1).first?.act?.isHarmless == true:
      return .cue(.leadIn)
    case "that" where isConjunction(index, in: tokens): return .plain
    case "what is it" where tokens.dropFirst(index + 1).first?.form == .gerund: return .cue(.what)
    case "help" where isThankedFor(index, in: tokens): return .plain
    case "start it", "start that", "begin it":
      return isStartedOver(index, in: tokens) ? .act(.startOver) : nil
    case "it" where isOfSides(index, in: tokens): return .plain
    case "its" where isTimeOfDay(index, in: tokens): return .plain
    case "end" where index > 0 && sides.contains(tokens[index - 1].text): return .plain
    case "when is" where isOfSubject(index, in: tokens): return .idiom(.status)
    case "differ", "differs":
      return asksHow(tokens, token.sentence) ? nil : .complaint(.wrong)
    case "once" where token.cue == .condition && isAlone(index, in: tokens): return .plain
    case _ where token.act == .watch && token.text.hasSuffix(" if") && asks(index, in: tokens):
      return .cue(.condition)
    case "no" where isAnymore(index, in: tokens): return .plain
    case "gone" where isWantedGone(index, in: tokens): return .act(.delete)
    case "on" where isWantedOn(index, in: tokens): return .act(.switchOn)
    case "off" where isWantedOn(index, in: tokens): return .act(.switchOff)
    case "stopped" where isStopping(index, in: tokens): return .act(.cancel)
    case "user" where token.entries != nil && isAccount(index, in: tokens): return .plain
    case "ticket" where token.entries != nil && isOfDesk(index, in: tokens): return .plain
    case _ where isUnchanged(index, in: tokens): return .plain
    case _ where isRelative(index, in: tokens): return .plain
    default: break
    }
    if token.entries != nil {
      return isPeople(index, in: tokens) || isModifier(index, in: tokens) ? .plain : nil
    }
    let rest = tokens[(index + 1)...].prefix(8).prefix { $0.clause == token.clause }
    if tellsMe(token, rest) { return .act(.watch) }
    return act(of: token, with: rest).map { .act($0) }
  }
}

// MARK: - Conjunctions

extension Gist {
  private static let sides: Set<String> = [
    "our", "your", "their", "my", "either", "which", "whose",
  ]

  /// `anything that i should know`, `make that it syncs`: what it leads to speaks for itself.
  private static func isConjunction(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 0, let next = tokens.dropFirst(index + 1).first,
      next.clause == tokens[index].clause, tokens[index - 1].clause == next.clause
    else { return false }
    // `anything in the warehouse that failed`
    let isOfNoun = tokens[index - 1].subject != nil || tokens[index - 1].entries != nil
    if isOfNoun, case .complaint = next.concept { return true }
    return next.cue == .subjectWord || ["it", "its", "they"].contains(next.text)
  }

  /// `thanks for the help`
  private static func isThankedFor(_ index: Int, in tokens: [Token]) -> Bool {
    index > 0 && ["the", "your", "all the"].contains(tokens[index - 1].text)
      && tokens[..<index].contains { $0.answer == .pleasantry }
  }

  /// `its 3am and nothing loads`: the hour, and nothing that was said before.
  private static func isTimeOfDay(_ index: Int, in tokens: [Token]) -> Bool {
    guard
      let next = tokens.dropFirst(index + 1).first(where: {
        !["almost", "only", "the"].contains($0.text)
      })
    else { return false }
    if ["midnight", "friday", "sunday", "saturday", "weekend"].contains(next.text) { return true }
    let digits = next.typed.prefix { $0.isNumber }
    guard !digits.isEmpty else { return false }
    let rest = next.typed.dropFirst(digits.count).lowercased()
    let after = tokens.dropFirst(index + 2).first?.text ?? ""
    return ["am", "pm", "th", "st", "nd", "rd"].contains(rest)
      || ["am", "pm", "oclock"].contains(after)
  }

  /// `when is orders back`; `when is a resync needed` asks about the word.
  private static func isOfSubject(_ index: Int, in tokens: [Token]) -> Bool {
    guard let next = tokens.dropFirst(index + 1).first(where: { $0.cue != .article }) else {
      return false
    }
    return next.entries != nil || (next.isPointer && !tokens.contains { $0.act?.isStrong == true })
  }
}

// MARK: - Conditions

extension Gist {
  /// `is it clear why orders failed`
  private static func isEvident(_ index: Int, in tokens: [Token]) -> Bool {
    let next = tokens.dropFirst(index + 1).first?.text ?? ""
    return ["why", "what", "how", "where", "who", "whether"].contains(next)
      || (index > 1 && tokens[index - 1].isPointer && tokens[index - 2].cue == .finite)
  }

  /// `how do they differ` asks what each does; `counts differ now` complains.
  private static func asksHow(_ tokens: [Token], _ sentence: Int) -> Bool {
    tokens.contains { token in
      token.sentence == sentence
        && ([.how, .what, .which, .whereabouts, .consequence].contains(token.cue)
          && !["differ", "differs"].contains(token.text))
    }
  }

  /// `sync everything once`: how often, and no condition.
  private static func isAlone(_ index: Int, in tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].clause != tokens[index].clause
  }

  /// `tell me if purging orders is billed` wants an answer now; `tell me if orders fails` wants to be
  /// told.
  private static func asks(_ index: Int, in tokens: [Token]) -> Bool {
    let rest = tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }
    return rest.contains { token in
      (token.act?.isStrong == true && token.form == .gerund) || token.cue == .modal
        || token.cue == .subjectWord || token.cue == .fitness || token.subject == .safety
        || token.subject == .loss
    }
  }
}

// MARK: - What is no verb, and what is one

extension Gist {
  /// `do folks reload it often`: nobody is told to do anything.
  private static func isAuxiliary(_ index: Int, in tokens: [Token]) -> Bool {
    let sentence = tokens[index].sentence
    guard index == 0 || tokens[index - 1].sentence != sentence else { return false }
    let rest = tokens[(index + 1)...].prefix { $0.sentence == sentence }
    guard let first = rest.first else { return false }
    switch first.concept {
    case .act, .cue(.article), .reference, .everything, .answer: return false
    default: return rest.contains { $0.act != nil && $0.form == .base }
    }
  }

  /// `should it be stopped` asks for the deed, `it stopped` complains.
  private static func isStopping(_ index: Int, in tokens: [Token]) -> Bool {
    index > 0 && ["be", "being", "get"].contains(tokens[index - 1].text)
  }

  /// `wake me up once …`, `shout at me when …`: whatever it is called, I want to be told.
  private static func tellsMe(_ token: Token, _ rest: ArraySlice<Token>) -> Bool {
    guard let me = rest.prefix(2).firstIndex(where: { $0.text == "me" || $0.text == "us" }) else {
      return false
    }
    let isGiven = ["give", "drop", "send", "shoot"].contains(token.text)
    guard token.kind == .unknown || token.isPlain || isGiven else { return false }
    return rest[(me + 1)...].prefix(4).contains { token in
      token.act == .watch || (token.cue == .condition && moments.contains(token.text))
    }
  }

  private static let moments: Set<String> = ["once", "when", "as soon as", "if", "whenever"]
}

// MARK: - Verbs in two parts

extension Gist {
  /// A second part and what both mean together.
  private struct Parted: Sendable {
    let second: Set<String>
    let act: Act
    var object = Object.any
  }

  /// What is acted on.
  private enum Object {
    case any, rows, source

    func fits(_ tokens: ArraySlice<Token>) -> Bool {
      switch self {
      case .any: true
      case .rows: tokens.contains { $0.subject == .rows }
      case .source: tokens.contains { $0.entries?.contains { $0.table == nil } ?? false }
      }
    }
  }

  private static let alive: Set<String> = [
    "going", "running", "working", "work", "moving", "up", "back", "healthy", "green", "flowing",
    "unstuck",
  ]

  private static let out = [
    Parted(second: ["out"], act: .wipe, object: .rows),
    Parted(second: ["out"], act: .delete, object: .source),
  ]
  private static let away = Parted(second: ["out", "away"], act: .wipe)
  private static let down = [
    Parted(second: ["down"], act: .cancel), Parted(second: ["off", "offline"], act: .switchOff),
  ]
  private static let over = [Parted(second: ["over", "afresh", "anew"], act: .startOver)]
  private static let back = [Parted(second: ["back"], act: .undo)]
  private static let anew = [
    Parted(
      second: ["again", "once more", "once again", "one more time", "anew", "afresh"], act: .reload)
  ]
  private static let revived = [Parted(second: alive, act: .fix)]

  /// By the first part.
  private static let parted: [String: [Parted]] = [
    "load": anew, "import": anew, "ingest": anew, "shut": down, "take": down + back + out,
    "kick": out + [Parted(second: ["off"], act: .reload)],
    "fire": [Parted(second: ["off"], act: .reload)], "throw": out + [away], "clean": [away],
    "clear": [away], "chuck": out + [away], "start": over, "begin": over, "do": over, "put": back,
    "switch": back, "turn": back, "flip": back,
    "slow": [Parted(second: ["down"], act: .change)],
    "speed": [Parted(second: ["up"], act: .change)],
    "change": back, "roll": back, "set": back, "get": out + revived, "make": revived,
    "bring": revived, "getting": revived, "bringing": revived,
  ]

  private static let seconds: Set<String> = parted.values.reduce(into: []) { all, verbs in
    for verb in verbs { all.formUnion(verb.second) }
  }

  private static func act(of token: Token, with rest: ArraySlice<Token>) -> Act? {
    guard let verbs = parted[token.text] else { return nil }
    let object = rest.prefix(while: isObject)
    let parts = rest[object.endIndex...]
    guard !object.isEmpty, let second = parts.first else { return nil }
    // `put it back on` switches it on.
    if second.text == "back", ["on", "up"].contains(parts.dropFirst().first?.text) { return nil }
    let verb = verbs.first { $0.second.contains(second.text) && $0.object.fits(object) }
    guard let act = verb?.act else { return nil }
    let isSafe = act != .wipe && act != .delete && act != .startOver
    return isSafe || (isDefinite(object) && isEnd(parts.dropFirst())) ? act : nil
  }

  /// `start orders over`; not `do a round over all tables`.
  private static func isDefinite(_ object: ArraySlice<Token>) -> Bool {
    object.contains { token in
      token.entries != nil || token.concept == .reference || token.concept == .everything
        || token.subject == .rows
    }
  }

  static func isEnd(_ rest: ArraySlice<Token>) -> Bool {
    guard let next = rest.first else { return true }
    switch next.concept {
    // `over and over`
    case .cue(.and): return rest.dropFirst().first?.text != "over"
    case .cue(.leadIn), .cue(.then), .cue(.because), .answer: return true
    case .plain:
      return ["of", "again", "please", "today", "tonight"].contains(next.text)
        || next.text.hasSuffix("ly") && isEnd(rest.dropFirst())
    default: return false
    }
  }

  /// What may stand between the two parts of a verb.
  private static func isObject(_ token: Token) -> Bool {
    if seconds.contains(token.text) { return false }
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
}
