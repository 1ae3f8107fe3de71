// A world behind a counter: keys, the project's number, and the passing of time.

import FoundationEssentials
import PostHog
import Simulator

/// One world that many may talk to, one at a time.
actor Practice {
  private var world: World
  private let start: Date
  private let speed: Double
  private let elapsed: @Sendable () -> Double

  /// - Parameters:
  ///   - speed: seconds of the world for one of ours.
  ///   - elapsed: our seconds since the beginning.
  init(_ world: World, speed: Double, elapsed: @escaping @Sendable () -> Double) {
    self.world = world
    start = world.clock
    self.speed = speed
    self.elapsed = elapsed
  }

  /// What the server says to a request.
  func answer(_ incoming: Incoming) -> Outgoing {
    passTime()
    do throws(APIError) {
      let route = try Route(incoming.target)
      let scopes = try scopes(of: incoming.authorization)
      try admit(to: route.project)
      let call = try route.call(incoming)
      let reply = answer(call, scopes)
      return Outgoing(
        reply, to: call, host: incoming.host, project: route.project ?? "@current",
        form: world.form)
    } catch {
      return Outgoing(refusing: error, at: world.clock)
    }
  }

  /// A mishap of the world can take it ahead of us; then it waits.
  private func passTime() {
    world.advance(to: max(world.clock, start.addingTimeInterval(elapsed() * speed)))
  }

  /// Any key that begins `phx_` opens; one that begins `phx_readonly` cannot change anything.
  private func scopes(of authorization: String?) throws(APIError) -> Set<Endpoint.Scope> {
    let words = (authorization ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { throw .notAuthenticated }
    guard words[1].hasPrefix("phx_") else { throw .unknownKey }
    return words[1].hasPrefix("phx_readonly") ? [.read] : world.scopes
  }

  private func admit(to project: String?) throws(APIError) {
    guard let project, project != "@current", project != String(world.project) else { return }
    throw .projectNotFound
  }

  /// Secrets come as plain text here; there are no numbers to reveal.
  private func answer(_ call: Call, _ scopes: Set<Endpoint.Scope>) -> Reply {
    let own = world.scopes
    defer { world.scopes = own }
    world.scopes = scopes
    return world.answer(call, revealing: { _ in "" })
  }
}
