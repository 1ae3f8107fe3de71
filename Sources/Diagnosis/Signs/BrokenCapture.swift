// Change data capture that stands still. A table's error text says that it does; why, the slot, the
// publication and the database say.

import PostHog

extension SourceSign {
  /// The capture of a source is broken. `cdc_status` decides between resuming, which loses nothing,
  /// and repairing, which takes every captured table from the start; the check of the prerequisites
  /// says what the database must be given first.
  ///
  /// - Note: reloading does not revive a halted table, so no such plan follows from here.
  /// - Source: API reference, 5.2 to 5.6.
  package static let brokenCapture = SourceSign(asks: asks, sees: sees)

  private static let asks: @Sendable (SourceLook) -> Call? = { look in
    guard look.isCaptureInQuestion, !look.findings.contains(where: { $0.isOfAnotherLayer }) else {
      return nil
    }
    let id = look.source.id
    let status = Call(.readReplication, id: id)
    guard let replication = look.facts.replication[id] else {
      return look.facts.failures[status] == nil ? status : nil
    }
    let check = Call(.checkStoredPrerequisites, id: id)
    // Where its tables' runs had to be read as well, the check waits until somebody asks for it.
    let isAffordable = look.facts.jobs[id] == nil && look.isCaptureStopped
    let isWanted = replication.enabled && (isAffordable || look.complaint == .replication)
    let isDone = look.facts.prerequisites[id] != nil || look.facts.failures[check] != nil
    return isWanted && !isDone ? check : nil
  }

  private static let sees: @Sendable (SourceLook) -> SourceSighting? = { look in
    guard look.isCaptureInQuestion, let trouble = look.captureTrouble else { return nil }
    let cause: Cause
    switch trouble.fault {
    case .unreachable: cause = .networkUnreachable
    case .logLost: cause = .cdcWALLost
    case .lagging: cause = .stale
    case .untold, .off, .lost, .unmet, .paused, .unpublished, .halted: cause = .cdcPrerequisites
    }
    var finding = Finding(
      cause, letter: .e, certainty: trouble.certainty,
      fault: .database, source: look.source.id,
      tables: look.tables(concernedBy: trouble.fault).map(\.id),
      evidence: trouble.evidence, rejected: trouble.rejected)
    finding.detail = .capture(trouble)
    return SourceSighting(
      finding, explains: [.cdcPrerequisites, .cdcWALLost, .networkUnreachable, .unknown])
  }
}

extension Finding {
  /// The connection itself is told to be down for another reason, and comes first.
  fileprivate var isOfAnotherLayer: Bool {
    cause.isOfTheConnection && cause != .networkUnreachable
  }
}

extension SourceLook {
  /// Captured tables that are on, or that stopped by themselves.
  fileprivate var concerned: [Table] {
    captured.filter { $0.shouldSync || isRed([$0]) }
  }

  fileprivate var isCaptureInQuestion: Bool {
    guard !concerned.isEmpty else { return isNamed && complaint == .replication }
    return isDeep || complaint == .replication || isAsked(about: concerned) || isRed(concerned)
  }

  /// Something is wrong by what has been read so far.
  fileprivate var isCaptureDown: Bool {
    guard let status = facts.replication[source.id] else { return true }
    return isCaptureStopped || status.isLagging || !unpublished(status).isEmpty
  }

  /// It does not run, so the database may lack something.
  fileprivate var isCaptureStopped: Bool {
    let status = facts.replication[source.id]
    return status?.slotExists == false || status?.publicationExists == false
      || status?.schedulePaused == true || isRed(concerned)
  }

  fileprivate func tables(concernedBy fault: CaptureFault) -> [Table] {
    guard case .unpublished(let names) = fault else { return concerned }
    return concerned.filter { names.contains($0.name) }
  }

  /// A list that names nothing may be one that the server does not give. Names may come with their
  /// schema on one side only.
  private func unpublished(_ status: Replication) -> [String] {
    guard !status.publishedTables.isEmpty else { return [] }
    func bare(_ name: String) -> Substring { name.split(separator: ".").last ?? "" }
    let published = Set(status.publishedTables.map(bare))
    return concerned.map(\.name).filter { !published.contains(bare($0)) }
  }

  fileprivate var captureTrouble: CaptureTrouble? {
    guard !findings.contains(where: \.isOfAnotherLayer) else { return nil }
    guard let status = facts.replication[source.id] else { return untold }
    guard status.enabled else {
      return concerned.isEmpty ? nil : CaptureTrouble(.off, status: status)
    }
    guard isCaptureDown else { return nil }
    let needs = needs(knowing: status)
    return fault(status, isUnmet: !needs.isEmpty).map {
      CaptureTrouble(
        $0, needs: needs, status: status, isChecked: facts.prerequisites[source.id] != nil)
    }
  }

  private func fault(_ status: Replication, isUnmet: Bool) -> CaptureFault? {
    if status.slotExists == false || status.publicationExists == false { return .lost }
    if isUnmet { return .unmet }
    if findings.contains(where: { $0.cause == .cdcWALLost }) { return .logLost }
    if status.schedulePaused == true { return .paused }
    let left = unpublished(status)
    if !left.isEmpty { return .unpublished(left) }
    // What failed for another reason is not stopped: its next run may well succeed.
    if findings.contains(where: { $0.cause == .cdcPrerequisites }) { return .halted }
    return status.isLagging ? .lagging : nil
  }

  /// No status came. A table that is well all the same is left alone.
  private var untold: CaptureTrouble? {
    switch facts.failures[Call(.readReplication, id: source.id)] {
    case .refused(let refusal)? where refusal.status == 404 || refusal.status == 405:
      isRed(concerned) ? untoldTrouble : nil
    case .refused(let refusal)? where refusal.words.hasPrefix("Could not connect"):
      CaptureTrouble(.unreachable(words: refusal.words))
    default: nil
    }
  }

  /// By the check that a password was handed over for, else by the tables' own texts.
  private var untoldTrouble: CaptureTrouble {
    let errors = facts.prerequisites[source.id]?.errors
    var trouble = CaptureTrouble(
      .untold, needs: errors.map { needs($0, slotIsThere: true) } ?? needsByText,
      isChecked: errors != nil)
    // Behind a tunnel a password alone does not get there.
    let tunnel = source.settings["ssh_tunnel"]?["enabled"]
    let isDirect = tunnel != .bool(true) && tunnel?.string?.lowercased() != "true"
    trouble.isAsked = complaint == .replication && isDirect
    return trouble
  }

  /// What the tables' own texts name, where nobody else tells.
  private var needsByText: [CaptureNeed] {
    let texts = concerned.compactMap(\.latestError)
    func need(_ kind: CaptureNeed.Kind, _ phrases: String...) -> CaptureNeed? {
      texts.first { text in phrases.contains { text.lowercased().contains($0) } }
        .map { CaptureNeed(kind, $0) }
    }
    return [
      need(.walLevel, "wal_level"), need(.slotCapacity, "slots are in use"),
      need(.replicationRight, "replication role", "replication attribute", "permission denied"),
      need(.publication(""), "publication"),
    ].compactMap { $0 }
  }

  /// The check counts PostHog's own slot, so a server at its limit is no fault as long as that slot is
  /// there, unless a run has met the limit itself (API reference, 5.2).
  private func needs(knowing status: Replication) -> [CaptureNeed] {
    guard let errors = facts.prerequisites[source.id]?.errors else { return needsByText }
    return needs(errors, slotIsThere: status.slotExists == true)
  }

  private func needs(_ errors: [String], slotIsThere: Bool) -> [CaptureNeed] {
    let isMet = concerned.contains { table in
      guard let text = table.latestError?.lowercased() else { return false }
      return text.contains("slots are in use") || text.contains("max_replication_slots")
    }
    return errors.map { CaptureNeed($0) }.filter { need in
      need.kind != .slotCapacity || !slotIsThere || isMet
    }
  }
}

extension CaptureTrouble {
  /// Where nobody looked, the tables' own texts are all there is.
  fileprivate var certainty: Certainty {
    switch fault {
    case .unpublished: .likely
    case .untold, .unmet, .paused, .halted, .logLost: isChecked ? .certain : .likely
    case .unreachable, .off, .lost, .lagging: .certain
    }
  }

  fileprivate var evidence: [Evidence] {
    var evidence: [Evidence] = []
    switch fault {
    case .unreachable(let words): evidence.append(Evidence("cdc_status", words))
    case .untold: evidence.append(Evidence("cdc_status", "not known to this server"))
    case .off, .lost, .unmet, .paused, .logLost, .unpublished, .lagging, .halted: break
    }
    if let status {
      func flag(_ field: String, _ value: Bool?) {
        if let value { evidence.append(Evidence("cdc_status.\(field)", "\(value)")) }
      }
      flag("enabled", status.enabled ? nil : false)
      flag("slot_exists", status.slotExists)
      flag("publication_exists", status.publicationExists)
      flag("schedule_paused", status.schedulePaused)
      if case .unpublished = fault {
        let names = status.publishedTables.joined(separator: ", ")
        evidence.append(Evidence("cdc_status.published_tables", names))
      }
      if let lag = status.lagBytes { evidence.append(Evidence("cdc_status.lag_bytes", "\(lag)")) }
    }
    // Without a check, what is needed was read in the tables' own texts.
    guard isChecked else { return evidence }
    return evidence + needs.map { Evidence("prerequisites.errors", $0.words) }
  }

  fileprivate var rejected: [Rejected] {
    switch fault {
    case .unreachable, .untold, .off, .lagging: []
    case .lost:
      [
        Rejected(
          .networkUnreachable, because: "the database answered when it was asked for the slot")
      ]
    case .unmet, .paused, .unpublished, .halted:
      [
        Rejected(.cdcWALLost, because: "slot and publication are both there"),
        Rejected(
          .networkUnreachable, because: "the database answered when it was asked for the slot"),
      ]
    case .logLost:
      isChecked
        ? [
          Rejected(
            .cdcPrerequisites, because: "the check of the prerequisites finds nothing missing")
        ]
        : []
    }
  }
}
