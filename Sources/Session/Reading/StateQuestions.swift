// Questions about what lies on the table: the plan, and how things stand there.

// MARK: - The plan

extension Sentence {
  private static let openers: Set<Cue> = [
    .what, .how, .which, .who, .finite, .modal, .consequence, .polite,
  ]

  private static let asking = ["how ", "isnt ", "arent ", "doesnt ", "what "]

  /// While a plan waits, a question that is about nothing else is about the plan.
  var asksAboutPlan: Bool {
    guard vocabulary.isPlanWaiting, !asksOfTrouble else { return false }
    if targets.hasName, targets.target != targets.pointedAt || complaint != nil { return false }
    if asksFirst { return true }
    let first = tokens.first {
      $0.answer == nil && !isWeightless($0) && $0.act?.isLook != true
    }
    // `anything i need to prepare`
    let isOfMe = tokens.contains {
      $0.cue == .leadIn && ["i need", "we need"].contains($0.text.prefix(6))
    }
    if first?.subject == .overview, has(.subjectWord) || isOfMe { return true }
    if let first, Sentence.asking.contains(where: { first.text.hasPrefix($0) }) { return true }
    return !grammar.questions.isEmpty || first?.cue.map(Sentence.openers.contains) ?? false
  }

  /// `before that, what exactly gets called`: something is to be known first.
  private var asksFirst: Bool {
    guard let first = tokens.first(where: { !isWeightless($0) && $0.answer == nil }),
      first.text == "before"
    else { return false }
    return tokens.contains { token in
      [.what, .how, .which, .who, .why, .consequence].contains(token.cue)
        || token.act?.isLook == true
    }
  }
}

// MARK: - The trouble

extension Sentence {
  /// `what exactly is stuck about it`, `how long has it been failing`: what is, and not what would
  /// be done about it.
  private var asksOfTrouble: Bool {
    guard !tokens.isEmpty, !targets.hasName || targets.target == targets.pointedAt else {
      return false
    }
    if tokens.contains(where: { $0.subject != nil && Sentence.ofPlan.contains($0.subject) }) {
      return false
    }
    let imagines: [Cue] = [.modal, .condition, .polite, .fitness]
    let isOfEffect = tokens.contains { token in
      token.cue == .consequence
        && !["what exactly is", "what is the", "what is it"].contains(token.text)
    }
    // `does that bring the doubles back`
    let isOfDeed = opening.map { ["does", "do"].contains($0.text) } ?? false
    if isOfDeed, !tokens.contains(where: { $0.text.hasPrefix("still") }) { return false }
    guard !isOfEffect, !imagines.contains(where: has), deeds.allSatisfy({ !$0.act.isStrong }) else {
      return false
    }
    let complains = tokens.contains { if case .complaint = $0.concept { true } else { false } }
    let asks =
      !grammar.questions.isEmpty || grammar.opensWithVerb(tokens[0].sentence) || has(.what)
      || has(.consequence)
      || has(.which) || has(.who) || has(.how) || has(.duration)
    return asksWhoElse || (complains && asks && !has(.rows))
  }

  private static let ofPlan: Set<SentenceSubject?> = [
    .plan, .loss, .safety, .reversal, .options,
  ]

  /// `who else is affected`.
  private var asksWhoElse: Bool {
    guard let first = tokens.first(where: { !isWeightless($0) }) else { return false }
    return [.who, .which, .what].contains(first.cue) && tokens.contains { $0.text == "else" }
  }

  /// While a plan waits: what is wrong is asked about, and the plan stays.
  var troubled: Intent? {
    guard vocabulary.isPlanWaiting, idiom != .explain, !has(.why) else { return nil }
    if asksWhoElse, !targets.hasName { return about(.explain) }
    guard asksOfTrouble else { return nil }
    let isState = has(.duration) || grammar.opensWithVerb(tokens[0].sentence)
    return about(isState ? .status : .explain)
  }
}

// MARK: - How things stand

extension Sentence {
  /// `has it started yet`, `does the number match now`: about where the conversation is, in words
  /// that are none of ours.
  var asksHowItStands: Bool {
    guard vocabulary.focus != nil, !targets.hasName, let first = opening else { return false }
    return first.cue == .finite
  }

  /// `and what is that number`: asked of where the conversation is, and nothing better known.
  var asksOfSubject: Bool {
    guard vocabulary.focus != nil, !vocabulary.isSecretDue, vocabulary.fields.isEmpty,
      let first = opening
    else { return false }
    // `will it fix itself if i wait`
    if first.cue == .modal, hasReference, asksOutright { return true }
    return !grammar.questions.isEmpty
      || [.what, .how, .which, .who, .whereabouts, .why].contains(first.cue)
  }

  /// The first word that weighs anything and answers nothing.
  private var opening: Token? {
    tokens.first { token in
      // In `as it is` nothing is asked.
      let isBecause = token.cue == .because && token.text != "but"
      return (!isWeightless(token) || isBecause) && token.answer == nil
    }
  }

  /// `is it hourly`, `is it possible that it syncs every hour`: of a setting, where the
  /// conversation is.
  var asksSettingHere: Bool {
    guard vocabulary.focus != nil, !targets.hasName, complaint == nil, !vocabulary.isPlanWaiting,
      let first = opening, first.cue == .finite || !grammar.questions.isEmpty
    else { return false }
    return deeds.allSatisfy { !$0.act.isStrong }
      && tokens.contains { token in
        switch token.concept {
        case .method, .frequency: true
        default: false
        }
      }
  }

  /// `when did that start`: what happened, and not how it is.
  var asksWhenItBegan: Bool {
    guard !targets.hasName, let when = tokens.firstIndex(where: { $0.text == "when did" }) else {
      return false
    }
    return tokens[(when + 1)...].contains { Sentence.beginnings.contains($0.text) }
  }

  private static let beginnings: Set<String> = [
    "start", "started", "begin", "began", "break", "broke", "stop", "stopped", "fail", "failed",
    "happen", "happened", "die", "died", "crash", "first",
  ]

  /// `should app_db be on the replica`
  var opensWithShould: Bool { opening?.text == "should" }

  /// `app_db should have been on the new server`: it is not, and nobody is told to put it there.
  var isMissedDuty: Bool {
    if tokens.contains(where: { ["supposed to", "meant to"].contains($0.text) }) { return true }
    return tokens.indices.dropLast().contains { index in
      ["should", "ought"].contains(tokens[index].text)
        && (tokens[index + 1].text == "have"
          || tokens[index + 1].text == "to"
            && tokens.dropFirst(index + 2).first?.text == "have")
    }
  }

  /// `is app_db on the new server`: how it is set.
  var asksConnection: Bool {
    guard let first = opening, !tokens.contains(where: { $0.cue == .polite }) else { return false }
    return [.finite, .what, .which, .whereabouts, .who].contains(first.cue)
  }
}
