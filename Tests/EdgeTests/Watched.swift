import Glibc

/// The built program at a terminal whose screen is read, row by row.
final class Watched {
  let terminal: PTY
  private(set) var screen: TerminalScreen
  private var fed = 0

  /// - Parameter environment: adds to what ``PTY`` gives.
  init(
    _ arguments: [String], environment: [String: String] = [:], rows: UInt16 = 24,
    columns: UInt16 = 80
  ) throws {
    terminal = try PTY(
      PTY.product("syncmedic"), arguments, environment: environment, rows: rows, columns: columns)
    screen = TerminalScreen(rows: Int(rows), columns: Int(columns))
  }

  convenience init(
    world: String, environment: [String: String] = [:], rows: UInt16 = 24, columns: UInt16 = 80
  ) throws {
    try self.init(
      ["--world", world], environment: environment, rows: rows, columns: columns)
  }

  func type(_ text: String) async throws { try await terminal.type(text) }

  /// What scrolled off and what stands there.
  var everything: String {
    look()
    return (screen.scrolled + [screen.text]).joined(separator: "\n")
  }

  /// Waits until the screen is exactly this.
  func shows(_ text: String, within limit: Duration = .seconds(30)) async throws {
    try await wait("the screen", text, limit) { $0.text == text }
  }

  /// Waits until the last row that shows something is this.
  func endsWith(_ line: String, within limit: Duration = .seconds(30)) async throws {
    try await wait("the last row", line, limit) {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) == line
    }
  }

  /// Waits until some row holds this.
  func hasRow(containing text: String, within limit: Duration = .seconds(30)) async throws {
    try await wait("a row with", text, limit) { $0.lines.contains { $0.contains(text) } }
  }

  func wait(
    _ what: String, _ wanted: String, _ limit: Duration,
    until holds: (TerminalScreen) -> Bool
  ) async throws {
    let deadline = ContinuousClock.now + limit
    while true {
      look()
      if holds(screen) { return }
      guard ContinuousClock.now < deadline else {
        throw PTY.Failure(description: "not \(what):\n\(wanted)\nbut:\n\(screen.text)")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  private func look() {
    terminal.gather()
    screen.feed(terminal.output[fed...])
    fed = terminal.output.count
  }
}
