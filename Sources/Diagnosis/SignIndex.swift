// Every sign of every family, numbered, and the rules that listen for it.

/// The signatures of a list of families, turned round: from a word or a code to what it may mean.
struct SignIndex: Sendable {
  /// A signature of a family.
  struct Rule {
    let family: Int
    let signature: Int
    let strength: Strength
    let companions: [Int32]
    let obstacles: [Int32]
  }

  private(set) var vocabulary: Vocabulary
  private(set) var rules: [Rule] = []
  /// By sign: the rules it can set off.
  private(set) var listeners: [[Int32]] = []
  private(set) var codes: [UInt64: Int32] = [:]
  private(set) var phrases: [Phrase] = []
  private var signOfPhrase: [Int32] = []
  /// By word: a run of `anchored`.
  private var anchorStarts: [Int32] = []
  private var anchored: [Int32] = []

  init(_ families: [ErrorFamily]) {
    vocabulary = Vocabulary(expecting: 4000)
    var numbers: [Sign: Int32] = [:]
    for (family, content) in families.enumerated() {
      for (position, signature) in content.signatures.enumerated() {
        add(signature, family, position, &numbers)
      }
    }
    anchorPhrases()
  }

  private mutating func add(
    _ signature: Signature, _ family: Int, _ position: Int, _ numbers: inout [Sign: Int32]
  ) {
    let rule = Int32(rules.count)
    for sign in signature.signs { listeners[Int(number(sign, &numbers))].append(rule) }
    rules.append(
      Rule(
        family: family, signature: position, strength: signature.strength,
        companions: signature.companions.map { number($0, &numbers) },
        obstacles: signature.obstacles.map { number($0, &numbers) }))
  }

  private mutating func number(_ sign: Sign, _ numbers: inout [Sign: Int32]) -> Int32 {
    if let known = numbers[sign] { return known }
    let number = Int32(listeners.count)
    numbers[sign] = number
    listeners.append([])
    switch sign {
    case .phrase(let spelling):
      phrases.append(Phrase(spelling, vocabulary: &vocabulary))
      signOfPhrase.append(number)
    case .code(let vendor, let value): codes[Sign.key(vendor, value)] = number
    case .sqlState(let state): codes[Sign.key(sqlState: state.utf8)] = number
    }
    return number
  }

  private mutating func anchorPhrases() {
    var uses = Array(repeating: 0, count: vocabulary.roles.count)
    for phrase in phrases {
      for step in phrase.steps.indices {
        for word in phrase.words(at: step) ?? [] { uses[Int(word)] += 1 }
      }
    }
    var byWord: [[Int32]] = Array(repeating: [], count: vocabulary.roles.count)
    for number in phrases.indices {
      let weights = phrases[number].steps.indices.map { step -> Int in
        phrases[number].words(at: step).map { $0.reduce(0) { $0 + uses[Int($1)] } } ?? .max
      }
      let anchor = weights.indices.min { weights[$0] < weights[$1] } ?? 0
      guard let words = phrases[number].words(at: anchor) else { continue }
      phrases[number].anchor = anchor
      for word in words { byWord[Int(word)].append(Int32(number)) }
    }
    for list in byWord {
      anchorStarts.append(Int32(anchored.count))
      anchored += list
    }
    anchorStarts.append(Int32(anchored.count))
  }

  /// Calls `found` for every phrase in the text, with the tokens it covers.
  @inline(__always)
  func find(
    in tokens: UnsafeBufferPointer<Token>,
    _ found: (_ sign: Int32, _ first: Int, _ last: Int) -> Void
  ) {
    for position in tokens.indices {
      let word = tokens[position].word
      guard word >= 0 else { continue }
      let run = Int(anchorStarts[Int(word)])..<Int(anchorStarts[Int(word) + 1])
      for slot in run {
        let number = Int(anchored[slot])
        if let (first, last) = phrases[number].match(tokens, at: position) {
          found(signOfPhrase[number], first, last)
        }
      }
    }
  }
}
