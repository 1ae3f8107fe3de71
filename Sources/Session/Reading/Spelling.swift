// Words that were meant: one or two slips of the finger, and plurals.

/// Words of one kind, searched for the nearest spelling.
///
/// A linear search: 100,000 names cost less than a millisecond, because a length and a set of
/// letters rule out nearly all of them before any distance is computed.
package struct Spellings: Sendable {
  /// A word and how far off it is: 1 or 2 slips.
  struct Near: Hashable, Sendable {
    var word: String
    var slips: Int
  }

  private var words: [String] = []
  private var lengths: [Int] = []
  private var letters: [UInt64] = []

  init(_ words: some Sequence<String>) {
    let sorted = Set(words).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    self.words = sorted
    lengths = sorted.map(\.utf8.count)
    letters = sorted.map(Spellings.letters)
  }

  /// How many slips a word of this length may have and still be taken for another.
  static func tolerance(length: Int) -> Int {
    switch length {
    case ..<5: 0
    case 5...7: 1
    default: 2
    }
  }

  /// Those nearest to `word`, all equally near; empty if none is near enough. The first letter is
  /// trusted, alone or with the second one swapped: people rarely miss it.
  func nearest(to word: String, within limit: Int? = nil) -> [Near] {
    let bytes = Array(word.utf8)
    // One letter may be missing here, so that the other word is the longer one.
    var best = limit ?? Spellings.tolerance(length: bytes.count + 1)
    guard best > 0, bytes.count > 1 else { return [] }
    let mask = Spellings.letters(word)
    var found: [Near] = []
    for index in candidates(length: bytes.count, within: best) {
      // A slip changes at most two bits of the set.
      guard (letters[index] ^ mask).nonzeroBitCount <= 2 * best else { continue }
      let other = Array(words[index].utf8)
      guard Spellings.beginAlike(bytes, other) else { continue }
      let slips = Spellings.slips(bytes, other, atMost: best)
      let length = max(bytes.count, other.count)
      guard slips <= best, limit != nil || slips <= Spellings.tolerance(length: length) else {
        continue
      }
      if slips < best { found = [] }
      best = slips
      found.append(Near(word: words[index], slips: slips))
    }
    return found
  }

  private func candidates(length: Int, within limit: Int) -> Range<Int> {
    firstIndex(length: length - limit)..<firstIndex(length: length + limit + 1)
  }

  private func firstIndex(length: Int) -> Int {
    var low = 0
    var high = lengths.count
    while low < high {
      let middle = (low + high) / 2
      if lengths[middle] < length { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func letters(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func beginAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count > 1, right.count > 1 else { return false }
    return left[0] == right[0] || (left[0] == right[1] && left[1] == right[0])
  }

  /// Damerau-Levenshtein distance on bytes; `limit + 1` as soon as it must be larger than `limit`.
  package static func slips(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      for j in 0..<right.count {
        var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      if let least = row.min(), least > limit { return limit + 1 }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}

extension StringProtocol {
  /// Without its plural: `companies` company, `boxes` box, `orders` order; `status` stays.
  var singular: String {
    if utf8.count <= 3 { return String(self) }
    if hasSuffix("ies"), utf8.count > 4 { return dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where hasSuffix(ending) {
      return String(dropLast(2))
    }
    for ending in ["ss", "us", "is"] where hasSuffix(ending) { return String(self) }
    return hasSuffix("s") ? String(dropLast()) : String(self)
  }
}
