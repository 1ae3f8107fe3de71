// Change data capture. Source: API reference, 5.

import FoundationEssentials
import PostHog

extension World {
  /// The runbook's check needs the raw credentials. It finds what the capture of that database lacks.
  func checkPrerequisites(_ call: Call, _ reveal: (SecretRef) -> String) throws(APIError)
    -> Answer
  {
    guard let type = call.arguments["source_type"]?.string, type == "Postgres" else {
      throw .message("CDC prerequisite checks are only supported for CDC enabled sources.")
    }
    if let mode = call.arguments["cdc_management_mode"]?.string,
      mode != "posthog", mode != "self_managed"
    {
      throw .message("cdc_management_mode must be 'posthog' or 'self_managed'.")
    }
    let known = sources.first {
      !$0.isDeleted && $0.capture != nil && $0.settings["host"] == call.arguments["host"]
    }
    if let known, let password = call.arguments["password"] {
      try Self.admit(password, to: known, reveal)
    }
    let errors = known?.capture.map(Self.errors) ?? []
    return .prerequisites(Prerequisites(valid: errors.isEmpty, errors: errors))
  }

  private static func admit(
    _ password: JSON, to source: SourceRow, _ reveal: (SecretRef) -> String
  ) throws(APIError) {
    let ref = if case .secret(let ref) = password { ref as SecretRef? } else { nil as SecretRef? }
    guard !source.rule.accepts(password.revealing(reveal).string ?? "", ref: ref) else { return }
    throw .message(
      "Could not connect to Postgres to check prerequisites: password authentication failed")
  }

  func checkStoredPrerequisites(_ call: Call) throws(APIError) -> Answer {
    let index = try source(call)
    let row = try capture(
      of: index, unreachable: "Could not connect to source to check prerequisites: ")
    let errors = row.map(Self.errors) ?? []
    return .prerequisites(Prerequisites(valid: errors.isEmpty, errors: errors))
  }

  private static func errors(_ row: CaptureRow) -> [String] {
    let isMissing = row.management == "self_managed" && !row.publicationExists
    return row.errors + (isMissing ? ["Publication 'posthog_pub' does not exist."] : [])
  }

  private func capture(of index: Int, unreachable words: String) throws(APIError) -> CaptureRow? {
    // An action that the server does not have is a path that it does not know.
    if sources[index].capture?.isUntold == true { throw .notFound }
    guard sources[index].type == "Postgres" else {
      throw .message("CDC is not supported for source type: \(sources[index].type)")
    }
    guard sources[index].capture?.isReachable != false, probeAilment(of: sources[index]) == nil
    else { throw .message(words + "connection timed out") }
    return sources[index].capture
  }

  func readReplication(_ call: Call) throws(APIError) -> Answer {
    let index = try source(call)
    let row = try capture(
      of: index, unreachable: "Could not connect to source to read CDC status: ")
    guard let row, row.isEnabled else { return .replication(Replication(enabled: false)) }
    var shown = Replication(enabled: true)
    let stem = sources[index].id.prefix(8)
    shown.management = row.management
    shown.slotName = "posthog_\(stem)"
    shown.publicationName = "posthog_pub_\(stem)"
    shown.slotExists = row.slotExists
    shown.publicationExists = row.publicationExists
    shown.schedulePaused = row.isPaused
    shown.lagBytes = row.slotExists ? row.lagBytes : nil
    shown.lagWarning = 1024
    shown.lagCritical = 10240
    let published = captured(index).filter { !row.unpublished.contains($0) }
    shown.publishedTables = row.publicationExists ? published.map { tables[$0].name } : []
    return .replication(shown)
  }

  /// The source's CDC tables that are on.
  private func captured(_ index: Int) -> [Int] {
    liveTables(of: index).filter { tables[$0].method == .cdc && tables[$0].shouldSync }
  }

  /// A new slot and publication, and every captured table from scratch.
  mutating func repairReplication(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    let found = try capture(of: index, unreachable: "Could not connect to source to repair CDC: ")
    guard let row = found, row.isEnabled else {
      throw .message("CDC is not enabled on this source.")
    }
    if let until = row.repairingUntil, clock < until {
      throw .message(
        "A repair is already running for this source. Try again in a few minutes.", 409)
    }
    let users = captured(index)
    guard !users.isEmpty else {
      throw .message("There are no active CDC schemas on this source to repair.")
    }
    guard !row.slotExists || !row.publicationExists else {
      throw .message("Change data capture looks healthy on this source: nothing to repair.")
    }
    if let error = row.errors.first { throw .message("Could not repair CDC: \(error)") }
    sources[index].capture?.slotExists = true
    sources[index].capture?.publicationExists = true
    sources[index].capture?.isPaused = false
    sources[index].capture?.unpublished = []
    sources[index].capture?.repairingUntil = clock.addingTimeInterval(60)
    for table in users {
      tables[table].isHalted = false
      armWipe(table, call)
      trigger(table)
    }
    return .accepted(remark: nil)
  }

  mutating func resumeReplication(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    if sources[index].capture?.isUntold == true { throw .notFound }
    guard let row = sources[index].capture, row.isEnabled else {
      throw .message("CDC is not enabled on this source.")
    }
    if row.resumeIsRefused { throw .sessionOnly }
    guard row.slotExists, row.publicationExists else {
      throw .message(
        "The replication slot or publication was lost. Use Repair CDC to recreate it.")
    }
    let users = captured(index)
    guard !users.isEmpty else {
      throw .message("No schemas are syncing via change data capture, so there is none to resume.")
    }
    sources[index].capture?.isPaused = false
    // While the cause is still there the capture stops again: halted tables stay so.
    for table in users where row.errors.isEmpty {
      tables[table].isHalted = false
      trigger(table)
    }
    return .accepted(remark: nil)
  }

  /// Every CDC table loses its method, and the companion of changes is dropped.
  mutating func disableReplication(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    guard sources[index].type == "Postgres" else {
      throw .message("CDC is not supported for source type: \(sources[index].type)")
    }
    for table in liveTables(of: index) where tables[table].method == .cdc {
      if tables[table].captureMode != "consolidated" { wipe(table, orderedBy: call.description) }
      tables[table].method = nil
      tables[table].shouldSync = false
      tables[table].isHalted = false
    }
    sources[index].capture?.isEnabled = false
    return .accepted(remark: nil)
  }
}
