// Numbers that are codes: which they are is told by where they stand, never by their value alone.

/// A code and the token it stands in.
struct FoundCode {
  var key: UInt64
  var token: Int
}

/// Walks the tokens of one text and collects its codes.
struct CodeScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let vocabularyRoles: [Role]
  let roles: Role
  let sourceType: String?
  private(set) var found: [FoundCode] = []

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, roles: Role,
    vocabularyRoles: [Role], sourceType: String?
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.roles = roles
    self.vocabularyRoles = vocabularyRoles
    self.sourceType = sourceType
    for index in tokens.indices {
      if tokens[index].number >= 0 { readNumber(index) }
      if tokens[index].end - tokens[index].start == 5 { readState(index) }
    }
  }

  private func role(_ index: Int) -> Role {
    guard index >= 0, index < tokens.count, tokens[index].word >= 0 else { return [] }
    return vocabularyRoles[Int(tokens[index].word)]
  }

  private func byte(_ position: Int32) -> UInt8 {
    position >= 0 && Int(position) < bytes.count ? bytes[Int(position)] : 0
  }

  private mutating func add(_ vendor: Vendor, _ number: Int, _ token: Int) {
    found.append(FoundCode(key: Sign.key(vendor, number), token: token))
  }

  // MARK: - Numbers

  private mutating func readNumber(_ index: Int) {
    let token = tokens[index]
    let value = Int(token.number)
    let before = byte(token.start - 1)
    let after = byte(token.end)
    if isTuple(token) {
      let isClass = Byte.isLetter(byte(token.start - 2))
      return add(isClass && value < 200 ? .errno : database(value), value, index)
    }
    let previous = role(index - 1)
    if previous.contains(.oracle) { return add(.oracle, value, index) }
    if previous.contains(.errno) {
      return add(value < 1000 ? .errno : .mySQL, before == 0x2d ? -value : value, index)
    }
    // `Code: 439. DB::Exception`
    if after == 0x2e, isIntroduced(index), role(index + 1).contains(.database) {
      return add(.clickHouse, value, index)
    }
    if isSnowflake(index, token, after) { return add(.snowflake, value, index) }
    if isStatus(index, token, value, before, after) { return add(.http, value, index) }
    if isIntroduced(index) { readIntroduced(index, value, after) }
  }

  /// `002003 (42S02)`, `250003 (n/a)`, and `290400:` where the text begins with it.
  private func isSnowflake(_ index: Int, _ token: Token, _ after: UInt8) -> Bool {
    guard token.end - token.start == 6 else { return false }
    if after == 0x3a { return index == 0 && sourceType == "snowflake" }
    return after == 0x20 && byte(token.end + 1) == 0x28
      && (byte(token.end + 7) == 0x29 || byte(token.end + 5) == 0x29)
  }

  /// `(1045, "…")`, `(229, b'…')`: what a database driver's exception prints.
  private func isTuple(_ token: Token) -> Bool {
    guard byte(token.start - 1) == 0x28, byte(token.end) == 0x2c else { return false }
    var position = token.end + 1
    while byte(position) == 0x20 { position += 1 }
    if byte(position) | 0x20 == 0x62 || byte(position) | 0x20 == 0x75 { position += 1 }
    return byte(position) == 0x22 || byte(position) == 0x27
  }

  /// `code 18`, `error 1045`, `'code': 18`, `Msg 208`, `error code [1146]`.
  private func isIntroduced(_ index: Int) -> Bool {
    role(index - 1).contains(.code) && !role(index - 1).contains(.unit)
  }

  private mutating func readIntroduced(_ index: Int, _ value: Int, _ after: UInt8) {
    if roles.contains(.mongoDB) || sourceType == "mongodb" { return add(.mongoDB, value, index) }
    if roles.contains(.meta) || sourceType == "metaads" { return add(.meta, value, index) }
    if roles.contains(.tikTok) || sourceType == "tiktokads" { return add(.tikTok, value, index) }
    if roles.contains(.twilio) || sourceType == "twilio" { return add(.twilio, value, index) }
    if let sourceType, sourceType != "any", !Self.numbered.contains(sourceType) { return }
    if value >= 1000 || database(value) == .sqlServer { add(database(value), value, index) }
  }

  private func database(_ value: Int) -> Vendor {
    if sourceType == "mssql" || sourceType == "azuresynapse" { return .sqlServer }
    if sourceType == "mysql" || sourceType == "planetscale" { return .mySQL }
    let saysSo = !roles.isDisjoint(with: [.sqlServer]) || value >= 5000 || value < 1000
    return saysSo ? .sqlServer : .mySQL
  }

  // MARK: - HTTP

  private func isStatus(
    _ index: Int, _ token: Token, _ value: Int, _ before: UInt8, _ after: UInt8
  ) -> Bool {
    guard token.end - token.start == 3, (400...599).contains(value),
      before != 0x2d, before != 0x2f, before != 0x23, before != 0x24, before != 0x2e, after != 0x2d,
      after != 0x2f, after != 0x25
    else { return false }
    let next = role(index + 1)
    if next.contains(.unit) { return false }
    let previous = role(index - 1)
    if previous.contains(.status) || isVersion(index - 1) && role(index - 2).contains(.status) {
      return true
    }
    // `"code": 403`, `error code: 522`, `HTTP error 403`, `Error 500`.
    if previous.contains(.code) {
      return sourceType.map { !Self.databases.contains($0) } ?? true
    }
    let beginsReason = next.contains(.reason)
    if beginsReason, !role(index - 1).contains(.noun) { return true }
    // `[503]:`, `Rate limit exceeded. (429)`
    if before == 0x5b, after == 0x5d, index <= 3 { return true }
    if before == 0x28, after == 0x29 {
      return previous.contains(.reason) || tokens[index].marks.contains(.opening) || index <= 3
    }
    // The text, or what a class name announces, begins with it: `429 Resource has been exhausted`.
    let begins = index == 0 || before == 0x20 && byte(token.start - 2) == 0x3a && index <= 2
    return begins && index + 1 < tokens.count && tokens[index + 1].marks.contains(.capital)
  }

  /// Whose errors have numbers that more than one vendor uses.
  private static let numbered: Set<String> = [
    "mssql", "azuresynapse", "mysql", "planetscale", "mariadb", "tidb", "singlestore", "vitess",
  ]

  private static let databases: Set<String> = [
    "mssql", "mysql", "planetscale", "mongodb", "postgres", "redshift", "supabase", "neon",
  ]

  private func isVersion(_ index: Int) -> Bool {
    index >= 0 && tokens[index].marks.contains(.compound)
      && tokens[index].end - tokens[index].start == 3
  }

  // MARK: - SQLSTATE

  private mutating func readState(_ index: Int) {
    let token = tokens[index]
    let before = byte(token.start - 1)
    let after = byte(token.end)
    let bracketed = before == 0x5b && after == 0x5d || before == 0x28 && after == 0x29
    let followsNumber = before == 0x28 && index > 0 && tokens[index - 1].number >= 0
    // `Error: 57P01`: not every word of five characters.
    let isIntroduced =
      isIntroduced(index) && Byte.isDigit(byte(token.start)) && Byte.isDigit(byte(token.start + 1))
      && Byte.isDigit(byte(token.end - 1)) && token.number < 0
    guard
      role(index - 1).contains(.sqlState) || bracketed && before == 0x5b || followsNumber
        || isIntroduced, let state = stateBytes(token)
    else { return }
    if followsNumber, let last = found.last,
      (Sign.key(.snowflake, 0)..<Sign.key(.clickHouse, 0)).contains(last.key)
    {
      return  // Snowflake's own number says more.
    }
    found.append(FoundCode(key: Sign.key(sqlState: state), token: index))
    found.append(FoundCode(key: Sign.key(sqlState: state.prefix(2)), token: index))
  }

  private func stateBytes(_ token: Token) -> [UInt8]? {
    let state = (token.start..<token.end).map { byte($0) }
    let isState = state.allSatisfy { Byte.isDigit($0) || Byte.isCapital($0) }
    return isState && state.contains(where: Byte.isDigit) ? state : nil
  }
}
