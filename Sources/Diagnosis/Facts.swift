// What is known of the project. Replies enlarge it; nothing else does.

import FoundationEssentials
import PostHog

/// Everything that was read, by object. Diagnosis looks only here.
package struct Facts: Hashable, Sendable {
  /// In the order the server lists them; nil until the list was read to its last page.
  package private(set) var sources: [Source]?
  private var directory = Directory()
  private var pages: [Source] = []
  /// How many tables the list of tables has told by now; nil when it was read to its end.
  private var described: Int? = 0
  /// Sources that were read one by one, with their tables in full.
  package private(set) var retrieved: Set<Source.ID> = []
  /// Newest first, at most 50 for a source.
  package private(set) var jobs: [Source.ID: [Job]] = [:]
  package private(set) var forms: [String: SourceForm] = [:]
  package private(set) var webhooks: [Source.ID: Webhook] = [:]
  /// How often each webhook was looked at for this question.
  package private(set) var webhookLooks: [Source.ID: Int] = [:]
  package private(set) var replication: [Source.ID: Replication] = [:]
  package private(set) var prerequisites: [Source.ID: Prerequisites] = [:]
  package private(set) var cursorCandidates: [Table.ID: CursorCandidates] = [:]
  /// Reads that brought no answer. They are not asked again for the same question.
  package private(set) var failures: [Call: APIError] = [:]
  /// Tables whose next run wipes them: a resync was refused after PostHog had stored the wipe, or its
  /// answer was lost. By table, the server's time (UTC) when that was. No field of the API tells.
  package private(set) var armed: [Table.ID: Date] = [:]
  /// UTC; the server's time of the newest reply. Times in answers are compared with this one only.
  package private(set) var now: Date?

  package init() {}
}

extension Facts {
  /// Where a list goes on; nil when it has not begun or is at its end.
  package var nextOffset: Int? { sources == nil && !pages.isEmpty ? pages.count : nil }

  /// The next page of the list of tables, where the list of sources leaves out how often they are
  /// synced: an older server's does (API reference, 4.2), and without it nothing that is late shows.
  var tablesUnread: Call? {
    guard let described, described > 0 || !tellsFrequencies else { return nil }
    let call =
      described > 0 ? Call(.listTables, ["offset": .integer(described)]) : Call(.listTables)
    return failures[call] == nil ? call : nil
  }

  /// Somebody who knows it was asked how often its tables are synced.
  func tellsFrequencies(of source: Source) -> Bool {
    retrieved.contains(source.id) || described == nil
      || source.tables.contains { $0.frequency != nil }
  }

  private var tellsFrequencies: Bool {
    let tables = (sources ?? []).lazy.flatMap(\.tables)
    return tables.contains { $0.frequency != nil } || !tables.contains(where: \.mayBeLate)
  }

  package func source(_ id: Source.ID) -> Source? { sources?.first { $0.id == id } }

  package func table(_ id: Table.ID) -> (table: Table, source: Source)? {
    guard let sources, let place = directory.places[id] else { return nil }
    let source = sources[place.source]
    return (source.tables[place.table], source)
  }

  /// Tables that are on and live on the source's webhook.
  package func tablesOnWebhook(of id: Source.ID) -> [Table] {
    source(id)?.tables.filter { $0.method == .webhook && $0.shouldSync } ?? []
  }

  /// Jobs of one table, newest first; nil when the source's jobs were not read.
  package func jobs(of table: Table, in source: Source.ID) -> [Job]? {
    jobs[source].map { all in
      all.indices.filter { place in
        all[place].tableID.map { $0 == table.id } ?? (all[place].tableName == table.name)
      }.map { all[$0] }
    }
  }

  /// Starts a new question: what was read before may be old. Forms do not change, and stay; so does
  /// what no read could tell again.
  package mutating func forget() {
    let kept = (forms, now, armed)
    self = Facts()
    (forms, now, armed) = kept
  }

  /// Starts a closer look at what the list brought: the list stays, details are read again.
  package mutating func lookCloser() {
    let kept = (sources, directory)
    forget()
    (sources, directory) = kept
  }

  /// A wipe of this table may be stored at PostHog.
  ///
  /// - Parameter since: UTC, the server's. Where nobody knows it, no run counts as later.
  package mutating func arm(_ table: Table.ID, since: Date? = nil) {
    armed[table] = since ?? now ?? .distantFuture
  }

  /// A read has shown that none is.
  package mutating func disarm(_ table: Table.ID) { armed[table] = nil }

  package mutating func absorb(_ reply: Reply, to call: Call) {
    if let time = reply.serverTime { now = time }
    switch reply.result {
    case .answered(let answer): absorb(answer, to: call)
    case .failed(let error): failures[call] = error
    }
  }

  private mutating func absorb(_ answer: Answer, to call: Call) {
    switch answer {
    case .sources(let page):
      // New rows shift the offsets, so one object may come twice (API reference, 1.6).
      let known = Set(pages.map(\.id))
      let new = page.items.filter { !known.contains($0.id) }
      pages += new.map(\.inOrder)
      if !page.hasNext || new.isEmpty {
        let all = pages.sorted(by: Source.isListedBefore)
        directory = Directory(of: all)
        sources = all
      }
    case .source(let source):
      replace(source.inOrder)
      retrieved.insert(source.id)
    case .table(let table):
      replace(table)
      if table.stored == nil { armed[table.id] = nil }
    case .jobs(let list):
      if let id = call.id { merge(list, of: id, onlyNames: call.arguments["schemas"]) }
      disarm(by: list)
    case .forms(let all): forms.merge(all) { _, new in new }
    case .webhook(let webhook):
      if let id = call.id {
        webhooks[id] = webhook
        webhookLooks[id, default: 0] += 1
      }
    case .replication(let status):
      if let id = call.id { replication[id] = status }
    case .prerequisites(let result):
      if let id = call.id { prerequisites[id] = result }
    case .cursorCandidates(let candidates):
      if let id = call.id { cursorCandidates[id] = candidates }
    case .tables(let page): describe(page)
    case .accepted, .gone, .created, .refreshed, .webhookReceipt, .logs,
      .account, .project:
      break
    }
  }

  /// In full, and without a word whose they are: the list of sources tells that (API reference, 4.3).
  private mutating func describe(_ page: Page<Table>) {
    let told = Dictionary(page.items.map { ($0.id, $0) }) { first, _ in first }
    guard var all = sources else { return }
    for index in all.indices {
      for place in all[index].tables.indices {
        guard var table = told[all[index].tables[place].id] else { continue }
        table.sourceID = all[index].id
        all[index].tables[place] = table
      }
    }
    sources = all
    let count = (described ?? 0) + page.items.count
    described = page.hasNext && !page.items.isEmpty ? count : nil
  }

  /// A run that began later and ended well has carried the wipe out.
  private mutating func disarm(by jobs: [Job]) {
    guard !armed.isEmpty else { return }
    for job in jobs where job.status.meaning == .completed {
      guard let table = job.tableID, let since = armed[table], let began = job.createdAt else {
        continue
      }
      if began > since { armed[table] = nil }
    }
  }

  /// In the server's own order of sources, and tables by name: the same world is told in the same
  /// words, in whatever order it comes.
  private mutating func replace(_ source: Source) {
    guard var all = sources else {
      if let index = pages.firstIndex(where: { $0.id == source.id }) {
        pages[index] = source
      } else {
        pages.append(source)
      }
      return
    }
    if let index = all.firstIndex(where: { $0.id == source.id }) {
      let isSame = all[index].tables.elementsEqual(source.tables) { $0.id == $1.id }
      all[index] = source
      if !isSame { directory = Directory(of: all) }
    } else {
      all.append(source)
      directory = Directory(of: all)
    }
    sources = all
  }

  private mutating func replace(_ table: Table) {
    guard let place = directory.places[table.id] else { return }
    var table = table
    table.sourceID = sources?[place.source].id
    sources?[place.source].tables[place.table] = table
  }

  /// A filtered list replaces what is known of its tables only.
  private mutating func merge(_ list: [Job], of source: Source.ID, onlyNames filter: JSON?) {
    guard case .array(let names)? = filter else {
      jobs[source] = list.newestFirst
      return
    }
    let listed = Set(names.compactMap(\.string))
    let others = (jobs[source] ?? []).filter { !listed.contains($0.tableName ?? "") }
    jobs[source] = (list + others).newestFirst
  }
}

extension [Job] {
  /// By place: a job takes longer to copy than to look at.
  fileprivate var newestFirst: [Job] {
    indices.sorted { left, right in
      let first = self[left].createdAt ?? .distantPast
      let second = self[right].createdAt ?? .distantPast
      return first == second ? self[left].id > self[right].id : first > second
    }.map { self[$0] }
  }
}

/// Where each table stands in the list of sources: a plan for a project of 100,000 tables asks that
/// often. It follows from the list, so it takes no part in a comparison.
private struct Directory: Hashable, Sendable {
  private(set) var places: [Table.ID: (source: Int, table: Int)] = [:]

  init(of sources: [Source] = []) {
    places.reserveCapacity(sources.reduce(0) { $0 + $1.tables.count })
    // The first of two counts.
    for (number, source) in sources.enumerated().reversed() {
      for index in source.tables.indices.reversed() {
        places[source.tables[index].id] = (number, index)
      }
    }
  }

  static func == (_: Self, _: Self) -> Bool { true }
  func hash(into _: inout Hasher) {}
}

extension Table {
  /// Green, on, and synced on a schedule.
  fileprivate var mayBeLate: Bool {
    shouldSync && status?.meaning == .completed && method != .webhook && method != .cdc
  }
}

extension Source {
  /// With its tables by name. No field tells in which order they were made.
  fileprivate var inOrder: Source {
    // Name by name: a table takes longer to copy than to look at.
    let isInOrder = tables.indices.dropFirst().allSatisfy { place in
      tables[place - 1].name.precedes(tables[place].name)
    }
    if isInOrder { return self }
    var source = self
    source.tables.sort { $0.isNamedBefore($1) }
    return source
  }

  /// Newest first, as the server lists them (API reference, 1.6).
  fileprivate static func isListedBefore(_ left: Source, _ right: Source) -> Bool {
    let (first, second) = (left.createdAt ?? .distantPast, right.createdAt ?? .distantPast)
    return first == second ? left.id < right.id : first > second
  }
}

extension Table {
  fileprivate func isNamedBefore(_ other: Table) -> Bool {
    name == other.name ? id < other.id : name.precedes(other.name)
  }
}
