// A program run to its end, without a terminal.

import Glibc

struct Run {
  let wall: Duration
  /// User and system time, children included.
  let processor: Duration
  let status: Int32
  /// In MiB.
  let peakMemory: Double

  /// Standard input is empty unless a file is named; output goes to `output`, errors nowhere.
  init(
    _ path: String, _ arguments: [String], input: String = "/dev/null",
    output: String = "/dev/null", variables: [String: String] = [:]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = Self.environment(variables).map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }

    var process: pid_t = 0
    let start = ContinuousClock.now
    let failure = posix_spawn(&process, path, &actions, nil, words, environment)
    guard failure == 0 else { throw Failure("\(path): \(String(cString: strerror(failure)))") }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    wall = ContinuousClock.now - start
    processor = Duration(usage.ru_utime) + Duration(usage.ru_stime)
    peakMemory = Double(usage.ru_maxrss) / 1024
    self.status = status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }

  /// Little, and no `CI`: a replay that is told to write refuses to where that is set.
  private static func environment(_ more: [String: String]) -> [String] {
    let all = ["PATH": Files.searchPath, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    return all.merging(more) { $1 }.map { "\($0.key)=\($0.value)" }
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}
