import Glibc

/// A practice world behind HTTP, so that waits take the time they take.
final class LiveWorld {
  private let server: PTY
  /// What the conversation is started with.
  let arguments: [String]
  let environment: [String: String]

  /// - Parameter speed: how many of the world's seconds a second is.
  init(_ world: String, speed: Int = 1) async throws {
    server = try PTY(
      PTY.product("syncmedic"), ["simulate", "--world", world, "--speed", "\(speed)"])
    try await server.expect("http://127.0.0.1:", within: .seconds(30))
    let port = try await server.expect(" project ")
    let project = try await server.expect("\r\n")
    arguments = ["--host", "http://127.0.0.1:\(port)", "--project", project]
    environment = [
      "POSTHOG_CLI_API_KEY": "phx_" + String(repeating: "x1", count: 12),
      "XDG_STATE_HOME": "/tmp/syncmedic-live-\(getpid())-\(port)",
    ]
  }

  /// The conversation with it, at its first prompt.
  func converse(_ more: [String: String] = [:]) async throws -> Watched {
    let screen = try Watched(
      arguments, environment: environment.merging(more) { $1 }, rows: 40)
    try await screen.endsWith("syncmedic>")
    return screen
  }
}
