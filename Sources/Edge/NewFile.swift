// A file that a person named: written whole, for its owner alone, and never over another.

import Glibc

enum NewFile {
  /// - Parameter path: `~/` stands for the home folder.
  static func write(_ text: String, to path: String) -> Result<Void, Reason> {
    let file = open(expanded(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      return .failure(Reason(errno == EEXIST ? "it is there already" : system))
    }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return .failure(Reason(system)) }
      bytes = bytes.dropFirst(count)
    }
    return fsync(file) == 0 ? .success(()) : .failure(Reason(system))
  }

  private static var system: String { String(cString: strerror(errno)) }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst(1)
  }
}
