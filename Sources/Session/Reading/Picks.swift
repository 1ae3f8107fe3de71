// Picks from what is on offer: numbers, columns, names, and the line before once more.

extension Sentence {
  /// A pick and what it is, if it lies on the list.
  struct Pick {
    var move: Intent.Move
    var target: Intent.Target?
  }

  /// Numbers that pick from the list: not `9 hours`, not `401`, not beside a name.
  var pick: Pick? {
    guard !targets.hasName else { return nil }
    let numbers = tokens.indices.compactMap(number)
    if numbers.isEmpty { return nil }
    let count = vocabulary.offered.count
    let all = numbers.map { $0 < 0 ? count : $0 == 0 && count % 2 == 1 ? count / 2 + 1 : $0 }
    // `number two is it, the second`
    let picked = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    let chosen = picked.filter { (1...max(1, vocabulary.offered.count)).contains($0) }
      .filter { $0 <= vocabulary.offered.count }.map { vocabulary.offered[$0 - 1] }
    return Pick(move: .pick(picked), target: Intent.Target(chosen))
  }

  /// `the last`, `first and last`, at the end of a line about a list.
  private func isLast(_ index: Int) -> Bool {
    !vocabulary.offered.isEmpty && tokens[index].text == "last"
      && tokens[(index + 1)...].allSatisfy(isWeightless)
      && tokens[..<index].allSatisfy { token in
        if case .ordinal = token.concept { return true }
        return isWeightless(token) || token.isNumber || token.act?.isLook == true
      }
  }

  private func number(at index: Int) -> Int? {
    if isLast(index) { return -1 }
    switch tokens[index].kind {
    case .number(let number):
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      // `i have to report in 5`
      if index > 0, ["in", "by", "since", "until", "till"].contains(tokens[index - 1].text) {
        return nil
      }
      return (0...999).contains(number) && !Sentence.units.contains(next) ? number : nil
    case .known(.ordinal(let number), _):
      // `take 2 first`
      if tokens[index].text == "first", tokens[..<index].contains(where: \.isNumber) { return nil }
      // `not that one`, `the other one`
      if tokens[index].text == "one", index > 0, Sentence.others.contains(tokens[index - 1].text) {
        return nil
      }
      // `the modified one`, `the big one`
      if tokens[index].text == "one", index > 0, isDescribed(by: tokens[index - 1]) { return nil }
      if tokens[index].text == "one", index > 1, tokens[index - 2].cue == .article,
        tokens[index - 1].answer != nil
      {
        return nil
      }
      // `the 2nd one`, `2, that is the one`
      let isCounted =
        index > 0 && tokens[index].text == "one"
        && (tokens[index - 1].isNumber
          || tokens[index - 1].cue == .article && tokens[..<index].contains(where: \.isNumber))
      let isListed = !vocabulary.offered.isEmpty || !vocabulary.fields.isEmpty
      return isCounted || (!isListed && tokens.count > 2) ? nil : number
    default: return nil
    }
  }

  private func isDescribed(by token: Token) -> Bool {
    token.kind == .unknown || token.entries != nil
      || offeredFields.contains { tokens[$0.range].contains { $0.text == token.text } }
      || token.isPlain && !Sentence.counters.contains(token.text)
  }

  /// They stand before a number.
  private static let counters: Set<String> = ["number", "nr", "num", "item", "entry", "for"]

  private static let others: Set<String> = [
    "other", "not that", "not this", "different", "wrong", "not",
  ]

  private static let units: Set<String> = [
    "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "rows", "times",
    "am", "pm", "percent", "min", "mins", "sec", "hrs", "h", "tables", "sources", "records",
  ]

  /// The line is nothing but a pick, or a look at one.
  var picked: Intent? {
    if let nextOne { return nextOne }
    guard let pick else { return nil }
    if let field, isCounted(field, as: pick) { return field }
    // `the 2nd one, that's what the devs told me`: the reason may be given.
    let clause = tokens.prefix { $0.clause == tokens[0].clause }
    let isWithReason =
      clause.contains(where: \.isNumber) && clause.allSatisfy(mayStandInPick)
      && grammar.questions.isEmpty
      && tokens[clause.endIndex...].allSatisfy {
        (isReason($0) || $0.act?.isLook == true && $0.form == .third)
          && (!$0.isNumber || $0.text == "one") && $0.idiom == nil
      }
    let isPure = isWithReason || tokens.allSatisfy(mayStandInPick)
    guard isPure else { return nil }
    let verb = pick.target == nil ? .unknown : continued
    return Intent(verb, pick.target ?? .none, move: pick.move)
  }

  /// `first one, updated_at`: one column, by its number and by its name.
  private func isCounted(_ field: Intent, as pick: Pick) -> Bool {
    guard case .pick(let numbers) = pick.move, numbers.count == 1, let number = numbers.first,
      vocabulary.fields.indices.contains(number - 1)
    else { return false }
    return field.fields == [vocabulary.fields[number - 1]]
  }

  private func mayStandInPick(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .known(.ordinal, _): true
    case .known(.subject(.options), _), .known(.idiom(.diagnose), _), .known(.answer, _): true
    case .known(.act(.light), .base), .known(.act(.look), .base): true
    default:
      isWeightless(token) || token.cue == .subjectWord || token.text == "i guess"
        || ["list", "the list"].contains(token.text)
        || token.text == "is" && !grammar.opensWithVerb(token.sentence)
    }
  }

  var isAllOffered: Bool {
    tokens.allSatisfy { token in
      // `take all 3 of them`
      if case .number(let number) = token.kind { return number == vocabulary.offered.count }
      return token.concept == .everything || token.concept == .reference || isWeightless(token)
        || token.answer == .consent || token.answer == .all || token.act?.isLook == true
    }
  }

  var allPicked: Intent {
    let target = Intent.Target(vocabulary.offered) ?? .none
    return Intent(vocabulary.offered.isEmpty ? .unknown : continued, target, move: .pickAll)
  }

  /// `both, customers everywhere`: all of them, and once more what they are.
  var allNamed: Intent? {
    guard vocabulary.offered.count > 1, targets.hasName, grammar.questions.isEmpty else {
      return nil
    }
    let first = tokens.prefix { $0.clause == tokens[0].clause }
    let isAll =
      first.contains { $0.answer == .all }
      && first.allSatisfy { $0.answer == .all || $0.answer == .consent || isWeightless($0) }
    let isNamed = tokens[first.endIndex...].allSatisfy {
      $0.entries != nil || $0.concept == .everything || $0.cue == .article
        || $0.text == "everywhere"
    }
    return isAll && isNamed ? allPicked : nil
  }

  /// What a pick goes on with: the order that had to ask, else a look.
  var continued: Intent.Verb {
    guard let previous = vocabulary.previous, !previous.onlyReads || previous == .status else {
      return .diagnose
    }
    return previous
  }

  /// `again`, `once more`: the line before, once more. Of what destroys, a new order is wanted.
  var repeated: Intent? {
    let isPure = tokens.allSatisfy { token in
      Sentence.repetitions.contains(token.text) || token.answer == .pleasantry
        || (!vocabulary.isPlanWaiting && ["do it", "do that", "do this"].contains(token.text))
        || (isWeightless(token) && !token.isPlain)
    }
    guard isPure, tokens.contains(where: { Sentence.repetitions.contains($0.text) }),
      let previous = vocabulary.previous, !previous.destroys
    else { return nil }
    return Intent(previous, vocabulary.focus?.target ?? .none, move: .same)
  }

  private static let repetitions: Set<String> = [
    "again", "once more", "once again", "another one", "encore", "repeat", "one more", "same again",
    "ditto",
  ]

  var same: Intent? {
    guard tokens.contains(where: { $0.answer == .same }), targets.target != .none else {
      return nil
    }
    guard deeds.isEmpty else { return nil }
    return Intent(vocabulary.previous ?? .diagnose, targets.target, move: .same)
  }
}

extension Token {
  fileprivate var isNumber: Bool {
    switch kind {
    case .number, .known(.ordinal, _): true
    default: false
    }
  }
}

extension Intent.Target {
  /// The things picked; nil for none. Tables of one source go together; anything else has to be
  /// taken one by one.
  init?(_ picked: [Candidate]) {
    guard let first = picked.first else { return nil }
    if picked.count == 1 {
      self = first.target
    } else if picked.allSatisfy({ $0.source == first.source && $0.table != nil }) {
      self = .tables(picked.compactMap(\.table), of: first.source)
    } else {
      self = .ambiguous(picked)
    }
  }
}
