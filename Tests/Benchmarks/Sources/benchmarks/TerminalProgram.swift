// A program on a pseudo-terminal, and a stopwatch.

import CTerminal
import FoundationEssentials
import Glibc

final class TerminalProgram {
  private let terminal: Int32
  private let process: pid_t
  private var unseen: [UInt8] = []

  /// Nobody's home and no settings: the same for everyone who measures.
  init(_ path: String, _ arguments: [String] = [], home: String) throws {
    let variables = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(home)", "XDG_STATE_HOME=\(home)",
      "TERM=xterm-256color", "LC_ALL=C.UTF-8",
    ]
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var terminal: Int32 = -1
    process = ct_start(&terminal, path, words, environment)
    self.terminal = terminal
    guard process > 0 else { throw Failure("no terminal: \(String(cString: strerror(errno)))") }
  }

  /// Hangs up, as a closed window does; what does not leave within half a second is killed.
  deinit {
    close(terminal)
    var status: Int32 = 0
    for _ in 0..<100 {
      if waitpid(process, &status, WNOHANG) != 0 { return }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
  }

  func send(_ text: String) {
    Array(text.utf8).withUnsafeBytes { _ = write(terminal, $0.baseAddress, $0.count) }
  }

  /// Returns as soon as the text is on the screen, with what came before it.
  @discardableResult
  func expect(_ text: String) throws -> String {
    let needle = Array(text.utf8)
    while true {
      if let end = unseen.end(of: needle) {
        defer { unseen.removeFirst(end) }
        return String(decoding: unseen[..<(end - needle.count)], as: UTF8.self)
      }
      guard pump(within: 10_000) else {
        let got = String(decoding: unseen.suffix(200), as: UTF8.self)
        throw Failure("no \(text.debugDescription) within 10 s, only \(got.debugDescription)")
      }
    }
  }

  /// Reads until nothing has come for so many milliseconds.
  func settle(for pause: Int32 = 20) {
    while pump(within: pause) {}
    unseen = []
  }

  /// In MiB, as the kernel counts what is resident now.
  var residentMemory: Double? {
    guard let status = try? Files.read("/proc/\(process)/status"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kibibytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Double($0)
      })
    else { return nil }
    return kibibytes / 1024
  }

  /// Spent by all its threads so far, from the kernel's own count in nanoseconds: unlike the wall's,
  /// this time hardly grows on a busy machine.
  var processorTime: Duration? {
    let threads = "/proc/\(process)/task"
    let counts = try? FileManager.default.contentsOfDirectory(atPath: threads).map { thread in
      try Files.read("\(threads)/\(thread)/schedstat").split(separator: " ").first.flatMap {
        Int64($0)
      } ?? 0
    }
    return counts.map { .nanoseconds($0.reduce(0, +)) }
  }

  private func pump(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = read(terminal, buffer.baseAddress, buffer.count)
      if count > 0 { unseen.append(contentsOf: buffer[..<count]) }
      return count > 0
    }
  }
}

/// Why something could not be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension [UInt8] {
  fileprivate func end(of needle: [UInt8]) -> Int? {
    guard count >= needle.count else { return nil }
    return (0...(count - needle.count))
      .first { self[$0..<($0 + needle.count)].elementsEqual(needle) }
      .map { $0 + needle.count }
  }
}
