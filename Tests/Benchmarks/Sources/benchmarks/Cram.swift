// The same conversations as cram tests, which drive the built program through a shell.

import Glibc

extension Benchmark {
  static let cram = Benchmark(
    name: "cram", about: "a hundred conversations, replayed and with cram"
  ) { subject in
    let what = "cram / replay, the same conversations"
    let bar = Bar.atLeast(Quantity(20, .ratio))
    guard let cram = Files.program("cram") else {
      return [Line(what, missing: "cram is not installed", bar)]
    }
    let worlds = try subject.worlds().prefix(100)
    let copies = 1...max(1, 100 / max(1, worlds.count))
    let conversations = try worlds.flatMap { world in
      try copies.map { copy in try Conversation(world, copy, for: subject) }
    }
    let count = Double(conversations.count)
    let replay = try subject.replayCost(conversations.map(\.transcript), pairs: 9).wall / count
    let shell = try subject.cramCost(cram, conversations.map(\.script)) / count
    return [
      Line("replay of \(conversations.count) conversations, each", Quantity(replay, .milliseconds)),
      Line("cram on the same, each", Quantity(shell, .milliseconds)),
      Line(what, Quantity(shell / replay, .ratio), bar),
    ]
  }
}

/// What anybody asks first, written down in both forms. It only looks: a repair would be watched, and
/// then waiting would be measured.
private struct Conversation {
  let transcript: String
  let script: String

  private static let typed = ["what is broken?", "why", "status", "help"]

  init(_ world: String, _ copy: Int, for subject: Subject) throws {
    transcript = "\(subject.scratch)/\(world)-\(copy).md"
    script = "\(subject.scratch)/\(world)-\(copy).t"
    try writeTranscript(world, subject)
    try writeScript(world, subject)
  }

  /// The answers are filled in by the program; that it did so is its exit status 1.
  private func writeTranscript(_ world: String, _ subject: Subject) throws {
    let lines = Self.typed.map { "pip> \($0)\n" }.joined()
    try Files.write(
      "# \(world)\n\n```scenario\nworld \(world)\n```\n\n```transcript\n\(lines)```\n",
      to: transcript)
    let status = try Run(subject.program, ["replay", "--update", transcript]).status
    guard status == 1 else { throw Failure("\(transcript) cannot be written: \(status)") }
  }

  private func writeScript(_ world: String, _ subject: Subject) throws {
    let (asked, answered) = ("\(subject.scratch)/asked", "\(subject.scratch)/answered")
    try Files.write(Self.typed.map { "\($0)\n" }.joined(), to: asked)
    _ = try Run(subject.program, ["--world", world], input: asked, output: answered)
    let answers = try Files.read(answered)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let command = ["  $ \"$SYNCMEDIC\" --world \(world) <<'EOF' || true"]
    let lines = command + Self.typed.map { "  > \($0)" } + ["  > EOF"] + answers.map { "  \($0)" }
    try Files.write(lines.map { "\($0)\n" }.joined(), to: script)
  }
}

extension Subject {
  fileprivate func worlds() throws -> [String] {
    let file = "\(scratch)/worlds"
    _ = try Run(program, ["worlds"], output: file)
    return try Files.read(file).split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
  }

  /// Milliseconds beyond those of a test of nothing: the median of three pairs.
  fileprivate func cramCost(_ cram: String, _ scripts: [String]) throws -> Double {
    let empty = "\(scratch)/empty.t"
    try Files.write("Nothing.\n", to: empty)
    return Series(
      try (0..<3).map { _ in
        let start = try Run(cram, [empty]).wall
        let whole = try Run(cram, scripts, variables: ["SYNCMEDIC": program])
        guard whole.status == 0 else { throw Failure("cram ends with \(whole.status)") }
        return (whole.wall - start).milliseconds
      }
    ).median
  }
}
