// A program on a pseudo-terminal, and somebody at its keyboard.

import Glibc

/// Waits poll the terminal and sleep; no thread of the pool is ever blocked.
final class PTY {
  private let terminal: Int32
  private let process: pid_t
  private var hasEnded = false
  private(set) var output: [UInt8] = []
  private var seen = 0

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The program finds a terminal of `xterm-256color` and little else; `environment` adds to it.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    rows: UInt16 = 24, columns: UInt16 = 80
  ) throws {
    let path: String
    (terminal, path) = try Self.openTerminal(rows, columns)
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "VISUAL": "true",
    ]
    variables["LLVM_PROFILE_FILE"] = Self.profile
    variables.merge(environment) { $1 }
    process = try Self.start(
      [program] + arguments, variables.filter { !$0.value.isEmpty }, on: path)
  }

  /// Hangs up first: a normal exit writes the profile of covered lines.
  deinit {
    close(terminal)
    var status: Int32 = 0
    for _ in 0..<100 where !hasEnded {
      if waitpid(process, &status, WNOHANG) != 0 { return }
      usleep(5_000)
    }
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
    }
  }
}

// MARK: - The keyboard

extension PTY {
  /// All at once, as a paste comes.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Bytes that need not be text. What is sent to a program that has left is lost.
  func send(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if sent < 0 && errno == EIO { return }
      if sent > 0 { bytes = bytes.dropFirst(sent) } else { usleep(1_000) }
      pump()
    }
  }

  /// Key by key, as a fast hand does that looks at the screen: however busy the machine, the next
  /// key comes only after something has come of the one before, or a while where nothing is echoed.
  func type(_ text: String, every pause: Duration = .milliseconds(15)) async throws {
    for key in text {
      gather()
      let before = output.count
      send(String(key))
      let patience = ContinuousClock.now + .milliseconds(120)
      try await Task.sleep(for: pause)
      while output.count == before, ContinuousClock.now < patience, !pump() {
        try await Task.sleep(for: .milliseconds(3))
      }
    }
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Of the process.
  var number: pid_t { process }
}

// MARK: - The screen

extension PTY {
  /// Waits for text that has not been waited for yet; gives what came before it.
  @discardableResult
  func expect(_ text: String, within limit: Duration = .seconds(10)) async throws -> String {
    let needle = Array(text.utf8)
    let deadline = ContinuousClock.now + limit
    while true {
      if let start = find(needle) {
        defer { seen = start + needle.count }
        return String(decoding: output[seen..<start], as: UTF8.self)
      }
      if pump() { continue }
      if ContinuousClock.now > deadline {
        throw Failure(description: "no \(text.debugDescription) in \(unseen.debugDescription)")
      }
      try await Task.sleep(for: .milliseconds(3))
    }
  }

  /// Everything that has come for a while and was not waited for.
  func remainder(after pause: Duration = .milliseconds(150)) async throws -> String {
    try await Task.sleep(for: pause)
    while pump() {}
    return unseen
  }

  /// Reads what has come by now into ``output``.
  func gather() { while pump() {} }

  private var unseen: String { String(decoding: output[seen...].suffix(2000), as: UTF8.self) }

  @discardableResult
  private func pump() -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = read(terminal, buffer.baseAddress, buffer.count)
      if count > 0 { output.append(contentsOf: buffer[..<count]) }
      return count > 0
    }
  }

  private func find(_ needle: [UInt8]) -> Int? {
    guard output.count - seen >= needle.count else { return nil }
    return (seen...(output.count - needle.count)).first {
      output[$0] == needle[0] && output[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

// MARK: - The program

extension PTY {
  /// The exit status, or the signal it died of as a negative number.
  func exitStatus(within limit: Duration = .seconds(10)) async throws -> Int32 {
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      pump()
      guard ContinuousClock.now < deadline else { throw Failure(description: "still running") }
      try await Task.sleep(for: .milliseconds(3))
    }
    hasEnded = true
    pump()
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }

  /// Whether the terminal echoes and reads lines, as a shell wants to find it.
  var isCooked: Bool {
    var mode = termios()
    tcgetattr(terminal, &mode)
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return mode.c_lflag & wanted == wanted
  }

  /// The product beside the test bundle.
  static func product(_ name: String) -> String {
    let own = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
      return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + name
  }
}

// MARK: - Starting it

extension PTY {
  /// Beside our own, where `swift test` collects them.
  private static var profile: String? {
    guard let own = getenv("LLVM_PROFILE_FILE").map({ String(cString: $0) }) else { return nil }
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/pty-%p.profraw"
  }

  private static func openTerminal(_ rows: UInt16, _ columns: UInt16) throws -> (Int32, String) {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var locked: Int32 = 0
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let lock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430  // TIOCSPTLCK, TIOCGPTN
    guard terminal >= 0, ioctl(terminal, lock, &locked) == 0,
      ioctl(terminal, getNumber, &number) == 0, ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0
    else { throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))") }
    return (terminal, "/dev/pts/\(number)")
  }

  /// In a session of its own, whose terminal becomes the first one it opens.
  private static func start(
    _ words: [String], _ variables: [String: String], on path: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(
      &attributes,
      Int16(newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)))
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    guard failure == 0 else {
      throw Failure(description: "\(words[0]): \(String(cString: strerror(failure)))")
    }
    return process
  }
}
