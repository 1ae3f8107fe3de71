// Names that a programmer made of words, read word by word: `missing_endpoint_permission`,
// `OktaTokenExpiredError`. What whole vendors never agreed on, their words still say.

extension Tokenizer {
  /// Adds the words of the identifier that ends at `index`, if it stands where a code or a class
  /// is told: behind `: ` or `=`, or before `:` or `(`. Elsewhere it is a name and tells nothing.
  mutating func readParts(from start: Int) -> Bool {
    guard isTold(start), let bounds = parts(from: start) else { return false }
    let end = index
    for (first, last) in zip(bounds, bounds.dropFirst()) {
      var part = first..<last
      while !part.isEmpty, bytes[part.lowerBound] == 0x5f { part = part.dropFirst() }
      while !part.isEmpty, bytes[part.upperBound - 1] == 0x5f { part = part.dropLast() }
      guard !part.isEmpty else { continue }
      index = part.upperBound
      add(part.lowerBound, word(in: part), .part)
    }
    index = end
    return true
  }

  private func isTold(_ start: Int) -> Bool {
    if at(index) == 0x3a || at(index) == 0x28 { return true }
    // `ACME_APP_CLIENT_ID is not set`: nothing but a setting is spoken of like this.
    if starts(with: " is not", at: index) {
      return bytes[start..<index].allSatisfy { Byte.isCapital($0) || $0 == 0x5f }
    }
    var before = start - 1
    guard before > 0 else { return false }
    // `acme.errors.QuotaUsedUpError`: a class, though nothing follows.
    if bytes[before] == 0x2e { return at(index) == 0 || at(index) == 0x0a }
    let isQuoted = bytes[before] == 0x22 || bytes[before] == 0x27
    if isQuoted { before -= 1 }
    if isQuoted, before > 0, bytes[before] == 0x5b { before -= 1 }
    let isApart = isQuoted || bytes[before] == 0x20
    while before >= 0, bytes[before] == 0x20 { before -= 1 }
    return before >= 0 && (bytes[before] == 0x3d || bytes[before] == 0x3a && isApart)
  }

  /// Where words begin, and the end. Nil for a single word and for what is not ASCII.
  private func parts(from start: Int) -> [Int]? {
    var bounds = [start]
    for position in start + 1..<max(index, start + 1) {
      let byte = bytes[position]
      guard byte < 0x80 else { return nil }
      let before = bytes[position - 1]
      let next = position + 1 < index ? bytes[position + 1] : 0
      let isHump =
        Byte.isCapital(byte)
        && (!Byte.isCapital(before) || Byte.isLetter(next) && !Byte.isCapital(next))
      if before == 0x5f || isHump { bounds.append(position) }
    }
    return bounds.count > 1 ? bounds + [index] : nil
  }

  private func word(in part: Range<Int>) -> Int32 {
    var hash = WordHash()
    var beforeLast = hash
    for byte in bytes[part] {
      beforeLast = hash
      hash.add(Byte.isLetter(byte) ? byte | 0x20 : byte)
    }
    let word = vocabulary.number(of: hash)
    let isPlural = word < 0 && part.count > 3 && bytes[part.upperBound - 1] | 0x20 == 0x73
    return isPlural ? vocabulary.number(of: beforeLast) : word
  }
}
