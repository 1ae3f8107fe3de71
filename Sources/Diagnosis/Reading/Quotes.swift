// What stands between quotes: a name, a key or a value, or somebody's words.

extension Tokenizer {
  /// A quoted text without blanks is a name, unless it is a key or a value of JSON; one with blanks
  /// only where a noun announces it, else it is a message and its words count.
  mutating func readQuoted(opening: UInt8) {
    let start = index
    if closesMember(start) {
      index += 1
      return
    }
    var end = start + 1
    var hasBlank = false
    while end < bytes.count, end < start + 160, bytes[end] != opening, bytes[end] != 0x0a {
      if Byte.isBlank(bytes[end]) { hasBlank = true }
      if bytes[end] == 0x5c || bytes[end] == 0x26 { hasEscapes = true }
      if hasBlank, !afterNoun { break }
      end += 1
    }
    guard at(end) == opening, end > start + 1, !hasBlank || afterNoun,
      afterNoun || isBetweenColons(start, end) || !isMember(start, end)
    else {
      if beginsValue(start) { ended = true }
      index += 1
      return
    }
    index = end + 1
    let isAddress = starts(with: "http", at: start + 1)
    let word =
      afterNoun || isBetweenColons(start, end)
      ? -1 : isAddress ? page(start + 1) : identifier(start + 1, end)
    while joinsQuoted(at: index) {
      let next = bytes[index + 1]
      guard let close = bytes[(index + 2)...].firstIndex(of: next), close < index + 160 else {
        break
      }
      index = close + 1
    }
    add(start, word, .name)
  }

  /// A quoted setting or code is a sign, as in `'max_user_connections'`; a quoted plain word never.
  private func identifier(_ start: Int, _ end: Int) -> Int32 {
    if isDate(start, end) { return vocabulary.quotedDate }
    guard bytes[start..<end].contains(0x5f) else { return -1 }
    var hash = WordHash()
    for byte in bytes[start..<end] { hash.add(Byte.isLetter(byte) ? byte | 0x20 : byte) }
    return vocabulary.number(of: hash)
  }

  /// `2026-04-26T20:58:57`: where a number is wanted, the value comes from a cursor.
  private func isDate(_ start: Int, _ end: Int) -> Bool {
    end - start >= 10 && bytes[start + 4] == 0x2d && bytes[start + 7] == 0x2d
      && (start..<start + 4).allSatisfy { Byte.isDigit(bytes[$0]) }
  }

  /// `"public"."orders"`, `'posthog'@'10.0.0.1'`.
  private func joinsQuoted(at position: Int) -> Bool {
    let link = at(position)
    let next = at(position + 1)
    return (link == 0x2e || link == 0x40) && (next == 0x22 || next == 0x27 || next == 0x60)
  }

  /// Whether a key or a value of JSON ends with this quote. What it opened was read as words.
  private func closesMember(_ start: Int) -> Bool {
    guard start > 0, !Byte.isBlank(bytes[start - 1]) else { return false }
    switch bytes[start - 1] {
    case 0x3a, 0x2c, 0x7b, 0x5b, 0x28, 0x3d: return false
    default: break
    }
    let next = at(start + 1)
    return next == 0x3a || next == 0x2c || next == 0x7d || next == 0x5d
  }

  /// Whether a key or a value of JSON begins with this quote: nothing said before it goes on in it.
  private func beginsValue(_ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, Byte.isBlank(bytes[before]) { before -= 1 }
    guard before >= 0 else { return false }
    return bytes[before] == 0x3a || bytes[before] == 0x2c || bytes[before] == 0x7b
      || bytes[before] == 0x5b
  }

  private func isMember(_ start: Int, _ end: Int) -> Bool {
    var after = end + 1
    while Byte.isBlank(at(after)), after < bytes.count { after += 1 }
    if at(after) == 0x3a { return true }
    var before = start - 1
    while before >= 0, Byte.isBlank(bytes[before]) { before -= 1 }
    if before >= 0, bytes[before] == 0x3a { return isQuoted(before - 1) }
    if before > 0, bytes[before] == 0x5b { return bytes[before - 1] == 0x3d }
    return before >= 0 && (bytes[before] == 0x3a || bytes[before] == 0x3d)
  }

  /// `ORA-00904: "RATE_LIMIT": invalid identifier`: neither a key nor a value, but what is spoken of.
  private func isBetweenColons(_ start: Int, _ end: Int) -> Bool {
    guard at(end + 1) == 0x3a else { return false }
    var before = start - 1
    while before >= 0, Byte.isBlank(bytes[before]) { before -= 1 }
    return before >= 0 && bytes[before] == 0x3a
  }

  /// Whether a quoted key ends here. `for enum mood: "timeout"` is no member of anything.
  private func isQuoted(_ position: Int) -> Bool {
    var before = position
    while before >= 0, Byte.isBlank(bytes[before]) { before -= 1 }
    return before >= 0 && (bytes[before] == 0x22 || bytes[before] == 0x27)
  }

  mutating func readQuoted(closing: [UInt8]) {
    let start = index
    var end = start
    while end < bytes.count, end < start + 160, bytes[end] != 0x0a {
      if (0..<closing.count).allSatisfy({ at(end + $0) == closing[$0] }) {
        index = end + closing.count
        return add(start, -1, .name)
      }
      end += 1
    }
  }
}
