// The built program, run as a script would.

import Foundation

/// What one run of the program said, and how it ended.
struct Run {
  let output: String
  let complaint: String
  let status: Int32

  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - environment: nothing of the machine's own is passed on.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    async let words = Self.whole(stdout)
    async let complaints = Self.whole(stderr)
    (output, complaint) = await (words, complaints)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Read on a thread of its own: one that waits must not hold up the pool's few.
  private static func whole(_ pipe: Pipe) async -> String {
    await withCheckedContinuation { done in
      Thread.detachNewThread {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        done.resume(returning: String(decoding: data, as: UTF8.self))
      }
    }
  }

  /// Built beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "syncmedic")

  var json: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]
  }
}

/// A file that lasts as long as the test that made it.
final class TemporaryFile {
  let path: String

  init(_ text: String, mode: Int = 0o600) throws {
    path = NSTemporaryDirectory() + "syncmedic-test-\(UUID().uuidString)"
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    guard made else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
