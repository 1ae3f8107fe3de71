// Values that are credentials because of what stands before them.

extension KeyScan {
  func markAtPosition(_ byte: UInt8) -> (Range<Int>, KeyShape)? {
    switch byte {
    case ":" where stands("://", at: position): passwordInURL()
    case "=", ":": assigned()
    case "-" where stands("-----BEGIN ", at: position): privateKey()
    default: nil
    }
  }

  /// The password ends at the last `@` of the authority. One with a bare `/` in it is found too,
  /// unless it could be a port and a path.
  private func passwordInURL() -> (Range<Int>, KeyShape)? {
    let start = position + 3
    let end = run(from: start, \.isInURL)
    let authority = run(from: start) { $0.isInURL && $0 != "/" && $0 != "?" && $0 != "#" }
    guard let colon = bytes[start..<authority].firstIndex(of: ":") else { return nil }
    let isPort = bytes[(colon + 1)..<authority].allSatisfy(\.isDigit)
    let at =
      bytes[colon..<authority].lastIndex(of: "@")
      ?? (isPort ? nil : bytes[authority..<end].firstIndex(of: "@"))
    guard let at, !isPlaceholder(colon + 1..<at) else { return nil }
    return (colon + 1..<at, .urlPassword)
  }

  /// From the first dash to the last. A block cut short reaches to the end of the text.
  private func privateKey() -> (Range<Int>, KeyShape)? {
    let label = position + 11
    let labelEnd = run(from: label) { $0.isCapital || $0.isDigit || $0 == " " }
    guard stands("-----", at: labelEnd), contains("PRIVATE KEY", label..<labelEnd) else {
      return nil
    }
    var index = labelEnd + 5
    let body = index
    while index < bytes.count {
      if bytes[index] == "-", stands("-----END ", at: index) {
        let end = run(from: index + 9) { $0 != "-" && $0 != "\n" }
        return (position..<run(from: end) { $0 == "-" }, .privateKey)
      }
      index += 1
    }
    return hasLongWord(body..<bytes.count) ? (position..<bytes.count, .privateKey) : nil
  }

  private func hasLongWord(_ range: Range<Int>) -> Bool {
    var length = 0
    for index in range {
      length = bytes[index].isBase64 ? length + 1 : 0
      if length == 16 { return true }
    }
    return false
  }

  /// The value behind the `=` or `:` we stand on, if the name before it is a credential's.
  private func assigned() -> (Range<Int>, KeyShape)? {
    guard let shape = shape(ofName: nameBeforePosition()) else { return nil }
    var start = position + 1
    if let more = byte(start), more == ">" || more == "=" { start += 1 }
    if byte(start) == ":" { return nil }
    start = run(from: start) { $0 == " " }
    guard let first = byte(start) else { return nil }
    let value: Range<Int>
    let isQuoted = first == "\"" || first == "'" || first == "`"
    if isQuoted {
      value = start + 1..<closing(first, from: start + 1)
    } else if first == "\\", let quote = byte(start + 1), quote == "\"" || quote == "'" {
      value = start + 2..<closingEscaped(quote, from: start + 2)
    } else {
      let end = run(from: start) { $0.isInValue }
      value = start..<(isPlaceholder(start..<end) ? end : trimmed(end, ")", "]", "}", ",", "."))
    }
    return isHarmless(value, shape, isProse: !isQuoted && bytes[position] == ":")
      ? nil : (value, wholeKey(value) ?? shape)
  }

  /// `api_key=sk_live_…` is a Stripe key before it is the value of something.
  func wholeKey(_ range: Range<Int>) -> KeyShape? {
    var inner = KeyScan(UnsafeBufferPointer(rebasing: bytes[range]))
    guard let (found, shape) = inner.next(), found == 0..<range.count else { return nil }
    return shape
  }

  private func closing(_ quote: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != quote {
      index += bytes[index] == "\\" ? 2 : 1
    }
    return min(index, bytes.count)
  }

  private func closingEscaped(_ quote: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count, !(bytes[index] == "\\" && byte(index + 1) == quote) { index += 1 }
    return index
  }

  private func nameBeforePosition() -> Range<Int> {
    var end = position
    while end > 0, bytes[end - 1] == " " { end -= 1 }
    if end > 0, bytes[end - 1] == "\"" || bytes[end - 1] == "'" { end -= 1 }
    if end > 0, bytes[end - 1] == "\\" { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1].isURLBase64 { start -= 1 }
    return start..<end
  }

  /// By how the name ends, whatever its case and whether its words are joined by `_`, `-` or not.
  private func shape(ofName name: Range<Int>) -> KeyShape? {
    guard let last = name.isEmpty ? nil : bytes[name.upperBound - 1].small else { return nil }
    switch last {
    case "d" where ends(name, "password") || ends(name, "passwd") || ends(name, "pwd"):
      return .password
    case "e" where ends(name, "passphrase"): return .password
    case "s" where name.count == 4 && ends(name, "pass") || ends(name, "dbpass"): return .password
    case "n" where ends(name, "token"): return .token
    case "t" where ends(name, "secret"): return .secret
    case "y" where ends(name, "apikey"): return .apiKey
    case "y" where ends(name, "secretkey") || ends(name, "privatekey") || ends(name, "accesskey"):
      return .secret
    default: return nil
    }
  }

  /// Compares letters from the end, not counting `_` and `-`.
  private func ends(_ name: Range<Int>, _ word: StaticString) -> Bool {
    var index = name.upperBound
    return word.withUTF8Buffer { word in
      for letter in word.reversed() {
        repeat { index -= 1 } while index >= name.lowerBound && bytes[index].isJoint
        guard index >= name.lowerBound, bytes[index].small == letter else { return false }
      }
      return true
    }
  }

  /// What stands after `token:` in a sentence, or says that there is nothing.
  private func isHarmless(_ value: Range<Int>, _ shape: KeyShape, isProse: Bool) -> Bool {
    let text = bytes[value]
    if isPlaceholder(value) || self.shape(ofName: value) != nil { return true }
    if shape != .password && (text.count < 4 || text.count <= 6 && text.allSatisfy(\.isDigit)) {
      return true
    }
    let isWord =
      text.allSatisfy(\.isLetter)
      && (text.dropFirst().allSatisfy(\.isSmall) || text.allSatisfy(\.isCapital))
    if isProse && isWord || text.first == "/" && shape == .password && isProse { return true }
    return isWord
      && Self.saysNothing.contains { word in
        word.utf8.elementsEqual(text.lazy.map(\.small))
      }
  }

  private static let saysNothing = [
    "true", "false", "null", "none", "nil", "undefined", "required", "missing", "empty", "invalid",
    "expired", "redacted", "hidden", "masked", "string", "password", "optional",
  ]

  /// `****`, `xxxx`, `<key>`, `[redacted]`, `{key}`, `${KEY}`, `$KEY`, `your_key`, or nothing.
  private func isPlaceholder(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    guard let first = text.first, let last = text.last else { return true }
    switch (first, last) {
    case ("<", ">"), ("[", "]"), ("{", _), ("%", "s"): return true
    case ("$", _):
      return text.dropFirst().allSatisfy { $0.isCapital || $0 == "_" || $0 == "{" || $0 == "}" }
    case ("y", _), ("Y", _):
      return text.count > 5 && "your".utf8.elementsEqual(text.prefix(4).map(\.small))
        && text[range.lowerBound + 4].isJoint
    default:
      return text.allSatisfy { "*.#-•…".utf8.contains($0) } || isOnlyX(text)
    }
  }

  private func isOnlyX(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.count > 2 && text.allSatisfy { $0.small == "x" }
  }
}
