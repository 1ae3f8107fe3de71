// A credential: bytes that can be used, and neither printed, encoded nor compared by value.

import Glibc
import PostHog

/// The bytes of a credential, wiped when the last holder lets go. Never make a `String` of them:
/// Swift copies strings freely, and nobody wipes the copies.
package final class Secret: Sendable {
  /// Bytes. The largest thing we are handed is a service account's JSON, of 2 to 3 KiB.
  package static let limit = 64 * 1024

  private let memory: LockedMemory

  init(_ memory: consuming LockedMemory) { self.memory = memory }

  /// A key that stood in an ordinary line. The line itself cannot be wiped; drop it soon.
  package convenience init(lifting text: Substring) {
    var memory = LockedMemory()
    for byte in text.utf8.prefix(Self.limit) { memory.append(byte) }
    self.init(memory)
  }

  package var count: Int { memory.count }

  package func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try body(memory.bytes)
  }

  /// What the whole of it looks like, for showing in its place.
  package var shape: KeyShape? { withBytes { KeyShape(whole: $0) } }
}

extension Secret: CustomReflectable {
  /// Nothing, so that dumping whatever holds a secret shows nothing of it.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

// MARK: - From a file

extension Secret {
  package enum FileError: Error, Hashable, Sendable {
    /// The system's words.
    case unreadable(reason: String)
    case empty
    case tooLong
  }

  /// A file's bytes without the line ends behind them. `-` is no special name; a pipe may be given
  /// as `/dev/stdin`.
  package convenience init(readingFile path: String) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var memory = LockedMemory()
    while memory.count <= Self.limit {
      let got = memory.fill { read(file, $0.baseAddress, $0.count) }
      if got == 0 { break }
      if got < 0 && errno != EINTR {
        throw .unreadable(reason: String(cString: strerror(errno)))
      }
    }
    while let last = memory.bytes.last, last == 10 || last == 13 { memory.removeLast() }
    if memory.count == 0 { throw .empty }
    if memory.count > Self.limit { throw .tooLong }
    self.init(memory)
  }
}
