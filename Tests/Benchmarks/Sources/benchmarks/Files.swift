// Where things are on this machine, and a folder for what is made on the way.

import FoundationEssentials
import Glibc

enum Files {
  static let searchPath =
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"

  /// A program somewhere in `PATH`.
  static func program(_ name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// `name` in the working folder or the nearest one above it that has it.
  static func upward(_ name: String) -> String? {
    var folder = FileManager.default.currentDirectoryPath[...]
    while true {
      let path = "\(folder)/\(name)"
      if access(path, R_OK) == 0 { return path }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
    }
  }

  /// Also of `/proc`, whose files have no size.
  static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure("I cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes.append(contentsOf: chunk[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    guard (try? Data(text.utf8).write(to: URL(filePath: path))) != nil else {
      throw Failure("I cannot write \(path)")
    }
  }

  /// An empty folder, gone again when `body` has ended.
  static func withScratch<Value>(_ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/syncmedic-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("I cannot make a folder in /tmp") }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Every `.md` at or below a path.
  static func transcripts(at path: String) -> [String] {
    let below = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return below.filter { $0.hasSuffix(".md") }.map { "\(path)/\($0)" }.sorted()
  }
}
