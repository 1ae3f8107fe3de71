// Names that never change: ids made from short aliases, and fingerprints of secrets.

import PostHog

extension World {
  /// The UUID that an alias such as `src_1` stands for, in every world and on every day.
  package func id(of alias: String) -> String {
    // `job_17` is the 17th run of this world.
    if alias.hasPrefix("job_"), let number = Int(alias.dropFirst(4)) { return Self.jobID(number) }
    return Self.uuid(alias)
  }

  /// The alias of an object of this world; nil for ids it has never given out.
  package func alias(of id: String) -> String? {
    if let index = sourceIndex[id] { return sources[index].alias }
    if let index = tableIndex[id] { return tables[index].alias }
    // A job's last twelve digits are its number.
    guard let number = Int(id.suffix(12)), number > 0, number <= jobs.count else { return nil }
    return jobs[number - 1].id == id ? "job_\(number)" : nil
  }

  static func jobID(_ number: Int) -> String {
    uuid(hash("job") &+ UInt64(truncatingIfNeeded: number), tail: max(0, number))
  }

  static func uuid(_ alias: String) -> String { uuid(hash(alias)) }

  /// Lower case, of the form the server's ids have. The first characters differ between aliases:
  /// names on screen use the first four.
  ///
  /// - Parameter tail: stands as the last twelve digits, in decimal.
  private static func uuid(_ seed: UInt64, tail: Int? = nil) -> String {
    let high = scattered(seed)
    let low = scattered(high &+ 0x9e37_79b9_7f4a_7c15)
    return String(unsafeUninitializedCapacity: 36) { bytes in
      var place = 0
      func put(_ word: UInt64, _ digits: ClosedRange<UInt64>) {
        for digit in digits {
          let value = UInt8(truncatingIfNeeded: word >> (60 - digit * 4)) & 15
          bytes[place] = value < 10 ? 0x30 + value : 0x57 + value
          place += 1
        }
        if place < 36 {
          bytes[place] = UInt8(ascii: "-")
          place += 1
        }
      }
      // Version 4, and the variant that goes with it.
      let marked = high & ~(15 << 12) | 4 << 12
      put(marked, 0...7)
      put(marked, 8...11)
      put(marked, 12...15)
      let varied = low & ~(12 << 60) | 8 << 60
      put(varied, 0...3)
      put(varied, 4...15)
      if var rest = tail {
        for place in (24..<36).reversed() {
          bytes[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
      }
      return 36
    }
  }

  /// FNV-1a: the same on every machine, unlike `Hasher`.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Splitmix's finish: neighbours such as `sch_1` and `sch_2` end up far apart.
  private static func scattered(_ value: UInt64) -> UInt64 {
    var word = value
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

/// Which texts a source takes for its credential. A closed set: a world cannot hide a pattern.
package enum SecretRule: Hashable, Sendable {
  /// Any text that begins with one of these (none: any text), unless it says of itself that it is
  /// wrong, old or expired.
  case shape([String])
  /// One of these, or the credential that is known by one of these numbers: `<secret:1>`.
  case exact([String])

  func accepts(_ text: String, ref: SecretRef?) -> Bool {
    switch self {
    case .exact(let texts):
      return texts.contains(text) || texts.contains { $0 == ref?.description }
    case .shape(let beginnings):
      let isNamedBad = ["wrong", "old", "expired"].contains { text.lowercased().contains($0) }
      return !text.isEmpty && !isNamedBad
        && (beginnings.isEmpty || beginnings.contains { text.hasPrefix($0) })
    }
  }

  /// What the vendor's keys look like.
  static func usual(for type: String) -> SecretRule {
    type == "Stripe" ? .shape(["rk_live_", "sk_live_", "rk_test_", "sk_test_"]) : .shape([])
  }
}
