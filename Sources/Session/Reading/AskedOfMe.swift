// What is asked of me, not of a table: why I say so, why I want a key, what I would do.

extension Sentence {
  /// `what made you conclude that`, `how come you say so`: about what I said.
  var asksHowYouKnow: Bool {
    guard vocabulary.focus != nil, let first = tokens.first else { return false }
    return grammar.asksWhy(first.sentence)
      && tokens.dropFirst().contains { $0.text == "you" || $0.text == "u" }
  }

  /// `why do you need a new one, the old one worked`: about what I asked for, whatever else is said.
  var asksWhyMe: Bool {
    guard vocabulary.focus != nil, !targets.hasName, let first = tokens.first else { return false }
    let isWhy = first.cue == .why || first.text == "why"
    return isWhy && tokens.dropFirst().prefix(2).contains { $0.text == "you" || $0.text == "u" }
      && deeds.allSatisfy { !$0.act.isStrong }
  }

  /// `which of these would you take`, while a column is to be picked.
  var asksWhichField: Bool {
    !vocabulary.fields.isEmpty && !targets.hasName && tokens.first?.text.hasPrefix("which") == true
  }

  /// `i can't get into the stripe dashboard`, while its key is due: how else one comes by it.
  var isLackingKey: Bool {
    guard vocabulary.isSecretDue, targets.target == .none || targets.target == targets.pointedAt,
      let me = tokens.firstIndex(where: { Sentence.me.contains($0.text) }),
      tokens[..<me].allSatisfy({ isWeightless($0) || $0.answer != nil })
    else { return false }
    let isDenied = tokens[me...].contains {
      $0.cue == .negation || ["cant", "no", "lack", "lost"].contains($0.text)
    }
    return isDenied && tokens[me...].contains { Sentence.means.contains($0.text) }
  }

  /// `can't, the guy with the key is asleep`, `i can't yet`, while a key is due.
  var isUnable: Bool {
    guard vocabulary.isSecretDue, grammar.questions.isEmpty,
      let cant = tokens.firstIndex(where: { !isWeightless($0) && $0.cue != .subjectWord }),
      ["cant", "cannot", "couldnt", "not able"].contains(tokens[cant].text)
    else { return false }
    return tokens[(cant + 1)...].prefix { $0.clause == tokens[cant].clause }
      .allSatisfy { isWeightless($0) || $0.text.hasPrefix("do") || $0.cue == .already }
  }

  /// What is said of a key while one is due: that it is there, that it is not, or where it may be.
  var keyTalk: Intent {
    // `the key is on its way` brings none yet.
    if has(.negation) || tokens.contains(where: { $0.answer == .refuse }) {
      return Intent(.refuse, move: .refuse)
    }
    let isLate = tokens.contains { Sentence.late.contains($0.text) }
    if asks {
      var intent = about(.help)
      intent.topic = Intent.Verb.rotateCredentials.rawValue
      return intent
    }
    // `bob has the key`, `the key is with ops`
    let isElsewhere = tokens.indices.dropLast().contains { index in
      tokens[index].subject == .key && ["is", "are", "was"].contains(tokens[index + 1].text)
        && tokens[(index + 2)...].first.map { ["with", "in", "at", "on"].contains($0.text) }
          ?? false
        || tokens[index].text == "has"
          && tokens[(index + 1)...].first { $0.cue != .article }?.subject == .key
    }
    return isLate || isElsewhere ? about(.plan) : ready
  }

  private static let me: Set<String> = ["i", "we", "im", "were", "ive", "weve"]

  private static let means: Set<String> = [
    "access", "dashboard", "admin", "login", "account", "permission", "permissions", "rights",
    "log in", "log in to", "sign in", "into",
  ]

  /// `what would a pro do`, `'approve', but what for`: what is to be done now.
  var asksAdvice: Bool {
    guard vocabulary.focus != nil, !targets.hasName, let first = tokens.first else { return false }
    if vocabulary.isPlanWaiting, tokens.contains(where: { $0.text.hasPrefix("approve") }) {
      return !grammar.questions.isEmpty || has(.what) || has(.why) || has(.how) || has(.when)
    }
    let isModal = ["what would", "what should"].contains(first.text)
    return isModal && tokens.last?.text == "do" && deeds.allSatisfy { !$0.act.isStrong }
  }
}
