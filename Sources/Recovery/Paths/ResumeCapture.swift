// Path E, the gentle half: what stopped the capture is gone, so it is let go on.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path E. Slot and publication kept the place in the log, so nothing is lost by it.
  ///
  /// - Note: a personal key may be refused with 403; then only the button in PostHog does it.
  ///   Source: API reference, 5.6 and U5.
  /// - Note: never a reload: it does not revive a table that the capture has halted (4.6).
  package static let resumeCapture = RecoveryPath(
    letter: .e, title: "Let the capture go on", answers: [.cdcPrerequisites],
    fits: { $0.captureFault == .paused || $0.captureFault == .halted },
    steps: { [$0.send(.resumeReplication), .until(.captureInOrder($0.source.id))] })

  /// Path E on a server that does not tell how slot and publication stand: the database is put right
  /// by hand, and then its tables are synced again, as the runbook has it.
  package static let reviveCapture = RecoveryPath(
    letter: .e, title: "Sync again, once the database is put right", answers: [.cdcPrerequisites],
    fits: { $0.captureFault == .untold }, errand: { _ in .repairDatabase },
    steps: { $0.reviving($0.tables) })
}

extension Finding {
  /// What is wrong with the capture, where that is what was found.
  package var captureFault: CaptureFault? {
    if case .capture(let trouble)? = detail { trouble.fault } else { nil }
  }

  /// The database lacks something that must be there first.
  fileprivate var awaitsDatabase: Bool {
    if case .capture(let trouble)? = detail { !trouble.needs.isEmpty } else { false }
  }
}

extension RecoveryPath {
  /// Path E, where slot or publication is lost: PostHog makes them anew, and takes every captured
  /// table from the start, because what changed meanwhile can be read nowhere.
  ///
  /// - Refused while the database lacks anything, and when all looks healthy. Source: 5.5.
  package static let repairCapture = RecoveryPath(
    letter: .e, title: "Make slot and publication anew, and snapshot every captured table",
    answers: [.cdcPrerequisites], fits: { $0.captureFault == .lost && !$0.awaitsDatabase },
    loss: "All synced rows of every captured table that is on.", targets: { $0.captured },
    steps: { [$0.send(.repairReplication), .until(.captureInOrder($0.source.id))] })
}

extension Situation {
  /// Captured tables that are on: a repair takes all of them, whatever state each is in.
  fileprivate var captured: [Table] {
    source.tables.filter { $0.method == .cdc && $0.shouldSync }
  }
}
