// What is the matter where all the rest is well.

extension TargetReading {
  /// `everything recovered except payments`, `all fine but for carts`: what is excepted is what the
  /// line is about. Nil unless the rest is said to be well.
  func excepted(from exclusion: Int) -> Intent.Target? {
    let before = tokens[..<exclusion]
    let clause = before.drop { $0.clause != tokens[exclusion].clause }
    guard
      clause.contains(where: {
        $0.concept == .everything || $0.answer == .all || $0.text.hasPrefix("all ")
      }),
      clause.contains(where: { Self.well.contains($0.text) }),
      clause.first?.cue != .finite, !clause.contains(where: { $0.entries != nil })
    else { return nil }
    let rest = TargetReading(Array(tokens[(exclusion + 1)...]), vocabulary).target
    return rest == .none ? nil : rest
  }

  private static let well: Set<String> = [
    "fine", "ok", "okay", "good", "green", "healthy", "works", "work", "working", "fresh",
    "up to date", "recovered", "syncs", "synced", "back", "alright", "all right", "all good",
  ]
}
