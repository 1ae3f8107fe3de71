// How much one column's name and type look like another's: which of those that are there may be the
// one that is gone under its new name, and which tell when a row was changed.

import PostHog

/// How like a column is to the one that is gone. More is liker; only the order means anything.
package struct Likeness: Hashable, Sendable, Comparable {
  package let points: Int

  /// Enough for a person to say "that is the one": the words mean the same, and the type is the same.
  package var isStriking: Bool { points >= 60 }

  package static func < (left: Likeness, right: Likeness) -> Bool { left.points < right.points }

  /// - Parameters:
  ///   - type: of the column that is gone; nil when nobody recorded it.
  package init(of candidate: CursorCandidates.Candidate, to name: String, type: String?) {
    let old = ColumnName(name)
    // People see the label, and sometimes it is the label that was stored (API reference, 15.25).
    let names = [candidate.field, candidate.label].compactMap { $0 }
    var points = names.map { ColumnName($0).likeness(to: old) }.max() ?? 0
    if let type {
      points += Self.kind(type) == Self.kind(candidate.fieldType) ? 20 : -20
    }
    if candidate.isIndexed == true { points += 2 }
    if candidate.isNullable == true { points -= 4 }
    self.points = points
  }

  /// Times go with times and numbers with numbers.
  private static func kind(_ type: String) -> String {
    switch type.lowercased() {
    case "timestamp", "datetime", "timestamptz": "time"
    case "integer", "numeric", "bigint", "int": "number"
    case let other: other
    }
  }
}

/// A column's name, taken apart.
struct ColumnName {
  let words: [String]
  private let joined: String

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    for character in name {
      if !character.isLetter && !character.isNumber || character.isUppercase {
        if !word.isEmpty, !(character.isUppercase && word.allSatisfy(\.isUppercase)) {
          words.append(word)
          word = ""
        }
      }
      if character.isLetter || character.isNumber { word.append(character) }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map { $0.lowercased() }
    joined = self.words.joined()
  }

  /// Points: 60 for the same words spelt otherwise, 45 for words that mean the same, less for words
  /// shared and for few letters changed.
  func likeness(to other: ColumnName) -> Int {
    if joined == other.joined { return 60 }
    let (mine, theirs) = (meanings, other.meanings)
    if !mine.isEmpty, mine == theirs { return 45 }
    let shared = mine.intersection(theirs).count
    let all = mine.union(theirs).count
    let common = all == 0 ? 0 : 40 * shared / all
    let distance = Self.distance(joined, other.joined)
    let longest = max(joined.count, other.joined.count, 1)
    return max(common, 40 * max(0, longest - 2 * distance) / longest)
  }

  /// Whether the column tells when a row was last changed, or when it was made.
  var tellsOfChange: Bool { meanings.contains("changed") }
  var tellsOfCreation: Bool { meanings.contains("created") }

  /// What the words stand for. The little word at the end (`at`, `ts`, `date`) says only that it is
  /// a time.
  private var meanings: Set<String> {
    let all = words.map { Self.synonyms[$0] ?? $0 }
    let telling = all.filter { !Self.timeWords.contains($0) }
    return Set(telling.isEmpty ? all : telling)
  }

  private static let timeWords: Set<String> = [
    "at", "on", "ts", "time", "date", "timestamp", "datetime", "utc", "when", "dt",
  ]

  private static let synonyms: [String: String] = {
    let groups = [
      "changed": [
        "updated", "update", "modified", "modify", "modification", "changed", "change",
        "touched", "edited", "mtime", "lastmodified", "lastupdated",
      ],
      "created": ["created", "create", "creation", "inserted", "insert", "added", "ctime"],
      "deleted": ["deleted", "removed", "archived"],
      "number": ["no", "nr", "num", "number", "seq", "sequence", "version", "rev", "revision"],
      "id": ["id", "uuid", "guid", "key", "pk"],
    ]
    var table: [String: String] = ["last": "changed"]
    for (meaning, words) in groups {
      for word in words { table[word] = meaning }
    }
    return table
  }()

  /// Letters changed, left out or put in.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(64)), Array(right.utf8.prefix(64)))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}

extension [CursorCandidates.Candidate] {
  /// The likeliest first; what is equally like, in the source's order.
  package func ranked(like name: String, type: String?) -> [CursorCandidates.Candidate] {
    let rated = enumerated().map {
      ($0.offset, $0.element, Likeness(of: $0.element, to: name, type: type))
    }
    return rated.sorted { $0.2 == $1.2 ? $0.0 < $1.0 : $0.2 > $1.2 }.map(\.1)
  }
}
