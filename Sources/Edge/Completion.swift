// What Tab offers.

import PostHog
import Screen
import Session

/// The words that could stand where the cursor is.
package struct Completion: Sendable {
  package struct Candidate: Sendable, Hashable, ExpressibleByStringLiteral {
    package var text: String
    /// A few words, shown beside it when there is a choice.
    package var description: String?
    /// It makes sense at the beginning of a line only.
    package var opensLine = false

    package init(_ text: String, _ description: String? = nil, opensLine: Bool = false) {
      self.text = text
      self.description = description
      self.opensLine = opensLine
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  /// Scalars before the cursor that a candidate replaces.
  package var wordLength: Int
  package var candidates: [Candidate]

  package init(wordLength: Int = 0, candidates: [Candidate] = []) {
    self.wordLength = wordLength
    self.candidates = candidates
  }
}

extension Completion {
  /// What makes sense in this conversation, right now.
  package init(of line: String, in session: Session) {
    let isQualified = line.last { $0 == " " || $0 == "/" } == "/"
    let candidates =
      line.hasPrefix("/")
      ? Self.slashes
      : session.sayables(qualified: isQualified).map {
        Candidate($0.text, $0.description, opensLine: $0.opensLine)
      }
    self.init(of: line, among: candidates)
  }

  private static let slashes = SlashCommand.table.map { row in
    Candidate(String(row[0].prefix { $0 != " " }), row[1], opensLine: true)
  }

  /// The candidates that the end of the line begins, upper and lower case being the same.
  ///
  /// A candidate may be of several words, so the longest end counts that begins any. Nothing follows
  /// the beginning of an approval.
  package init(of line: String, among candidates: [Candidate]) {
    self.init()
    guard !readsAsApproval(line) else { return }
    for start in Self.wordStarts(of: line) {
      let typed = line[start...]
      let isFirst = line[..<start].allSatisfy(\.isWhitespace)
      let begun = Self.distinct(
        candidates.filter { $0.fits(atStart: isFirst, typed) && $0.text.beginsAs(typed) })
      guard !begun.isEmpty else { continue }
      (wordLength, self.candidates) = (typed.unicodeScalars.count, begun)
      return
    }
  }

  private static func wordStarts(of line: String) -> [String.Index] {
    var starts = [line.startIndex]
    for index in line.indices where line[index] == " " { starts.append(line.index(after: index)) }
    return starts
  }

  /// The first of those that read the same.
  private static func distinct(_ candidates: [Candidate]) -> [Candidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.text).inserted }
  }

  /// Without what nobody may be helped to say, and without what would not be one inert line.
  var permitted: [Candidate] {
    candidates.filter { candidate in
      !readsAsApproval(candidate.text)
        && candidate.text.unicodeScalars.allSatisfy { !$0.isControl }
    }
  }

  /// What all have in common from the start, upper and lower case being the same, in the letters
  /// of the first.
  static func commonStart(of candidates: [Candidate]) -> String {
    guard var common = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      let pairs = zip(common.indices, zip(common, candidate.text))
      let same = pairs.prefix { $1.0.lowercased() == $1.1.lowercased() }
      common = common.prefix(same.count)
    }
    return String(common)
  }

  /// The candidates as lines: in columns, or one a line where any is described.
  static func lines(of candidates: [Candidate], columns: Int, rows: Int) -> [String] {
    let width = (candidates.map(\.text.cells).max() ?? 0) + 2
    let isDescribed = candidates.contains { $0.description != nil }
    let perRow = isDescribed ? 1 : max(1, columns / width)
    var lines = stride(from: 0, to: candidates.count, by: perRow).map { start in
      candidates[start..<min(start + perRow, candidates.count)].map { candidate in
        let description = candidate.description.map { $0.filter { $0 != "\n" } } ?? ""
        return candidate.text + String(repeating: " ", count: width - candidate.text.cells)
          + description
      }.joined().cut(toCells: columns - 1).trimmingSpaces
    }
    if lines.count > rows {
      let hidden = candidates.count - (rows - 1) * perRow
      lines = lines.prefix(rows - 1) + ["… and \(hidden) more"]
    }
    return lines
  }
}

/// Whether a line begins as an approval does. Those are typed every time: never completed, never
/// recalled (approval.md).
func readsAsApproval(_ line: String) -> Bool {
  let word = line.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
  return word.lowercased() == "approve"
}

extension Unicode.Scalar {
  /// C0, C1, and what changes the direction of the text around it.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0x200e...0x200f, 0x202a...0x202e, 0x2066...0x2069, 0x61c: true
    default: false
    }
  }
}

extension Completion.Candidate {
  /// Before anything is typed, a line is begun and not filled.
  fileprivate func fits(atStart isFirst: Bool, _ typed: Substring) -> Bool {
    opensLine ? isFirst : !(isFirst && typed.isEmpty)
  }
}

extension String {
  /// Whether it goes on from what was typed, in whatever case.
  fileprivate func beginsAs(_ typed: Substring) -> Bool {
    var rest = self[...]
    for character in typed {
      guard let next = rest.popFirst(), next.lowercased() == character.lowercased() else {
        return false
      }
    }
    return true
  }

  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
