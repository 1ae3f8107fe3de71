// From nothing to a prompt.

extension Benchmark {
  static let start = Benchmark(
    name: "start", about: "start to prompt, memory there; beside sqlite3's shell"
  ) { subject in
    let ours = try Starts(
      subject.program, ["--world", "healthy"], prompt: "syncmedic> ", home: subject.scratch)
    let lines = [
      Line(
        "start to prompt, median of 30", Quantity(ours.times.median, .milliseconds),
        .atMost(Quantity(20, .milliseconds))),
      Line("start to prompt, p95", Quantity(ours.times.percentile(95), .milliseconds)),
      Line("start to prompt, processor time", Quantity(ours.processor.median, .milliseconds)),
      Line(
        "memory at the prompt", Quantity(ours.memory.median, .mebibytes),
        .atMost(Quantity(30, .mebibytes))),
    ]
    let what = "start to prompt / sqlite3's"
    guard let sqlite = Files.program("sqlite3") else {
      return lines + [Line(what, missing: "sqlite3 is not installed")]
    }
    let theirs = try Starts(
      sqlite, [], prompt: "sqlite> ", home: subject.scratch)
    return lines + [Line(what, Quantity(ours.times.median / theirs.times.median, .ratio))]
  }
}

/// Thirty starts after one that warms the page cache.
private struct Starts {
  let times: Series
  let processor: Series
  let memory: Series

  init(_ path: String, _ arguments: [String], prompt: String, home: String) throws {
    var times: [Duration] = []
    var processor: [Duration] = []
    var memory: [Double] = []
    for _ in 0...30 {
      let start = ContinuousClock.now
      let program = try TerminalProgram(path, arguments, home: home)
      try program.expect(prompt)
      times.append(ContinuousClock.now - start)
      processor += program.processorTime.map { [$0] } ?? []
      memory += program.residentMemory.map { [$0] } ?? []
    }
    self.times = Series(Array(times.dropFirst()))
    self.processor = Series(processor)
    self.memory = Series(memory)
  }
}
