// One session as a list of lines: what stayed, what would go, what would come.

/// One line of a diff.
struct ScriptLine: Hashable, Sendable {
  enum Sign: String {
    case same = " "
    case removed = "-"
    case added = "+"
  }

  let sign: Sign
  let text: String
  /// Of the line, or of the one above it where the file has none yet.
  let number: Int
  /// Where in the conversation: `turn 4, state awaiting-approval`.
  let place: String
  let isCall: Bool

  init(_ sign: Sign, _ text: String, number: Int, place: String, isCall: Bool = false) {
    self.sign = sign
    self.text = text
    self.number = number
    self.place = place
    self.isCall = isCall
  }
}

extension SessionReplay {
  /// The records that pin a world, where the pin does not hold.
  var pinScript: [ScriptLine] {
    pins.flatMap { pin in
      [(ScriptLine.Sign.removed, pin.line.text), (.added, pin.actual)].map { sign, text in
        ScriptLine(sign, text, number: pin.line.number, place: "scenario")
      }
    }
  }

  /// Every turn, whatever happened in those before.
  var wholeScript: [ScriptLine] { turns.enumerated().flatMap { $1.script(number: $0) } }

  /// Every turn that was compared; the last ends with the unexpected call, if there is one.
  var turnScript: [ScriptLine] {
    let turns = compared.enumerated().map { $1.script(number: $0) }
    guard isCutShort, let last = turns.last else { return turns.flatMap { $0 } }
    return turns.dropLast().flatMap { $0 } + upToTheCall(last)
  }

  /// Of the run of changes that the call stands in: what leads to it on either side.
  private func upToTheCall(_ lines: [ScriptLine]) -> [ScriptLine] {
    guard let call = lines.firstIndex(where: { $0.isCall && $0.sign != .same }) else {
      return lines
    }
    let same = lines[..<call].lastIndex { $0.sign == .same }
    let start = same.map { $0 + 1 } ?? 0
    let run = lines[start...].prefix { $0.sign != .same }
    let sides = [ScriptLine.Sign.removed, .added].map { sign in run.filter { $0.sign == sign } }
    return lines[..<start]
      + sides.flatMap { side in
        side.firstIndex(where: \.isCall).map { side[...$0] } ?? []
      }
  }
}

extension TurnReplay {
  /// - Parameter number: 0 for the opening.
  fileprivate func script(number: Int) -> [ScriptLine] {
    let place = number == 0 ? "opening" : "turn \(number)" + (state.map { ", state \($0)" } ?? "")
    var lines: [ScriptLine] = []
    if let input = turn.input {
      lines.append(ScriptLine(.same, input.description, number: input.number, place: place))
    }
    for step in alignment.steps {
      lines.append(ScriptLine(step, below: lines.last?.number ?? turn.number, place: place))
    }
    return lines
  }
}

extension ScriptLine {
  fileprivate init(_ step: Alignment.Step, below above: Int, place: String) {
    switch step {
    case .kept(let written), .elided(let written):
      self.init(.same, written, place)
    case .removed(let written):
      self.init(.removed, written, place)
    case .added(let line):
      self.init(.added, line.shown, number: above, place: place, isCall: line.isCall)
    }
  }

  private init(_ sign: Sign, _ written: Turn.Written, _ place: String) {
    let line = written.line
    self.init(
      sign, line.description, number: written.number, place: place, isCall: line.isCall)
  }
}

extension OutputLine {
  /// As a build's log may hold it: no secret, and nothing that a terminal would obey.
  var shown: String {
    if Tripwire.fires(at: description) {
      return "\(gutter.rawValue) (not shown: it looks like a secret)"
    }
    guard TranscriptError.Reason(flawOf: description) != nil else { return description }
    return description.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}

// MARK: - A unified diff

extension [ScriptLine] {
  /// The changes with three lines around each, joined where they touch.
  var pieces: [ArraySlice<ScriptLine>] {
    var ranges: [Range<Int>] = []
    for index in indices where self[index].sign != .same {
      let around = Swift.max(0, index - 3)..<Swift.min(count, index + 4)
      if let last = ranges.last, last.upperBound >= around.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<around.upperBound
      } else {
        ranges.append(around)
      }
    }
    return ranges.map { self[$0] }
  }
}

extension ArraySlice<ScriptLine> {
  /// As a diff shows it, except that it begins with a file and a line, so that a click leads there.
  func lines(in file: String, _ title: String, _ label: String = "") -> [String] {
    guard let change = first(where: { $0.sign != .same }) else { return [] }
    return ["\(file):\(change.number): \(title) (\(change.place))\(label)"]
      + map { "\($0.sign.rawValue) \($0.text)" }
  }
}
