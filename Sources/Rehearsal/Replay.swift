// A transcript and what came when it was replayed, side by side.

/// One file, replayed. Every session is performed to its end, so that the file can be written anew;
/// comparing stops earlier, see ``SessionReplay/compared``.
package struct Replay: Sendable {
  package let transcript: Transcript
  package let sessions: [SessionReplay]

  package init<Stage: Performer>(of transcript: Transcript, by stage: Stage.Type) {
    self.transcript = transcript
    sessions = transcript.sessions.map { SessionReplay(of: $0, by: stage) }
  }

  package var verdict: Verdict { sessions.map(\.verdict).max() ?? .asWritten }
}

/// One session, replayed.
package struct SessionReplay: Sendable {
  package let session: TranscriptSession
  /// As many turns as could be performed.
  package let turns: [TurnReplay]
  /// Worlds that are not, or no longer, those the scenario agreed to.
  package let pins: [PinChange]
  package let marks: Set<Mark>
  /// Everything that makes this no test, wherever it happened. An update is refused over one.
  package let allErrors: [TranscriptError]

  init<Stage: Performer>(of session: TranscriptSession, by stage: Stage.Type) {
    let performance = Performance(of: session, by: stage)
    self.session = session
    turns = TurnReplay.sequence(session.turns, performance)
    pins = session.scenario.compactMap { PinChange(of: $0, digests: performance.digests) }
    marks = performance.marks.union(session.traps.map(Mark.trap))
    allErrors = performance.errors
  }

  /// The turns up to the first with an unexpected call. Such a call changes the world; what comes
  /// after it tells nothing.
  package var compared: ArraySlice<TurnReplay> {
    guard let wrong = turns.firstIndex(where: \.isUnexpected) else { return turns[...] }
    return turns[...wrong]
  }

  /// Whether an unexpected call ended the comparison.
  package var isCutShort: Bool { compared.last?.isUnexpected == true }

  /// What makes this no test. After an unexpected call an input without effect is no wonder.
  package var errors: [TranscriptError] { isCutShort ? [] : allErrors }

  /// The gravest of what was compared.
  package var difference: Difference? {
    (compared.compactMap(\.difference) + pins.map { _ in .wording }).max()
  }

  package var verdict: Verdict {
    if compared.contains(where: \.leaks) { return .leak }
    if !errors.isEmpty { return .notTested }
    return difference == nil ? .asWritten : .mismatch
  }
}

/// One input, what was to follow, and what did.
package struct TurnReplay: Sendable {
  package let turn: Turn
  package let actual: [OutputLine]
  package let alignment: Alignment
  /// Nil when all is as written.
  package let difference: Difference?
  /// The state that the turn began in, as the last `chk|` line told it.
  package let state: String?

  static func sequence(_ turns: [Turn], _ performance: Performance) -> [TurnReplay] {
    var state: String?
    return zip(turns, performance.outputs).map { turn, actual in
      defer { state = actual.last(where: { $0.gutter == .check })?.state ?? state }
      return TurnReplay(turn, actual, state: state, under: performance.destruction)
    }
  }

  private init(_ turn: Turn, _ actual: [OutputLine], state: String?, under law: Destruction) {
    self.turn = turn
    self.actual = actual
    self.state = state
    alignment = Alignment(turn.outputs, with: actual)
    difference = alignment.isExact ? nil : Difference(turn.lines, actual, under: law)
  }

  /// Whether another call was made than the one written, or none, or one more. Looks that an elision
  /// may have stood for are not held against it.
  package var isUnexpected: Bool {
    guard difference != nil else { return false }
    guard turn.lines.contains(where: \.isElision) else {
      return turn.lines.filter(\.isCall) != actual.filter(\.isCall)
    }
    return alignment.steps.contains { step in
      switch step {
      case .removed(let written): written.line.isCall
      case .added(let line): line.isChange
      case .kept, .elided: false
      }
    }
  }

  /// Lines that came and that no file can hold: a mistake of whoever made them.
  package var unwritable: [TranscriptError] {
    added.compactMap { line in
      TranscriptError.Reason(flawOf: line.description).map { .init(line: turn.number, $0) }
    }
  }

  /// Whether something that came, and that the file does not have, looks like a secret.
  package var leaks: Bool {
    added.contains { Tripwire.fires(at: $0.description) }
  }

  private var added: [OutputLine] {
    alignment.steps.compactMap { step in
      if case .added(let line) = step { line } else { nil }
    }
  }
}

extension OutputLine {
  /// `awaiting-approval` of `state=awaiting-approval plan=1#fab99a`.
  fileprivate var state: String? {
    text.utf8.split(separator: UInt8(ascii: " ")).first { $0.starts(with: "state=".utf8) }
      .map { String(Substring($0.dropFirst(6))) }
  }
}
