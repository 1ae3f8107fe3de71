// What stands in a text and is not said by anybody: tags, stack frames, statements, source lines.

extension Tokenizer {
  /// `<h1>`, `</body>`, `<!DOCTYPE html>`, `<?xml encoding="UTF-8"?>`: lower-case tags, not
  /// `<TopologyDescription id: …>`.
  mutating func skipTag() {
    index += 1
    let first = at(index)
    guard
      first == 0x2f || first == 0x21 || first == 0x3f
        || (Byte.isLetter(first) && !Byte.isCapital(first))
    else { return }
    if starts(with: "class '", at: index) { return skipClassQuote() }
    // `<urlopen error [Errno 104] …>`: Python's brackets around what went wrong.
    if starts(with: "urlopen error", at: index) { return }
    // A field for a password: whoever asks for one shows its sign-in page, in whatever language.
    let isInput = starts(with: "input ", at: index)
    var end = index
    while end < bytes.count, end < index + 400, bytes[end] != 0x3e {
      if bytes[end] == 0x3c { return }
      if isInput, starts(with: "type=\"password", at: end) { return }
      end += 1
    }
    guard at(end) == 0x3e else { return }
    index = end + 1
  }

  /// `<class 'sqlalchemy.exc.NoSuchTableError'>` is how Python prints a type: what it is called counts.
  private mutating func skipClassQuote() { index += 7 }

  mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0a { index += 1 }
  }

  /// At the start of a line: stack frames, and `LINE 1: SELECT …` in whatever language.
  mutating func skipFrames() {
    while index < bytes.count {
      let start = index
      var text = index
      while text < bytes.count, Byte.isBlank(bytes[text]), bytes[text] != 0x0a { text += 1 }
      let indent = text - start
      if starts(with: "File \"", at: text) {
        index = text
        skipLine()
        readFunction()
        skipCode()
        afterFrames = tokens.count
      } else if indent > 0, starts(with: "at ", at: text) || starts(with: "... ", at: text) {
        index = text
        skipLine()
      } else if isStatementLine(text) {
        index = text
        skipLine()
      } else {
        return
      }
      if at(index) == 0x0a { index += 1 }
      newLine = true
      ended = true
    }
  }

  /// `File "…", line 2271, in _check_banner`: of a few functions the name says what was being done,
  /// and an exception without words says nothing else.
  private mutating func readFunction() {
    let end = index
    var start = end
    while start > 0, Byte.isWord(bytes[start - 1]) { start -= 1 }
    guard start < end, start > 3, starts(with: " in ", at: start - 4) else { return }
    let word = vocabulary.number(
      of: WordHash(of: bytes[start..<end].lazy.map { Byte.isLetter($0) ? $0 | 0x20 : $0 }))
    if word >= 0, vocabulary.roles[Int(word)].contains(.frame) { add(start, word, .compound) }
  }

  /// The indented source lines under a Python frame.
  private mutating func skipCode() {
    while index + 2 < bytes.count, bytes[index] == 0x0a, bytes[index + 1] == 0x20,
      bytes[index + 2] == 0x20, !starts(with: "  File \"", at: index + 1)
    {
      index += 1
      skipLine()
    }
  }

  func starts(with text: StaticString, at position: Int) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// A word in capitals, a number, a colon: `LINE 1:`, `ZEILE 1:`, `LÍNEA 1:`, but not `HTTP 403:`.
  private func isStatementLine(_ position: Int) -> Bool {
    guard Byte.isCapital(at(position)) else { return false }
    var index = position
    while index < bytes.count, Byte.isCapital(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
    guard index - position >= 4, at(index) == 0x20, Byte.isDigit(at(index + 1)),
      !starts(with: "HTTP", at: position), !starts(with: "ERR", at: position),
      !starts(with: "STATUS", at: position), !starts(with: "CODE", at: position)
    else { return false }
    index += 1
    while Byte.isDigit(at(index)) { index += 1 }
    return at(index) == 0x3a
  }
}
