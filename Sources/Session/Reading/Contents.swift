// What a table holds, said without a word for rows: `nuke what's in carts`, `throw out whatever was
// synced for deals`.

extension Sentence {
  /// `what` or `whatever`, how it came to be there, and where it is. In `wipe what is wrong with
  /// carts` it is something else.
  func isContents(_ rest: ArraySlice<Token>) -> Bool {
    guard let what = rest.first else { return false }
    let words = what.text.split(separator: " ").map(String.init)
    guard let first = words.first, Sentence.whats.contains(first),
      words.dropFirst().allSatisfy(Sentence.holding.contains),
      let place = rest.dropFirst().firstIndex(where: { Sentence.holders.contains($0.text) }),
      rest[..<place].dropFirst().allSatisfy({
        $0.act == .sync || Sentence.holding.contains($0.text) || $0.cue == .already
      })
    else { return false }
    return rest[(place + 1)...].first { $0.cue != .article }
      .map { $0.entries != nil || $0.isPointer } ?? false
  }

  /// `tickets: from scratch please`: no verb, and nothing else that it could mean.
  var rebuilt: Intent? {
    guard targets.hasName, has(.scratch), deeds.isEmpty, complaint == nil, idiom == nil,
      grammar.questions.isEmpty,
      has(.leadIn) || tokens.contains(where: { ["from scratch", "from zero"].contains($0.text) }),
      tokens.allSatisfy({ token in
        switch token.concept {
        case .subject(.scratch), .subject(.table), .subject(.rows), .subject(.tables),
          .subject(.source), .cue(.leadIn), .cue(.article), .cue(.and), .cue(.then), .everything,
          .answer(.all), .answer(.consent), .answer(.pleasantry):
          return !token.isQuoted
        default:
          return token.entries != nil || ["again", "in", "of", "from"].contains(token.text)
        }
      })
    else { return nil }
    return about(.resync)
  }

  private static let whats: Set<String> = ["what", "whats", "whatever", "whatevers"]

  private static let holders: Set<String> = ["in", "inside", "for", "from", "of", "under"]

  private static let holding: Set<String> = [
    "is", "was", "are", "were", "has", "been", "have", "had", "got", "we", "you", "posthog",
    "there", "so", "far", "now", "currently", "still", "left", "synced", "loaded", "imported",
    "pulled", "fetched", "stored", "hold", "holds", "kept",
  ]
}
