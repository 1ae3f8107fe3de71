// A transcript's text with other output lines in it, and nothing else changed.

/// Edits by line number. Inputs and prose cannot be named in one: it is made from outputs and pins.
struct Revision {
  private var replaced: [Int: String] = [:]
  private var removed: Set<Int> = []
  /// Below the line of that number.
  private var added: [Int: [String]] = [:]

  init(taking sessions: [SessionReplay]) {
    for session in sessions {
      for pin in session.pins { replaced[pin.line.number] = pin.actual }
      for turn in session.turns { take(turn) }
    }
  }

  private mutating func take(_ turn: TurnReplay) {
    var above = turn.turn.number
    for step in turn.alignment.steps {
      switch step {
      case .kept(let written), .elided(let written): above = written.number
      case .removed(let written):
        removed.insert(written.number)
        above = written.number
      case .added(let line): added[above, default: []].append(line.description)
      }
    }
  }

  func applied(to source: [String]) -> String {
    zip(1..., source).flatMap { number, line in
      (removed.contains(number) ? [] : [replaced[number] ?? line]) + (added[number] ?? [])
    }.joined(separator: "\n")
  }
}

extension Replay {
  /// The whole file as it would be if all that came were right.
  ///
  /// - Throws: ``Vetted/Leak`` when that must not be written anywhere.
  package func actual() throws(Vetted.Leak) -> Vetted {
    try Vetted(Revision(taking: sessions).applied(to: transcript.source))
  }
}
