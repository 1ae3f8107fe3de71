// A typed line becomes an intent.
//
//   line ─→ pasted error out ─→ words ─→ tokens (names, phrases) ─→ clauses and moods
//        ─→ an answer to what lies on the table, else an order, else a question, else a complaint
//
// Nothing here approves, and nothing here fails: any line has a reading.

/// One line, read.
package struct Reading: Hashable, Sendable, Codable {
  package var intent: Intent
  /// What was recognised in the line, in its own words: for the answer to a line that was not
  /// understood.
  package var understood: [String]
  /// The two or three nearest things that can be typed.
  package var suggestions: [String]
}

extension Reading {
  package init(_ line: String, in vocabulary: Vocabulary) {
    let line = Line.bounded(line)
    if Intent.resemblesApproval(line) {
      let intent = Intent(.unknown, move: .approveLike(line))
      self.init(intent: intent, understood: [], suggestions: [])
      return
    }
    if line.contains("?"), line.allSatisfy({ $0 == "?" || $0.isWhitespace }) {
      self.init(intent: Intent(.help), understood: [], suggestions: [])
      return
    }
    if let asked = Intent.Topic.flagged(line) {
      let verb = Reading(asked, in: vocabulary).intent.verb
      let topic = Intent.Topic.asked(by: "help " + asked)
      let intent = Intent(.help, topic: topic ?? (verb == .unknown ? nil : verb.rawValue))
      self.init(intent: intent, understood: [], suggestions: [])
      return
    }
    if let topic = Intent.Topic.asked(by: line) {
      let intent = Intent(.help, topic: topic)
      self.init(intent: intent, understood: [], suggestions: [])
      return
    }
    if let errand = Intent(errand: line) {
      self.init(intent: errand, understood: [], suggestions: [])
      return
    }
    let pasted = PastedError(line)
    let told = ToldSettings(pasted.rest)
    let read = Line(told.rest)
    var tokenizer = Tokenizer(read, names: vocabulary.names, lexicon: .shared)
    let gist = Gist(tokenizer.run())
    var vocabulary = vocabulary
    if gist.leaves { vocabulary.isPlanWaiting = false }
    let sentence = Sentence(gist.tokens, questions: read.questions, in: vocabulary)
    var intent = sentence.intent(hasError: pasted.text != nil)
    intent.quotedError = pasted.text
    if !told.values.isEmpty, !sentence.asksOutright {
      intent.take(told.values, about: sentence.targets.pointedAt)
    }
    if intent.target == .none || intent.target == .it, let text = pasted.text {
      let named = TargetReading(within: text, in: vocabulary).target
      if named != .none { intent.target = named }
    }
    if intent.verb.onlyReads, intent.move == nil, sentence.asks { intent.isQuestion = true }
    let understood = sentence.understood
    let suggestions = sentence.suggestions(for: intent)
    self.init(intent: intent, understood: understood, suggestions: suggestions)
  }
}

extension Intent {
  /// A line that tells what a setting is now wants it set, whatever else it says of the source.
  fileprivate mutating func take(
    _ told: [ToldSettings.Name: String], about focus: Intent.Target?
  ) {
    guard !told.isEmpty, move == nil || move == .same, !isQuestion else { return }
    switch verb {
    case .unknown, .changeSettings, .diagnose, .configureTable, .status:
      verb = .changeSettings
      self.told = told
      if target == .none { target = focus ?? .none }
    default: break
    }
  }
}
