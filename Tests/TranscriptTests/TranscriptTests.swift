// Every file in Transcripts/ is a test.

import Foundation
import Rehearsal
import Testing

/// A file, by its path from the root of the repository.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
  let path: String
  var testDescription: String { path }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all: [TranscriptFile] = {
    let folder = root.appending(path: "Transcripts")
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { $0.hasSuffix(".md") }.sorted()
      .map { TranscriptFile(path: "Transcripts/\($0)") }
  }()

  func read() throws -> Transcript {
    let bytes = try Data(contentsOf: Self.root.appending(path: path))
    return try Transcript(bytes: Array(bytes), file: path)
  }
}

@Test(arguments: TranscriptFile.all)
func `a transcript replays word for word`(file: TranscriptFile) throws {
  let replay = Replay(of: try file.read(), by: Rehearsal.self)

  #expect(replay.report.isEmpty, "\n\(replay.report)")
  #expect(replay.verdict == .asWritten)
}

@Test(arguments: TranscriptFile.all)
func `a transcript replays the same way twice`(file: TranscriptFile) throws {
  let transcript = try file.read()

  #expect(
    try Replay(of: transcript, by: Rehearsal.self).actual()
      == Replay(of: transcript, by: Rehearsal.self).actual())
}

@Test func `there are transcripts`() {
  #expect(TranscriptFile.all.count > 5)
}
