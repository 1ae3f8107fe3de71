// A phrase, spelt in words, made ready to be looked for among tokens.

struct Phrase {
  enum Step {
    case word(Int32)
    /// Any of these words.
    case choice([Int32])
    /// `_`: whatever stands here.
    case any
    /// `…`: up to seven tokens of the same sentence.
    case gap
  }

  /// 7. Between "key" and "has been revoked" stand at most an article, a noun and an aside.
  static let widestGap = 7

  let steps: [Step]
  /// The step that is looked up: the one whose words are rarest in all phrases.
  var anchor = 0

  init(_ spelling: String, vocabulary: inout Vocabulary) {
    var steps: [Step] = []
    for piece in Self.pieces(spelling) {
      switch piece {
      case "_": steps.append(.any)
      case "…": steps.append(.gap)
      default:
        let words = piece.split(separator: "|").map { vocabulary.add(Self.hash($0)) }
        steps.append(words.count == 1 ? .word(words[0]) : .choice(words))
      }
    }
    self.steps = steps
  }

  /// As the tokenizer would cut it: at blanks, hyphens and apostrophes, ideographs one by one.
  private static func pieces(_ spelling: String) -> [Substring] {
    spelling.split { $0 == " " || $0 == "-" }.flatMap { piece -> [Substring] in
      if piece.hasSuffix("'s") { return [piece.dropLast(2)] }
      if piece.contains("'"), !piece.hasSuffix("'t") { return piece.split(separator: "'") }
      let isForeign = piece.unicodeScalars.contains { ForeignLetter($0).isIdeograph }
      return isForeign ? piece.indices.map { piece[$0...$0] } : [piece]
    }
  }

  private static func hash(_ word: Substring) -> WordHash {
    var hash = WordHash()
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        hash.add(Byte.isLetter(byte) ? byte | 0x20 : byte)
      } else {
        ForeignLetter(scalar).add(to: &hash)
      }
    }
    return hash
  }

  /// The words that the anchor may be; nil where any token would do.
  func words(at step: Int) -> [Int32]? {
    switch steps[step] {
    case .word(let word): [word]
    case .choice(let words): words
    case .any, .gap: nil
    }
  }

  /// The tokens it covers when the token at `position` is its anchor.
  @inline(__always)
  func match(_ tokens: UnsafeBufferPointer<Token>, at position: Int) -> (first: Int, last: Int)? {
    if steps.count == 1 { return (position, position) }
    guard let last = forward(tokens, from: position) else { return nil }
    guard let first = backward(tokens, from: position) else { return nil }
    return (first, last)
  }

  private func forward(_ tokens: UnsafeBufferPointer<Token>, from position: Int) -> Int? {
    var here = position
    var step = anchor + 1
    var reach = 0
    while step < steps.count {
      if case .gap = steps[step] {
        reach = Self.widestGap
        step += 1
        continue
      }
      var next = here + 1
      while true {
        guard next < tokens.count else { return nil }
        if reach > 0, tokens[next].marks.contains(.opening) { return nil }
        if fits(step, tokens[next]) { break }
        guard next - here <= reach else { return nil }
        next += 1
      }
      here = next
      reach = 0
      step += 1
    }
    return here
  }

  private func backward(_ tokens: UnsafeBufferPointer<Token>, from position: Int) -> Int? {
    var here = position
    var step = anchor - 1
    var reach = 0
    while step >= 0 {
      if case .gap = steps[step] {
        reach = Self.widestGap
        step -= 1
        continue
      }
      var next = here - 1
      while true {
        guard next >= 0 else { return nil }
        if reach > 0, tokens[next + 1].marks.contains(.opening) { return nil }
        if fits(step, tokens[next]) { break }
        guard here - next <= reach else { return nil }
        next -= 1
      }
      here = next
      reach = 0
      step -= 1
    }
    return here
  }

  @inline(__always)
  private func fits(_ step: Int, _ token: Token) -> Bool {
    switch steps[step] {
    case .word(let word): token.word == word
    case .choice(let words): token.word >= 0 && words.contains(token.word)
    case .any, .gap: true
    }
  }
}
