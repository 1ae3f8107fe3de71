// Who wants what: whether a thing to do is ordered, asked about, forbidden or only told of.

/// How a line means one of its verbs.
enum Mood: Hashable, Sendable {
  /// A clear imperative: `reload orders`, `can you reload orders?`, `let's do a resync`.
  case order
  /// Asked about, imagined, advised by others: `should I resync`, `maybe resync`, `she said
  /// resync`.
  case asked
  /// `don't resync`, `without wiping`.
  case forbidden
  /// Told of: `the resync failed`, `I already reloaded it`.
  case told
}

/// The clauses of a line and the mood of each verb in them.
///
/// An order is recognised by what may stand around it, never by what may not: one unexpected word
/// before a verb, and it is no order. A question taken for a question costs a line; a question
/// taken for an order costs a table.
struct Grammar: Sendable {
  let tokens: [Token]
  let questions: Set<Int>
  /// Runs of tokens within which one verb governs.
  let clauses: [Range<Int>]
  let sentences: [Int: Range<Int>]

  init(_ tokens: [Token], questions: Set<Int>) {
    self.tokens = tokens
    self.questions = questions
    clauses = Grammar.clauses(of: tokens)
    sentences = Grammar.sentences(of: tokens)
  }

  func mood(at index: Int, destroys: Bool) -> Mood {
    let token = tokens[index]
    let clause = clauses.first { $0.contains(index) } ?? index..<index + 1
    let lead = tokens[clause.lowerBound..<index]
    let tail = object(of: index, in: tokens[index + 1..<clause.upperBound])
    if token.isQuoted { return .asked }
    if lead.dropFirst(isRhetorical(lead) ? 1 : 0).contains(where: Grammar.forbids) {
      // `can we avoid a resync`, `why this and not a reload`
      if token.form == .past, isPerfect(lead) || isOfNobody(lead) {
        return isPondered(token.sentence) ? .asked : .told
      }
      let isAsked = lead.first?.cue == .modal && lead.contains { $0.cue == .subjectWord }
      return isAsked || asksWhy(token.sentence) ? .asked : .forbidden
    }
    if isDoubted(index, clause, destroys: destroys) { return .asked }
    if isWished(index, lead) { return .order }
    switch token.form {
    case .past, .third: return isPondered(token.sentence) ? .asked : .told
    case .gerund:
      if lead.contains(where: { $0.cue == .polite }) { return .order }
      return carried(index, lead, destroys: destroys)
        ?? (isPondered(token.sentence) ? .asked : .told)
    case .base: break
    }
    if let carried = carried(index, lead, destroys: destroys) { return carried }
    if token.act != .watch, isPredicate(tail, of: token.act) {
      return isPondered(token.sentence) ? .asked : .told
    }
    // `the reload you did`
    if lead.last?.cue == .article, tokens.dropFirst(index + 1).first?.cue == .subjectWord,
      tokens[index + 1].clause == token.clause
    {
      return isPondered(token.sentence) ? .asked : .told
    }
    if isNoun(lead) {
      // `your sync deleted my rows`
      let isSubject = tail.contains { $0.act != nil && ($0.form == .past || $0.form == .third) }
      if isSubject || isOfThePast(lead, tail) {
        return isPondered(token.sentence) ? .asked : .told
      }
      return noun(token, lead, destroys: destroys)
    }
    if lead.allSatisfy(Grammar.maysStandBefore) { return .order }
    // `only sync it at night`
    if !destroys, lead.allSatisfy({ $0.text == "only" || Grammar.maysStandBefore($0) }) {
      return .order
    }
    if !destroys, tail.allSatisfy(Grammar.maysStandBefore),
      lead.allSatisfy({ $0.entries != nil || Grammar.maysStandBefore($0) })
    {
      return .order
    }
    return .asked
  }
}

// MARK: - Doubts

extension Grammar {
  /// In one clause.
  func areTogether(_ one: Int, _ other: Int) -> Bool {
    clauses.contains { $0.contains(one) && $0.contains(other) }
  }

  /// In `check whether it is set up` what comes after *whether* is what to look at.
  private func object(of index: Int, in tail: ArraySlice<Token>) -> ArraySlice<Token> {
    guard tokens[index].act?.isLook == true else { return tail }
    return tail.prefix { !["whether", "if"].contains($0.text) }
  }

  /// `nobody has deleted it`, `we have not wiped it`: told, and nothing forbidden.
  private func isPerfect(_ lead: ArraySlice<Token>) -> Bool {
    guard let not = lead.lastIndex(where: Grammar.forbids) else { return false }
    let near = [not - 1, not + 1].filter(lead.indices.contains).map { tokens[$0].text }
    guard !tokens[not].text.hasPrefix("do") else { return false }
    return tokens[not].text == "wasnt" || near.contains { Grammar.perfects.contains($0) }
  }

  /// `nobody deleted anything, right`
  private func isOfNobody(_ lead: ArraySlice<Token>) -> Bool {
    lead.last.map { ["nobody", "never"].contains($0.text) } ?? false
  }

  private static let perfects: Set<String> = ["has", "have", "had", "was", "were"]

  /// `isn't a resync better`: asks, and forbids nothing.
  private func isRhetorical(_ lead: ArraySlice<Token>) -> Bool {
    return lead.first.map { Grammar.rhetorical.contains($0.text) } ?? false
  }

  private static let rhetorical: Set<String> = [
    "isnt", "arent", "wasnt", "doesnt", "didnt", "wouldnt", "shouldnt",
  ]

  /// Whether the sentence wonders, so that even a noun or a past form is asked about.
  func isPondered(_ sentence: Int) -> Bool {
    let inside = tokens[sentences[sentence] ?? 0..<0]
    if inside.contains(where: { Grammar.doubts.contains($0.cue ?? .article) }) { return true }
    return opensWithVerb(sentence)
  }

  /// `is`, `has`, `did` … comes first: a question even without its mark.
  func opensWithVerb(_ sentence: Int) -> Bool {
    let first = tokens.first { token in
      token.sentence == sentence && token.answer == nil && !token.isPlain
        && ![.and, .because, .then].contains(token.cue)
        && !["so", "well", "also"].contains(token.text)
    }
    return first?.cue == .finite || first?.cue == .modal
  }

  /// What follows makes the verb a subject: `reload failed`, `resync orders is stuck`.
  private func isPredicate(_ tail: ArraySlice<Token>, of act: Act?) -> Bool {
    // `stop what is running`; not `force a wipe is what he typed`.
    let before = tail.prefix { $0.cue != .finite }
    let isRelative = before.contains { ["whatever", "what", "that", "which"].contains($0.text) }
    if !isRelative, before.count < tail.count { return true }
    if act == .show { return false }  // `show me the errors`
    guard let first = tail.first else { return false }
    if case .complaint = first.concept { return true }
    if first.isStatusCode { return true }
    // `restart killed the sync`
    let second = tail.dropFirst().first
    if first.act != nil, first.form == .past, second?.cue == .article || second?.isPointer == true {
      return true
    }
    if Grammar.ends.contains(first.text) { return true }
    guard first.isPlain else { return false }
    return tail.contains { if case .complaint = $0.concept { true } else { false } }
  }

  private static let ends: Set<String> = [
    "done", "finished", "complete", "completed", "successful", "succeeded", "running", "status",
  ]

  /// `doubled since the retry`, `the reload last night`
  private func isOfThePast(_ lead: ArraySlice<Token>, _ tail: ArraySlice<Token>) -> Bool {
    if lead.contains(where: { ["since", "because", "because of"].contains($0.text) }) {
      return true
    }
    let next = tail.first?.text ?? ""
    return lead.last?.text == "the" && (next == "last" || next == "yesterday" || next == "earlier")
  }

  private func isNoun(_ lead: ArraySlice<Token>) -> Bool {
    lead.last?.cue == .article || lead.last?.concept == .reference
  }

  /// `do a resync`, `I want a full reload`: the noun is ordered if what carries it is.
  private func carried(_ index: Int, _ lead: ArraySlice<Token>, destroys: Bool) -> Mood? {
    guard let carrier = lead.lastIndex(where: { !Grammar.isBetween($0) }) else { return nil }
    if tokens[carrier].act == .light, tokens[carrier].form == .base {
      // `do people wipe it` carries nothing, `do a wipe` does.
      // `start the deals resync`
      let isNamed = tokens[carrier].text != "do" && tokens[index - 1].entries != nil
      let isHeld = carrier == index - 1 || isNoun(lead) || isNamed || !destroys
      return isHeld ? mood(at: carrier, destroys: destroys) : .asked
    }
    let isWanted = isNoun(lead) && tokens[carrier].cue == .leadIn
    return isWanted && lead.allSatisfy { Grammar.maysStandBefore($0) || Grammar.isBetween($0) }
      ? .order : nil
  }

  private func noun(_ token: Token, _ lead: ArraySlice<Token>, destroys: Bool) -> Mood {
    let bare = lead.allSatisfy { Grammar.maysStandBefore($0) || $0.cue == .article }
    if bare, !destroys { return .order }
    return isPondered(token.sentence) || destroys ? .asked : .told
  }

  /// May stand between a light verb and its noun: `give it another kick`, `start the orders sync`.
  private static func isBetween(_ token: Token) -> Bool {
    token.cue == .article || token.concept == .reference || token.entries != nil || token.isPlain
      || token.kind == .unknown
  }

  static func maysStandBefore(_ token: Token) -> Bool {
    switch token.concept {
    case .cue(.leadIn), .cue(.polite), .cue(.then), .cue(.and), .cue(.because): true
    case .answer(.consent), .answer(.pleasantry), .answer(.leave), .ordinal(1): true
    case .plain: interjections.contains(token.text)
    case .subject(.progress): token.text == "ok now"
    default: false
    }
  }

  private static let interjections: Set<String> = [
    "again", "so", "also", "um", "uh", "hmm", "er", "oh", "ah", "ugh", "argh", "meh", "shit",
    "crap",
    "god", "man", "hell", "fuck", "anyway", "whatever", "jesus", "jeez", "christ", "omg", "wtf",
    "dammit",
    "goddammit", "ok so", "properly", "completely",
  ]

  static func forbids(_ token: Token) -> Bool {
    token.cue == .negation || token.answer == .refuse
  }
}
