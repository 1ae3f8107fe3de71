// Bytes out, in big pieces.

import Glibc

/// What is to be written to a descriptor, held until it is worth a system call.
package struct ByteSink: ~Copyable {
  package enum Failure: Error, Hashable, Sendable {
    /// Nobody reads any more, as in `… | head`.
    case closed
    /// In the system's words: `No space left on device`.
    case failed(String)
  }

  /// 64 KiB, what a pipe takes at once.
  private static let piece = 64 << 10

  package var bytes: [UInt8] = []
  private let descriptor: Int32

  /// - Parameter descriptor: stays the caller's, who closes it. SIGPIPE is to be ignored.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    bytes.reserveCapacity(2 * Self.piece)
  }

  package var isWorthWriting: Bool { bytes.count >= Self.piece }

  /// Writes all of it.
  package mutating func flush() throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        write(descriptor, all.baseAddress! + written, all.count - written)
      }
      if count >= 0 { written += count } else { try endure(errno) }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private func endure(_ error: Int32) throws(Failure) {
    switch error {
    case EINTR: break
    case EAGAIN:
      var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&state, 1, -1)
    case EPIPE: throw .closed
    default: throw .failed(String(cString: strerror(error)))
    }
  }
}
