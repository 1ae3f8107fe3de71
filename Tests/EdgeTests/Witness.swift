// The built program at a terminal, before PostHog as `simulate` plays it, and what its journal says
// when all is over: a change that was sent stands there as an intent (approval.md, A14).

import Foundation

/// Two processes and a folder, all gone when nobody holds it any more.
final class Witness {
  private let server: PTY
  private let folder = NSTemporaryDirectory() + "syncmedic-\(UUID().uuidString)"
  private let environment: [String: String]

  /// In this world `orders` and `users` can be wiped, and nothing else is wrong.
  init(history: [String] = []) async throws {
    server = try PTY(PTY.product("syncmedic"), ["simulate", "--world", "duplicate-rows"])
    try await server.expect("http://")
    let address = try await server.expect(" project 2")
    environment = [
      "XDG_STATE_HOME": folder, "POSTHOG_CLI_API_KEY": "phx_test", "POSTHOG_CLI_PROJECT_ID": "2",
      "POSTHOG_CLI_HOST": "http://\(address)",
    ]
    guard !history.isEmpty else { return }
    try FileManager.default.createDirectory(
      atPath: folder + "/syncmedic", withIntermediateDirectories: true)
    let lines = history.map { $0 + "\n" }.joined()
    try lines.write(toFile: folder + "/syncmedic/history", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The program, asked for a line.
  func start(_ more: [String: String] = [:]) async throws -> PTY {
    let terminal = try PTY(
      PTY.product("syncmedic"), environment: environment.merging(more) { $1 }, rows: 50)
    try await terminal.expect("syncmedic> ")
    return terminal
  }

  /// The program with a plan to wipe `orders` before the user.
  func plan(_ more: [String: String] = [:]) async throws -> PTY {
    let terminal = try await start(more)
    terminal.send("resync orders\r")
    try await terminal.expect("orders plan 1> ")
    return terminal
  }

  /// The program under a shell, which fills its standard input.
  func piped(_ lines: [String]) async throws -> PTY {
    let words = lines.map { $0 + "\\n" }.joined()
    return try PTY(
      "/bin/sh", ["-c", "printf '\(words)' | \(PTY.product("syncmedic"))"],
      environment: environment)
  }

  /// PostHog takes its time to answer, until ``wake()``.
  func sleep() { server.signal(SIGSTOP) }
  func wake() { server.signal(SIGCONT) }

  /// What `journal verify` says.
  func verify() async throws -> String {
    let reader = try PTY(
      PTY.product("syncmedic"), ["journal", "verify"], environment: environment)
    _ = try await reader.exitStatus()
    return String(decoding: reader.output, as: UTF8.self)
  }

  /// Everything that was written down, as JSON.
  func journal() async throws -> String {
    let reader = try PTY(
      PTY.product("syncmedic"), ["journal", "--output", "json"], environment: environment)
    _ = try await reader.exitStatus()
    return String(decoding: reader.output, as: UTF8.self)
  }
}

extension String {
  /// Of a journal: a plan that destroys was shown, and nothing came of it.
  var showsAndSendsNothing: Bool {
    holds("shown") && !holds("approved") && !holds("started") && !holds("intent")
  }

  private func holds(_ kind: String) -> Bool { contains(#""kind":"\#(kind)""#) }
}
