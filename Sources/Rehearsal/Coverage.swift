// Which of the things that ought to be shown are, and where.

/// The marks of all sessions together, each with the conversations that show it.
package struct Coverage: Sendable {
  /// A conversation that a reader can be led to.
  package struct Place: Hashable, Sendable {
    package let file: String
    package let title: String
  }

  package let chart: CoverageChart
  /// In the order of the files.
  package let places: [Mark: [Place]]

  /// Sessions that could not be performed to their end show nothing.
  package init(of replays: [Replay], on chart: CoverageChart) {
    var places: [Mark: [Place]] = [:]
    let wanted = chart.all
    for replay in replays {
      for session in replay.sessions where session.allErrors.isEmpty {
        let place = Place(file: replay.transcript.file, title: session.session.title)
        for mark in session.marks.intersection(wanted) { places[mark, default: []].append(place) }
      }
    }
    self.chart = chart
    self.places = places
  }

  package var marks: Set<Mark> { Set(places.keys) }
}

/// `Transcripts/coverage.txt`: what was shown once and must be shown from then on. One mark a line,
/// sorted; a line `MARK: REASON` says why a mark is not shown.
package struct CoverageFloor: Hashable, Sendable {
  package private(set) var marks: Set<Mark> = []
  package private(set) var reasons: [Mark: String] = [:]

  /// - Throws: ``TranscriptError`` at a line that names no mark.
  package init(parsing text: String) throws(TranscriptError) {
    for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
      if line.isEmpty { continue }
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard let mark = Mark(description: String(parts[0])) else {
        throw TranscriptError(line: number, .unknownMark(String(parts[0])))
      }
      if parts.count == 2 { reasons[mark] = String(parts[1]) } else { marks.insert(mark) }
    }
  }

  /// What was shown once and no longer is.
  package func lost(in coverage: Coverage) -> [Mark] { marks.subtracting(coverage.marks).sorted() }

  /// What is neither shown nor excused.
  package func unexplained(in coverage: Coverage) -> [Mark] {
    coverage.chart.all.subtracting(coverage.marks).subtracting(reasons.keys).sorted()
  }

  package func verdict(on coverage: Coverage) -> Verdict {
    lost(in: coverage).isEmpty ? .asWritten : .belowFloor
  }

  /// Higher by what is shown now, never lower. An excuse goes when its mark is shown.
  package func raised(by coverage: Coverage) -> CoverageFloor {
    var floor = self
    floor.marks.formUnion(coverage.marks)
    floor.reasons = reasons.filter { !floor.marks.contains($0.key) }
    return floor
  }

  /// The file.
  package var text: String {
    let lines = marks.map { ($0, $0.description) } + reasons.map { ($0, "\($0): \($1)") }
    return lines.sorted { $0.0 < $1.0 }.map { $0.1 + "\n" }.joined()
  }
}
