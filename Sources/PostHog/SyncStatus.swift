// What PostHog says of a source, a table or a job, in any of its spellings.

/// A status word as the server wrote it, and what it means.
///
/// - Spellings: the stored and the serialised form differ for billing, tables say `limits` where
///   jobs say `limit`, and aggregates give the raw enum. Source: API reference, 8.
package struct SyncStatus: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  package enum Meaning: String, Hashable, Sendable {
    case running, completed, failed
    /// A legacy billing pause. It is *not* "switched off by somebody": that is `should_sync: false`.
    case paused
    case billingLimit, billingLimitTooLow
    /// Legacy source status; newer servers compute `Failed` instead.
    case error
    case cancelled
    case unknown
  }

  /// As the server wrote it.
  package let word: String
  package let meaning: Meaning

  package init(_ word: String) {
    self.word = word
    meaning =
      switch word {
      case "Running": .running
      case "Completed": .completed
      case "Failed": .failed
      default: Self.meaning(ofSpelling: word.lowercased().filter { $0.isLetter })
      }
  }

  private static func meaning(ofSpelling letters: String) -> Meaning {
    switch letters {
    case "running": .running
    case "completed": .completed
    case "failed": .failed
    case "paused": .paused
    case "error": .error
    case "cancelled", "canceled": .cancelled
    case "billinglimits", "billinglimit", "billinglimitreached", "billinglimitsreached":
      .billingLimit
    case "billinglimitstoolow", "billinglimittoolow": .billingLimitTooLow
    default: .unknown
    }
  }

  package init(stringLiteral value: String) { self.init(value) }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }

  package static let running: SyncStatus = "Running"
  package static let completed: SyncStatus = "Completed"
  package static let failed: SyncStatus = "Failed"
  package static let paused: SyncStatus = "Paused"

  /// The row quota or the credit is used up; the error text is null then.
  package var isBilling: Bool { meaning == .billingLimit || meaning == .billingLimitTooLow }

  /// A run with this status will not change any more.
  package var isTerminal: Bool { meaning != .running }
}
