// Whole conversations, in process.

extension Benchmark {
  static let replay = Benchmark(
    name: "replay", about: "all transcripts, wall time less an empty start, a session"
  ) { subject in
    let files = Files.transcripts(at: subject.transcripts)
    let sessions = try files.reduce(0) { sum, file in sum + (try Files.sessions(in: file)) }
    guard sessions > 0 else { return [Line("replay", missing: "no transcripts found")] }
    let once = try subject.replayCost([subject.transcripts])
    let often = try subject.replayCost(Array(repeating: subject.transcripts, count: 20))
    return [
      Line(
        "replay of \(sessions) transcripts, a session",
        Quantity(once / Double(sessions), .milliseconds), .atMost(Quantity(0.5, .milliseconds))),
      Line(
        "replay of them 20 times over, a session",
        Quantity(often / Double(sessions * 20), .milliseconds)),
    ]
  }
}

extension Subject {
  /// Milliseconds beyond those of a replay of nothing: the median of 21 pairs, each measured one
  /// after the other so that a busy machine weighs on both.
  func replayCost(_ paths: [String]) throws -> Double {
    let empty = "\(scratch)/empty.md"
    try Files.write("# Nothing\n", to: empty)
    return Series(
      try (0..<21).map { _ in
        let start = try Run(program, ["replay", empty]).wall
        let whole = try Run(program, ["replay"] + paths)
        guard whole.status == 0 else { throw Failure("the replay ends with \(whole.status)") }
        return (whole.wall - start).milliseconds
      }
    ).median
  }
}

extension Files {
  fileprivate static func sessions(in path: String) throws -> Int {
    try read(path).split(separator: "\n").count { $0 == "```scenario" }
  }
}
