// How grave it is that a conversation went otherwise than written.

import PostHog

/// What kind of line is not as written. Each needs its own word to be accepted.
package enum Difference: Int, Hashable, Sendable, Comparable {
  /// What is said, what the server answers, or a mere look.
  case wording
  /// What changes something at PostHog.
  case calls
  /// What cannot be undone there, or the input that it follows.
  case destructive

  package static func < (left: Difference, right: Difference) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension OutputLine {
  /// The operation that an `api>` line names; nil for any other line, and for a name we do not know.
  package var endpoint: Endpoint? {
    guard gutter == .call else { return nil }
    return Endpoint.named[String(Substring(text.utf8.prefix { $0 != UInt8(ascii: " ") }))]
  }

  var isCall: Bool { gutter == .call }

  /// A call that may change something; one we do not know may.
  var isChange: Bool { isCall && endpoint?.risk != .reads }
}

/// What destroys in one session. Where the operation leaves it to the table, the performer knows; of
/// a call that was never made nobody does, and then it is held to destroy.
struct Destruction {
  /// The `api>` lines that destroy by class C of approval.md.
  let byTable: Set<String>
  /// Everything that came, the `api>` lines that were sent among it.
  let came: [[OutputLine]]

  func covers(_ line: OutputLine) -> Bool {
    guard line.isCall else { return false }
    return switch line.endpoint?.risk {
    case .destroys, nil: true
    case .decidedByTable: byTable.contains(line.text) || !came.joined().contains(line)
    case .reads, .changes: false
    }
  }
}

extension Difference {
  /// Nil when both are equal.
  init?(_ written: [OutputLine], _ actual: [OutputLine], under destruction: Destruction) {
    func differs(_ matters: (OutputLine) -> Bool) -> Bool {
      written.filter(matters) != actual.filter(matters)
    }
    if written == actual { return nil }
    self =
      differs(destruction.covers) ? .destructive : differs(\.isChange) ? .calls : .wording
  }
}
