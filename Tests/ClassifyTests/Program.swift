// The built program, fed with bytes as a pipe would.

import Foundation

/// What `syncmedic classify` answered, and how it ended.
struct Run {
  let output: String
  let complaint: String
  let status: Int32

  init(
    _ arguments: [String] = [], input: some Sequence<UInt8>, environment: [String: String] = [:]
  ) throws {
    let file = try TemporaryFile(input)
    let (process, stdout, stderr) = try Self.start(
      arguments, reading: FileHandle(forReadingFrom: URL(filePath: file.path)), environment)
    output = String(decoding: stdout.readDataToEndOfFile(), as: UTF8.self)
    complaint = String(decoding: stderr.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  init(
    _ arguments: [String] = [], input: String, environment: [String: String] = [:]
  ) throws {
    try self.init(arguments, input: input.utf8, environment: environment)
  }

  /// The program, its standard output and its standard error.
  static func start(
    _ arguments: [String], reading input: Any, _ environment: [String: String] = [:]
  ) throws -> (Process, FileHandle, FileHandle) {
    let process = Process()
    process.executableURL = program
    process.arguments = ["classify"] + arguments
    process.environment = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    let (stdout, stderr) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    return (process, stdout.fileHandleForReading, stderr.fileHandleForReading)
  }

  /// Built beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "syncmedic")

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  var answers: [Answer] { get throws { try lines.map(Answer.init(line:)) } }
}

/// One line of output, as somebody else's program reads it.
struct Answer: Decodable {
  struct Evidence: Decodable {
    let span: [Int]
    let text: String
  }

  /// A number or a string, as text.
  let id: String
  let rootCause: String
  let recovery: String
  let certainty: String
  let evidence: [Evidence]
  let advice: String?

  init(line: String) throws {
    self = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    id =
      try (try? members.decode(Int.self, forKey: .id)).map(String.init)
      ?? members.decode(String.self, forKey: .id)
    rootCause = try members.decode(String.self, forKey: .rootCause)
    recovery = try members.decode(String.self, forKey: .recovery)
    certainty = try members.decode(String.self, forKey: .certainty)
    evidence = try members.decode([Evidence].self, forKey: .evidence)
    advice = try members.decodeIfPresent(String.self, forKey: .advice)
  }

  private enum Key: String, CodingKey {
    case id, recovery, certainty, evidence, advice
    case rootCause = "root_cause"
  }
}

/// A file that lasts as long as the test that made it.
final class TemporaryFile {
  let path: String

  init(_ bytes: some Sequence<UInt8>) throws {
    path = NSTemporaryDirectory() + "syncmedic-classify-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(filePath: path))
  }

  convenience init(_ text: String) throws { try self.init(text.utf8) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
