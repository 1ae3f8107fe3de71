// How and how often a table is synced.

/// `sync_type` on the wire. Null there means the table was never configured.
package enum SyncMethod: Hashable, Sendable, Codable {
  /// Rebuilds the table on every run: a reload of one is not harmless.
  case fullRefresh
  case incremental, append, webhook
  /// Change data capture over a replication slot.
  case cdc
  case xmin
  case other(String)

  package init(_ word: String) {
    self =
      switch word {
      case "full_refresh": .fullRefresh
      case "incremental": .incremental
      case "append": .append
      case "webhook": .webhook
      case "cdc": .cdc
      case "xmin": .xmin
      default: .other(word)
      }
  }

  package var word: String {
    switch self {
    case .fullRefresh: "full_refresh"
    case .incremental: "incremental"
    case .append: "append"
    case .webhook: "webhook"
    case .cdc: "cdc"
    case .xmin: "xmin"
    case .other(let word): word
    }
  }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }
}

/// `sync_frequency` on the wire, an open set.
package struct SyncFrequency: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  package let word: String
  /// Seconds between two runs; nil for `never` and for words we do not know.
  package let interval: Double?

  package init(_ word: String) {
    self.word = word
    interval = Self.seconds(in: word)
  }

  package init(stringLiteral value: String) { self.init(value) }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }

  private static func seconds(in word: String) -> Double? {
    let digits = word.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard let amount = Int(Substring(digits)).map(Double.init) else { return nil }
    return switch word[digits.endIndex...] {
    case "min": amount * 60
    case "hour": amount * 3600
    case "day": amount * 86_400
    default: nil
    }
  }
}
