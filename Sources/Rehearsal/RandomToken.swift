// The secrets that have no shape of their own: long, and too random for a name.

/// A run of letters and digits, judged by its entropy and by how often its characters change their
/// kind. Entropy alone would not do: a long name has nearly as much of it as a key.
struct RandomToken {
  private let bytes: Substring.UTF8View.SubSequence

  /// A slash and a dot part a path into names; a hyphen and an underscore may be part of a key.
  static func stands(in line: Substring.UTF8View) -> Bool {
    line.split { !$0.isDigit && !$0.isLetter && $0 != 0x2b && $0 != 0x2d && $0 != 0x5f }
      .contains { $0.count >= 24 && RandomToken(bytes: $0).isRandom }
  }

  private var isRandom: Bool {
    isMixed
      || bytes.split { !$0.isDigit && !$0.isLetter }.contains { RandomToken(bytes: $0).isPlain }
  }

  /// Capitals, small letters and digits, as base64 has them. Random ones change their kind at 62 of
  /// 100 places, names at a third.
  private var isMixed: Bool {
    has(2, \.isCapital) && has(2, \.isSmall) && has(2, \.isDigit) && changes >= 0.35
      && variety >= 12
  }

  /// Digits with letters of one case; random ones change at 40 of 100 places. 40 and 64 hexadecimal
  /// digits are let through: a revision and a SHA-256 digest, which everybody may see.
  private var isPlain: Bool {
    guard bytes.count >= 28, has(4, \.isDigit) else { return false }
    if bytes.count == 40 || bytes.count == 64, bytes.allSatisfy(\.isHexadecimal) { return false }
    return changes >= 0.25 && variety >= 8
  }

  private func has(_ number: Int, _ kind: (UInt8) -> Bool) -> Bool {
    bytes.lazy.filter(kind).prefix(number).count == number
  }

  /// The share of neighbours that differ in kind. What joins two words is no neighbour of either.
  private var changes: Double {
    let pairs = zip(bytes, bytes.dropFirst()).filter { $0.kind != .joint && $1.kind != .joint }
    return Double(pairs.count { $0.kind != $1.kind }) / Double(max(1, pairs.count))
  }

  /// Two to the power of the collision entropy: so many characters, all equally frequent, would
  /// repeat as often. 24 random ones of base64 have 17, 32 hexadecimal digits 11, a name of 30 has 10.
  private var variety: Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    return Double(bytes.count * bytes.count) / Double(counts.reduce(0) { $0 + $1 * $1 })
  }
}

extension UInt8 {
  fileprivate enum Kind { case digit, small, capital, joint }

  fileprivate var kind: Kind {
    isDigit ? .digit : isSmall ? .small : isCapital ? .capital : .joint
  }
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
  fileprivate var isSmall: Bool { 0x61...0x7a ~= self }
  fileprivate var isCapital: Bool { 0x41...0x5a ~= self }
  fileprivate var isLetter: Bool { isSmall || isCapital }
  fileprivate var isHexadecimal: Bool { isDigit || 0x61...0x66 ~= self || 0x41...0x46 ~= self }
}
