// What makes an order no order: a condition, somebody else's words, a question, a doubt.

extension Grammar {
  /// Words of doubt in the clause or the clauses around it, or a question mark on an order that is
  /// not in the form of a polite question.
  func isDoubted(_ index: Int, _ clause: Range<Int>, destroys: Bool) -> Bool {
    let sentence = tokens[index].sentence
    let whole = sentences[sentence] ?? index..<index + 1
    let before = tokens[whole.lowerBound..<index]
    let after = tokens[index + 1..<whole.upperBound]
    if before.contains(where: { $0.cue == .condition }) { return true }
    if before.indices.contains(where: {
      isReport($0) && !isOwnAsking($0, before: index) && !isGrounds($0, of: index)
    }) {
      return true
    }
    let isLook = tokens[index].act?.isLook == true
    let condition = after.firstIndex {
      // `check whether it runs`: what to look at, and no condition.
      $0.cue == .condition && !(isLook && ["whether", "if"].contains($0.text))
    }
    if tokens[index].act != .watch, let condition {
      let isOfAnother = isOfAnother(condition, than: index, until: whole.upperBound)
      if destroys || !isTime(after[condition...]) && !isOfAnother { return true }
    }
    if after.contains(where: { $0.cue == .or || $0.cue == .consequence }) { return true }
    if isSaidAfter(after, index) { return true }
    if before.contains(where: { $0.cue == .consequence || $0.cue == .or }) { return true }
    if isAttributed(index) || hangsInNegation(before: clause.lowerBound) { return true }
    let isPolite = before.contains { $0.cue == .polite }
    if questions.contains(sentence), !isPolite { return true }
    if tokens.contains(where: { Grammar.mockery.contains($0.text) }) { return true }
    guard destroys else { return false }
    if questions.contains(where: { $0 != sentence }) { return true }
    if isListed(index) { return true }
    return tokens.indices.contains { other in
      Grammar.doubts.contains(tokens[other].cue ?? .article) && !tokens[other].isQuoted
        && !isForeseen(other, after: index) && !isOwnAsking(other, before: index)
        && !(other < index && isGrounds(other, of: index))
    }
  }

  /// `delete the rows, it will be reimported clean`: told of what comes after, and no doubt.
  private func isForeseen(_ other: Int, after index: Int) -> Bool {
    guard other > index, ["will", "ll"].contains(tokens[other].text) else { return false }
    let before = tokens[other - 1]
    guard before.clause == tokens[other].clause else { return false }
    return before.isPointer || before.cue == .subjectWord || before.entries != nil
  }

  /// `kill it all, said nobody ever`, `kill em all they said`.
  private func isSaidAfter(_ after: ArraySlice<Token>, _ index: Int) -> Bool {
    if after.first(where: { $0.clause != tokens[index].clause })?.cue == .report { return true }
    guard after.last?.cue == .report, let who = after.dropLast().last?.text else { return false }
    return ["they", "he", "she", "you", "people", "everyone", "someone"].contains(who)
  }

  /// `leaked on slack` says where, `slack says` who.
  private func isReport(_ index: Int) -> Bool {
    guard tokens[index].cue == .report else { return false }
    guard index > 0 else { return true }
    // `i did not say delete, i said disable`
    let isDenied = tokens[index - 1].cue == .negation && index > 1 && tokens[index - 2].text == "i"
    return !isDenied && !["on", "in", "at", "via"].contains(tokens[index - 1].text)
  }

  /// `i've asked finance, they don't need it, delete stripe`: whom I asked, and no order of theirs.
  private func isOwnAsking(_ report: Int, before index: Int) -> Bool {
    guard tokens[report].text == "asked", report > 0, report < index,
      ["i", "ive", "we", "weve"].contains(tokens[report - 1].text)
        || report > 1 && ["i", "we"].contains(tokens[report - 2].text)
          && tokens[report - 1].text == "have",
      !tokens[report...].contains(where: \.isIntroduced)
    else { return false }
    return tokens[report].clause != tokens[index].clause
  }

  /// `legal wants them gone, please delete the rows`: what others want is why.
  private func isGrounds(_ report: Int, of index: Int) -> Bool {
    let clause = tokens[..<index].drop { $0.clause != tokens[index].clause }
    return ["wants", "want", "needs", "requires", "demands"].contains(tokens[report].text)
      && tokens[report].clause != tokens[index].clause
      && clause.first.map { Grammar.pleas.contains($0.text) } ?? false
  }

  /// `until monday`, `before 9`: how long or when, and no condition.
  private func isTime(_ tail: ArraySlice<Token>) -> Bool {
    guard let first = tail.first, ["until", "till", "before", "after"].contains(first.text) else {
      return false
    }
    return tail.dropFirst().allSatisfy { token in
      if case .number = token.kind { return true }
      return token.isPlain || token.cue == .article || token.cue == .leadIn
        || token.kind == .unknown
        || first.text == "before" && (token.cue == .subjectWord || token.cue == .finite)
    }
  }

  /// `try it again, and if it fails tell me why`: the condition has a verb of its own.
  private func isOfAnother(_ condition: Int, than index: Int, until end: Int) -> Bool {
    guard !areTogether(index, condition), tokens[condition - 1].cue == .and else { return false }
    return tokens[condition..<end].contains { token in
      (token.act != nil && token.form == .base) || token.text == "tell"
    }
  }

  /// `bob: reload it`, `option a: reload it`: somebody's words, or one of several.
  private func isAttributed(_ index: Int) -> Bool {
    if tokens.contains(where: { $0.subject == .options }) { return true }
    guard let colon = tokens[...index].lastIndex(where: \.isIntroduced) else { return false }
    let before = tokens[..<colon].map(\.text).joined(separator: " ")
    if Grammar.openings.contains(before) { return false }
    return !tokens[..<colon].allSatisfy { token in
      token.entries != nil || Grammar.maysStandBefore(token) || token.cue == .article
        || ["on", "in", "of", "for", "from", "at"].contains(token.text)
    }
  }

  /// Before a colon they are nobody's name.
  private static let openings: Set<String> = [
    "long story short", "in short", "short version", "the short version", "tldr", "tl dr",
    "context", "some context", "background", "update", "summary", "fyi", "ps", "bottom line",
    "situation", "the situation", "request", "my request", "decision", "note",
  ]

  /// Something stands before it that is no word of ours: a list, somebody's name. What came before a
  /// `please` or an `i want` is background, in whatever words.
  private func isListed(_ index: Int) -> Bool {
    let clause = tokens[..<index].drop { $0.clause != tokens[index].clause }
    let isApart = clause.first.map { Grammar.pleas.contains($0.text) } ?? false
    return tokens[..<index].contains { token in
      if case .number = token.kind { return true }
      let isNear = isApart ? token.clause == tokens[index].clause : true
      return isNear && token.sentence == tokens[index].sentence && token.kind == .unknown
    }
  }

  private static let pleas: Set<String> = [
    "please", "pls", "plz", "i want", "i need", "we want", "we need", "kindly",
  ]

  /// What is said with these is not meant.
  private static let mockery: Set<String> = [
    "🙄", "😏", "🤡", "🤪", "😜", "jk", "kidding", "just kidding", "im kidding", "joking", "just joking",
    "im joking", "sarcasm", "as a joke",
  ]

  static let doubts: Set<Cue> = [
    .modal, .hedge, .report, .condition, .consequence, .fitness,
  ]

  /// `never ever, under any circumstances, wipe orders`: a negation that governs no verb of its
  /// own.
  private func hangsInNegation(before start: Int) -> Bool {
    clauses.contains { clause in
      guard clause.upperBound <= start else { return false }
      let inside = tokens[clause]
      // `nobody reads it, please switch it off`
      let who = inside.firstIndex { ["nobody", "no one"].contains($0.text) }
      let does = who.flatMap { tokens.dropFirst($0 + 1).first }
      if let does, does.kind == .unknown, does.text.hasSuffix("s") { return false }
      let hasVerb = inside.contains {
        $0.act != nil || $0.cue == .subjectWord || $0.cue == .leadIn
          || Grammar.asking.contains($0.text)
      }
      return inside.contains { $0.cue == .negation } && !hasVerb
    }
  }
}
