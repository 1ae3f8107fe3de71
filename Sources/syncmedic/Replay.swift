// `syncmedic replay`: transcripts as tests.

import ArgumentParser
import Edge
import Glibc
import Rehearsal

struct ReplayTranscripts: AsyncParsableCommand {
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

  func run() async throws {
    let texts = try paths.flatMap(Files.transcripts(at:)).map { ($0, try Files.read($0)) }
    guard !lint else { throw ExitCode(texts.map { lint($1, $0) }.max() ?? 0) }
    var status: Int32 = 0
    var replays: [Replay] = []
    for (text, outcome) in zip(texts, await Self.play(texts)) {
      switch outcome {
      case .success(let replay):
        status = max(status, update ? try write(replay, text.0, texts.count) : report(replay))
        replays.append(replay)
      case .failure(let error):
        complain(error.report(in: text.0))
        status = max(status, 2)
      }
    }
    let shown = Coverage(of: replays, on: CoverageChart(events: Rehearsal.events))
    status = max(status, try cover(shown))
    status = max(status, try index(replays, shown))
    throw ExitCode(status)
  }

  /// In the order of the files, whichever ends first. They have nothing in common, so as many are
  /// played at once as there are cores; the longest first, so that none is left to run alone.
  private static func play(
    _ texts: [(file: String, bytes: [UInt8])]
  ) async -> [Result<Replay, TranscriptError>] {
    await withTaskGroup { group in
      for number in texts.indices.sorted(by: { texts[$0].bytes.count > texts[$1].bytes.count }) {
        let text = texts[number]
        group.addTask { (number, play(text.bytes, text.file)) }
      }
      var outcomes: [Int: Result<Replay, TranscriptError>] = [:]
      for await (number, outcome) in group { outcomes[number] = outcome }
      return texts.indices.compactMap { outcomes[$0] }
    }
  }

  private static func play(_ bytes: [UInt8], _ file: String) -> Result<Replay, TranscriptError> {
    Result { () throws(TranscriptError) in
      Replay(of: try Transcript(bytes: bytes, file: file), by: Rehearsal.self)
    }
  }

  /// What the transcripts show, held against the committed floor. Only a whole folder has one.
  private func cover(_ shown: Coverage) throws -> Int32 {
    if coverage { tell(shown.text) }
    guard paths.count == 1, let folder = paths.first else { return 0 }
    let path = "\(folder)/coverage.txt"
    guard case .text(let bytes, _) = FileText(path: path) else { return 0 }
    let floor: CoverageFloor
    do {
      floor = try CoverageFloor(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      complain(error.report(in: path))
      return 2
    }
    for mark in floor.lost(in: shown) { complain("\(path): no longer shown: \(mark)") }
    if update, floor.lost(in: shown).isEmpty {
      let raised = floor.raised(by: shown).text
      if raised != floor.text { try Files.write(raised, to: path) }
    }
    return floor.verdict(on: shown).exitStatus
  }

  /// The folder's README leads to the conversations by what they show. It is made from them.
  private func index(_ replays: [Replay], _ shown: Coverage) throws -> Int32 {
    guard paths.count == 1, let folder = paths.first else { return 0 }
    let path = "\(folder)/README.md"
    guard case .text(let bytes, _) = FileText(path: path) else { return 0 }
    let page = String(decoding: bytes, as: UTF8.self)
    let fresh = MarkedSection("index").replaced(
      in: page, with: Transcript.index(of: replays.map(\.transcript), in: "\(folder)/"))
    guard let fresh,
      let whole = MarkedSection("coverage").replaced(
        in: fresh, with: shown.markdown(in: "\(folder)/"))
    else {
      complain("\(path): its marks for the index or the coverage are missing")
      return 2
    }
    guard whole != page else { return 0 }
    guard update else {
      complain("\(path): not as the transcripts are; --update writes it anew")
      return 1
    }
    try Files.write(whole, to: path)
    return 1
  }

  private func lint(_ bytes: [UInt8], _ file: String) -> Int32 {
    let hits = Tripwire.hits(in: String(decoding: bytes, as: UTF8.self))
    for hit in hits { complain(hit.report(in: file)) }
    return hits.isEmpty ? 0 : 3
  }
}
