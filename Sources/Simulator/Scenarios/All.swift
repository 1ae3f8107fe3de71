// The practice worlds. Each stands in a file of its own.

extension Scenario {
  /// In the order in which `worlds` names them: the two documented ones first.
  package static let all: [Scenario] = [
    stripeKeyRotated, stripeKeyRotatedRunbook, stuckRun, stuckRunStale, slowFirstImport,
    slowButHealthy, networkBlip, healthy, twoStripes, duplicateRows, userPaused,
  ]
}
