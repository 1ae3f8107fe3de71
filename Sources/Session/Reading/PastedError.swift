// An error text inside a typed line. It is evidence for the classifier and no word of the user's.

/// A line with the error text that was pasted into it taken out.
struct PastedError: Sendable {
  /// The error text; nil if the line has none.
  var text: String?
  /// The line without it.
  var rest: String

  init(_ line: String) {
    let characters = Array(line.unicodeScalars)
    let quotes = PastedError.quotations(characters)
    if let span = quotes.first(where: { PastedError.isError($0, in: characters) }) {
      text = String(scalars: characters[span])
      rest =
        String(scalars: characters[..<span.lowerBound]) + " "
        + String(scalars: characters[span.upperBound...])
    } else if let start = PastedError.tail(characters, quotes: quotes) {
      let end = PastedError.remark(characters, after: start)
      text = String(scalars: characters[start..<end]).trimmed
      rest =
        String(scalars: characters[..<start]) + " " + String(scalars: characters[end...])
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
    "Timeout:",
    "client error", "server error", "status code", "error code", "Error(", "Exception(",
    "getaddrinfo", "pyarrow.", "botocore.", "urllib3.", "requests.exceptions", "https://",
    "http://", "psycopg", "pymysql",
    "sqlalchemy", "java.", "grpc", "E11000", "pq: ",
    "x509: ", "rpc error", "dial tcp", "permission denied for", "access denied for",
    "unknown column", "no such host", "reset by peer", "too many connections", "invalid_grant",
    "timed out.", "broken pipe", "pg_hba.conf", "certificate verify", "service not known",
    "violates", "handshake failed", "ssh: ", "{\"", "{'", "canceling statement", "Pool(",
    "terminating connection", "Lost connection to", "Deadlock found", "deadlock detected",
    "remaining connection slots",
    "could not connect to", "could not translate host", "connection to server at",
  ].map(Mark.init)

  private struct Mark {
    let scalars: [Unicode.Scalar]
    let isExact: Bool
    let letters: Letters

    init(_ text: String) {
      scalars = Array(text.unicodeScalars)
      isExact = scalars.contains { "A"..."Z" ~= $0 }
      letters = scalars.reduce(into: Letters()) { $0.insert($1) }
    }
  }

  /// Which ASCII signs stand in a text: most marks are ruled out by one that does not.
  private struct Letters {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ scalar: Unicode.Scalar) {
      guard scalar.isASCII else { return }
      if scalar.value < 64 { low |= 1 << UInt64(scalar.value) }
      if scalar.value >= 64 { high |= 1 << UInt64(scalar.value - 64) }
    }

    func contains(_ other: Letters) -> Bool { other.low & ~low == 0 && other.high & ~high == 0 }
  }

  /// 16. No more quotation marks and colons are looked at: a person's words stand before them.
  private static let most = 16

  /// What is said before an error text: it follows, perhaps in quotation marks.
  private static let heralds: Set<String> = [
    "getting", "got", "get", "error", "errors", "latest_error", "message", "says", "saying", "said",
    "shows", "with", "see", "seeing", "reads", "is", "this", "exception", "log", "logs", "mean",
  ]

  /// People, papers and machines that say things which are no error texts.
  private static let reporters: Set<String> = [
    "he", "she", "they", "boss", "colleague", "runbook", "docs", "support", "someone", "somebody",
    "bob", "alice", "chatgpt", "claude", "wiki", "i", "we", "you", "manager", "slack", "cto", "ceo",
    "teammate", "coworker", "friend", "everyone", "people", "guy", "dev", "team", "email", "readme",
    "doc", "documentation", "manual", "faq", "article", "blog", "reddit", "book", "guide",
    "ticket",
  ]

  /// What is called by what is written on it: the `'delete data' button`.
  private static let labels: Set<String> = [
    "button", "thing", "option", "link", "menu", "action", "command", "checkbox", "page",
  ]

  /// The insides of quotation marks, without the marks.
  private static func quotations(_ line: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count, found.count < most {
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

  private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "`": "`", "'": "'", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}",
    "\u{AB}": "\u{BB}",
  ]

  private static func opens(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    index == 0 || !line[index - 1].isPartOfWord
  }

  private static func closes(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    index + 1 == line.count || !line[index + 1].isPartOfWord
  }

  /// Whether a quotation is an error text: a program's words, or three words or more that no person
  /// is said to have spoken.
  private static func isError(_ span: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    let before = words(line[..<max(0, span.lowerBound - 1)])
    if isReported(before) { return false }
    let after = words(line[min(line.count, span.upperBound + 1)...])
    if let next = after.first, labels.contains(next) { return false }
    if firstMark(line[..<span.lowerBound]) != nil { return false }
    if firstMark(line[span]) != nil { return true }
    guard words(line[span]).count >= 3 else { return false }
    return before.last.map(heralds.contains) ?? false || before.contains { heralds.contains($0) }
      || words(line[span]).count >= 4
  }

  /// Where an error text begins that runs to the end of the line.
  private static func tail(_ line: [Unicode.Scalar], quotes: [Range<Int>]) -> Int? {
    let mark = firstMark(line[...]).map { wordStart(line, $0) }
    let herald = heraldedTail(line)
    if let mark, let herald { return min(mark, herald) }
    if let found = mark ?? herald { return found }
    return isBareError(line, quotes: quotes) ? bareStart(line, quotes) : nil
  }

  /// After `getting:`, `the error is:`, `it says:`.
  private static func heraldedTail(_ line: [Unicode.Scalar]) -> Int? {
    let colons = line.indices.lazy.filter { line[$0] == ":" || line[$0] == ">" }
    for index in colons.prefix(most) {
      let before = words(line[..<index])
      guard index + 1 < line.count, line[index + 1] == " ", let last = before.last else { continue }
      if isRefusal(line[(index + 1)...]) { return index + 1 }
      let heralded = heralds.contains(last) || before.contains { $0 == "error" || $0 == "getting" }
      guard heralded, !isReported(before), words(line[(index + 1)...]).count >= 2 else { continue }
      return index + 1
    }
    return nil
  }

  /// Where the person speaks again: `… does not exist - that's what orders tells me`, `… has
  /// expired, source app_db`. The end of the line if nowhere.
  private static func remark(_ line: [Unicode.Scalar], after start: Int) -> Int {
    for index in line.indices.dropFirst(start + 1).reversed() {
      let isDash = line[index].plain == "-" && line[index - 1] == " "
      // `… during query <- every night on carts`
      if line[index] == "<", line[index - 1] == " ", line.dropFirst(index + 1).first == "-" {
        return index
      }
      guard isDash || line[index] == "," else { continue }
      let said = words(line[index...])
      // `…, orders failed again`
      if !isDash, 3...5 ~= said.count, said.last == "again", failures.contains(said[said.count - 2])
      {
        return index
      }
      guard let first = said.first, (isDash ? remarks : places).contains(first),
        isDash || said.count <= (questions.contains(first) ? 8 : 4)
      else { continue }
      return index
    }
    return line.endIndex
  }

  /// What a person's own words about an error begin with, after a dash.
  private static let remarks: Set<String> = [
    "this", "that", "thats", "its", "it", "seen", "happens", "happened", "any", "what", "whats",
    "why", "is", "was", "were", "did", "does", "has", "how", "who", "when", "since", "i", "we",
    "our", "my", "help", "please", "pls", "source", "table", "from", "for",
  ]

  /// After a comma, where it is, or what it is.
  private static let places: Set<String> = questions.union([
    "source", "table", "on", "from", "this", "its", "thats",
  ])

  private static let failures: Set<String> = [
    "failed", "fails", "failing", "broke", "broken", "died", "stuck", "red", "down",
  ]

  private static let questions: Set<String> = ["whats", "what", "why", "how", "any", "help"]

  /// `invoices in app_db: column "x" does not exist`: what a person says stands before the colon.
  private static func bareStart(_ line: [Unicode.Scalar], _ quotes: [Range<Int>]) -> Int {
    let end = quotes.first?.lowerBound ?? 0
    let colon = line[..<end].indices.last { line[$0] == ":" && line[$0 + 1] == " " }
    return colon.map { $0 + 1 } ?? 0
  }

  /// `replication slot "x" does not exist`: a program's sentence about something in quotation
  /// marks.
  private static func isBareError(_ line: [Unicode.Scalar], quotes: [Range<Int>]) -> Bool {
    guard let quote = quotes.first else { return false }
    let after = words(line[min(line.count, quote.upperBound + 1)...])
    let tails = [
      ["does", "not", "exist"], ["already", "exists"], ["not", "found"], ["is", "invalid"],
    ]
    return tails.contains { after.starts(with: $0) }
  }

  /// `403 The provided key does not have …`; not `500 rows are missing`.
  private static func isRefusal(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let said = words(text)
    guard said.count >= 3, let code = said.first, refusals.contains(code) else { return false }
    return !["400", "500"].contains(code)
      || text.drop { !("A"..."Z" ~= $0 || "a"..."z" ~= $0) }.first.map { "A"..."Z" ~= $0 } ?? false
  }

  private static let refusals: Set<String> = [
    "400", "401", "402", "403", "404", "407", "408", "409", "422", "429", "500", "502", "503",
    "504",
  ]

  private static func isReported(_ before: [String]) -> Bool {
    let near = before.suffix(4)
    return near.contains(where: reporters.contains)
      && near.contains {
        [
          "say", "says", "said", "wrote", "told", "suggested", "suggests", "reads", "yells",
          "shouts",
          "screams", "posts", "posted", "goes",
        ].contains($0)
      }
  }

  private static func firstMark(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
    let small = line.map(\.small)
    var (letters, smallLetters) = (Letters(), Letters())
    for scalar in line { letters.insert(scalar) }
    for scalar in small { smallLetters.insert(scalar) }
    return marks.compactMap { mark in
      guard (mark.isExact ? letters : smallLetters).contains(mark.letters) else { return nil }
      let place = mark.isExact ? find(mark.scalars, in: line) : find(mark.scalars, in: small[...])
      return place.map { mark.isExact ? $0 : $0 + line.startIndex }
    }.min()
  }

  private static func find(
    _ mark: [Unicode.Scalar], in line: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    guard line.count >= mark.count, let first = mark.first else { return nil }
    return (line.startIndex...line.endIndex - mark.count).first { start in
      line[start] == first && line[start..<start + mark.count].elementsEqual(mark)
    }
  }

  private static func wordStart(_ line: [Unicode.Scalar], _ index: Int) -> Int {
    var start = index
    while start > 0, !line[start - 1].properties.isWhitespace { start -= 1 }
    return start
  }

  private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [String] {
    text.filter { $0.plain != "'" }.split { !($0.isPartOfWord || $0 == "_") }
      .map { String(scalars: $0.map(\.small)[...]) }
  }
}

extension Unicode.Scalar {
  /// A capital of ours made small; any other scalar as it is.
  fileprivate var small: Unicode.Scalar {
    "A"..."Z" ~= self ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }

  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
