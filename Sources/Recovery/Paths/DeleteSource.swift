// Deleting a source. No finding leads here; only a person's order does.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// The source, its tables and all their rows, its schedules and its webhook. There is no way back:
  /// PostHog has no undelete, and the credentials are gone with it.
  ///
  /// - Note: the database part is done before the clean-up, so a 500 may follow a success. Only a
  ///   read that answers 404 tells. Source: API reference, 3.5.
  package static let deleteSource = RecoveryPath(
    letter: .none, title: "Delete the source", answers: [],
    loss: "The source, its settings and credentials, all its tables and their rows.",
    provesItself: true,
    targets: { $0.source.tables },
    steps: { situation in
      [situation.send(.destroySource), .until(.gone(situation.source.id))]
    })
}
