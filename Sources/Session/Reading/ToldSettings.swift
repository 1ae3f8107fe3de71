// Settings of a connection that a line tells with their values: `db moved to db2.example.com`, `set
// the port to 6432`. They are lifted out before the words are read: a host's name is none of ours.

/// What a line says a setting is to be, and the line without it.
package struct ToldSettings {
  /// By our own closed names, ``Name``; which field of the source's form each is, the form tells.
  private(set) var values: [Name: String] = [:]
  private(set) var rest: String

  /// What people call what a connection is made of.
  package enum Name: String, Hashable, Sendable, Codable, CaseIterable {
    case host, port, database, user, schema, warehouse, role, region, dataset, account
    case tunnelHost, tunnelPort, tunnelUser
  }

  init(_ line: String) {
    rest = line
    var words = line.betweenSpaces.map(ToldWord.init)
    guard words.count > 1 || line.contains("=") else { return }
    var lifted: Set<Int> = []
    for index in words.indices where !lifted.contains(index) {
      guard let found = Self.find(at: index, in: words) else { continue }
      values[found.name] = found.value
      lifted.formUnion(found.words)
    }
    guard !values.isEmpty else { return }
    splitPort()
    for index in lifted { words[index].text = "" }
    rest = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `db2.example.com:6432`.
  private mutating func splitPort() {
    for (host, port) in [(Name.host, Name.port), (.tunnelHost, .tunnelPort)] {
      guard let parts = values[host]?.split(separator: ":"), parts.count == 2,
        Int(parts[1]) != nil
      else { continue }
      values[host] = String(parts[0])
      values[port] = values[port] ?? String(parts[1])
    }
  }
}

extension ToldSettings {
  private struct Found {
    var name: Name
    var value: String
    var words: Set<Int>
  }

  private static func find(at index: Int, in words: [ToldWord]) -> Found? {
    assignment(at: index, in: words) ?? named(at: index, in: words) ?? moved(at: index, in: words)
      ?? isTheNew(at: index, in: words)
  }

  /// `host=db2.example.com`, `port: 6432`.
  private static func assignment(at index: Int, in words: [ToldWord]) -> Found? {
    guard words[index].text.utf8.contains(UInt8(ascii: "=")) else { return nil }
    let parts = words[index].text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let (name, used) = Name.ending(at: index, parts[0], words) else {
      return nil
    }
    let value = ToldWord(parts[1]).bare
    return value.isEmpty ? nil : Found(name: name, value: value, words: used)
  }

  /// `change the host of app-db to db2`, `the port is now 6432`, `account 34`.
  private static func named(at index: Int, in words: [ToldWord]) -> Found? {
    guard let (name, used) = Name.ending(at: index, words[index].bare, words) else { return nil }
    let isOrdered = words[...index].contains { changing.contains($0.lower) }
    var (marks, isNear) = (used, true)
    var next = index + 1
    while next < min(words.count, index + 8) {
      let word = words[next]
      if word.lower == "to", next + 1 < words.count,
        isOrdered || name.fits(words[next + 1].bare, strictly: true)
      {
        let value = words[next + 1].bare
        return Found(name: name, value: value, words: marks.union([next, next + 1]))
      }
      if fillers.contains(word.lower) || isCorrected(at: next, in: words) {
        marks.insert(next)
      } else if ["of", "for", "on"].contains(word.lower) {
        next += 1  // The source's name stays in the line.
      } else if isNear, name.fits(word.bare, strictly: true) || isOrdered && word.isIdentifier {
        return Found(name: name, value: word.bare, words: marks.union([next]))
      } else if isOrdered {
        isNear = false
      } else {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// `moved to db2.example.com`, `point it at 10.0.0.7`.
  private static func moved(at index: Int, in words: [ToldWord]) -> Found? {
    let isAt = words[index].lower == "is" && words.dropFirst(index + 1).first?.lower == "at"
    guard isAt || moving.contains(words[index].lower) else { return nil }
    for next in words.indices.dropFirst(index + 1).prefix(5)
    where next + 1 < words.count
      && (["to", "at", "on", "under"].contains(words[next].lower)
        || words[next].text.hasSuffix(":"))
    {
      let value = words[next + 1].bare
      guard Name.host.fits(value, strictly: true) else { continue }
      return Found(name: .host, value: value, words: [index, next, next + 1])
    }
    return nil
  }

  /// `db2.example.com is the new host`.
  private static func isTheNew(at index: Int, in words: [ToldWord]) -> Found? {
    guard ["is", "are"].contains(words[index].lower), index > 0 else { return nil }
    let after = words[(index + 1)...].prefix(4)
    guard after.contains(where: { ["new", "right", "current"].contains($0.lower) }) else {
      return nil
    }
    for next in after.indices {
      guard let (name, used) = Name.ending(at: next, words[next].bare, words),
        name.fits(words[index - 1].bare, strictly: true)
      else { continue }
      let all = used.union([index - 1, index]).union(after.indices.prefix { $0 <= next })
      return Found(name: name, value: words[index - 1].bare, words: all)
    }
    return nil
  }

  /// `the port is wrong, its 5433`: what it should be comes next.
  private static func isCorrected(at index: Int, in words: [ToldWord]) -> Bool {
    guard ["wrong", "incorrect", "outdated", "off"].contains(words[index].lower),
      let next = words.dropFirst(index + 1).first(where: { $0.lower != "and" && $0.lower != "it" })
    else { return false }
    return ["its", "it's", "should", "must", "is", "needs"].contains(next.lower)
  }

  private static let changing: Set<String> = [
    "change", "set", "update", "edit", "switch", "make", "use", "rename", "replace", "correct",
  ]

  private static let moving: Set<String> = [
    "moved", "migrated", "move", "migrate", "point", "pointed", "lives", "runs", "sits",
  ]

  private static let fillers: Set<String> = [
    "is", "now", "be", "should", "must", "will", "becomes", "remains", "changed", "it's", "its",
    "it", "was", "has", "got", "the",
    "new", "number", "id", "name", "called", "=", ":",
  ]
}

/// One word between spaces.
private struct ToldWord {
  var text: String
  let bare: String
  var lower: String { bare.lowercased() }
  /// `posthog_ro`, `db2`: no word of English.
  var isIdentifier: Bool { bare.contains { $0 == "_" || $0.isNumber } }

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8
    let body = bytes.drop(while: Self.isEdge)
    let end = body.lastIndex { !Self.isEdge($0) }.map(bytes.index(after:)) ?? body.startIndex
    bare = String(text[body.startIndex..<end])
  }

  /// Quotes and the marks that end a sentence. They are ASCII, so that bytes tell.
  private static func isEdge(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\"", "'", "`", ",", ";", ".", "!", "?", ":", "(", ")": true
    default: false
    }
  }
}

extension ToldSettings.Name {
  /// The name that ends with this word, and the words it is made of: `ssh host` is another one than
  /// `host`.
  fileprivate static func ending(at index: Int, _ text: String, _ words: [ToldWord])
    -> (Self, Set<Int>)?
  {
    let word = text.lowercased()
    let before = index > 0 ? words[index - 1].lower : ""
    let isTunnel = ["ssh", "tunnel", "bastion"].contains(before)
    switch word {
    case "host", "hostname", "server", "address":
      return isTunnel ? (.tunnelHost, [index - 1, index]) : (.host, [index])
    case "bastion": return (.tunnelHost, [index])
    case "port": return isTunnel ? (.tunnelPort, [index - 1, index]) : (.port, [index])
    case "user", "username", "login":
      return isTunnel ? (.tunnelUser, [index - 1, index]) : (.user, [index])
    case "database", "db": return (.database, [index])
    case "schema": return (.schema, [index])
    case "warehouse": return (.warehouse, [index])
    case "role": return (.role, [index])
    case "region": return (.region, [index])
    case "dataset": return (.dataset, [index])
    case "account", "integration": return (.account, [index])
    default: return nil
    }
  }

  /// Whether a word looks like such a value. Strictly: so that `the database is down` tells none.
  fileprivate func fits(_ value: String, strictly: Bool) -> Bool {
    switch self {
    case .host, .tunnelHost: value.isHostLike
    case .port, .tunnelPort: Int(value).map { (1...65_535).contains($0) } ?? false
    case .account: Int(value) != nil
    case .database, .user, .schema, .warehouse, .role, .region, .dataset, .tunnelUser:
      !strictly && !value.isEmpty
    }
  }
}

extension String {
  /// `db2.example.com`, `10.0.0.7:6432`; not `public.orders`.
  fileprivate var isHostLike: Bool {
    let name = prefix { $0 != ":" }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard isPlain, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last
    else { return false }
    return labels.count > 2 || Self.tops.contains(top.lowercased())
  }

  private static let tops: Set<String> = [
    "com", "net", "org", "io", "dev", "cloud", "app", "co", "internal", "local", "lan", "corp",
    "test", "example", "eu", "de", "uk", "us", "fr", "nl",
  ]
}
