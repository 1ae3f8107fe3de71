// One process at a time may change a project (approval.md A25). Others can read, and are told why.

import Glibc

/// The right to change one project, held as long as the value lives. The kernel takes it back when
/// the process dies, however it dies: nothing is left to clean up.
final class WorkLock: Sendable {
  private let file: Int32

  /// - Throws: ``JournalError/busy(process:)`` while somebody else has it.
  init(_ place: JournalPlace) throws(JournalError) {
    // Ours only once it is locked: what throws later is taken apart, and would close it once more.
    let file = try place.open(place.lockPath, O_RDWR | O_CREAT)
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(file)
      close(file)
      throw .busy(process: holder)
    }
    // Only to be told to the others; whether it could be written does not matter.
    let number = Array("\(getpid())\n".utf8)
    ftruncate(file, 0)
    _ = number.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    self.file = file
  }

  deinit { close(file) }

  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    return Int(String(decoding: bytes[..<max(0, count)].prefix { $0 != 10 }, as: UTF8.self))
  }
}

extension JournalPlace {
  /// Opens a file of ours and nothing that pretends to be it, for its owner only.
  func open(_ path: String, _ mode: Int32) throws(JournalError) -> Int32 {
    let file = Glibc.open(path, mode | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else {
      throw errno == ELOOP
        ? .strange(path) : .unwritable(path, reason: String(cString: strerror(errno)))
    }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_uid == geteuid()
    else {
      close(file)
      throw .strange(path)
    }
    if facts.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    return file
  }
}
