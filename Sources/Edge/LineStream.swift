// Lines of bytes from a descriptor, in big pieces, of any length and any content.

import Glibc

/// What a pipe or a file holds, line by line. It never waits while it has a whole line.
package struct LineStream: ~Copyable {
  /// 64 MiB. What a line has beyond is read and dropped, so that no input fills the memory.
  package static let longestLine = 64 << 20
  /// 256 KiB: four pipes full, and 2 ms of answers.
  private static let piece = 256 << 10

  /// In the system's words: `Is a directory`.
  package struct Failure: Error, Hashable, Sendable {
    package let reason: String
  }

  private let descriptor: Int32
  private var bytes: [UInt8]
  private var filled = 0
  /// How many of `bytes` are known to hold no newline.
  private var searched = 0

  /// - Parameter descriptor: stays the caller's, who closes it.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    bytes = Array(repeating: 0, count: Self.piece)
  }

  /// Whether the next ``read(_:)`` would have to wait for somebody to write.
  package var wouldWait: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// Reads once and hands over every line that is whole by then, without its newline; at the end
  /// also the last one, if it has none.
  ///
  /// - Returns: false at the end of the input.
  package mutating func read(
    _ line: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(Failure) -> Bool {
    if filled == bytes.count { grow() }
    let count = try fill()
    handOver(line)
    if count == 0, filled > 0 {
      bytes[..<filled].withUnsafeBufferPointer { line(cut($0)) }
      filled = 0
    }
    return count > 0
  }

  private mutating func fill() throws(Failure) -> Int {
    while true {
      let count = bytes.withUnsafeMutableBytes { room in
        Glibc.read(descriptor, room.baseAddress! + filled, min(room.count - filled, Self.piece))
      }
      if count >= 0 {
        filled += count
        return count
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait()
      default: throw Failure(reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Somebody made the descriptor non-blocking; a shared terminal or pipe can be that.
  private func wait() {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&state, 1, -1)
  }

  private mutating func handOver(_ line: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    bytes.withUnsafeBufferPointer { all in
      var from = searched
      while let end = memchr(all.baseAddress! + from, 0x0a, filled - from) {
        let index = all.baseAddress!.distance(to: end.assumingMemoryBound(to: UInt8.self))
        line(cut(UnsafeBufferPointer(rebasing: all[start..<index])))
        start = index + 1
        from = start
      }
    }
    bytes.withUnsafeMutableBytes { all in
      _ = memmove(all.baseAddress!, all.baseAddress! + start, filled - start)
    }
    filled -= start
    searched = filled
  }

  private func cut(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: line.prefix(Self.longestLine))
  }

  /// One line is longer than the room there is. Beyond the longest, its end is written over.
  private mutating func grow() {
    if filled >= Self.longestLine + Self.piece {
      filled = Self.longestLine
      searched = filled
    } else {
      bytes += Array(
        repeating: 0, count: min(bytes.count, Self.longestLine + Self.piece - bytes.count))
    }
  }
}
