// What is measured. A benchmark is a file; this one says what each is, and lists them.

struct Benchmark: Sendable {
  /// One word, for `--only`.
  let name: String
  let about: String
  let measure: @Sendable (Subject) throws -> [Line]

  static let all: [Benchmark] = [.start, .echo, .replay, .cram, .classify, .audit]
}

/// The program that is measured, and where.
struct Subject: Sendable {
  let program: String
  let transcripts: String
  /// A folder for what is made on the way.
  let scratch: String
  private let help: String

  init(program: String, transcripts: String, scratch: String) throws {
    self.program = program
    self.transcripts = transcripts
    self.scratch = scratch
    let file = "\(scratch)/help"
    guard try Run(program, ["--help"], output: file).status == 0 else {
      throw Failure("\(program) --help does not end with 0")
    }
    help = try Files.read(file)
  }

  /// Whether a command is built yet: its own `--help` would not tell, since the conversation answers
  /// for words that are no command.
  func has(_ command: String) -> Bool {
    help.split(separator: "\n").contains { $0.hasPrefix("  \(command) ") }
  }
}
