// One text, read once, for all families: which signs it shows, and where its root cause begins.

/// The signs of a text. Lives no longer than the bytes it points into.
struct Reading {
  struct Hit {
    let sign: Int32
    /// Tokens, `last` included.
    let first: Int
    let last: Int
  }

  let tokens: UnsafeBufferPointer<Token>
  private(set) var hits: [Hit] = []
  /// The token where the cause that is furthest down begins; 0 where there are no layers.
  private(set) var root: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let transcript: Transcript?
  private let original: UnsafeBufferPointer<UInt8>

  /// Reads `bytes` and hands the reading to `use`.
  static func of<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, sourceType: String?, by index: borrowing SignIndex,
    _ use: (inout Reading) -> Result
  ) -> Result {
    if bytes.count <= Transcript.longest {
      let tokenizer = Tokenizer(bytes, vocabulary: index.vocabulary)
      if !tokenizer.hasEscapes {
        return of(bytes, tokenizer, nil, original: bytes, sourceType, index, use)
      }
    }
    let transcript = Transcript(of: bytes)
    return transcript.bytes.withUnsafeBufferPointer { unescaped in
      let tokenizer = Tokenizer(unescaped, vocabulary: index.vocabulary)
      return of(unescaped, tokenizer, transcript, original: bytes, sourceType, index, use)
    }
  }

  private static func of<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokenizer: borrowing Tokenizer,
    _ transcript: Transcript?, original: UnsafeBufferPointer<UInt8>, _ sourceType: String?,
    _ index: borrowing SignIndex, _ use: (inout Reading) -> Result
  ) -> Result {
    tokenizer.tokens.withUnsafeBufferPointer { tokens in
      var reading = Reading(
        tokens: tokens, root: tokenizer.afterFrames, bytes: bytes, transcript: transcript,
        original: original)
      reading.look(for: index, roles: tokenizer.roles, sourceType: sourceType)
      return use(&reading)
    }
  }

  private init(
    tokens: UnsafeBufferPointer<Token>, root: Int, bytes: UnsafeBufferPointer<UInt8>,
    transcript: Transcript?, original: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.root = root
    self.bytes = bytes
    self.transcript = transcript
    self.original = original
  }

  private mutating func look(
    for index: borrowing SignIndex, roles: Role, sourceType: String?
  ) {
    if roles.isSuperset(of: [.causeOpening, .causeClosing]) { findRoot(index.vocabulary.roles) }
    let scan = CodeScan(
      bytes: bytes, tokens: tokens, roles: roles, vocabularyRoles: index.vocabulary.roles,
      sourceType: sourceType)
    hits.reserveCapacity(24)
    for code in scan.found {
      guard let sign = index.codes[code.key] else { continue }
      note(Hit(sign: sign, first: code.token, last: code.token))
    }
    index.phrasebook.find(in: tokens) { phrase, first, last in
      note(Hit(sign: index.signOfPhrase[Int(phrase)], first: first, last: last))
    }
  }

  /// The gists too.
  mutating func lookCloser(for index: borrowing SignIndex) {
    index.closerLook.find(in: tokens) { phrase, first, last in
      note(Hit(sign: index.signOfCloserPhrase[Int(phrase)], first: first, last: last))
    }
  }

  /// Of a sign that a very long text shows again and again, the first and the last time are kept.
  private mutating func note(_ hit: Hit) {
    if hits.count >= 64, let last = hits.lastIndex(where: { $0.sign == hit.sign }),
      hits[..<last].contains(where: { $0.sign == hit.sign })
    {
      hits[last] = hit
    } else {
      hits.append(hit)
    }
  }

  /// Behind the last `Caused by` that begins a line or a bracket, or behind `cached error:` and
  /// `last exception:`. A sentence that says "usually caused by" is no layer.
  private mutating func findRoot(_ roles: [Role]) {
    for position in tokens.indices.dropLast() {
      let token = tokens[position]
      let next = tokens[position + 1]
      guard token.word >= 0, next.word >= 0, roles[Int(token.word)].contains(.causeOpening),
        roles[Int(next.word)].contains(.causeClosing)
      else { continue }
      let isCached = next.end < bytes.count && bytes[Int(next.end)] == 0x3a
      if token.marks.contains(.capital) || isCached { root = max(root, position + 2) }
    }
  }

  /// The part of the original text that a hit covers.
  func span(_ hit: Hit) -> Span {
    var from = Int(tokens[hit.first].start)
    var to = Int(tokens[hit.last].end)
    if let transcript {
      to = to > from ? Int(transcript.origins[to - 1]) + 1 : to
      from = Int(transcript.origins[from])
    }
    while to < original.count, original[to] & 0xc0 == 0x80 { to += 1 }
    let text = String(decoding: original[from..<max(from, to)], as: UTF8.self)
    return Span(from: from, to: max(from, to), text: text)
  }
}
