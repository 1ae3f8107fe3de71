// Files of transcripts, on disk.

import Edge
import Glibc
import Rehearsal

enum Files {
  /// A file as it is; of a folder, every `.md` below it, in order of name.
  static func transcripts(at path: String) throws -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Sentence(text: "There is no \(path.inertOnCommandLine).", status: 2)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    return try names(in: path).flatMap { name -> [String] in
      let inner = "\(path)/\(name)"
      var status = stat()
      guard lstat(inner, &status) == 0 else { return [] }
      if status.st_mode & S_IFMT == S_IFDIR { return try transcripts(at: inner) }
      return name.hasSuffix(".md") ? [inner] : []
    }
  }

  private static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else {
      throw Sentence(text: "I cannot read the folder \(folder).", status: 2)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws -> [UInt8] {
    switch FileText(path: path) {
    case .text(let bytes, mode: _): return bytes
    case .missing: throw Sentence(text: "There is no file \(path).", status: 2)
    case .unreadable(let reason):
      throw Sentence(text: "I cannot read \(path): \(reason).", status: 2)
    }
  }

  /// Written beside the old file and renamed over it: a crash leaves one whole file.
  static func write(_ text: String, to path: String) throws {
    let new = "\(path).new"
    guard let file = fopen(new, "w") else {
      throw Sentence(text: "I cannot write \(path).", status: 2)
    }
    var text = text
    let isWhole = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard fclose(file) == 0, isWhole, rename(new, path) == 0 else {
      unlink(new)
      throw Sentence(text: "I cannot write \(path).", status: 2)
    }
  }
}

extension ReplayTranscripts {
  /// The failures, and the whole actual file below the build folder, never beside the source.
  func report(_ replay: Replay) -> Int32 {
    if !replay.report.isEmpty { complain(replay.report) }
    return replay.verdict.exitStatus
  }

  func write(_ replay: Replay, _ file: String, _ count: Int) throws -> Int32 {
    let update = Update(
      replay, accepting: accept.difference, files: count,
      inContinuousIntegration: variable("CI") != nil)
    for change in update.changes { tell(change + "\n") }
    if let text = update.text { try Files.write(text.text, to: file) }
    return update.verdict.exitStatus
  }
}

extension ReplayTranscripts.Accepted {
  fileprivate var difference: Difference {
    switch self {
    case .wording: .wording
    case .calls: .calls
    case .destructive: .destructive
    }
  }
}
