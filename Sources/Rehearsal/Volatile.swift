// What differs between two machines or runs and has no other cure than a name.

import PostHog

/// A text that our output may hold and a transcript may not. The list of kinds is closed: anything
/// else that varies is a bug of ours, to be killed at its source.
package struct Volatile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case secret(SecretRef)
    /// The home folder.
    case home
    /// Our own version.
    case version
    /// An id that a recorded world produced, in order of appearance.
    case id(Int)
  }

  package let kind: Kind
  /// As it stands in the output.
  package let literal: String

  package init(_ kind: Kind, _ literal: String) {
    self.kind = kind
    self.literal = literal
  }

  package var name: String {
    switch kind {
    case .secret(let ref): ref.description
    case .home: "<path:home>"
    case .version: "<ver>"
    case .id(let number): "<id:\(number)>"
    }
  }
}
