// `syncmedic replay`: transcripts as tests.

import ArgumentParser
import Edge
import Glibc
import Rehearsal

struct ReplayTranscripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays transcripts and compares them word for word.")

  @Argument(help: "Files or folders; Transcripts if none is named.")
  var paths: [String] = ["Transcripts"]

  @Flag(help: "Write changed wording anew.")
  var update = false

  @Option(help: "Also accept changed calls: `calls`, or `destructive` for one file.")
  var accept: Accepted = .wording

  @Flag(help: "Print which paths, tools and traps the transcripts show.")
  var coverage = false

  @Flag(help: "Only look for what seems a secret.")
  var lint = false

  enum Accepted: String, ExpressibleByArgument, CaseIterable { case wording, calls, destructive }

  func run() throws {
    let files = try paths.flatMap(Files.transcripts(at:))
    var status: Int32 = 0
    for file in files { status = max(status, try replay(file, of: files.count)) }
    throw ExitCode(status)
  }

  private func replay(_ file: String, of count: Int) throws -> Int32 {
    let bytes = try Files.read(file)
    if lint { return lint(bytes, file) }
    let transcript: Transcript
    do {
      transcript = try Transcript(bytes: bytes, file: file)
    } catch {
      complain(error.report(in: file))
      return 2
    }
    let replay = Replay(of: transcript, by: Rehearsal.self)
    return update ? try write(replay, file, count) : report(replay)
  }

  private func lint(_ bytes: [UInt8], _ file: String) -> Int32 {
    let hits = Tripwire.hits(in: String(decoding: bytes, as: UTF8.self))
    for hit in hits { complain(hit.report(in: file)) }
    return hits.isEmpty ? 0 : 3
  }
}
