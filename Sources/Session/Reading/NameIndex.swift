// Names to things, for as many tables as a project has.

import PostHog

/// Every source and table that exists now, findable by what people call it.
struct NameIndex: Sendable {
  /// A thing that can be named. The numbers are positions in the list the index was built from.
  struct Entry: Hashable, Sendable {
    var source: Int
    var table: Int?
  }

  private let sources: [Source]
  let shown: SourceNames
  /// Where in ``called`` stands what a key calls.
  private let numbers: [String: Int]
  private let called: [Called]
  private let spellings: Spellings
  /// The words of the longest name; no longer run of words is ever looked up.
  let longest: Int

  init(_ sources: [Source]) {
    self.sources = sources
    shown = SourceNames(sources)
    var collected = Collected(capacity: sources.reduce(0) { $0 + 4 + 3 * $1.tables.count })
    for (number, source) in sources.enumerated() {
      for name in NameIndex.names(of: source, shown: shown[source.id]) {
        collected.add(name, Entry(source: number))
      }
      for position in source.tables.indices {
        let entry = Entry(source: number, table: position)
        collected.add(source.tables[position].name, source.tables[position].label, entry)
        if let stored = source.tables[position].stored { collected.add(stored.name, entry) }
      }
    }
    numbers = collected.numbers
    called = collected.called
    longest = collected.longest
    spellings = Spellings(distinct: collected.keys)
  }

  /// Whether an index of these sources would be the same: nothing has come, gone or been renamed.
  func isComplete(for others: [Source]) -> Bool {
    sources.elementsEqual(others) { mine, other in
      mine.id == other.id && mine.prefix == other.prefix && mine.type == other.type
        && mine.tables.elementsEqual(other.tables) { mine, other in
          mine.id == other.id && mine.name == other.name && mine.label == other.label
            && mine.stored?.name == other.stored?.name
        }
    }
  }

  var isEmpty: Bool { sources.isEmpty }

  /// Everything called exactly that; the key is made by ``key(_:)``.
  func matches(_ key: String) -> [Entry] { numbers[key].map { called[$0].entries } ?? [] }

  /// Everything called almost that, and how many slips away it is.
  func near(_ key: String) -> (entries: [Entry], slips: Int)? {
    let near = spellings.nearest(to: key)
    guard let slips = near.first?.slips else { return nil }
    return (NameIndex.distinct(near.flatMap { matches($0.word) }), slips)
  }

  /// What an unknown name may have meant: more slips than are forgiven, then names that contain it.
  /// At most three.
  func guesses(_ key: String) -> [Candidate] {
    let near = spellings.nearest(to: key, within: 3).flatMap { matches($0.word) }
    if !near.isEmpty { return near.prefix(3).map(candidate) }
    guard key.utf8.count > 2 else { return [] }
    let inside = spellings.containing(key, limit: 3)
    return NameIndex.distinct(inside.flatMap(matches)).prefix(3).map(candidate)
  }

  func candidate(_ entry: Entry) -> Candidate {
    let source = sources[entry.source]
    let name = shown[source.id] ?? source.id
    guard let table = entry.table else { return Candidate(source: source.id, name: name) }
    let found = source.tables[table]
    return Candidate(source: source.id, table: found.id, name: "\(name)/\(found.name)")
  }

  /// Every source.
  var wholes: [Entry] { sources.indices.map { Entry(source: $0) } }

  func tables(of source: Int) -> [Entry] {
    sources[source].tables.indices.map { Entry(source: source, table: $0) }
  }

  func position(of id: Source.ID) -> Int? { sources.firstIndex { $0.id == id } }

  func sourceID(_ entry: Entry) -> Source.ID { sources[entry.source].id }

  func tableID(_ entry: Entry) -> Table.ID? {
    entry.table.map { sources[entry.source].tables[$0].id }
  }
}

extension NameIndex {
  /// One spelling for all: words in lower case and singular, run together. `OrderItems`,
  /// `order_items` and `order items` are all `orderitem`.
  static func key(_ words: some Sequence<String>) -> String {
    words.reduce(into: "") { $0 += $1.singular }
  }

  private static func names(of source: Source, shown: String?) -> [String] {
    [source.prefix, source.type, shown ?? ""] + aliases[source.type.lowercased(), default: []]
  }

  /// What people call a type besides its own name.
  private static let aliases: [String: [String]] = [
    "postgres": ["postgresql", "pg", "psql"],
    "mysql": ["mariadb"],
    "mssql": ["sql server"],
    "bigquery": ["bq"],
    "mongodb": ["mongo"],
    "salesforce": ["sfdc"],
    "googlesheets": ["gsheets", "sheets"],
    "googleads": ["adwords"],
  ]

  static func distinct(_ entries: [Entry]) -> [Entry] {
    var seen: Set<Entry> = []
    return entries.filter { seen.insert($0).inserted }
  }

  /// What the index is built from, while it is being built.
  private struct Collected {
    /// In the order in which they came.
    var keys: [String] = []
    /// Where a key and what it calls stand.
    var numbers: [String: Int] = [:]
    var called: [Called] = []
    var longest = 0

    init(capacity: Int) {
      keys.reserveCapacity(capacity)
      numbers.reserveCapacity(capacity)
      called.reserveCapacity(capacity)
    }

    /// The whole name of a table, its last part, and its label: `public.events` is also called
    /// `events`.
    mutating func add(_ name: String, _ label: String?, _ entry: Entry) {
      add(name, entry)
      if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
        add(String(name[name.utf8.index(after: dot)...]), entry)
      }
      if let label { add(label, entry) }
    }

    mutating func add(_ name: String, _ entry: Entry) {
      let spelt = NameKeys(of: name)
      guard spelt.words > 0 else { return }
      longest = max(longest, min(spelt.words, 6))
      insert(spelt.apart, entry)
      if let together = spelt.together { insert(together, entry) }
    }

    private mutating func insert(_ key: String, _ entry: Entry) {
      guard let number = numbers[key] else {
        numbers[key] = keys.count
        keys.append(key)
        called.append(.one(entry))
        return
      }
      called[number].add(entry)
    }

  }
}

/// What a key calls: nearly always one thing, and that needs no list of its own.
private enum Called {
  case one(NameIndex.Entry)
  case several([NameIndex.Entry])

  var entries: [NameIndex.Entry] {
    switch self {
    case .one(let entry): [entry]
    case .several(let entries): entries
    }
  }

  /// One thing adds its names in a row.
  mutating func add(_ entry: NameIndex.Entry) {
    switch self {
    case .one(entry): break
    case .one(let first): self = .several([first, entry])
    case .several(var entries):
      guard entries.last != entry else { return }
      self = .several([])
      entries.append(entry)
      self = .several(entries)
    }
  }
}
