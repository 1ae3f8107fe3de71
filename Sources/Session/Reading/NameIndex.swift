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
  private let entries: [String: [Entry]]
  private let spellings: Spellings
  /// The words of the longest name; no longer run of words is ever looked up.
  let longest: Int

  init(_ sources: [Source]) {
    self.sources = sources
    shown = SourceNames(sources)
    var collected = Collected()
    for (number, source) in sources.enumerated() {
      for name in NameIndex.names(of: source, shown: shown[source.id]) {
        collected.add(name, Entry(source: number))
      }
      for (position, table) in source.tables.enumerated() {
        for name in NameIndex.names(of: table) {
          collected.add(name, Entry(source: number, table: position))
        }
      }
    }
    entries = collected.entries
    longest = collected.longest
    spellings = Spellings(collected.entries.keys)
  }

  var isEmpty: Bool { sources.isEmpty }

  /// Everything called exactly that; the key is made by ``key(_:)``.
  func matches(_ key: String) -> [Entry] { entries[key] ?? [] }

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

  /// The words of a name: split at what is no letter or digit, and where small letters meet
  /// capitals.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars.lazy.map(\.plain) {
      let belongs = scalar.isPartOfWord
      let capital = scalar.isCapital
      if !belongs || (capital && wasLower), !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if belongs { word.unicodeScalars.append(scalar) }
      wasLower = belongs && !capital
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static func names(of source: Source, shown: String?) -> [String] {
    [source.prefix, source.type, shown ?? ""] + aliases[source.type.lowercased(), default: []]
  }

  /// The whole name, its last part, the label, and the table in the warehouse: `public.events` is
  /// also called `events` and `app_db_events`.
  private static func names(of table: Table) -> [String] {
    let last = table.name.split(separator: ".").last.map(String.init) ?? table.name
    return [table.name, last, table.label ?? "", table.stored?.name ?? ""]
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
    var entries: [String: [Entry]] = [:]
    var longest = 0

    mutating func add(_ name: String, _ entry: Entry) {
      let words = NameIndex.words(name)
      guard !words.isEmpty else { return }
      longest = max(longest, min(words.count, 6))
      let apart = NameIndex.key(words)
      insert(apart, entry)
      let together = words.joined().singular
      if together != apart { insert(together, entry) }
    }

    private mutating func insert(_ key: String, _ entry: Entry) {
      if entries[key]?.last == entry { return }  // One thing adds its names in a row.
      entries[key, default: []].append(entry)
    }
  }
}

extension Unicode.Scalar {
  /// Nearly every name is ASCII, and its capitals need no table.
  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }
}
