// Names that a line only sets aside: `deals is behind, contacts is fine`, `all of them, not only
// charges`.

extension TargetReading {
  /// Named, and not what the line is about.
  func isBeside(_ index: Int) -> Bool {
    guard tokens[index].entries != nil else { return false }
    return isOneOfAll(index)
      || isFine(index)
        && tokens.indices.contains {
          tokens[$0].entries != nil && !isFine($0)
        }
  }

  /// Of a list, those that are not left out.
  var offeredOthers: Intent.Target {
    let named = left.map(vocabulary.names.candidate)
    let kept = vocabulary.offered.filter { candidate in
      !named.contains { $0 == candidate || $0.table == nil && $0.source == candidate.source }
    }
    return Intent.Target(kept) ?? .none
  }

  /// `reload everything except shop`: nothing is done to shop, so one of the others has to be picked.
  /// Nil if nothing is left out.
  var sparing: Intent.Target? {
    let spared = Set(left.map(\.source))
    guard !spared.isEmpty, target == .everything else { return nil }
    let kept = vocabulary.names.wholes.filter { !spared.contains($0.source) }
    return Intent.Target(kept.map(vocabulary.names.candidate))
  }

  /// `not only charges`, where all are spoken of.
  private func isOneOfAll(_ index: Int) -> Bool {
    let before = tokens[..<index].filter { $0.cue != .article }.suffix(2).map(\.text)
    guard before == ["not", "only"] || before == ["not", "just"] || before.last == "not only" else {
      return false
    }
    return tokens.contains { $0.answer == .all || $0.concept == .everything }
  }

  /// Its clause says that it is well, and nothing else.
  private func isFine(_ index: Int) -> Bool {
    let clause = tokens.filter { $0.clause == tokens[index].clause }
    return clause.contains { Self.fine.contains($0.text) }
      && clause.allSatisfy { token in
        if Self.fine.contains(token.text) || token.entries != nil { return true }
        switch token.cue {
        case .article, .and, .because: return true
        // `is charges ok` asks.
        case .finite: return clause.first?.cue != .finite
        default:
          return ["looks", "look", "seems", "in", "of", "from", "too", "still", "though"].contains(
            token.text)
        }
      }
  }

  private static let fine: Set<String> = [
    "fine", "ok", "okay", "good", "alright", "all right", "all good", "great", "healthy", "green",
    "works", "work", "working", "unaffected", "up to date", "is fine", "fresh",
  ]
}
