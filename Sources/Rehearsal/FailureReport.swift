// What went otherwise than written, as a reader of a terminal or of a build's log wants it.

extension Replay {
  /// Whole lines, each with its newline; empty when all is as written.
  package var report: String {
    sessions.map { FailureReport(of: $0, file: transcript.file).text }.joined()
  }
}

extension Difference {
  /// The graver, the louder.
  package var label: String {
    switch self {
    case .wording: "wording"
    case .calls: "CALLS"
    case .destructive: "DESTRUCTIVE CALLS"
    }
  }
}

/// One session of it.
private struct FailureReport {
  private let file: String
  private let replay: SessionReplay

  init(of replay: SessionReplay, file: String) {
    self.file = file
    self.replay = replay
  }

  var text: String {
    (diff + unwritable + replay.errors.map { $0.report(in: file) }).map { $0 + "\n" }.joined()
  }

  private var diff: [String] {
    guard let difference = replay.difference else { return [] }
    let pieces = replay.pinScript.pieces + replay.turnScript.pieces
    let lines = pieces.enumerated().flatMap { index, piece in
      index == 0
        ? piece.lines(in: file, "first divergence", ": \(difference.label)")
        : piece.lines(in: file, "and here")
    }
    return lines + (replay.isCutShort ? [Self.cut] : [])
  }

  private static let cut =
    "  the rest of this session was not replayed: an unexpected call changes the world"

  private var unwritable: [String] {
    replay.compared.flatMap(\.unwritable).map {
      "\(file):\($0.line): what came cannot be written down: \($0.reason.words)"
    }
  }
}
