// What we want done. Two readers carry it out: the driver at the edge, and the rehearsal.

import PostHog
import Recovery

/// Something the session wants. The answer, if there is one, comes back as an ``Event``.
package enum Effect: Hashable, Sendable {
  case say(Notice)
  /// Answered by ``Event/answered(_:_:)``.
  case send(Ticket, Permit)
  /// Write it to the journal. With a ticket the session waits for ``Event/recorded(_:)``: nothing
  /// that changes is sent before its intent is on disk (approval.md A14).
  case record(Record, Ticket?)
  /// Answered by ``Event/woke(_:)`` after that many seconds.
  case wait(Ticket, seconds: Double, Waiting)
  /// Open the hidden prompt. Answered by ``Event/secret(_:)`` or ``Event/secretWithheld``.
  case askSecret(SecretSlot)
  /// Tell what happened here, for somebody else: to a file, or on the screen. Whoever carries out the
  /// effects kept the ``Chronicle``.
  case handOver(file: String?)
  /// Go on in another project, with a session of its own.
  case useProject(Int)
  case leave
}

/// What a wait is for, to be shown while it lasts.
package struct Waiting: Hashable, Sendable, Codable {
  package enum What: String, Hashable, Sendable, Codable {
    case oldRunToEnd, secondLook, newRuns, deletion, trace, order
  }

  package var what: What
  /// As people call it.
  package var name: String
  package var done: Int
  package var total: Int

  package init(_ what: What, _ name: String, done: Int = 0, total: Int = 1) {
    self.what = what
    self.name = name
    self.done = done
    self.total = total
  }
}
