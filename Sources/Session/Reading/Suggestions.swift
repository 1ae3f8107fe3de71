// What to offer when a line was not understood.

extension Sentence {
  /// The names and words that were recognised, as typed.
  var understood: [String] {
    tokens.compactMap { token in
      switch token.concept {
      case .act, .complaint, .subject, .idiom: return token.text
      default: return token.entries == nil ? nil : token.typed
      }
    }
  }

  /// Lines that can be typed as they stand, nearest first; at most three.
  func suggestions(for intent: Intent) -> [String] {
    if case .unknownName(_, let nearest) = intent.target {
      return nearest.prefix(3).map { "check \($0.name)" }
    }
    if case .ambiguous(let candidates) = intent.target {
      return candidates.prefix(3).map(\.name)
    }
    guard intent.verb == .unknown, intent.move == nil else { return [] }
    if vocabulary.isPlanWaiting { return ["what is the plan", "what would be lost", "no"] }
    if let focus = vocabulary.focus {
      return ["check \(focus.name)", "status of \(focus.name)", "help"]
    }
    return ["what is broken", "status", "help"]
  }
}
