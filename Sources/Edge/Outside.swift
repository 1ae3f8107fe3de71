// What a conversation is held with: the real PostHog, or a practice world. The driver sees no more.

import PostHog
import Screen
import Session

/// The world outside of the session, as functions. Two things fill it: HTTP, and the simulator.
package struct Outside: Sendable {
  /// Sends what a permit allows. Cancelling the task gives up waiting for the answer.
  package var send: @Sendable (Permit) async -> Reply
  /// Waits; in a practice world the virtual clock moves on, and it is over at once.
  package var sleep: @Sendable (_ seconds: Double) async throws -> Void
  package var now: @Sendable () -> Moment
  /// Writes a record down, durably. What it throws is said to the user, and nothing is sent.
  package var record: @Sendable (Record) async throws -> Void
  /// What earlier sessions left open here. Asked once, before the first line.
  package var leftovers: @Sendable () async -> Leftovers
  /// The same host and key, another project. A practice world has no other.
  package var move: @Sendable (_ project: Int) async -> Result<Elsewhere, Reason>
  /// Puts something harmless in place of every secret that this process holds.
  package var mask: @Sendable (String) -> String
  /// Nothing there is real, and no wait is long.
  package var isPractice: Bool
  /// Shown beside UTC. A practice world is the same everywhere and has none.
  package var localTime: LocalTime?

  package init(
    isPractice: Bool, now: @escaping @Sendable () -> Moment,
    send: @escaping @Sendable (Permit) async -> Reply,
    sleep: @escaping @Sendable (_ seconds: Double) async throws -> Void,
    record: @escaping @Sendable (Record) async throws -> Void,
    leftovers: @escaping @Sendable () async -> Leftovers = { Leftovers() },
    move: @escaping @Sendable (_ project: Int) async -> Result<Elsewhere, Reason> = { _ in
      .failure(Reason("there is no other project here"))
    },
    mask: @escaping @Sendable (String) -> String = { $0 }, localTime: LocalTime? = nil
  ) {
    self.isPractice = isPractice
    self.now = now
    self.send = send
    self.sleep = sleep
    self.record = record
    self.leftovers = leftovers
    self.move = move
    self.mask = mask
    self.localTime = localTime
  }
}

/// Another project, as somewhere to go on.
package struct Elsewhere: Sendable {
  package var outside: Outside
  package var terms: Terms

  package init(outside: Outside, terms: Terms) {
    self.outside = outside
    self.terms = terms
  }
}

/// Why something could not be done, in a few words.
package struct Reason: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
