// A practice world as an HTTP server on this machine.

import FlyingFox
import FlyingSocks
import FoundationEssentials
import Glibc
import Simulator

/// A running server. It prints nothing; whoever starts it says where it is.
package struct SimulatedServer: Sendable {
  /// Why there is none.
  package enum Failure: Error, Hashable, Sendable {
    case portTaken(Int)
    /// In the system's words.
    case cannotListen(port: Int, reason: String)
  }

  package let port: Int
  package let project: Int
  private let server: HTTPServer
  private let running: Task<Void, any Error>

  /// `http://127.0.0.1:8123`
  package var host: String { "http://127.0.0.1:\(port)" }

  /// Listens on 127.0.0.1 and nowhere else, and answers until ``stop()``.
  ///
  /// - Parameters:
  ///   - world: begins to move now, from its own clock.
  ///   - port: 0 for any that is free.
  ///   - speed: seconds of the world for one of ours; 0 and it stands still.
  ///   - elapsed: our seconds since the start.
  package static func start(
    _ world: World, port: Int = 0, speed: Double = 1,
    elapsed: @escaping @Sendable () -> Double = stopwatch()
  ) async throws(Failure) -> SimulatedServer {
    guard let number = UInt16(exactly: port) else {
      throw .cannotListen(port: port, reason: "ports end at 65535")
    }
    let practice = Practice(world, speed: speed, elapsed: elapsed)
    let server = await makeServer(port: number, practice)
    let listening = Task { try await server.waitUntilListening() }
    let running = Task {
      defer { listening.cancel() }
      try await server.run()
    }
    do { try await listening.value } catch {
      running.cancel()
      throw Failure(await running.result, port: port)
    }
    guard case .ip4(_, let bound)? = await server.listeningAddress else {
      running.cancel()
      throw .cannotListen(port: port, reason: "it closed at once")
    }
    sendAtOnce(from: bound)
    return SimulatedServer(
      port: Int(bound), project: world.project, server: server, running: running)
  }

  /// Closes the port and every connection.
  package func stop() async {
    await server.stop()
    running.cancel()
  }

  /// Waits until somebody stops it.
  package func finish() async { _ = await running.result }

  /// Seconds since it was made, on a clock that nobody sets.
  package static func stopwatch() -> @Sendable () -> Double {
    let start = ContinuousClock.now
    return { (ContinuousClock.now - start) / .seconds(1) }
  }
}

extension SimulatedServer {
  /// 5 minutes: longer than any client waits, or the framework would answer 500 where a world means
  /// silence.
  private static let patience: Double = 300

  private static func makeServer(port: UInt16, _ practice: Practice) async -> HTTPServer {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian  // The framework's own loopback is IPv6.
    let server = HTTPServer(
      config: .init(address: address, timeout: patience, logger: .disabled))
    await server.appendRoute("*") { request in
      let incoming = Incoming(
        method: request.method.rawValue, target: request.target.rawValue,
        host: "http://" + (request.headers[.host] ?? ""),
        authorization: request.headers[.authorization], body: Array(try await request.bodyData))
      return try await HTTPResponse(await practice.answer(incoming))
    }
    return server
  }

  /// The framework writes head and body in two calls, which costs 45 ms a request on a kept-alive
  /// connection, and it has no option for that. Connections inherit it from the socket that
  /// listens, so that one is looked up by its port.
  private static func sendAtOnce(from port: UInt16) {
    for file in Int32(3)..<1024 {
      var isListening: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      guard getsockopt(file, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0,
        isListening == 1, boundPort(of: file) == port
      else { continue }
      var yes: Int32 = 1
      setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
    }
  }

  private static func boundPort(of file: Int32) -> UInt16? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(file, $0, &size) }
    }
    return code == 0 && address.sin_family == AF_INET ? UInt16(bigEndian: address.sin_port) : nil
  }
}

extension SimulatedServer.Failure {
  fileprivate init(_ result: Result<Void, any Error>, port: Int) {
    switch result {
    case .failure(SocketError.failed(_, EADDRINUSE, _)): self = .portTaken(port)
    case .failure(SocketError.failed(_, _, let message)):
      self = .cannotListen(port: port, reason: message)
    case .failure(let error): self = .cannotListen(port: port, reason: "\(error)")
    case .success: self = .cannotListen(port: port, reason: "it closed at once")
    }
  }

  /// One sentence for a person.
  package var sentence: String {
    switch self {
    case .portTaken(let port):
      "Somebody listens on port \(port) already; --port 0 takes a free one."
    case .cannotListen(let port, let reason): "I cannot listen on port \(port): \(reason)."
    }
  }
}
