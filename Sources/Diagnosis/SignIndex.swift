// Every sign of every family, numbered, and the rules that listen for it.

/// The signatures of a list of families, turned round: from a word or a code to what it may mean.
struct SignIndex: Sendable {
  /// A signature of a family, without what is rarely asked of it.
  struct Rule {
    let family: Int16
    let signature: Int16
    let strength: Strength
    /// Its source or sync types are not all.
    let isSelective: Bool
    /// Runs of `others`.
    let companions: Range<Int32>
    let obstacles: Range<Int32>
  }

  private(set) var vocabulary = Vocabulary(expecting: 6000)
  private(set) var phrasebook = Phrasebook()
  /// What is only asked where the other decides nothing: the gists, and what they want or do not
  /// want beside them.
  private(set) var closerLook = Phrasebook()
  private(set) var rules: [Rule] = []
  /// Signs that rules want, or do not want, beside their own.
  private(set) var others: [Int32] = []
  /// By sign, with one more at the end: a run of `listeners`.
  private(set) var listenerStarts: [Int32] = []
  private(set) var listeners: [Int32] = []
  /// By ``Sign/key(_:_:)``.
  private(set) var codes: [UInt64: Int32] = [:]
  private(set) var signOfPhrase: [Int32] = []
  private(set) var signOfCloserPhrase: [Int32] = []

  init(_ families: [ErrorFamily]) {
    var numbers: [UInt64: Int32] = [:]
    numbers.reserveCapacity(6000)
    var pairs: [(sign: Int32, rule: Int32)] = []
    for isCloser in [false, true] {
      for (family, content) in families.enumerated() {
        for (position, signature) in content.signatures.enumerated()
        where signature.strength.isAskedLater == isCloser {
          for sign in signature.signs {
            pairs.append((number(sign, isCloser, &numbers), Int32(rules.count)))
          }
          addRule(signature, family, position, &numbers)
        }
      }
    }
    index(pairs, signs: numbers.count)
    phrasebook.anchorAll(words: vocabulary.count)
    closerLook.anchorAll(words: vocabulary.count)
  }

  private mutating func addRule(
    _ signature: Signature, _ family: Int, _ position: Int, _ numbers: inout [UInt64: Int32]
  ) {
    let isCloser = signature.strength.isAskedLater
    let isSelective =
      !signature.sourceTypes.isEmpty || !signature.exceptedTypes.isEmpty
      || !signature.syncTypes.isEmpty
    rules.append(
      Rule(
        family: Int16(family), signature: Int16(position), strength: signature.strength,
        isSelective: isSelective, companions: run(signature.companions, isCloser, &numbers),
        obstacles: run(signature.obstacles, isCloser, &numbers)))
  }

  private mutating func run(
    _ signs: [Sign], _ isCloser: Bool, _ numbers: inout [UInt64: Int32]
  ) -> Range<Int32> {
    let start = Int32(others.count)
    for sign in signs { others.append(number(sign, isCloser, &numbers)) }
    return start..<Int32(others.count)
  }

  private mutating func number(
    _ sign: Sign, _ isCloser: Bool, _ numbers: inout [UInt64: Int32]
  ) -> Int32 {
    let key = sign.key
    if let known = numbers[key] { return known }
    let number = Int32(numbers.count)
    numbers[key] = number
    switch sign {
    case .phrase(let spelling) where isCloser:
      _ = closerLook.add(spelling, &vocabulary)
      signOfCloserPhrase.append(number)
    case .phrase(let spelling):
      _ = phrasebook.add(spelling, &vocabulary)
      signOfPhrase.append(number)
    default: codes[key] = number
    }
    return number
  }

  private mutating func index(_ pairs: [(sign: Int32, rule: Int32)], signs: Int) {
    var sizes = [Int32](repeating: 0, count: signs + 1)
    for pair in pairs { sizes[Int(pair.sign) + 1] += 1 }
    for sign in 0..<signs { sizes[sign + 1] += sizes[sign] }
    listenerStarts = sizes
    listeners = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      listeners[Int(sizes[Int(pair.sign)])] = pair.rule
      sizes[Int(pair.sign)] += 1
    }
  }
}

extension Sign {
  /// 64 bits that stand for the sign. Codes and phrases cannot meet: a phrase has its top bit off.
  var key: UInt64 {
    switch self {
    case .phrase(let spelling): WordHash(of: spelling.utf8).value >> 1
    case .code(let vendor, let number): Self.key(vendor, number)
    case .sqlState(let state): Self.key(sqlState: state.utf8)
    }
  }

  static func key(_ vendor: Vendor, _ number: Int) -> UInt64 {
    1 << 63 | UInt64(vendor.rawValue) << 40 | UInt64(UInt32(truncatingIfNeeded: number))
  }

  /// Five characters, or two for the class.
  static func key(sqlState: some Sequence<UInt8>) -> UInt64 {
    3 << 62 | sqlState.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
