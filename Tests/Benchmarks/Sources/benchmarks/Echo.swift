// From a key to its letter on the screen.

import Glibc

extension Benchmark {
  static let echo = Benchmark(
    name: "echo", about: "a keystroke's echo, key by key in turn with sqlite3's shell"
  ) { subject in
    let ours = try Typist(
      at: TerminalProgram(subject.program, ["--world", "healthy"], home: subject.scratch),
      prompt: "syncmedic> ")
    let theirs = try Files.program("sqlite3").map { path in
      try Typist(at: TerminalProgram(path, home: subject.scratch), prompt: "sqlite> ")
    }
    for number in 0..<(Typist.warmingUp + 1000) {
      try ours.press(number)
      try theirs?.press(number)
    }
    return lines(ours.echoes, theirs?.echoes)
  }

  private static func lines(_ ours: Series, _ theirs: Series?) -> [Line] {
    [(name: "median of 1000", share: 50.0), (name: "p99", share: 99.0)].flatMap { point in
      let own = ours.percentile(point.share)
      let bar = Bar.atMost(Quantity(1.2, .ratio))
      let line = Line("a key's echo, \(point.name)", Quantity(own * 1000, .microseconds))
      let what = "a key's echo / sqlite3's, \(point.name)"
      guard let theirs else { return [line, Line(what, missing: "sqlite3 is not installed", bar)] }
      return [line, Line(what, Quantity(own / theirs.percentile(point.share), .ratio), bar)]
    }
  }
}

/// Somebody who types letters and watches each arrive.
private final class Typist {
  /// Keys that are not counted.
  static let warmingUp = 20

  private let program: TerminalProgram
  private var times: [Duration] = []

  init(at program: TerminalProgram, prompt: String) throws {
    self.program = program
    try program.expect(prompt)
    program.settle()
  }

  var echoes: Series { Series(Array(times.dropFirst(Self.warmingUp))) }

  /// Letters that stand in no escape code we know, in turn, so that an old one is not taken for the
  /// new. Every 40 keys the line is wiped: neither program ever has to wrap it.
  func press(_ number: Int) throws {
    if number % 40 == 39 {
      program.send("\u{15}")  // Ctrl-U
      program.settle()
    }
    let letter = ["x", "w", "z", "v"][number % 4]
    let start = ContinuousClock.now
    program.send(letter)
    try program.expect(letter)
    times.append(ContinuousClock.now - start)
    usleep(4_000)  // A hand, not a paste.
  }
}
