// Operations on sources. Source: API reference, 3.

import FoundationEssentials
import PostHog

extension World {
  func listSources(_ call: Call) -> Answer {
    let search = call.arguments["search"]?.string?.lowercased()
    let rows = sources.indices.filter { index in
      let row = sources[index]
      guard !row.isDeleted, row.access != "none" else { return false }
      guard let search else { return true }
      return row.type.lowercased().contains(search) || row.prefix.lowercased().contains(search)
    }
    return .sources(Self.page(newestFirst(rows), call) { shown($0, full: false) })
  }

  /// By creation, newest first; records that stand earlier count as older.
  private func newestFirst(_ rows: [Int]) -> [Int] {
    rows.sorted { left, right in
      let (first, second) = (sources[left].createdAt, sources[right].createdAt)
      return first == second ? left > right : (first ?? .distantPast) > (second ?? .distantPast)
    }
  }

  mutating func createSource(_ call: Call) throws(APIError) -> Answer {
    guard let type = call.arguments["source_type"]?.string else {
      throw .invalid("This field is required.", attribute: "source_type", code: "required")
    }
    let prefix = call.arguments["prefix"]?.string ?? ""
    if sources.contains(where: { !$0.isDeleted && $0.type == type && $0.prefix == prefix }) {
      throw .message(
        prefix.isEmpty
          ? "You already have a source of this type. Add a table prefix to tell them apart."
          : "Another source of this type already uses the prefix '\(prefix)'. Choose another one.")
    }
    try refuseIfPaused()
    var row = SourceRow(alias: "src_new_\(sources.count + 1)", type: type)
    row.prefix = prefix
    row.createdAt = clock
    sourceIndex[row.id] = sources.count
    sources.append(row)
    return .created(row.id)
  }

  mutating func destroySource(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    for table in sources[index].tables {
      if let job = tables[table].runningJob { fail(job, Stop.byUser) }
      wipe(table, orderedBy: call.description)
      tables[table].rows = nil
      tables[table].isDeleted = true
    }
    sources[index].isDeleted = true
    return .gone
  }

  /// Starts what is switched on and swallows every single failure.
  mutating func reloadSource(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    if sources[index].isDirect {
      _ = try refreshTables(call)
      return .accepted(remark: nil)
    }
    try refuseIfPaused()
    for table in liveTables(of: index)
    where tables[table].shouldSync && tables[table].starting != .unavailable {
      trigger(table)
    }
    sources[index].stored = .running
    return .accepted(remark: nil)
  }

  /// One table in the legacy billing pause blocks the whole project.
  func refuseIfPaused() throws(APIError) {
    guard form == .today else { return }
    let isPaused = tables.contains {
      $0.isLive && $0.status?.meaning == .paused && !sources[$0.source].isDeleted
    }
    if isPaused { throw .billingPause }
  }

  func editableSource(_ call: Call) throws(APIError) -> Int {
    let index = try source(call)
    if sources[index].isManaged { throw .managedSource }
    if sources[index].access == "viewer" { throw .notEditor }
    for table in liveTables(of: index) where tables[table].access == "viewer" {
      throw .forbidden("You do not have editor access to every table in this source.")
    }
    return index
  }

  // MARK: Jobs

  func listJobs(_ call: Call) throws(APIError) -> Answer {
    let index = try source(call)
    let after = try instant(call, "after")
    let before = try instant(call, "before")
    let names = Self.names(call.arguments["schemas"])
    let asked = sources[index].tables.filter { names?.contains(tables[$0].name) ?? true }
    var found = asked.flatMap { tables[$0].jobs }.filter { job in
      let began = jobs[job].createdAt
      return after.map { began > $0 } ?? true && before.map { began < $0 } ?? true
    }
    // Newest first; of two that began together the later number.
    found.sort { left, right in
      let (first, second) = (jobs[left].createdAt, jobs[right].createdAt)
      return first == second ? left > right : first > second
    }
    return .jobs(found.prefix(50).map { shown(jobs[$0]) })
  }

  private static func names(_ value: JSON?) -> [String]? {
    switch value {
    case .array(let items): items.compactMap(\.string)
    case .string(let name): [name]
    default: nil
    }
  }

  private func instant(_ call: Call, _ name: String) throws(APIError) -> Date? {
    guard let text = call.arguments[name]?.string else { return nil }
    guard let date = Date(timestamp: text) else {
      throw .invalid("after and before must be ISO 8601 timestamps.")
    }
    return date
  }

  // MARK: Discovery

  mutating func refreshTables(_ call: Call) throws(APIError) -> Answer {
    let index = try editableSource(call)
    if let trouble = probeAilment(of: sources[index]) {
      throw .message(trouble.kind.refreshWords(sources[index].type))
    }
    var refreshed = Refreshed(added: 0, deleted: 0, autoEnabled: form == .today ? 0 : nil, seen: 0)
    for table in sources[index].tables where !tables[table].isDeleted {
      if tables[table].isAtSource {
        refreshed.seen = (refreshed.seen ?? 0) + 1
        if !tables[table].isListed { list(table, &refreshed) }
      } else if tables[table].isListed {
        vanish(table, &refreshed)
      }
    }
    return .refreshed(refreshed)
  }

  private mutating func list(_ index: Int, _ refreshed: inout Refreshed) {
    tables[index].isListed = true
    refreshed.added += 1
    let starts = sources[tables[index].source].startsNewTables
    tables[index].shouldSync = starts
    tables[index].status = nil
    guard starts else {
      tables[index].schedule = .missing
      tables[index].method = nil
      tables[index].cursor = nil
      tables[index].cursorType = nil
      return
    }
    refreshed.autoEnabled = (refreshed.autoEnabled ?? 0) + 1
    trigger(index)
  }

  /// A dropped table ends up looking healthy: off, `Completed`, its error as it was.
  private mutating func vanish(_ index: Int, _ refreshed: inout Refreshed) {
    if tables[index].lastSyncedAt == nil, !tables[index].shouldSync {
      tables[index].isDeleted = true
      refreshed.deleted += 1
    } else {
      tables[index].shouldSync = false
      tables[index].status = .completed
    }
  }

  func describeForms(_ call: Call) throws(APIError) -> Answer {
    guard let asked = call.arguments["source_type"]?.string, !asked.isEmpty else {
      return .forms(SourceForm.all)
    }
    let types = asked.split(separator: ",").map(String.init)
    let unknown = types.filter { SourceForm.all[$0] == nil }
    guard unknown.isEmpty else {
      throw .message(
        """
        Unknown source_type(s): \(unknown.joined(separator: ", ")). Omit source_type to list \
        every available type.
        """)
    }
    return .forms(SourceForm.all.filter { types.contains($0.key) })
  }
}
