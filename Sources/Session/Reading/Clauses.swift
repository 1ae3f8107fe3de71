// Where a thought ends and the next begins.

extension Grammar {
  static func sentences(of tokens: [Token]) -> [Int: Range<Int>] {
    tokens.indices.reduce(into: [:]) { sentences, index in
      let start = sentences[tokens[index].sentence]?.lowerBound ?? index
      sentences[tokens[index].sentence] = start..<index + 1
    }
  }

  /// Breaks where the typed line breaks, and at words that begin a thought of their own.
  static func clauses(of tokens: [Token]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    var hasAct = false
    for index in tokens.indices {
      if index > start, begins(index, in: tokens, after: start, hasAct: hasAct) {
        clauses.append(start..<index)
        start = index
        hasAct = false
      }
      if let act = tokens[index].act, act != .light || hasAct { hasAct = true }
    }
    return start < tokens.count ? clauses + [start..<tokens.count] : clauses
  }

  /// `the key is fixed now so please retry`: after something was told, a verb is led in.
  private static func leadsToVerb(
    _ index: Int, in tokens: [Token], after start: Int, _ hasAct: Bool
  ) -> Bool {
    let verb = tokens[index...].first { $0.cue != .leadIn && $0.cue != .polite }
    guard let verb, verb.act != nil, verb.form == .base else { return false }
    // `is it time to reload` is one question.
    let opening = tokens[start..<index].first { !$0.isPlain && $0.answer == nil }
    if [.finite, .modal, .what, .how, .why].contains(opening?.cue) { return false }
    // `don't ask me again just resync it`: the negation has its verb.
    if let ask = tokens[start..<index].lastIndex(where: { asking.contains($0.text) }), ask > start,
      forbids(tokens[ask - 1]), tokens[index].text != "to", tokens[index - 1].text != "to"
    {
      return true
    }
    return hasAct || tokens[start..<index].contains { $0.cue == .finite }
  }

  static let asking: Set<String> = [
    "ask", "wait", "argue", "talk", "worry", "nag", "warn", "question", "lecture",
  ]

  /// A negation reaches over an *and*: `don't wipe it and start over` forbids both.
  private static func begins(
    _ index: Int, in tokens: [Token], after start: Int, hasAct: Bool
  ) -> Bool {
    let token = tokens[index]
    if token.clause != tokens[index - 1].clause { return true }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    return switch token.concept {
    case .cue(.because), .cue(.then): true
    case .cue(.and):
      hasAct && next?.act != nil && next?.form == .base
        && !tokens[start..<index].contains(where: forbids)
    case .cue(.negation): hasAct
    case .cue(.leadIn), .cue(.polite):
      next != nil && tokens[index - 1].cue != .leadIn && tokens[index - 1].cue != .polite
        && (hasAct && token.text == "instead"
          || leadsToVerb(index, in: tokens, after: start, hasAct))
    case .reference, .cue(.subjectWord): hasAct && next?.cue == .finite
    default: false
    }
  }
}
