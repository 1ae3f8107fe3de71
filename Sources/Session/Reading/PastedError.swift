// An error text inside a typed line. It is evidence for the classifier and no word of the user's.

/// A line with the error text that was pasted into it taken out.
struct PastedError: Sendable {
  /// The error text; nil if the line has none.
  var text: String?
  /// The line without it.
  var rest: String

  init(_ line: String) {
    let characters = Array(line)
    let quotes = PastedError.quotations(characters)
    if let span = quotes.first(where: { PastedError.isError($0, in: characters) }) {
      text = String(characters[span])
      rest = String(characters[..<span.lowerBound]) + " " + String(characters[span.upperBound...])
    } else if let start = PastedError.tail(characters, quotes: quotes) {
      text = String(characters[start...]).trimmed
      rest = String(characters[..<start])
    } else {
      text = nil
      rest = line
    }
  }
}

extension PastedError {
  /// What only programs write. Matched without regard to case unless a capital stands in it.
  private static let marks = [
    "FATAL", "Traceback", "ERROR", "PANIC", "SQLSTATE", "ORA-", "Errno", "Exception:", "Error:",
    "client error", "server error", "status code", "error code", "Error(", "Exception(",
    "https://", "http://", "psycopg", "pymysql", "sqlalchemy", "java.", "grpc", "E11000",
  ]

  /// What is said before an error text: it follows, perhaps in quotation marks.
  private static let heralds = [
    "getting", "got", "get", "error", "errors", "latest_error", "message", "says", "saying", "said",
    "shows", "with", "see", "seeing", "reads", "is", "this", "exception", "log", "logs", "mean",
  ]

  /// People, papers and machines that say things which are no error texts.
  private static let reporters: Set<String> = [
    "he", "she", "they", "boss", "colleague", "runbook", "docs", "support", "someone", "somebody",
    "bob", "alice", "chatgpt", "claude", "wiki", "i", "we", "you", "manager", "slack", "cto", "ceo",
    "teammate", "coworker", "friend", "everyone", "people", "guy", "dev", "team", "email", "readme",
  ]

  /// The insides of quotation marks, without the marks.
  private static func quotations(_ line: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count {
      guard let closing = closings[line[index]], opens(line, at: index),
        let end = (index + 1..<line.count).first(where: {
          line[$0] == closing && closes(line, at: $0)
        })
      else {
        index += 1
        continue
      }
      if end > index + 1 { found.append(index + 1..<end) }
      index = end + 1
    }
    return found
  }

  private static let closings: [Character: Character] = [
    "\"": "\"", "`": "`", "'": "'", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}",
    "\u{AB}": "\u{BB}",
  ]

  private static func opens(_ line: [Character], at index: Int) -> Bool {
    index == 0 || !(line[index - 1].isLetter || line[index - 1].isNumber)
  }

  private static func closes(_ line: [Character], at index: Int) -> Bool {
    index + 1 == line.count || !(line[index + 1].isLetter || line[index + 1].isNumber)
  }

  /// Whether a quotation is an error text: a program's words, or three words or more that no person
  /// is said to have spoken.
  private static func isError(_ span: Range<Int>, in line: [Character]) -> Bool {
    let before = words(line[..<max(0, span.lowerBound - 1)])
    if isReported(before) { return false }
    let text = String(line[span])
    if firstMark(Array(line[..<span.lowerBound])) != nil { return false }
    if firstMark(Array(text)) != nil { return true }
    guard words(line[span]).count >= 3 else { return false }
    return before.last.map(heralds.contains) ?? false || before.contains { heralds.contains($0) }
      || words(line[span]).count >= 4
  }

  /// Where an error text begins that runs to the end of the line.
  private static func tail(_ line: [Character], quotes: [Range<Int>]) -> Int? {
    let mark = firstMark(line).map { wordStart(line, $0) }
    let herald = heraldedTail(line)
    if let mark, let herald { return min(mark, herald) }
    if let found = mark ?? herald { return found }
    return isBareError(line, quotes: quotes) ? 0 : nil
  }

  /// After `getting:`, `the error is:`, `it says:`.
  private static func heraldedTail(_ line: [Character]) -> Int? {
    for index in line.indices where line[index] == ":" || line[index] == ">" {
      let before = words(line[..<index])
      guard index + 1 < line.count, line[index + 1] == " ", let last = before.last else { continue }
      let heralded = heralds.contains(last) || before.contains { $0 == "error" || $0 == "getting" }
      guard heralded, !isReported(before), words(line[(index + 1)...]).count >= 2 else { continue }
      return index + 1
    }
    return nil
  }

  /// `replication slot "x" does not exist`: a program's sentence about something in quotation marks.
  private static func isBareError(_ line: [Character], quotes: [Range<Int>]) -> Bool {
    guard let quote = quotes.first else { return false }
    let after = words(line[min(line.count, quote.upperBound + 1)...])
    let tails = [
      ["does", "not", "exist"], ["already", "exists"], ["not", "found"], ["is", "invalid"],
    ]
    return tails.contains { after.starts(with: $0) }
  }

  private static func isReported(_ before: [String]) -> Bool {
    let near = before.suffix(4)
    return near.contains(where: reporters.contains)
      && near.contains {
        ["say", "says", "said", "wrote", "told", "suggested", "suggests"].contains($0)
      }
  }

  private static func firstMark(_ line: [Character]) -> Int? {
    marks.compactMap { find(Array($0), in: line) }.min()
  }

  /// The first place of `mark` that begins a word or ends one (`HTTPError:`).
  private static func find(_ mark: [Character], in line: [Character]) -> Int? {
    guard line.count >= mark.count else { return nil }
    let exact = mark.contains(where: \.isUppercase)
    return (0...(line.count - mark.count)).first { start in
      mark.indices.allSatisfy { offset in
        let character = line[start + offset]
        return exact ? character == mark[offset] : character.lowercased() == String(mark[offset])
      }
    }
  }

  private static func wordStart(_ line: [Character], _ index: Int) -> Int {
    var start = index
    while start > 0, !line[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private static func words(_ text: ArraySlice<Character>) -> [String] {
    String(text).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "'") }
      .map { $0.filter { $0 != "'" } }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
