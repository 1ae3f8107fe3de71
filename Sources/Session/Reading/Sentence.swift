// The meaning of a line's tokens together.

import Diagnosis
import PostHog

/// A line's tokens with everything that is asked of them more than once.
struct Sentence {
  /// A verb of the line, how it is meant, and what it would be as an order.
  struct Deed {
    var index: Int
    var act: Act
    var verb: Intent.Verb
    var mood: Mood
  }

  let tokens: [Token]
  let grammar: Grammar
  let vocabulary: Vocabulary
  let targets: TargetReading
  let subjects: Set<SentenceSubject>
  let complaint: Complaint?
  /// In the order of the line; those that stand for no verb of ours are left out.
  private(set) var deeds: [Deed] = []

  init(_ tokens: [Token], questions: Set<Int>, in vocabulary: Vocabulary) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    grammar = Grammar(tokens, questions: questions)
    targets = TargetReading(tokens, vocabulary)
    subjects = Set(tokens.lazy.compactMap(\.subject))
    complaint = Complaint(in: tokens)
    deeds = tokens.indices.compactMap(deed)
  }

  private func deed(at index: Int) -> Deed? {
    if tokens[index].isState(before: tokens[(index + 1)...]) { return nil }
    guard let act = tokens[index].act, let verb = verb(for: act, at: index) else { return nil }
    if isMechanism(index) || isFigure(of: index, as: verb) || isOpening(index, as: verb) {
      return nil
    }
    var mood = grammar.mood(at: index, destroys: verb.destroys)
    if mood == .order {
      switch object(of: index, as: verb) {
      case .other: return nil
      case .doubtful: mood = .asked
      case .given: break
      }
    }
    return Deed(index: index, act: act, verb: verb, mood: mood)
  }

  func intent(hasError: Bool) -> Intent {
    if let move { return move }
    if let order { return order }
    // In `'lost connection' every night` it is the error that comes so often.
    if !hasError, let stated = stated ?? rebuilt { return stated }
    if asksAdvice { return about(.plan) }
    if isDefinition { return meant }
    if asksWhyMe || asksWhichField { return about(.explain) }
    if isLackingKey { return about(.plan) }
    if isUnable { return Intent(.refuse, move: .refuse) }
    if let troubled { return troubled }
    if let asked { return asked }
    // `the log says '…'` has the error, and wants no journal; nor is `server` there to be changed.
    // `pls help -> …` is about what was pasted.
    let isOfError = hasError && isCalledForHelp
    if let spoken, !hasError || ![.history, .changeSettings].contains(spoken.verb),
      !isOfError || spoken.verb != .help
    {
      return spoken
    }
    if complaint != nil { return complained }
    if isForbidding, !targets.isCorrection { return Intent(.refuse, move: .refuse) }
    if asksAboutPlan { return about(.plan) }
    if isMissed { return missed }
    if hasError || targets.hasName || isAboutUnknown || targets.isCorrection {
      return about(.diagnose)
    }
    if asksHowYouKnow { return about(.explain) }
    if asksForMeaning { return meant }
    // `paste it now?`
    if vocabulary.isSecretDue, asks { return about(.plan) }
    if isAboutAll { return Intent(.audit) }
    if asksHowItStands { return about(.status) }
    // `and now?`
    if !grammar.questions.isEmpty, tokens.allSatisfy(isWeightless) { return about(.status) }
    if tokens.first?.answer == .refuse { return Intent(.refuse, move: .refuse) }
    // `thanks, you saved my night`
    if tokens.contains(where: { $0.answer == .pleasantry }) {
      return Intent(.unknown, move: .pleasantry)
    }
    if asksOfSubject { return about(.explain) }
    return Intent(.unknown, targets.target)
  }

  /// `don't touch orders`: no verb of ours, and still a no.
  private var isForbidding: Bool {
    let words = Set(tokens.lazy.map(\.text))
    return tokens.first { !isWeightless($0) }?.cue == .negation
      || (words.contains("leave") && !words.isDisjoint(with: Sentence.untouched))
  }

  /// `explain what append does`: a word of ours, and nothing of theirs.
  private var asksForMeaning: Bool {
    guard has(.consequence) || idiom == .explain else { return false }
    return tokens.contains { token in
      switch token.concept {
      case .method, .subject, .act: true
      default: false
      }
    }
  }

  /// `which of these should worry me`, and whatever else is said of everything.
  private var isAboutAll: Bool {
    guard !vocabulary.isPlanWaiting, vocabulary.fields.isEmpty, !targets.hasName else {
      return false
    }
    let isOfSome = hasReference || has(.source) || has(.sources) || has(.table) || has(.tables)
    return hasEverything || (tokens.first?.cue == .which && isOfSome)
  }

  /// `what's cdc`, `what is append`: a word of ours, and not the one of this table.
  private var isDefinition: Bool {
    let said = tokens.filter { !$0.isPlain && $0.text != "is" && $0.text != "are" }
    guard !targets.hasName, said.count >= 2, said[0].asksWhat, said[1].isTerm else {
      return false
    }
    return said.dropFirst(2).allSatisfy { token in
      if case .ordinal = token.concept { return true }
      return isWeightless(token) || token.isTerm || token.kind == .unknown
    }
  }

  var meant: Intent {
    var intent = about(.help)
    intent.isQuestion = true
    intent.topic = tokens.lazy.compactMap(\.page).first
    return intent
  }

  private static let untouched: Set<String> = [
    "alone", "untouched", "be", "as it", "as is", "intact",
  ]

  /// `where is the refunds table`: a name nobody has, and surely one.
  private var isAboutUnknown: Bool {
    guard case .unknownName = targets.target else { return false }
    let isAsked = tokens.indices.contains {
      tokens[$0].kind == .unknown && targets.isAskedAbout($0..<$0 + 1)
    }
    return has(.table) || has(.source) || has(.whereabouts) || isAsked
  }

  /// `where is the refunds table`: it is said to be there, and is not listed here.
  private var isMissed: Bool {
    guard case .unknownName = targets.target else { return false }
    return has(.table) && !targets.hasName || has(.whereabouts) && !has(.source)
  }

  private var missed: Intent {
    var intent = about(.diagnose)
    intent.complaint = .newTable
    return intent
  }

  /// The intent with this verb about what the line names, else about where the conversation is.
  func about(_ verb: Intent.Verb) -> Intent {
    let named =
      verb.onlyReads ? targets.looseTarget : targets.sparing ?? targets.target
    // The last change is the last one, wherever the conversation is by now.
    let isAnywhere = verb == .undo
    let target = named == .none && !isAnywhere ? targets.pointedAt ?? .none : named
    let topic = verb == .plan && vocabulary.isPlanWaiting ? planTopic : nil
    return Intent(verb, target, complaint: complaint, topic: topic)
  }

  func has(_ subject: SentenceSubject) -> Bool { subjects.contains(subject) }

  func has(_ cue: Cue) -> Bool { tokens.contains { $0.cue == cue } }

  /// `i'm new here` only introduces what is asked after it.
  var idiom: Intent.Verb? {
    let isNew = { (token: Token) in token.text == "im new here" || token.text == "first time here" }
    return tokens.lazy.filter { !isNew($0) }.compactMap(\.idiom).first
      ?? tokens.lazy.compactMap(\.idiom).first
  }

  var hasEverything: Bool { tokens.contains { $0.concept == .everything } }

  /// Those of the clause that this token stands in.
  func clause(of index: Int) -> ArraySlice<Token> {
    tokens[grammar.clauses.first { $0.contains(index) } ?? index..<index + 1]
  }

  var hasReference: Bool { tokens.contains { $0.concept == .reference } }
}

// MARK: - Complaints

extension Sentence {
  /// Something is said to be wrong. Of nothing in particular, it is a question about everything.
  var complained: Intent {
    let general = subjects.intersection([.overview, .tables, .sources])
    let isListed = deeds.contains { $0.act == .show }
    let everywhere =
      !general.isEmpty || hasEverything || has(.what) || has(.which) || has(.who)
      || has(.indefinite) || isListed
    if asksAboutPlan { return about(.plan) }
    // `so nothing is lost, right`
    let isOfHere = tokens.contains { ["nothing", "anything"].contains($0.text) }
    if vocabulary.focus != nil, complaint == .missing, isOfHere,
      !tokens.contains(where: { $0.text == "else" })
    {
      return about(.diagnose)
    }
    if !targets.hasName, everywhere, !hasReference || hasEverything, isGeneral {
      return Intent(.audit, complaint: complaint)
    }
    return about(.diagnose)
  }

  private var isGeneral: Bool {
    switch targets.target {
    case .none, .everything, .it: true
    case .source, .tables, .ambiguous, .unknownName, .named: false
    }
  }
}

extension Token {
  /// `what`, `what is a`.
  fileprivate var asksWhat: Bool {
    cue == .what || (cue == .consequence && (text.hasPrefix("what is a") || text == "whats a"))
  }

  /// A word of the trade that can be explained.
  var isTerm: Bool {
    switch concept {
    case .method, .subject(.replication), .subject(.webhook), .subject(.signingSecret),
      .subject(.column):
      true
    default: false
    }
  }

  /// The page of help that tells of it.
  fileprivate var page: String? {
    switch concept {
    case .method, .subject(.column): Intent.Verb.configureTable.rawValue
    case .subject(.replication): Intent.Verb.checkCDC.rawValue
    case .subject(.webhook), .subject(.signingSecret): Intent.Verb.repairWebhook.rawValue
    default: nil
    }
  }
}
