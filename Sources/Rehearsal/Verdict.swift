// How a replay ended, as an exit status.

/// From the best to the worst: of many files the worst one tells.
package enum Verdict: Int, Hashable, Sendable, Comparable {
  case asWritten
  /// All as written, but less is shown than once was.
  case belowFloor
  /// Something went otherwise than written, or was written anew just now.
  case mismatch
  /// A file that cannot be replayed, an input without effect, an update that may not be.
  case notTested
  /// Something looks like a secret.
  case leak

  /// Of `syncmedic replay`; other commands have their own.
  package var exitStatus: Int32 {
    switch self {
    case .asWritten: 0
    case .mismatch: 1
    case .notTested: 2
    case .leak: 3
    case .belowFloor: 4
    }
  }

  package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}
