// Words that are credentials by themselves.

extension KeyScan {
  func wordAtPosition() -> (Range<Int>, KeyShape)? {
    guard position + 8 <= bytes.count else { return nil }  // No credential is shorter.
    switch (bytes[position], bytes[position + 1]) {
    case ("s", "k"):
      return keyed("sk_live_", .stripeLive) ?? keyed("sk_test_", .stripeTest)
    case ("r", "k"):
      return keyed("rk_live_", .stripeRestrictedLive) ?? keyed("rk_test_", .stripeRestrictedTest)
    case ("p", "h"):
      return keyed("phx_", .postHogPersonal) ?? keyed("phc_", .postHogProject, 8)
        ?? keyed("phs_", .postHogProjectSecret, 8) ?? keyed("pha_", .postHogAccess, 8)
    case ("w", "h"): return keyed("whsec_", .webhookSecret, alphabet: \.isBase64)
    case ("p", "a"): return hubSpot()
    case ("A", "K"): return fixed("AKIA", .awsKey, 16, \.isWord)
    case ("A", "S"): return fixed("ASIA", .awsSession, 16, \.isWord)
    case ("g", "h"): return gitHub()
    case ("g", "i"): return fixed("github_pat_", .gitHubFineGrained, 20, \.isWord)
    case ("x", "o"): return slack()
    case ("A", "I"): return fixed("AIza", .google, 30, \.isURLBase64)
    case ("e", "y"): return jsonWebToken()
    case ("B", "e"), ("b", "e"), ("B", "E"): return bearer()
    case ("B", "a"), ("b", "a"), ("B", "A"): return basic()
    default: return nil
    }
  }

  /// A prefix and a body that does not read as the name of something.
  private func keyed(
    _ prefix: StaticString, _ shape: KeyShape, _ least: Int = 3,
    alphabet: (UInt8) -> Bool = \.isURLBase64
  ) -> (Range<Int>, KeyShape)? {
    guard stands(prefix, at: position) else { return nil }
    let body = position + prefix.utf8CodeUnitCount
    let end = trimmed(run(from: body, alphabet), "-")
    guard end - body >= least, !readsAsName(body..<end) else { return nil }
    return (position..<end, shape)
  }

  /// A prefix with so much behind it that it is nothing else.
  private func fixed(
    _ prefix: StaticString, _ shape: KeyShape, _ least: Int, _ alphabet: (UInt8) -> Bool
  ) -> (Range<Int>, KeyShape)? {
    guard stands(prefix, at: position) else { return nil }
    let body = position + prefix.utf8CodeUnitCount
    let end = run(from: body, alphabet)
    guard end - body >= least else { return nil }
    return (position..<end, shape)
  }

  /// `pat-na1-` and a UUID.
  private func hubSpot() -> (Range<Int>, KeyShape)? {
    guard stands("pat-", at: position) else { return nil }
    let region = run(from: position + 4, \.isWord)
    guard region > position + 4, bytes[region - 1].isDigit, byte(region) == "-" else { return nil }
    let end = trimmed(run(from: region + 1, \.isURLBase64), "-")
    guard end - region > 4 else { return nil }
    return (position..<end, .hubSpot)
  }

  /// `ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_`.
  private func gitHub() -> (Range<Int>, KeyShape)? {
    guard let kind = byte(position + 2), "pousr".utf8.contains(kind), byte(position + 3) == "_"
    else { return nil }
    let end = run(from: position + 4, \.isWord)
    guard end - position >= 20 else { return nil }
    return (position..<end, .gitHub)
  }

  /// `xoxb-`, `xoxp-`, `xoxa-` and the rest.
  private func slack() -> (Range<Int>, KeyShape)? {
    guard let kind = byte(position + 3), "abeprs".utf8.contains(kind),
      byte(position + 2) == "x", byte(position + 4) == "-"
    else { return nil }
    let end = trimmed(run(from: position + 5, \.isURLBase64), "-")
    guard end - position >= 15 else { return nil }
    return (position..<end, .slack)
  }

  /// Three parts of base64 with dots between; the first is an object, so it begins `{"`.
  private func jsonWebToken() -> (Range<Int>, KeyShape)? {
    guard stands("eyJ", at: position) else { return nil }
    let head = run(from: position, \.isURLBase64)
    guard head - position >= 10, byte(head) == "." else { return nil }
    let body = run(from: head + 1, \.isURLBase64)
    guard body - head > 4, byte(body) == "." else { return nil }
    return (position..<run(from: body + 1, \.isURLBase64), .jsonWebToken)
  }

  /// The word after `Bearer`, unless it is a word of a sentence: "Bearer authentication".
  private func bearer() -> (Range<Int>, KeyShape)? {
    guard let value = value(after: "bearer", \.isToken) else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[value])
    let isMixed = text.contains(where: \.isDigit) || text.mixesCase
    guard value.count >= 8, isMixed || value.count >= 24 else { return nil }
    return (value, wholeKey(value) ?? .bearer)
  }

  /// The word after `Basic`, if it is base64 of something with a colon inside.
  private func basic() -> (Range<Int>, KeyShape)? {
    guard let value = value(after: "basic", \.isBase64), value.count >= 4 else { return nil }
    return holdsColon(value) ? (value, .basic) : nil
  }

  private func value(after word: StaticString, _ alphabet: (UInt8) -> Bool) -> Range<Int>? {
    let gap = position + word.utf8CodeUnitCount
    guard stands(word, at: position, ignoringCase: true), byte(gap) == " " else { return nil }
    let start = run(from: gap) { $0 == " " }
    return start..<run(from: start, alphabet)
  }

  /// Whether base64 decodes to printable text with a colon in it.
  private func holdsColon(_ range: Range<Int>) -> Bool {
    var bits: UInt32 = 0
    var count = 0
    var colon = false
    for index in range {
      guard let six = bytes[index].base64Value else { break }
      (bits, count) = (bits << 6 | UInt32(six), count + 6)
      guard count >= 8 else { continue }
      count -= 8
      let decoded = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      if decoded < 0x20 { return false }
      colon = colon || decoded == ":"
    }
    return colon
  }

  /// Whether what follows a prefix makes the whole a name: `events`, `daily_rows_2024`. Small
  /// letters, years and underscores, and a plural or a word for data at the end.
  private func readsAsName(_ range: Range<Int>) -> Bool {
    var word = range.upperBound..<range.upperBound
    for part in bytes[range].split(whereSeparator: { $0 == "_" || $0 == "-" }) {
      if part.allSatisfy(\.isDigit) && part.count <= 4 { continue }
      guard part.allSatisfy(\.isSmall) else { return false }
      word = part.startIndex..<part.endIndex
    }
    let last = bytes[word]
    return last.count > 3 && last.last == "s"
      || ["data", "table", "mode", "key", "log", "history"].contains { $0.utf8.elementsEqual(last) }
  }
}
