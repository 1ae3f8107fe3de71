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
    let newline = UInt8(ascii: "\n")
    let lines = Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.isEmpty {
      let colon = line.indices.first { line[$0...].starts(with: ": ".utf8) }
      let name = String(decoding: line[..<(colon ?? line.endIndex)], as: UTF8.self)
      guard let mark = Mark(description: name) else {
        throw TranscriptError(line: number, .unknownMark(name))
      }
      if let colon {
        reasons[mark] = String(decoding: line[(colon + 2)...], as: UTF8.self)
      } else {
        marks.insert(mark)
      }
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
