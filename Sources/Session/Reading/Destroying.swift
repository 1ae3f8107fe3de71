// What is to be destroyed or stopped is said beside the verb, or nothing is: `clear the cache` clears
// no table, `kill two birds` stops no run.

extension Sentence {
  /// What a verb in the form of an order has beside it.
  enum Object {
    /// Something that can be done to, or nothing at all.
    case given
    /// The order may be about something else: it is asked about.
    case doubtful
    /// Nothing of ours: a figure of speech, and no verb of ours either.
    case other
  }

  /// `enough killing time`
  func isFigure(of index: Int, as verb: Intent.Verb) -> Bool {
    guard verb == .cancel, tokens[index].act == .cancel, tokens[index].form == .gerund else {
      return false
    }
    guard let object = rest(after: index).first, object.isPlain else { return false }
    return halted(index) == .other
  }

  /// `flush with success, tell me about deals`: how the line begins, and what it is about comes later.
  func isOpening(_ index: Int, as verb: Intent.Verb) -> Bool {
    verb.destroys && tokens[index].form == .base && isApart(rest(after: index), from: tokens[index])
      && tokens[..<index].allSatisfy(isWeightless) && isOfSomethingElse(index)
  }

  func object(of index: Int, as verb: Intent.Verb) -> Object {
    if verb.destroys {
      // `i want the source gone for good`: what goes stands before it.
      if tokens[index].text == "gone" { return .given }
      let object = destroyed(index)
      if object != .other, isOfSomethingElse(index) { return .doubtful }
      return object == .given && (isTalkedOn(after: index) || isPredicated(index))
        ? .doubtful : object
    }
    if verb == .cancel, tokens[index].act == .cancel {
      if isOfSomethingElse(index), !pointsAtIt(index) { return .other }
      let object = halted(index)
      return object == .given && isPredicated(index) ? .doubtful : object
    }
    if verb == .rotateCredentials { return isPredicated(index) ? .doubtful : .given }
    if verb == .reload, tokens[index].act == .reload {
      if isFigure(index) { return .other }
      return isPredicated(index) ? .doubtful : .given
    }
    return .given
  }

  /// `drop this, let's look at payments`, `start over: what is wrong with orders`: what is named only
  /// afterwards is another matter.
  private func isOfSomethingElse(_ index: Int) -> Bool {
    let clause = clause(of: index)
    let end =
      pointsAtIt(index)
      ? clause.endIndex
      : tokens[index...].firstIndex { $0.clause != tokens[index].clause } ?? tokens.endIndex
    return !tokens[..<end].contains { $0.entries != nil }
      && tokens[end...].contains { $0.entries != nil }
  }

  private func pointsAtIt(_ index: Int) -> Bool {
    clause(of: index).contains { $0.concept == .reference }
  }

  /// As far as the typed clause goes.
  func rest(after index: Int) -> ArraySlice<Token> {
    tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }
  }

  /// Whether the line goes on with a question or a look: `wipe orders, what is failing`.
  func isTalkedOn(after index: Int) -> Bool {
    let later = tokens[rest(after: index).endIndex...]
    // `…, is it`
    if later.first?.cue == .finite, later.dropFirst().first?.isPointer == true { return true }
    return later.indices.contains { index in
      let token = tokens[index]
      switch token.concept {
      case .idiom(.audit), .idiom(.explain), .idiom(.diagnose), .idiom(.status): return true
      case .cue(.what), .cue(.how), .cue(.which), .cue(.why), .cue(.who), .cue(.whereabouts):
        // Not `yes, I know what that means`.
        return later[..<index].allSatisfy { $0.clause != token.clause || isWeightless($0) }
      default: return false
      }
    }
  }

  /// `cancel events do not arrive`: the verb belongs to what something is said of.
  private func isPredicated(_ index: Int) -> Bool {
    let rest = rest(after: index)
    // `empty carts show up`
    if isKeyCompound(rest) { return true }
    if let name = rest.firstIndex(where: { $0.entries != nil }), name + 1 < rest.endIndex {
      let next = tokens[name + 1]
      if isCarried(name + 1, by: index, in: rest) { return false }
      // `reload orders one more time`
      let isOnceMore = next.act == .reload && next.text.hasPrefix("one more")
      if isOnceMore { return false }
      if next.act != nil, next.act != .sync, next.act != .light, next.form == .base { return true }
      if Sentence.occurring.contains(next.text) || next.isLikeThirdPerson { return true }
    }
    guard let not = rest.firstIndex(where: { Sentence.denials.contains($0.text) }) else {
      return false
    }
    return not > rest.startIndex && rest[(not + 1)...].first?.act == nil
  }

  /// `start the deals resync`; not `do the users wipe it`.
  private func isCarried(_ noun: Int, by index: Int, in rest: ArraySlice<Token>) -> Bool {
    guard tokens[index].act == .light, tokens[index].text != "do", tokens[noun].act != nil,
      tokens[noun].form == .base
    else { return false }
    guard let next = rest[(noun + 1)...].first else { return true }
    return Sentence.small.contains(next.text) || Sentence.moments.contains(next.text)
      || [.leadIn, .and, .then, .because].contains(next.cue) || next.answer != nil
  }

  /// `reset password mails work`: the mails of that name do.
  private func isKeyCompound(_ rest: ArraySlice<Token>) -> Bool {
    guard let key = rest.firstIndex(where: { $0.cue != .article }), tokens[key].subject == .key
    else { return false }
    let nouns = rest[(key + 1)...].prefix {
      $0.kind == .unknown || ($0.isPlain && !Sentence.occurring.contains($0.text))
    }
    guard nouns.endIndex < rest.endIndex else { return false }
    return !nouns.isEmpty && Sentence.occurring.contains(tokens[nouns.endIndex].text)
  }

  private static let occurring: Set<String> = [
    "appear", "appears", "appearing", "come", "comes", "seem", "seems", "happen", "happens", "keep",
    "keeps", "look", "looks", "stay", "stays", "remain", "remains", "go", "goes", "make", "makes",
    "mean", "means", "take", "takes", "live", "count", "end", "work", "works", "turn", "fall",
    "expired", "revoked",
    "show up", "shows up",
  ]

  private static let denials: Set<String> = [
    "do not", "dont", "doesnt", "does not", "didnt", "did not", "isnt", "arent", "wasnt", "cannot",
    "cant", "wont",
  ]
}

// MARK: - Destroyed

extension Sentence {
  /// Whether the first thing after the verb can be destroyed; that nothing comes after it will do.
  private func destroyed(_ index: Int) -> Object {
    if pick != nil, !vocabulary.offered.isEmpty { return .given }
    let verb = tokens[index]
    let rest = rest(after: index)
    if isApart(rest, from: verb) { return .other }
    if verb.startsItOver { return isMeantOtherwise(rest.dropFirst()) ? .doubtful : .given }
    guard let object = rest.indices.first(where: { !leadsToObject($0, of: verb) }) else {
      return .given
    }
    if isContents(rest[object...]) { return .given }
    let after = rest[(object + 1)...]
    switch tokens[object].concept {
    case .cue(.and): return isJoined(rest[(object + 1)...]) ? .given : .doubtful
    case .cue(.then), .cue(.because), .cue(.negation), .cue(.condition): return .given
    case .cue(.what), .cue(.finite), .cue(.modal): return .other
    case .reference, .everything, .subject(.rows), .subject(.table), .subject(.tables),
      .subject(.source), .subject(.sources), .subject(.replication), .answer(.pleasantry),
      .answer(.all),
      .answer(.consent):
      return isMeantOtherwise(after) ? .doubtful : .given
    default: break
    }
    if tokens[object].entries != nil { return isMeantOtherwise(after) ? .doubtful : .given }
    // `let me clear my head`
    if tokens[object].isPlain { return .other }
    return isUnheardOf(object) ? .given : .doubtful
  }

  /// `cancel and reload orders`; not `stop and go`.
  func isJoined(_ rest: ArraySlice<Token>) -> Bool {
    rest.contains { $0.act != nil || $0.entries != nil || $0.concept == .reference }
      && rest.first?.answer == nil
  }

  /// A name nobody has, and nothing else is talked of.
  func isUnheardOf(_ object: Int) -> Bool {
    guard tokens[object].kind == .unknown, !targets.hasName, !isTalkedOn(after: object) else {
      return false
    }
    // `stop worrying me`
    if tokens[object].text.hasSuffix("ing"), !tokens[object].isQualified { return false }
    // `reset sounds harmless`
    if let next = rest(after: object).first, !mayFollowName(next) { return false }
    guard object > 0, case .known(.ordinal, _) = tokens[object - 1].kind else { return true }
    return false
  }

  private func mayFollowName(_ token: Token) -> Bool {
    switch token.concept {
    case .subject(.table), .subject(.source), .subject(.rows), .subject(.tables), .act(.sync),
      .plain,
      .cue(.and), .cue(.leadIn), .cue(.then), .cue(.because), .cue(.already), .answer, .reference,
      .subject(.scratch):
      return true
    case nil: return true
    default: return false
    }
  }

  static let small: Set<String> = [
    "of", "from", "out", "up", "on", "in", "for", "with", "again", "completely", "totally", "only",
    "both", "also", "too", "to", "properly", "me", "us", "complete",
  ]

  static let places: Set<String> = [
    "in", "on", "by", "at", "for", "with", "from", "off", "about", "to", "into", "over", "below",
    "of", "as", "than",
  ]

  /// `drop in charges`, `stop by`: a place, and no object. `start over with orders` has one.
  func isApart(_ rest: ArraySlice<Token>, from verb: Token) -> Bool {
    guard let first = rest.first, Sentence.places.contains(first.text) else { return false }
    switch verb.act {
    case .wipe, .delete, .cancel: return !verb.text.contains(" ")
    default: return false
    }
  }

  /// Articles, prepositions, numbers, and the noun that a light verb carries: `do a resync of`.
  private func leadsToObject(_ index: Int, of verb: Token) -> Bool {
    let token = tokens[index]
    if Sentence.small.contains(token.text) { return true }
    switch token.concept {
    case .cue(.article), .cue(.leadIn), .cue(.polite), .cue(.indefinite), .cue(.already),
      .subject(.scratch), .method, .ordinal:
      return true
    case .act(let act): return verb.act == .light || act == .sync
    default:
      // `three tables`; in `the 401 from stripe` the number is meant.
      guard case .number = token.kind, index + 1 < tokens.count else { return false }
      return tokens[index + 1].subject == .tables || tokens[index + 1].subject == .sources
    }
  }

  /// `drop everything you're doing`, `delete event of stripe late`.
  private func isMeantOtherwise(_ rest: ArraySlice<Token>) -> Bool {
    if let next = rest.first, next.cue == .subjectWord, next.text.hasPrefix("you") { return true }
    // `discard what is there to see`
    if isElsewhere(rest) || rest.first?.text == "to" { return true }
    let near = rest.prefix { $0.cue != .because && $0.cue != .and && $0.concept != .reference }
    return near.contains { token in
      switch token.concept {
      case .complaint, .idiom(.audit), .idiom(.explain), .idiom(.status): true
      case .act(let act): act != .sync && (token.form == .past || token.form == .third)
      default: false
      }
    }
  }

  /// `from the picture`, `from the list of suspects`.
  private func isElsewhere(_ rest: ArraySlice<Token>) -> Bool {
    guard let from = rest.firstIndex(where: { $0.text == "from" }) else { return false }
    return !rest[(from + 1)...].contains { token in
      token.entries != nil || Sentence.homes.contains(token.text)
    }
  }

  private static let homes: Set<String> = [
    "posthog", "here", "warehouse", "the warehouse", "project", "zero", "start", "beginning",
  ]
}

extension Token {
  /// `spins`, `chokes`: a word we do not know, in the form of what something does.
  fileprivate var isLikeThirdPerson: Bool {
    kind == .unknown && !isQualified && !isQuoted && typed.utf8.count > 3 && typed.hasSuffix("s")
      && !typed.hasSuffix("ss") && !typed.hasSuffix("us") && typed.allSatisfy(\.isLetter)
  }

  /// `sync 401s`
  var isStatusCode: Bool {
    let digits = typed.prefix { $0.isNumber }
    return digits.count == 3 && (digits.first == "4" || digits.first == "5")
      && ["s", "ing", "'s", "’s"].contains(typed.dropFirst(3).lowercased())
  }

  /// `start it over`: the verb has its object within.
  var startsItOver: Bool { act == .startOver && (text.hasSuffix(" it") || text.hasSuffix(" that")) }

  /// `it`, `that table`.
  var isPointer: Bool { concept == .reference }
}
