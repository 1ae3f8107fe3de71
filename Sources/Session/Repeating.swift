// A question that is asked again and again while somebody watches.

extension Session {
  /// Whether a line reads and nothing else, and answers nothing that lies on the table.
  ///
  /// Once names are known it may read otherwise, so this is asked before each time; and a line that
  /// comes in as ``Provenance/repeated`` changes nothing whatever it reads as.
  package func isRepeatable(_ line: String) -> Bool {
    var vocabulary = vocabulary
    if case .deciding(let decision) = stage {
      vocabulary.isPlanWaiting = true
      vocabulary.isSecretDue = decision.plan.secret != nil
    }
    let intent = Reading(line, in: vocabulary).intent
    let reads: Set<Intent.Verb> = [.diagnose, .audit, .status, .history, .checkCDC]
    return intent.move == nil && reads.contains(intent.verb)
  }
}
