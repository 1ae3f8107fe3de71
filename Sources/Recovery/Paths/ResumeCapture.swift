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
    fits: { $0.captureFault == .untold },
    errand: { $0.finding.isCheckedAndWell ? nil : .repairDatabase },
    steps: { $0.reviving($0.tables) })

  /// The runbook's own check, on the same server: it wants the credentials in clear, and keeps nothing
  /// of them. Only where somebody asks how the capture stands; else the SQL for looking is given.
  ///
  /// - Source: API reference, 5.1.
  package static let checkCapture = RecoveryPath(
    letter: .e, title: "Have the database checked, with its password", answers: [.cdcPrerequisites],
    fits: { $0.wantsCheck }, provesItself: true,
    handover: { NewSettings([.passwordForCheck], settings: $0.checkedSettings) },
    steps: { _ in [] })
}

extension Finding {
  /// What is wrong with the capture, where that is what was found.
  package var captureFault: CaptureFault? {
    if case .capture(let trouble)? = detail { trouble.fault } else { nil }
  }

  private var capture: CaptureTrouble? {
    if case .capture(let trouble)? = detail { trouble } else { nil }
  }

  fileprivate var wantsCheck: Bool {
    capture.map { $0.fault == .untold && $0.isAsked && !$0.isChecked } ?? false
  }

  fileprivate var isCheckedAndWell: Bool {
    capture.map { $0.isChecked && $0.needs.isEmpty } ?? false
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

extension Situation {
  /// How the source connects and what it captures, in clear.
  fileprivate var checkedSettings: [String: JSON] {
    var settings: [String: JSON] = ["source_type": .string(source.type)]
    let own = [
      "host", "port", "database", "user", "schema", "cdc_management_mode", "cdc_slot_name",
      "cdc_publication_name",
    ]
    for field in own { settings[field] = source.settings[field] }
    settings["tables"] = .array(captured.map { .string($0.name) })
    return settings
  }
}

extension SecretSlot {
  /// All that is kept from us of how PostHog connects to a database.
  fileprivate static var passwordForCheck: SecretSlot {
    var slot = SecretSlot(field: "password", label: "Password", place: [])
    slot.home = .captureCheck
    return slot
  }
}
