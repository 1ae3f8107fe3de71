// The last look before anything is written or printed: does it hold what looks like a secret?

import PostHog

/// Finds secrets by their shape. It stands behind all the care that no secret gets this far, and
/// whoever writes a transcript to disk takes it as ``Vetted`` only.
package enum Tripwire {
  /// Something that looks like a secret. The secret itself is not repeated here.
  package struct Hit: Hashable, Sendable {
    /// From 1.
    package let line: Int

    package init(line: Int) { self.line = line }

    /// `Transcripts/stuck-run.md:12: …`, so that a click leads there.
    package func report(in file: String) -> String { "\(file):\(line): this looks like a secret" }
  }

  package enum Medium: Sendable {
    /// What people read: transcripts, pages, output.
    case prose
    /// What a compiler reads. There `secret: SecretRef` is a declaration.
    case code
  }

  /// At most one a line, in the order of the text.
  package static func hits(in text: String, of medium: Medium = .prose) -> [Hit] {
    let keys = KeyShape.find(in: text).filter { $0.isReal(text[$0.range], in: medium) }.map { key in
      text.utf8[..<key.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    }
    let random = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { RandomToken.stands(in: $0.element) }.map { $0.offset + 1 }
    return Set(keys + random).sorted().map(Hit.init(line:))
  }

  package static func fires(at text: String) -> Bool { !hits(in: text).isEmpty }
}

extension KeyShape.Found {
  /// What is a key by its own look is one. What is taken for one because of the word before it may
  /// be an ellipsis in a manual, the text up to the next backtick, MySQL's `(using password: YES)`, or
  /// a name in a program.
  fileprivate func isReal(_ value: Substring, in medium: Tripwire.Medium) -> Bool {
    switch shape {
    case .password, .token, .secret, .apiKey, .bearer, .basic, .urlPassword:
      if ["…", "...", "\n"].contains(where: { value.contains($0) }) { return false }
      return switch medium {
      case .prose: !["YES", "NO"].contains(value.prefix { $0.isLetter })
      case .code: value.count >= 8 && value.contains(where: \.isNumber)
      }
    default: return true
    }
  }
}

/// Text in which nothing looks like a secret. Only such text is written to disk.
package struct Vetted: Hashable, Sendable {
  package let text: String

  package init(_ text: String) throws(Leak) {
    let hits = Tripwire.hits(in: text)
    guard hits.isEmpty else { throw Leak(hits: hits) }
    self.text = text
  }

  /// Where it looks like a secret. Exit status 3, and nothing on disk.
  package struct Leak: Error, Hashable, Sendable {
    package let hits: [Tripwire.Hit]
  }
}
