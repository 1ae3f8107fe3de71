// Every phrase of every family, ready to be looked for among the tokens of a text. Flat arrays of
// numbers, because this is asked about for every word of every text.

struct Phrasebook {
  /// 7. Between "key" and "has been revoked" stand at most an article, a noun and an aside.
  static let widestGap = 7

  /// A phrase at the word by which it is found, the rarest of its words.
  private struct Anchor {
    let phrase: Int32
    /// The words that must stand right beside; -1 where several may.
    let previous: Int32
    let next: Int32
    /// Where its other words are in a ``Presence``. One of them must be in the text at all.
    let companions: Presence
    /// Of each of these classes a word must be in the text.
    let classes: UInt64
  }

  /// Which words are in a text, roughly: a bit for every 128th of them. Most phrases whose anchor
  /// is there are ruled out by it.
  private struct Presence {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    static let everything: Presence = {
      var all = Presence()
      (all.low, all.high) = (.max, .max)
      return all
    }()

    var isEmpty: Bool { low | high == 0 }
    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    @inline(__always)
    mutating func insert(_ word: Int32) {
      if word & 64 == 0 { low |= 1 << UInt64(word & 63) } else { high |= 1 << UInt64(word & 63) }
    }

    @inline(__always)
    func meets(_ other: Presence) -> Bool { low & other.low | high & other.high != 0 }
  }

  /// A step is a word's number, or one of these, or `-3 - c` for a choice of words, or
  /// `firstClass - c` for a class.
  private static let any: Int32 = -1
  private static let gap: Int32 = -2
  private static let firstClass: Int32 = -1 << 24

  private(set) var count = 0
  private var steps: [Int32] = []
  /// By phrase, with one more at the end.
  private var starts: [Int32] = [0]
  /// By phrase: which of its steps is the anchor.
  private var anchorSteps: [Int32] = []
  private var choices: [Int32] = []
  private var choiceStarts: [Int32] = [0]
  /// By word, with one more at the end: a run of `anchors`.
  private var anchorStarts: [Int32] = []
  private var anchors: [Anchor] = []
  /// By word, as far as there are words of classes: the classes it is in.
  private var classesOfWord: [UInt64] = []
  /// By class, once a phrase has named it.
  private var wordsOfClass: [[Int32]] = Array(repeating: [], count: WordClass.all.count)

  // MARK: - Looking

  /// Calls `found` for every phrase among the tokens, with the first and last token it covers.
  @inline(__always)
  func find(
    in tokens: UnsafeBufferPointer<Token>,
    _ found: (_ phrase: Int32, _ first: Int, _ last: Int) -> Void
  ) {
    var present = Presence()
    var classes: UInt64 = 0
    for token in tokens where token.word >= 0 {
      present.insert(token.word)
      classes |= classesOfWord[Int(token.word)]
    }
    anchorStarts.withUnsafeBufferPointer { anchorStarts in
      anchors.withUnsafeBufferPointer { anchors in
        for position in tokens.indices where tokens[position].word >= 0 {
          let word = Int(tokens[position].word)
          for slot in Int(anchorStarts[word])..<Int(anchorStarts[word + 1]) {
            guard fits(anchors[slot], tokens, at: position, present, classes),
              let last = walk(anchors[slot].phrase, tokens, from: position, by: 1),
              let first = walk(anchors[slot].phrase, tokens, from: position, by: -1)
            else { continue }
            found(anchors[slot].phrase, first, last)
          }
        }
      }
    }
  }

  /// Rules most phrases out before they are followed.
  @inline(__always)
  private func fits(
    _ anchor: Anchor, _ tokens: UnsafeBufferPointer<Token>, at position: Int, _ present: Presence,
    _ classes: UInt64
  ) -> Bool {
    guard present.meets(anchor.companions), anchor.classes & ~classes == 0 else { return false }
    if anchor.next >= 0 {
      guard position + 1 < tokens.count, tokens[position + 1].word == anchor.next else {
        return false
      }
    }
    if anchor.previous >= 0 {
      guard position > 0, tokens[position - 1].word == anchor.previous else { return false }
    }
    return true
  }

  /// Follows a phrase from its anchor to one of its ends; nil where the tokens do not.
  private func walk(
    _ phrase: Int32, _ tokens: UnsafeBufferPointer<Token>, from position: Int, by stride: Int
  ) -> Int? {
    let bounds = Int(starts[Int(phrase)])..<Int(starts[Int(phrase) + 1])
    var step = bounds.lowerBound + Int(anchorSteps[Int(phrase)]) + stride
    var here = position
    var reach = 0
    while bounds.contains(step) {
      let wanted = steps[step]
      step += stride
      if wanted == Self.gap {
        reach = Self.widestGap
        continue
      }
      var next = here + stride
      while true {
        guard tokens.indices.contains(next) else { return nil }
        let opening = stride > 0 ? next : next + 1
        if reach > 0, tokens[opening].marks.contains(.opening) { return nil }
        if fits(wanted, tokens[next].word) { break }
        guard abs(next - here) <= reach else { return nil }
        next += stride
      }
      here = next
      reach = 0
    }
    return here
  }

  @inline(__always)
  private func fits(_ wanted: Int32, _ word: Int32) -> Bool {
    if wanted >= 0 { return word == wanted }
    if wanted == Self.any { return true }
    guard word >= 0 else { return false }
    if wanted <= Self.firstClass {
      return classesOfWord[Int(word)] & 1 << UInt64(Self.firstClass - wanted) != 0
    }
    let choice = Int(-3 - wanted)
    for index in Int(choiceStarts[choice])..<Int(choiceStarts[choice + 1])
    where choices[index] == word { return true }
    return false
  }

  // MARK: - Making

  /// Adds a phrase as ``Sign/phrase(_:)`` spells it and returns its number.
  mutating func add(_ spelling: String, _ vocabulary: inout Vocabulary) -> Int32 {
    var spelling = spelling
    spelling.withUTF8 { bytes in
      var start = 0
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] == 0x20 else { continue }
        if index > start {
          addPiece(UnsafeBufferPointer(rebasing: bytes[start..<index]), &vocabulary)
        }
        start = index + 1
      }
    }
    starts.append(Int32(steps.count))
    defer { count += 1 }
    return Int32(count)
  }

  /// What stands between two blanks: `_`, `…`, a word, or words with `|` between.
  private mutating func addPiece(
    _ piece: UnsafeBufferPointer<UInt8>, _ vocabulary: inout Vocabulary
  ) {
    if piece.count == 1, piece[0] == 0x5f { return steps.append(Self.any) }
    if piece.elementsEqual("…".utf8) { return steps.append(Self.gap) }
    if piece[0] == 0x7b, let name = String(bytes: piece.dropFirst().dropLast(), encoding: .utf8) {
      return steps.append(step(of: name, &vocabulary))
    }
    let words = Spelling.words(of: piece).map { vocabulary.add($0) }
    guard piece.contains(0x7c) else {
      steps += words
      return
    }
    steps.append(Int32(-3 - (choiceStarts.count - 1)))
    choices += words
    choiceStarts.append(Int32(choices.count))
  }

  private mutating func step(of name: String, _ vocabulary: inout Vocabulary) -> Int32 {
    guard let index = WordClass.index(of: name) else { fatalError("No words are called \(name).") }
    if wordsOfClass[index].isEmpty {
      for word in WordClass.all[index].words.split(separator: " ") {
        let word = vocabulary.add(WordHash(of: word.utf8))
        wordsOfClass[index].append(word)
        let missing = Int(word) + 1 - classesOfWord.count
        if missing > 0 { classesOfWord += Array(repeating: 0, count: missing) }
        classesOfWord[Int(word)] |= 1 << UInt64(index)
      }
    }
    return Self.firstClass - Int32(index)
  }

  /// Chooses the anchors. To be called once, after the last phrase.
  mutating func anchorAll(words: Int) {
    classesOfWord += Array(repeating: 0, count: words - classesOfWord.count)
    var uses = [Int32](repeating: 0, count: words)
    for step in steps { forEachWord(of: step) { uses[$0] += 1 } }
    for phrase in 0..<count { anchorSteps.append(rarestStep(of: phrase, uses)) }
    var sizes = [Int32](repeating: 0, count: words + 1)
    for phrase in 0..<count { forEachWord(of: anchorStep(phrase)) { sizes[$0 + 1] += 1 } }
    for word in 0..<words { sizes[word + 1] += sizes[word] }
    anchorStarts = sizes
    // Filled apart: what is read for it is ours, and writing to ours meanwhile would copy all of it.
    var anchors = Array(
      repeating: Anchor(phrase: 0, previous: 0, next: 0, companions: Presence(), classes: 0),
      count: Int(sizes[words]))
    for phrase in 0..<count {
      let anchor = Anchor(
        phrase: Int32(phrase), previous: neighbour(phrase, -1), next: neighbour(phrase, 1),
        companions: companions(of: phrase), classes: classes(of: phrase))
      forEachWord(of: anchorStep(phrase)) { word in
        anchors[Int(sizes[word])] = anchor
        sizes[word] += 1
      }
    }
    self.anchors = anchors
  }

  private func anchorStep(_ phrase: Int) -> Int32 {
    steps[Int(starts[phrase]) + Int(anchorSteps[phrase])]
  }

  private func forEachWord(of step: Int32, _ use: (Int) -> Void) {
    if step >= 0 { return use(Int(step)) }
    guard step < Self.gap else { return }
    if step <= Self.firstClass {
      for word in wordsOfClass[Int(Self.firstClass - step)] { use(Int(word)) }
      return
    }
    let choice = Int(-3 - step)
    for index in Int(choiceStarts[choice])..<Int(choiceStarts[choice + 1]) {
      use(Int(choices[index]))
    }
  }

  private func rarestStep(of phrase: Int, _ uses: [Int32]) -> Int32 {
    var best = (step: 0, weight: Int32.max)
    for step in Int(starts[phrase])..<Int(starts[phrase + 1]) {
      var weight: Int32 = 0
      forEachWord(of: steps[step]) { weight += uses[$0] }
      if weight > 0, weight < best.weight { best = (step - Int(starts[phrase]), weight) }
    }
    return Int32(best.step)
  }

  /// Of the step with the fewest alternatives beside the anchor, or of the anchor itself.
  private func companions(of phrase: Int) -> Presence {
    var best = Presence.everything
    for step in Int(starts[phrase])..<Int(starts[phrase + 1])
    where step != Int(starts[phrase]) + Int(anchorSteps[phrase]) {
      var words = Presence()
      forEachWord(of: steps[step]) { words.insert(Int32($0)) }
      if !words.isEmpty, words.count < best.count { best = words }
    }
    return best
  }

  private func classes(of phrase: Int) -> UInt64 {
    steps[Int(starts[phrase])..<Int(starts[phrase + 1])].reduce(0) {
      $1 <= Self.firstClass ? $0 | 1 << UInt64(Self.firstClass - $1) : $0
    }
  }

  private func neighbour(_ phrase: Int, _ stride: Int) -> Int32 {
    let step = Int(starts[phrase]) + Int(anchorSteps[phrase]) + stride
    guard (Int(starts[phrase])..<Int(starts[phrase + 1])).contains(step) else { return -1 }
    return max(steps[step], -1)
  }
}
