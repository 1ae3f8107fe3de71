// Why not something else, and what becomes of a key: asked of the conversation, not of a table.

import Diagnosis

// MARK: - Why not

extension Sentence {
  /// `check dns first`: no table is called so, and a cause is.
  var lookedCause: Intent? {
    guard case .unknownName = targets.target, vocabulary.focus != nil, complaint == nil else {
      return nil
    }
    return namedCause
  }

  /// `why not the firewall`, `could it be billing`: the cause that is asked about.
  var askedCause: Intent? {
    guard !targets.hasName || (idiom == .explain && has(.negation)) else { return nil }
    // `i can paste the key` wonders about nothing.
    let isModal = tokens.indices.contains {
      tokens[$0].cue == .modal && ($0 == 0 || tokens[$0 - 1].cue != .subjectWord)
    }
    let wonders =
      isModal || has(.negation) || has(.why) || has(.hedge) || has(.consequence)
      || tokens.contains { ["rule out", "ruled out"].contains($0.text) }
      || !grammar.questions.isEmpty
    let isOpen = vocabulary.focus != nil && !vocabulary.isSecretDue && !vocabulary.isPlanWaiting
    let isAsked =
      isOpen && wonders && deeds.allSatisfy { !$0.act.isStrong } && !has(.whereabouts)
      && complaint == nil
    guard idiom == .explain || isAsked else { return nil }
    return namedCause
  }

  /// A cause by one of its names, anywhere in the line.
  private var namedCause: Intent? {
    let words = tokens.flatMap { $0.text.split(separator: " ").map(String.init) }
    guard let cause = Cause(in: words) else { return nil }
    var intent = Intent(.explain, targets.pointedAt ?? .none)
    intent.cause = cause
    intent.isQuestion = true
    return intent
  }
}

// MARK: - Keys

extension Sentence {
  /// `do you store the key`, `is it safe to paste it here`.
  var asksWhatBecomesOfKey: Bool {
    guard has(.key) || (vocabulary.isSecretDue && hasReference), !targets.hasName else {
      return false
    }
    let isKept = tokens.contains { Sentence.keeping.contains($0.text) }
    let isAsked =
      !grammar.questions.isEmpty || grammar.opensWithVerb(tokens[0].sentence)
      || has(.consequence) || has(.who) || has(.whereabouts) || tokens[0].cue == .polite
    let isOfSafety = has(.safety) || tokens.contains { $0.text.hasPrefix("is it safe") }
    let isOfFate = tokens.contains { token in
      token.text.hasPrefix("what happens") || token.text.hasPrefix("what becomes")
    }
    let isOfWay =
      has(.whereabouts)
      && tokens.contains { ["go", "goes", "end", "ends", "land", "lands"].contains($0.text) }
    return isAsked && (isKept || isOfSafety || isOfFate || isOfWay)
  }

  static let late: Set<String> = [
    "way", "waiting", "coming", "soon", "later", "tomorrow", "minutes", "minute", "lost",
  ]

  private static let keeping: Set<String> = [
    "store", "stored", "save", "saved", "keep", "kept", "log", "logged", "logs", "visible",
    "encrypt", "encrypted", "show", "display", "print", "screen", "leak", "leaked", "see", "secure",
    "seen",
  ]

  var aboutSecrets: Intent {
    var intent = Intent(.help, topic: Intent.Topic.secrets)
    intent.isQuestion = true
    return intent
  }
}
