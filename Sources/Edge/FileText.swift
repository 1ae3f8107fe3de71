// Small files, read whole.

import Glibc

/// What stands in a file, or why we cannot tell.
package enum FileText: Hashable, Sendable {
  case missing
  /// In the system's words: `Permission denied`.
  case unreadable(String)
  /// `mode`: the permission bits, `0o600` for a file that only its owner reads.
  case text([UInt8], mode: UInt32)

  /// 1 MiB: settings are a few lines, and a wrong path should not fill the memory.
  private static let mostBytes = 1 << 20

  package init(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      self = errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
      return
    }
    defer { close(file) }
    var facts = stat()
    fstat(file, &facts)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(file, &block, block.count)
      if count == 0 { break }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        self = .unreadable(String(cString: strerror(errno)))
        return
      }
      bytes += block[..<count]
      guard bytes.count <= Self.mostBytes else {
        self = .unreadable("longer than 1 MiB")
        return
      }
    }
    self = .text(bytes, mode: facts.st_mode & 0o777)
  }
}
