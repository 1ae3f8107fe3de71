// From bytes to tokens, in one pass and without a copy of any word.

struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let vocabulary: Vocabulary
  private(set) var tokens: [Token] = []
  /// The token after the last stack frame: there the exception itself speaks.
  var afterFrames = 0
  /// Every role that occurs.
  private(set) var roles: Role = []
  /// Met a backslash, an entity or a colour: to be read again as a ``Transcript``.
  var hasEscapes = false

  var index = 0
  var ended = true
  var newLine = true
  /// A noun stands before: the next word is its name.
  var afterNoun = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens.reserveCapacity(bytes.count / 5 + 4)
    skipFrames()
    while index < bytes.count { step() }
  }

  @inline(__always)
  func at(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  @inline(__always)
  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case 0x0a:
      if at(index + 1) == 0x0a { ended = true }
      index += 1
      newLine = true
      skipFrames()
    case _ where Byte.isLetter(byte) || Byte.isDigit(byte) || byte == 0x5f: readWord()
    case 0x22, 0x27, 0x60: readQuoted(opening: byte)
    case 0x2e, 0x21, 0x3f, 0x3b:
      index += 1
      if index >= bytes.count || Byte.isBlank(bytes[index]) { ended = true }
    case 0x3c: skipTag()
    case 0x80...: readForeign(byte)
    case 0x5c, 0x26, 0x1b:
      hasEscapes = true
      index += 1
    default: index += 1
    }
  }

  // MARK: - Words

  private mutating func readWord() {
    let start = index
    var hash = WordHash()
    var beforeLast = hash
    var isNumber = true
    var isDotted = false
    var marks: Token.Marks = Byte.isCapital(bytes[start]) ? .capital : []
    scan: while true {
      index = hashLetters(from: index, into: &hash, beforeLast: &beforeLast, &isNumber)
      switch at(index) {
      case 0x5f:
        isNumber = false
        marks.insert(.compound)
        hash.add(0x5f)
      case 0x2e:
        guard joins(start) else { break scan }
        isNumber = false
        isDotted = true
        marks.insert(.compound)
        hash.add(0x2e)
      case 0x27:
        guard at(index + 1) | 0x20 == 0x74, !Byte.isWord(at(index + 2)) else { break scan }
        hash.add(0x27)
      case 0x3a:
        guard at(index + 1) == 0x2f, at(index + 2) == 0x2f else { break scan }
        return readURL(from: start)
      case 0x80...:
        let letter = ForeignLetter(bytes, at: index)
        if letter.isApostrophe, at(index + 3) | 0x20 == 0x74, !Byte.isWord(at(index + 4)) {
          hash.add(0x27)
          index += 2
        } else {
          guard letter.isInWords else { break scan }
          isNumber = false
          beforeLast = hash
          letter.add(to: &hash)
          index += letter.length - 1
        }
      default: break scan
      }
      index += 1
    }
    var word = vocabulary.number(of: hash)
    if word < 0, bytes[index - 1] | 0x20 == 0x73, index - start > 3 {
      word = vocabulary.number(of: beforeLast)
    }
    if word < 0, isDotted { word = knownEnding(from: start) ?? -1 }
    if word < 0, !isNumber, !isDotted, !afterNoun, index - start > 7, readParts(from: start) {
      return
    }
    add(start, word, number: isNumber ? number(start) : -1, marks)
    skipPossessive()
  }

  /// The letters and digits of ASCII that follow, which is nearly all there is.
  @inline(__always)
  private func hashLetters(
    from start: Int, into hash: inout WordHash, beforeLast: inout WordHash, _ isNumber: inout Bool
  ) -> Int {
    let bytes = bytes
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if Byte.isLetter(byte) {
        isNumber = false
        beforeLast = hash
        hash.add(byte | 0x20)
      } else if Byte.isDigit(byte) {
        beforeLast = hash
        hash.add(byte)
      } else {
        break
      }
      position += 1
    }
    return position
  }

  /// -1 for what has more than nine digits.
  private func number(_ start: Int) -> Int {
    guard index - start < 10 else { return -1 }
    return bytes[start..<index].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// `query.mongodb.net` in `acme.query.mongodb.net`: the longest ending of a dotted word we know.
  private func knownEnding(from start: Int) -> Int32? {
    guard index - start < 200 else { return nil }
    for dot in start..<index where bytes[dot] == 0x2e {
      var hash = WordHash()
      for byte in bytes[(dot + 1)..<index] { hash.add(Byte.isLetter(byte) ? byte | 0x20 : byte) }
      let word = vocabulary.number(of: hash)
      if word >= 0 { return isTable(behind: dot) || isReserved(behind: dot) ? nil : word }
    }
    return nil
  }

  /// `db.example.invalid`: a domain that is set aside for examples says nothing about the host.
  private func isReserved(behind dot: Int) -> Bool {
    index - dot == 8 && starts(with: "invalid", at: dot + 1)
      || index - dot == 5 && starts(with: "test", at: dot + 1)
  }

  /// What may stand between a noun and its name: `column name …`, `sObject type …`.
  private func announces(_ start: Int) -> Bool {
    starts(with: "name", at: start) || starts(with: "type ", at: start)
      || starts(with: "on ", at: start)
  }

  /// `relation rateLimited`.
  private func isCamel(_ start: Int) -> Bool {
    !Byte.isCapital(bytes[start]) && bytes[start..<index].contains { Byte.isCapital($0) }
  }

  /// `sales.quota_exceeded` and `crm.rateLimitExceeded` are somebody's tables, `errors.UniqueViolation`
  /// is a class.
  private func isTable(behind dot: Int) -> Bool {
    let name = bytes[(dot + 1)..<index]
    guard !name.contains(0x2e), index == bytes.count || bytes[index] != 0x2e else { return false }
    var before = dot
    while before > 0, Byte.isWord(bytes[before - 1]) { before -= 1 }
    return !Byte.isCapital(bytes[before])
      && (name.contains(0x5f)
        || !Byte.isCapital(bytes[dot + 1]) && name.contains(where: Byte.isCapital))
  }

  /// A dot belongs to the word in `public.orders` and `3.5`, not in `exist.DB-Lib`, where somebody
  /// forgot a blank.
  private func joins(_ start: Int) -> Bool {
    let next = at(index + 1)
    guard Byte.isWord(next), next < 0x80 else { return false }
    return afterNoun || !Byte.isCapital(next) || Byte.isCapital(bytes[start])
      || Byte.isDigit(bytes[start])
  }

  /// `'s` and `’s`.
  private mutating func skipPossessive() {
    let width = at(index) == 0x27 ? 1 : ForeignLetter(bytes, at: index).isApostrophe ? 3 : 0
    guard width > 0, at(index + width) | 0x20 == 0x73, !Byte.isWord(at(index + width + 1)) else {
      return
    }
    index += width + 1
    // `the database's statement_timeout` is no name of the database.
    afterNoun = false
  }

  private mutating func readURL(from start: Int) {
    while index < bytes.count, !Self.endsURL(bytes[index]) { index += 1 }
    add(start, page(start), [.name, .url])
  }

  /// What an address is about, as far as that tells something: a redirect to a sign-in page means
  /// that nobody knows us there.
  func page(_ start: Int) -> Int32 {
    for position in start..<index where bytes[position] == 0x2f {
      let path = position + 1
      let issues =
        starts(with: "oauth", at: path) || starts(with: "auth/", at: path)
        || starts(with: "connect/", at: path)
      if issues, endsInToken(path) { return vocabulary.tokenPage }
    }
    for position in start..<index where bytes[position] == 0x2f {
      let path = position + 1
      if starts(with: "sign_in", at: path) || starts(with: "signin", at: path)
        || starts(with: "sign-in", at: path) || starts(with: "login", at: path)
        || starts(with: "sso/", at: path) || starts(with: "sso?", at: path)
      {
        return vocabulary.signInPage
      }
      if starts(with: "hooks", at: path) || starts(with: "webhook", at: path) {
        return vocabulary.webhookPage
      }
    }
    return -1
  }

  /// `…/oauth2/token`, whatever is asked of it.
  private func endsInToken(_ path: Int) -> Bool {
    var end = path
    while end < index, bytes[end] != 0x3f, bytes[end] != 0x23 { end += 1 }
    return end >= path + 5 && starts(with: "token", at: end - 5)
  }

  private static func endsURL(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3c || byte == 0x3e || byte == 0x29
      || byte == 0x60
  }

  private mutating func readForeign(_ byte: UInt8) {
    let letter = ForeignLetter(bytes, at: index)
    if let closing = letter.closingQuote {
      index += letter.length
      return readQuoted(closing: closing)
    }
    guard letter.isInWords || letter.isIdeograph else {
      index += letter.length
      if letter.isFullStop { ended = true }
      return
    }
    if letter.isInWords { return readWord() }
    var hash = WordHash()
    letter.add(to: &hash)
    let start = index
    index += letter.length
    add(start, vocabulary.number(of: hash))
  }

  mutating func add(
    _ start: Int, _ word: Int32, number: Int = -1, _ marks: Token.Marks = []
  ) {
    var token = Token(
      start: Int32(start), end: Int32(index), word: word, number: Int32(number), marks: marks)
    if ended { token.marks.insert(.opening) }
    if newLine { token.marks.insert(.lineStart) }
    let role = word >= 0 ? vocabulary.roles[Int(word)] : []
    // `relation rate_limited`, `column orders.status`: a name though nobody quoted it.
    if afterNoun, !marks.isDisjoint(with: [.compound, .name]) || isCamel(start) {
      token.word = -1
      token.marks.insert(.name)
      afterNoun = false
    } else if afterNoun, at(index) == 0x3a, Byte.isWord(at(index + 1)) {
      // `Table acme:sales.orders`: what it is called goes on.
      token.word = -1
      token.marks.insert(.name)
    } else {
      afterNoun = role.contains(.noun) || afterNoun && announces(start)
      roles.formUnion(role)
    }
    ended = false
    newLine = false
    tokens.append(token)
    if role.contains(.statement), at(index) == 0x3a { skipLine() }
  }
}
