// A yes, a no or a goodbye beside its reasons: `ok, my engineer agrees, proceed`.

extension Sentence {
  /// As the line was typed, clause by clause.
  private var typedClauses: [ArraySlice<Token>] {
    var found: [ArraySlice<Token>] = []
    var start = 0
    for index in tokens.indices where index > 0 && tokens[index].clause != tokens[index - 1].clause
    {
      found.append(tokens[start..<index])
      start = index
    }
    return found + [tokens[start...]]
  }

  /// One clause agrees and nothing else but agrees; the others tell why, or wish luck.
  var agreed: Intent? {
    guard vocabulary.isPlanWaiting, grammar.questions.isEmpty else { return nil }
    let clauses = typedClauses
    guard clauses.count > 1, clauses.contains(where: isGo),
      clauses.allSatisfy({ isGo($0) || isComfort($0) })
    else { return nil }
    return Intent(.unknown, move: .consent(tokens.map(\.typed).joined(separator: " ")))
  }

  private func isGo(_ clause: ArraySlice<Token>) -> Bool {
    clause.contains { Sentence.setOff.contains($0.text) }
      && clause.allSatisfy {
        $0.answer == .consent || $0.answer == .pleasantry
          || (isWeightless($0) && $0.cue != .because && !Sentence.delays.contains($0.text))
      }
  }

  /// Takes nothing back, wants nothing first, and orders nothing.
  private func isComfort(_ clause: ArraySlice<Token>) -> Bool {
    // `i'll watch the dashboards`
    let isOwn = clause.first.map { ["i", "ill", "we"].contains($0.text) } ?? false
    // `ruin my day` orders something, whatever it is.
    let second = clause.dropFirst().first
    let isOrder =
      clause.first.map { $0.kind == .unknown || $0.isPlain } ?? false
      && (second?.cue == .article || second?.isPointer == true || second?.concept == .everything
        || ["me", "us"].contains(second?.text))
    if isOrder { return false }
    return clause.allSatisfy { token in
      if token.entries != nil || token.idiom != nil || Sentence.delays.contains(token.text) {
        return false
      }
      switch token.concept {
      case .complaint, .answer(.refuse), .answer(.back), .answer(.leave), .ordinal, .subject(.loss):
        return false
      case .act(let act):
        return act.isLook && token.form == .past || isOwn && (act.isLook || act == .watch)
      case .cue(let cue): return Sentence.comforting.contains(cue)
      default: return !token.isQuoted
      }
    }
  }

  private static let comforting: Set<Cue> = [
    .leadIn, .and, .article, .finite, .subjectWord, .already, .report, .indefinite,
  ]

  private static let delays: Set<String> = [
    "tomorrow", "tonight", "later", "soon", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "weekend", "morning", "evening", "night", "next", "almost", "wait",
    "but", "though", "however", "although", "noon", "lunch", "dinner", "eventually", "only",
    "nothing", "nobody", "none", "hardly", "said", "says", "dare",
  ]

  /// One clause refuses and nothing else but refuses; the others tell why. While a plan waits.
  var refused: Intent? {
    guard grammar.questions.isEmpty else { return nil }
    if isLeftAlone { return Intent(.refuse, move: .refuse) }
    guard vocabulary.isPlanWaiting else { return nil }
    let clauses = typedClauses
    if clauses.count == 1, isNoOfOthers { return Intent(.refuse, move: .refuse) }
    guard clauses.count > 1, clauses.contains(where: isNo),
      clauses.allSatisfy({ isNo($0) || isExcuse($0) })
    else { return nil }
    return Intent(.refuse, move: .refuse)
  }

  /// `my lead says no`
  private var isNoOfOthers: Bool {
    tokens.last?.answer == .refuse && has(.report)
      && tokens.allSatisfy {
        isWeightless($0) || $0.cue == .report || $0.answer == .refuse || $0.kind == .unknown
          || $0.cue == .subjectWord
      }
  }

  private func isNo(_ clause: ArraySlice<Token>) -> Bool {
    let isParked =
      clause.contains { ["park", "parked", "leave"].contains($0.text) }
      && clause.contains(where: \.isPointer)
    let isOff = clause.contains { ["hold off", "hands off"].contains($0.text) }
    return (isParked || isOff || clause.contains { $0.answer == .refuse })
      && clause.allSatisfy {
        $0.answer == .refuse || ["hold off", "hands off"].contains($0.text)
          || $0.answer == .pleasantry || $0.isPointer || isWeightless($0)
          || $0.text == "leave" || $0.text == "park"
      }
  }

  private func isExcuse(_ clause: ArraySlice<Token>) -> Bool {
    clause.indices.allSatisfy { index in
      let token = tokens[index]
      if token.entries != nil, targets.target != targets.pointedAt { return false }
      if token.idiom != nil || token.answer == .consent || token.answer == .pleasantry {
        return false
      }
      if let cue = token.cue { return !Sentence.asking.contains(cue) && token.text != "if" }
      guard token.act != nil else { return true }
      return !deeds.contains { $0.index == index && $0.mood == .order }
    }
  }

  private static let asking: Set<Cue> = [
    .what, .why, .how, .which, .who, .whereabouts, .consequence,
  ]

  /// `leave orders as is, the dba is on it`.
  private var isLeftAlone: Bool {
    guard let first = tokens.first(where: { !isWeightless($0) || $0.text == "leave" }),
      ["leave", "keep", "leave it", "keep it"].contains(first.text),
      deeds.allSatisfy({ !$0.act.isStrong || $0.mood == .forbidden })
    else { return false }
    let clause = Array(tokens.filter { $0.clause == first.clause }.map(\.text))
    let isAsIs = zip(clause, clause.dropFirst()).contains {
      $0 == "as" && ($1 == "is" || $1 == "it")
    }
    return (isAsIs || clause.contains("as it") || clause.contains("untouched"))
      && typedClauses.dropFirst().allSatisfy(isExcuse)
  }

  /// `that's me done, quitting`, `i'm out, close this thing`: leaves, and wants nothing more.
  var parted: Intent? {
    guard grammar.questions.isEmpty, vocabulary.offered.isEmpty else { return nil }
    let clauses = typedClauses
    guard clauses.contains(where: isGoodbye),
      clauses.allSatisfy({ isGoodbye($0) || isLastWord($0) })
    else { return nil }
    return Intent(.leave)
  }

  private func isGoodbye(_ clause: ArraySlice<Token>) -> Bool {
    clause.contains { $0.answer == .leave }
      && clause.allSatisfy {
        $0.answer == .leave || $0.answer == .pleasantry || $0.isPointer || isWeightless($0)
          || ["ok", "done", "finished", "all done"].contains($0.text)
      }
  }

  /// Asks nothing, orders nothing, agrees to nothing and complains of nothing.
  private func isLastWord(_ clause: ArraySlice<Token>) -> Bool {
    clause.allSatisfy { token in
      if token.entries != nil || token.idiom != nil || token.isPointer { return false }
      if token.act != nil, token.form != .gerund { return false }
      switch token.concept {
      case .complaint, .everything, .answer(.refuse), .answer(.consent), .answer(.ready),
        .answer(.back), .answer(.same), .ordinal, .method, .frequency:
        return token.text == "ok"
      case .cue(let cue): return !Sentence.asking.contains(cue) && cue != .condition
      default: return true
      }
    }
  }
}
