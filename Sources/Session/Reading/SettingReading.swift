// How a table is to be synced: the method, how often, by which column.

import PostHog

extension Sentence {
  /// Method and frequency, each where the line speaks of it first: in `daily please, hourly is too
  /// expensive` it is daily.
  func readSettings(_ intent: inout Intent) {
    if case .method(let method) = setting(where: \.isMethod) {
      intent.method = SyncMethod(method.rawValue)
    }
    if case .frequency(let frequency) = setting(where: \.isFrequency) {
      intent.frequency = SyncFrequency(frequency.rawValue)
    }
  }

  /// The last one of its clause: `from hourly to daily`; not one that is denied: `daily, not hourly`.
  private func setting(where isSought: (Token) -> Bool) -> Concept? {
    guard let first = tokens.indices.first(where: { isSought(tokens[$0]) && !isDenied($0) }) else {
      return nil
    }
    let clause = clause(of: first)
    return clause.indices.last { isSought(tokens[$0]) && !isDenied($0) }
      .flatMap { tokens[$0].concept }
  }

  private func isDenied(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.cue == .negation || before.text == "than" || before.text == "from"
  }

  /// `carts only once a week`, `users should be incremental on updated_at`: said outright, with no
  /// verb that could order it.
  var stated: Intent? {
    if let switched { return switched }
    if let obliged { return obliged }
    guard let index = tokens.firstIndex(where: isSettled) else { return nil }
    let clause = clause(of: index)
    guard isStatement(index), clause.indices.allSatisfy(mayStandInStatement) else { return nil }
    var intent = about(.configureTable)
    readSettings(&intent)
    intent.fields = offeredFields.map(\.name)
    if intent.fields.isEmpty { intent.fields = namedFields(after: clause.startIndex - 1) }
    aimFields(&intent)
    if intent.target == .none || intent.target == .everything { return nil }
    intent.isKey = clause.contains { Sentence.keyWords.contains($0.text) }
    let isSaid = intent.method != nil || intent.frequency != nil || !intent.fields.isEmpty
    return isSaid ? intent : nil
  }

  /// `switch it to incremental on updated_at`: what is taken for a column is no table's name.
  func aimFields(_ intent: inout Intent) {
    guard case .unknownName(let name, _) = intent.target, intent.fields.contains(name) else {
      return
    }
    intent.target = targets.pointedAt ?? .none
  }

  /// `app_db should read from schema analytics`.
  private var obliged: Intent? {
    guard case .source = targets.target, grammar.questions.isEmpty, complaint == nil,
      let should = tokens.firstIndex(where: { Sentence.obliging.contains($0.text) }), should > 0,
      !isMissedDuty,
      deeds.allSatisfy({ !$0.act.isStrong }), !grammar.asksWhy(tokens[should].sentence),
      tokens[..<should].contains(where: { $0.entries != nil }), !has(.condition),
      tokens.contains(where: {
        $0.clause == tokens[should].clause && ($0.subject == .settings || $0.text == "schema")
      })
    else { return nil }
    return about(.changeSettings)
  }

  /// `deals off please`.
  private var switched: Intent? {
    guard let mark = tokens.firstIndex(where: { $0.text == "off" || $0.text == "on" }),
      !tokens[mark].isQuoted, grammar.questions.isEmpty,
      tokens[..<mark].contains(where: { $0.entries != nil }),
      tokens[..<mark].allSatisfy({ !isHeavy($0) || $0.entries != nil }),
      mayEndSwitch(mark), tokens[mark...].allSatisfy(isReasonForSetting)
    else { return nil }
    var intent = about(.configureTable)
    intent.isOn = tokens[mark].text == "on"
    return intent
  }

  /// `deals off again please`; not `deals off the charts`, `orders on thursday`.
  private func mayEndSwitch(_ mark: Int) -> Bool {
    guard let next = tokens[(mark + 1)...].first, next.clause == tokens[mark].clause else {
      return true
    }
    return next.cue == .leadIn || next.answer != nil || next.cue == .and || next.cue == .then
      || ["again", "for", "until", "till", "today", "tonight", "too", "completely", "as well"]
        .contains(next.text)
  }

  /// Asks nothing and complains of nothing: `…, nobody uses it`.
  private func isReasonForSetting(_ token: Token) -> Bool {
    if case .complaint = token.concept { return false }
    return token.idiom == nil && token.cue != .why && token.cue != .what && token.cue != .how
  }

  private func isHeavy(_ token: Token) -> Bool {
    token.text == "off" || token.text == "on" || !isWeightless(token)
  }

  /// A column alone is settled by a *should*: `the key of carts should be cart_id`.
  private func isSettled(_ token: Token) -> Bool {
    if token.isMethod || token.isFrequency { return !token.isQuoted }
    return token.subject == .column && tokens.contains { Sentence.obliging.contains($0.text) }
  }

  private static let obliging: Set<String> = [
    "should", "must", "needs", "has to", "shall", "ought",
  ]

  private func isStatement(_ index: Int) -> Bool {
    let sentence = tokens[index].sentence
    if grammar.questions.contains(sentence) || grammar.asksWhy(sentence) { return false }
    // `the bot says 'sync failing' every 15 minutes`
    if tokens.contains(where: { $0.isQuoted && $0.entries == nil }) { return false }
    // `0 rows. every night`: how often it happens.
    let isApart = tokens[..<index].allSatisfy { $0.clause != tokens[index].clause }
    let isComplained = tokens[..<index].contains {
      if case .complaint = $0.concept { true } else { false }
    }
    if isApart, isComplained, !clause(of: index).contains(where: { $0.cue == .leadIn }) {
      return false
    }
    if deeds.contains(where: { $0.act != .sync && $0.act != .change && $0.act != .light }) {
      return false
    }
    return !grammar.opensWithVerb(sentence) && (targets.hasName || vocabulary.focus != nil)
  }

  private func mayStandInStatement(_ index: Int) -> Bool {
    let token = tokens[index]
    return switch token.concept {
    case .method, .frequency, .cue(.article), .cue(.leadIn), .cue(.polite), .cue(.and), .cue(.then),
      .cue(.already), .reference, .subject(.column), .subject(.table), .subject(.rows),
      .answer(.pleasantry), .answer(.consent), .act(.sync), .act(.change), .act(.light):
      token.act == nil || token.form == .base || token.act == .sync
    case .plain: Sentence.light.contains(token.text)
    case .cue(.modal): Sentence.obliging.contains(token.text)
    case .cue(.finite):
      token.text == "be" || tokens[(index + 1)...].first.map(isEnough) ?? false
    case .cue(.fitness): isEnough(token)
    default: isEnough(token) || token.entries != nil || isColumn(index) || isDenial(token)
    }
  }

  /// `once a day is plenty`
  private func isEnough(_ token: Token) -> Bool {
    ["plenty", "enough", "sufficient", "fine", "ok", "okay"].contains(token.text)
  }

  /// `by created_at`: an unknown word where a column stands.
  private func isColumn(_ index: Int) -> Bool {
    guard tokens[index].kind == .unknown else { return false }
    let before = tokens[..<index].last { $0.kind != .unknown && $0.cue != .and }
    return before.map { token in
      Sentence.leading.contains(token.text) || token.act == .change || token.subject == .column
        || token.cue == .article
    } ?? tokens[index].isQualified
  }

  private static let leading: Set<String> = [
    "by", "on", "using", "use", "with", "as", "be", "via", "to", "column", "field", "cursor",
  ]

  /// What may stand in a statement besides names and settings. No verbs: `charges come in daily` says
  /// how it is.
  private static let light: Set<String> = [
    "on", "in", "at", "by", "with", "for", "of", "to", "from", "only", "again", "too", "as", "via",
    "using", "use", "per", "more", "less", "than", "rather", "needs", "time", "times", "off",
    "primary", "hell", "today", "tonight", "tomorrow", "latest", "soon", "better", "back", "here",
    "both", "let", "schedule", "cadence", "a", "run", "every", "each",
  ]

  private func isDenial(_ token: Token) -> Bool {
    token.cue == .negation && ["not", "instead of", "rather than"].contains(token.text)
  }
}

extension Token {
  fileprivate var isMethod: Bool { if case .method = concept { true } else { false } }
  fileprivate var isFrequency: Bool { if case .frequency = concept { true } else { false } }
}
