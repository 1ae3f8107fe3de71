// Whole conversations, in process.

extension Benchmark {
  static let replay = Benchmark(
    name: "replay", about: "all transcripts, wall time less an empty start, a session"
  ) { subject in
    let files = Files.transcripts(at: subject.transcripts)
    let sessions = try files.reduce(0) { sum, file in sum + (try Files.sessions(in: file)) }
    guard sessions > 0 else { return [Line("replay", missing: "no transcripts found")] }
    let once = try subject.replayCost([subject.transcripts], pairs: 21)
    let often = try subject.replayCost(
      Array(repeating: subject.transcripts, count: 20), pairs: 3)
    let each = 1 / Double(sessions)
    return [
      Line(
        "replay of \(sessions) transcripts, a session",
        Quantity(once.wall * each, .milliseconds), .atMost(Quantity(0.5, .milliseconds))),
      Line("its processor time", Quantity(once.processor * each, .milliseconds)),
      Line(
        "20 times over, a session's processor time",
        Quantity(often.processor * each / 20, .milliseconds)),
    ]
  }
}

extension Subject {
  /// Milliseconds beyond those of a replay of nothing: the median of so many pairs, each measured one
  /// after the other so that a busy machine weighs on both.
  func replayCost(_ paths: [String], pairs: Int) throws -> (wall: Double, processor: Double) {
    let empty = "\(scratch)/empty.md"
    try Files.write("# Nothing\n", to: empty)
    let costs = try (0..<pairs).map { _ in
      let start = try Run(program, ["replay", empty])
      let whole = try Run(program, ["replay"] + paths)
      guard whole.status == 0 else { throw Failure("the replay ends with \(whole.status)") }
      return (wall: whole.wall - start.wall, processor: whole.processor - start.processor)
    }
    return (Series(costs.map(\.wall)).median, Series(costs.map(\.processor)).median)
  }
}

extension Files {
  fileprivate static func sessions(in path: String) throws -> Int {
    try read(path).split(separator: "\n").count { $0 == "```scenario" }
  }
}
