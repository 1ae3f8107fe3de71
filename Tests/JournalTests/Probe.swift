// The probe as a process of its own, and a folder for what it leaves behind.

import Glibc

@testable import Edge
@testable import Session

/// A folder that is gone when nobody holds it any more.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/journal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble(what: "no folder") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  var place: JournalPlace {
    JournalPlace(host: "https://eu.posthog.com", project: "1", folder: path)
  }

  /// The bytes of a file in it, without leave of the code under test.
  func bytes(_ name: String) -> [UInt8] {
    if case .text(let bytes, mode: _) = FileText(path: "\(path)/\(name)") { bytes } else { [] }
  }

  func write(_ bytes: [UInt8], _ name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  deinit {
    guard let list = opendir(path) else { return }
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink("\(path)/\(name)")
    }
    closedir(list)
    rmdir(path)
  }
}

struct Trouble: Error { let what: String }

/// A running probe.
final class Probe {
  private let process: pid_t
  private let line: Int32
  private var said = ""

  init(_ folder: Folder, _ arguments: String...) throws {
    var ends: [Int32] = [0, 0]
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { throw Trouble(what: "no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = ([Self.product, folder.path] + arguments)
      .map { strdup($0) }
    words.append(nil)
    var process = pid_t()
    let result = posix_spawn(&process, Self.product, &actions, nil, words, environ)
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    (self.process, line) = (process, ends[0])
    guard result == 0 else { throw Trouble(what: String(cString: strerror(result))) }
  }

  deinit { close(line) }

  var number: Int { Int(process) }

  /// Reads until it has said that, or says nothing more.
  func said(_ text: String) -> Bool {
    var block = [UInt8](repeating: 0, count: 4096)
    while !said.contains(text) {
      let count = read(line, &block, block.count)
      guard count > 0 else { return false }
      said += String(decoding: block[..<count], as: UTF8.self)
    }
    return true
  }

  func goOn() { _ = Glibc.write(line, "\n", 1) }

  /// All that it said, in one line, and how it ended: a signal's number counts from 128.
  func end() -> (text: String, status: Int32) {
    _ = said("\u{0}")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (text, status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f)
  }

  /// Beside our own, where `swift test` collects them.
  private static let product: String = {
    let own = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
      return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/JournalProbe"
  }()
}
