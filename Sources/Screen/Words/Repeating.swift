// An answer that is asked for again and again: the first one whole, then what changed.

import FoundationEssentials
import Session

/// What a later answer says that the one before did not.
package struct AnswerChange: Hashable, Sendable {
  /// Lines as they read now.
  package var now: [String] = []
  /// Lines that are gone, and have no successor about the same thing.
  package var gone: [String] = []

  package var isEmpty: Bool { now.isEmpty && gone.isEmpty }

  package init(from before: [String], to after: [String]) {
    let (old, new) = (Set(before), Set(after))
    now = after.filter { !old.contains($0) && !$0.isBlank }
    let successors = Set(now.map(\.subject))
    gone = before.filter {
      !new.contains($0) && !$0.isBlank && !successors.contains($0.subject)
    }
  }

  /// - Parameter time: UTC.
  package func blocks(at time: Date) -> [Block] {
    [.exact("-- changed at \(time.clockWithSeconds)")] + now.map { .exact($0) }
      + gone.map { .exact("  no longer: \($0.drop { $0 == " " })") }
  }
}

package enum RepeatingWords {
  package static func started(_ question: String, every pause: Double) -> [Block] {
    [
      .text(
        "Asking \"\(question.inert(limit: 80))\" every \(pause.spoken); Ctrl-C ends that. Below is what changes."
      )
    ]
  }

  package static func progress(_ question: String, rounds: Int, since change: Double) -> String {
    "/watch \(question.inert(limit: 60)): asked \(rounds.of("time")), "
      + "unchanged for \(change.spoken); Ctrl-C ends"
  }

  package static let ended: [Block] = [.text("No longer watching.")]

  package static let onlyReads: [Block] = [
    .text(
      "I repeat only questions that read and nothing else, such as `status NAME`, `runs of NAME`, `what's broken?`."
    )
  ]

  package static let wantsTerminal: [Block] = [
    .text("/watch wants a terminal. In a script use `syncmedic watch`.")
  ]
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }

  /// What a line is about: its first word, the name in a table of ours.
  fileprivate var subject: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}

extension Date {
  fileprivate var clockWithSeconds: String {
    let seconds = Int(timeIntervalSince1970) % 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) UTC"
  }
}
