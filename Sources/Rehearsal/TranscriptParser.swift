// Reads a transcript. Strict where a slip would leave lines unrun or unseen, and blind to the rest:
// prose is the author's.

extension Transcript {
  /// - Parameter file: its name, for messages.
  package init(parsing text: String, file: String) throws(TranscriptError) {
    try self.init(valid: Array(text.utf8), file: file)
  }

  /// Cut by bytes, in memory that lies in a row: a folder has half a million of them.
  private init(valid bytes: [UInt8], file: String) throws(TranscriptError) {
    let source = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var parser = TranscriptParser()
    // What stands after the last newline is a line only if there is something.
    let lines = source.last?.isEmpty == true ? source.dropLast() : source[...]
    for (index, line) in lines.enumerated() { try parser.read(line, number: index + 1) }
    self.init(file: file, source: source, sessions: try parser.finish())
  }

  /// The same from what the disk holds, which may be anything.
  package init(bytes: [UInt8], file: String) throws(TranscriptError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw TranscriptError(line: bad + 1, .notUTF8)
    }
    try self.init(valid: bytes, file: file)
  }
}

/// One line after the other; what was read so far.
private struct TranscriptParser {
  private enum Place {
    case prose
    /// A block of the author's own, closed by at least as many of the same characters.
    case example(Fence, opened: Int)
    case scenario(opened: Int)
    case transcript(opened: Int)
  }

  private var place = Place.prose
  private var heading = ""
  /// Named since the last heading: they belong to the session that begins under it.
  private var traps: [Int] = []
  private var sessions: [TranscriptSession] = []

  mutating func read(_ line: String, number: Int) throws(TranscriptError) {
    if let flaw = TranscriptError.Reason(flawOf: line) { throw TranscriptError(line: number, flaw) }
    switch place {
    case .prose: try readProse(line, number)
    case .example(let fence, _): if fence.isClosed(by: line) { place = .prose }
    case .scenario where line == "```", .transcript where line == "```": place = .prose
    case .scenario: if !line.isEmpty { sessions[last].scenario.append(.init(line, number: number)) }
    case .transcript: try readTurn(line, number)
    }
  }

  mutating func finish() throws(TranscriptError) -> [TranscriptSession] {
    switch place {
    case .prose: break
    case .example(_, let opened), .scenario(let opened), .transcript(let opened):
      throw TranscriptError(line: opened, .unterminatedBlock)
    }
    try requireTranscript()
    return sessions
  }

  private var last: Int { sessions.count - 1 }

  /// A scenario that nobody speaks in tests nothing.
  private func requireTranscript() throws(TranscriptError) {
    if let session = sessions.last, session.turns.isEmpty {
      throw TranscriptError(line: session.number, .scenarioWithoutTranscript)
    }
  }

  // MARK: Prose

  private mutating func readProse(_ line: String, _ number: Int) throws(TranscriptError) {
    if line.utf8.first == UInt8(ascii: "#") {
      heading = title(of: line) ?? heading
      traps = []
    } else if line == "```scenario" {
      try requireTranscript()
      sessions.append(
        .init(title: heading, scenario: [], turns: [], number: number, traps: traps))
      place = .scenario(opened: number)
    } else if line == "```transcript" {
      try openTranscript(number)
    } else if let fence = Fence(opening: line) {
      if fence.names("transcript") || fence.names("scenario") {
        throw TranscriptError(line: number, .nearlyABlock(line))
      }
      place = .example(fence, opened: number)
    } else {
      traps += Self.traps(in: line)
    }
  }

  /// `(trap 12)`, `(traps 12, 13 and 20)`: the author says so, and a reader checks it.
  private static func traps(in line: String) -> [Int] {
    // Looked for by bytes: an index of a hundred conversations is prose too.
    guard Array(line.utf8).place(of: Array("(trap".utf8), from: 0) != nil else { return [] }
    return line.split(separator: "(").dropFirst().flatMap { part -> [Int] in
      guard let end = part.firstIndex(of: ")"), part.hasPrefix("trap") else { return [] }
      return part[..<end].split { !$0.isNumber }.compactMap { Int($0) }
    }
  }

  /// `## A stuck run`: up to six marks and a space.
  private func title(of line: String) -> String? {
    let rest = line.drop { $0 == "#" }
    guard line.count - rest.count <= 6, rest.first == " " else { return nil }
    return String(rest.drop { $0 == " " })
  }

  private mutating func openTranscript(_ number: Int) throws(TranscriptError) {
    guard !sessions.isEmpty else {
      throw TranscriptError(line: number, .transcriptWithoutScenario)
    }
    place = .transcript(opened: number)
    if sessions[last].turns.isEmpty {
      sessions[last].turns.append(Turn(input: nil, outputs: [], number: number))
    }
  }

  // MARK: Turns

  private mutating func readTurn(_ line: String, _ number: Int) throws(TranscriptError) {
    let mark = line.utf8.prefix(4)
    guard let gutter = Gutter(mark: Substring(mark)) else {
      throw TranscriptError(line: number, .unknownGutter(String(line.prefix { $0 != " " })))
    }
    let rest = line.utf8.dropFirst(4)
    guard rest.isEmpty || rest.first == UInt8(ascii: " ") else {
      throw TranscriptError(line: number, .noSpaceAfterGutter)
    }
    let text = String(Substring(rest.dropFirst()))
    switch gutter {
    case .input(let input):
      let line = InputLine(input, text, number: number)
      if input == .secret, !text.isEmpty, line.entry == nil {
        throw TranscriptError(line: number, .secretInClear)
      }
      sessions[last].turns.append(Turn(input: line, outputs: [], number: number))
    case .output(let output):
      try add(OutputLine(output, text), number)
    }
  }

  private mutating func add(_ line: OutputLine, _ number: Int) throws(TranscriptError) {
    let turn = sessions[last].turns.count - 1
    if line.isElision, sessions[last].turns[turn].isInsidePlan {
      throw TranscriptError(line: number, .elisionInPlan)
    }
    sessions[last].turns[turn].outputs.append(.init(line: line, number: number))
  }
}

extension Turn {
  /// Whether a plan has begun and has not yet said what to type.
  fileprivate var isInsidePlan: Bool {
    guard let begin = outputs.lastIndex(where: \.line.beginsPlan) else { return false }
    return !outputs[begin...].contains(where: \.line.endsPlan)
  }
}

/// The line that opens a block of Markdown: three or more backticks or tildes, then a word or two.
private struct Fence {
  private let character: Character
  private let length: Int
  private let info: Substring

  init?(opening line: String) {
    let line = line.drop { $0 == " " }
    guard let character = line.first, character == "`" || character == "~" else { return nil }
    let info = line.drop { $0 == character }
    guard line.count - info.count >= 3, character == "~" || !info.contains("`") else { return nil }
    self.character = character
    self.length = line.count - info.count
    self.info = info
  }

  func isClosed(by line: String) -> Bool {
    guard let other = Fence(opening: line) else { return false }
    return other.info.isEmpty && other.character == character && other.length >= length
  }

  /// Whether a reader would take the block for one of ours: ``` ``` Transcript``` for instance.
  func names(_ word: String) -> Bool {
    info.split(separator: " ").first?.lowercased() == word
  }
}
