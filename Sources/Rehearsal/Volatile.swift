// What differs between two machines or runs and has no other cure than a name.

import PostHog

/// A text that our output may hold and a transcript may not. The list of kinds is closed: anything
/// else that varies is a bug of ours, to be killed at its source.
package struct Volatile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case secret(SecretRef)
    /// The home folder.
    case home
    /// Our own version.
    case version
    /// An id that a recorded world produced, in order of appearance.
    case id(Int)
  }

  package let kind: Kind
  /// As it stands in the output.
  package let literal: String

  package init(_ kind: Kind, _ literal: String) {
    self.kind = kind
    self.literal = literal
  }

  package var name: String {
    switch kind {
    case .secret(let ref): ref.description
    case .home: "<path:home>"
    case .version: "<ver>"
    case .id(let number): "<id:\(number)>"
    }
  }
}

extension Volatile {
  /// `line` with each of the literals named, the longest first: one may begin another.
  package static func name(_ all: [Volatile], in line: OutputLine) -> OutputLine {
    guard !all.isEmpty else { return line }
    let longestFirst = all.sorted { $0.literal.utf8.count > $1.literal.utf8.count }
    return OutputLine(line.gutter, longestFirst.reduce(line.text) { $1.named(in: $0) })
  }

  private func named(in text: String) -> String {
    guard !literal.isEmpty, text.utf8.contains(sequence: literal.utf8) else { return text }
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: literal) {
      result += rest[..<found.lowerBound]
      result += isWhole(found, of: text) ? name : literal
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  /// A version inside a longer number is not our version. A secret is one wherever it stands.
  private func isWhole(_ range: Range<String.Index>, of text: String) -> Bool {
    if case .secret = kind { return true }
    let neighbours = [text[..<range.lowerBound].last, text[range.upperBound...].first]
    return !neighbours.contains { $0?.isLetter == true || $0?.isNumber == true }
  }
}

extension String.UTF8View {
  /// Most lines name nothing that changes; to see that on bytes is much faster.
  fileprivate func contains(sequence: Self) -> Bool {
    guard let first = sequence.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: sequence) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
