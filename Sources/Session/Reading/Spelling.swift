// Words that were meant: one or two slips of the finger, and plurals.

/// Words of one kind, searched for the nearest spelling.
///
/// A linear search, and fast enough for 100,000 names: the length and the letters of a word rule
/// out nearly all of them before any distance is computed.
package struct Spellings: Sendable {
  /// A word and how far off it is: 1 or 2 slips.
  struct Near: Hashable, Sendable {
    var word: String
    var slips: Int
  }

  private let words: [String]
  /// All words, end to end, shortest first.
  private let bytes: [UInt8]
  /// Where each word begins in ``bytes``, and one more for the end.
  private let starts: [Int]
  private let letters: [Letters]

  /// - Parameter words: no word twice. Those of one length are found in this order.
  init(distinct words: [String]) {
    let longest = words.reduce(0) { max($0, $1.utf8.count) }
    var byLength = [[Int]](repeating: [], count: longest + 1)
    for (number, word) in words.enumerated() { byLength[word.utf8.count].append(number) }
    var sorted: [String] = []
    var bytes: [UInt8] = []
    var starts = [0]
    sorted.reserveCapacity(words.count)
    bytes.reserveCapacity(words.reduce(0) { $0 + $1.utf8.count })
    starts.reserveCapacity(words.count + 1)
    for number in byLength.joined() {
      sorted.append(words[number])
      bytes.append(contentsOf: words[number].utf8)
      starts.append(bytes.count)
    }
    self.words = sorted
    self.bytes = bytes
    self.starts = starts
    letters = zip(starts, starts.dropFirst()).map { Letters(bytes[$0..<$1]) }
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
  /// trusted, alone or swapped with the second one: people rarely miss it.
  func nearest(to word: String, within limit: Int? = nil) -> [Near] {
    let typed = Array(word.utf8)
    // One letter may be missing here, so that the other word is the longer one.
    var best = limit ?? Spellings.tolerance(length: typed.count + 1)
    guard best > 0, typed.count > 1 else { return [] }
    let mine = Letters(typed)
    var found: [Near] = []
    for index in candidates(length: typed.count, within: best) {
      // A slip takes one letter out and puts one in.
      guard mine.differences(from: letters[index]) <= 2 * best else { continue }
      let other = bytes[starts[index]..<starts[index + 1]]
      guard Spellings.beginAlike(typed, other) else { continue }
      let slips = Spellings.slips(typed, Array(other), atMost: best)
      let length = max(typed.count, other.count)
      let most = limit ?? Spellings.tolerance(length: length)
      guard slips <= min(best, most) else { continue }
      if slips < best { found = [] }
      best = slips
      found.append(Near(word: words[index], slips: slips))
    }
    return found
  }

  /// The shortest words that have `part` inside, at most `limit`.
  func containing(_ part: String, limit: Int) -> [String] {
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return [] }
    var found: [String] = []
    for index in words.indices where found.count < limit {
      let range = starts[index]..<starts[index + 1]
      guard range.count >= wanted.count else { continue }
      let places = range.lowerBound...(range.upperBound - wanted.count)
      let fits = places.contains { place in
        bytes[place] == first && bytes[place..<place + wanted.count].elementsEqual(wanted)
      }
      if fits { found.append(words[index]) }
    }
    return found
  }

  private func candidates(length: Int, within limit: Int) -> Range<Int> {
    firstIndex(length: length - limit)..<firstIndex(length: length + limit + 1)
  }

  private func firstIndex(length: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle + 1] - starts[middle] < length { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func beginAlike(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
    guard left.count > 1, right.count > 1 else { return false }
    let start = right.startIndex
    return left[0] == right[start] || (left[0] == right[start + 1] && left[1] == right[start])
  }

  /// Damerau-Levenshtein distance on bytes; `limit + 1` as soon as it must be larger than `limit`.
  package static func slips(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
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

/// Which letters a word has, and which it has twice: enough to see that two words are far apart.
private struct Letters: Sendable {
  private var once: UInt64 = 0
  private var twice: UInt64 = 0
  private var thrice: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      thrice |= twice & bit
      twice |= once & bit
      once |= bit
    }
  }

  func differences(from other: Letters) -> Int {
    (once ^ other.once).nonzeroBitCount + (twice ^ other.twice).nonzeroBitCount
      + (thrice ^ other.thrice).nonzeroBitCount
  }
}
