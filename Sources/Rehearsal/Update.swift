// Writing a transcript anew from what came. Outputs only: an input and a word of prose are the
// author's.

/// What writing anew would do to one file. Nothing is written here; whoever does prints ``changes``
/// first, then writes ``text``, and ends with ``verdict``.
package struct Update: Sendable {
  /// Why nothing may be written at all.
  package enum Refusal: Hashable, Sendable {
    /// A build accepts nothing; people do.
    case inContinuousIntegration
    /// Destructive calls are accepted for one file at a time.
    case severalFiles
    /// There are inputs without effect, or lines came that no file can hold.
    case errors([TranscriptError])
    case leak([Tripwire.Hit])
  }

  /// The whole file anew; nil when it stays as it is.
  package let text: Vetted?
  package let refusal: Refusal?
  /// What is written anew, and what would need a louder word: lines for a person.
  package let changes: [String]
  package let verdict: Verdict

  /// - Parameters:
  ///   - level: the gravest difference that is accepted. Sessions with a graver one stay as they are.
  ///   - files: how many the person named in one go.
  package init(
    _ replay: Replay, accepting level: Difference = .wording, files: Int = 1,
    inContinuousIntegration: Bool
  ) {
    let news = replay.sessions.compactMap(News.init)
    let accepted = news.filter { $0.difference <= level }.map(\.session)
    do throws(Refusal) {
      if inContinuousIntegration { throw .inContinuousIntegration }
      if level == .destructive, files > 1 { throw .severalFiles }
      if !replay.obstacles.isEmpty { throw .errors(replay.obstacles) }
      // Sessions that stay as they are, are shown all the same: they must be fit to be seen.
      _ = try Self.write(replay.sessions, over: replay.transcript)
      text = accepted.isEmpty ? nil : try Self.write(accepted, over: replay.transcript)
      refusal = nil
      changes = news.flatMap { $0.lines(in: replay.transcript.file, accepting: level) }
      verdict = news.isEmpty ? .asWritten : .mismatch
    } catch {
      text = nil
      refusal = error
      changes = error.lines(in: replay.transcript.file)
      verdict = if case .leak = error { .leak } else { .notTested }
    }
  }

  private static func write(
    _ sessions: [SessionReplay], over transcript: Transcript
  ) throws(Refusal) -> Vetted {
    do throws(Vetted.Leak) {
      return try Vetted(Revision(taking: sessions).applied(to: transcript.source))
    } catch {
      throw .leak(error.hits)
    }
  }
}

extension Update.Refusal: Error {
  fileprivate func lines(in file: String) -> [String] {
    switch self {
    case .inContinuousIntegration: ["\(file): not written: CI is set, and a build accepts nothing"]
    case .severalFiles:
      ["\(file): not written: destructive calls are accepted for one file at a time"]
    case .errors(let errors): errors.map { $0.report(in: file) } + ["\(file): not written"]
    case .leak(let hits): hits.map { $0.report(in: file) } + ["\(file): not written"]
    }
  }
}

extension Replay {
  /// What stands in the way of writing any of it.
  fileprivate var obstacles: [TranscriptError] {
    sessions.flatMap { $0.allErrors + $0.turns.flatMap(\.unwritable) }
  }
}

// MARK: - What changed

extension Difference {
  /// The word that accepts it.
  package var option: String {
    switch self {
    case .wording: "--update"
    case .calls: "--update=calls"
    case .destructive: "--update=destructive"
    }
  }
}

/// A session that would be written anew.
private struct News {
  let session: SessionReplay
  /// The gravest of all its turns, those after an unexpected call included.
  let difference: Difference

  init?(_ session: SessionReplay) {
    let all = session.turns.compactMap(\.difference) + session.pins.map { _ in .wording }
    guard let difference = all.max() else { return nil }
    self.session = session
    self.difference = difference
  }

  func lines(in file: String, accepting level: Difference) -> [String] {
    guard difference <= level else {
      let line = "\(file):\(session.session.number): stays as it is: \(difference.label) differ"
      return ["\(line); to accept, \(difference.option)"] + ledger
    }
    let pieces = session.pinScript.pieces + session.wholeScript.pieces
    return ledger + pieces.flatMap { $0.lines(in: file, "written anew") } + expanded(in: file)
  }

  /// All changing calls of the session, before and after, each below the input it follows.
  private var ledger: [String] {
    guard difference > .wording else { return [] }
    let before = session.turns.flatMap { $0.ledger(\.turn.lines) }
    let after = session.turns.flatMap { $0.ledger(\.actual) }
    return ["  calls before:"] + (before.isEmpty ? ["    none"] : before)
      + ["  calls after:"] + (after.isEmpty ? ["    none"] : after)
  }

  private func expanded(in file: String) -> [String] {
    session.turns.flatMap(\.alignment.steps).compactMap { step in
      guard case .removed(let written) = step, written.line.isElision else { return nil }
      return "\(file):\(written.number): [...] no longer fits here and is written out"
    }
  }
}

extension TurnReplay {
  fileprivate func ledger(_ lines: KeyPath<TurnReplay, [OutputLine]>) -> [String] {
    let calls = self[keyPath: lines].filter(\.isChange).map { "    \($0.shown)" }
    return calls.isEmpty ? [] : ["    \(turn.input?.description ?? "(opening)")"] + calls
  }
}
