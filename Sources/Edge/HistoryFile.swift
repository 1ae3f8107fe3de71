// The lines of earlier sessions, in a file that several terminals share.

import Glibc
import PostHog

/// One entry a line; a backslash and a line end within an entry are escaped.
///
/// Lines are appended under a lock, so two terminals lose none of each other's. When the file has
/// grown to twice what it should hold, it is written anew beside itself and renamed. libedit's own
/// `H_LOAD` writes one byte past its buffer for an entry of 1,024 bytes, and its `H_SAVE` empties
/// the old file before it has written the new one.
package struct HistoryFile: Sendable {
  package static let limit = 1000
  /// Bytes. An entry is a line somebody typed, not a document.
  static let entryLimit = 8 * 1024
  /// Bytes from the end of the file that are read.
  static let readLimit = 4 << 20

  package let path: String

  package init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/syncmedic/history`, else below `~/.local/state`. The specification wants a
  /// path that is not absolute to be ignored. Nil without a home.
  package init?(environment: [String: String]) {
    guard let state = StateFolder.path(environment) else { return nil }
    path = state + "/history"
  }

  /// Whether a line may be kept for recall. Approvals are typed each time; secrets are kept nowhere;
  /// a leading space asks for a line to be forgotten, as in a shell.
  package static func mayKeep(_ line: String) -> Bool {
    !line.isEmpty && line.first != " " && line.utf8.count <= entryLimit
      && !readsAsApproval(line) && KeyShape.find(in: line).isEmpty
  }

  /// Oldest first, each once. What is in the file is believed to be text and no more.
  package func load() -> [String] {
    guard let file = openRegular(O_RDONLY) else { return [] }
    defer { close(file) }
    return Self.newest(Self.entries(in: Self.read(file)))
  }

  /// False if the line could not be kept: the session goes on without.
  @discardableResult
  package func append(_ line: String) -> Bool {
    guard Self.mayKeep(line) else { return false }
    StateFolder.makeFolders(for: path)
    guard let (file, isLocked) = openLocked() else { return false }
    defer { close(file) }  // And with it the lock.
    guard Self.write(Self.escaped(line) + "\n", to: file) else { return false }
    if isLocked { shorten(file) }
    return true
  }
}

// MARK: - Entries

extension HistoryFile {
  private static func escaped(_ line: String) -> String {
    line.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }

  static func entries(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10).compactMap { line in
      var entry = String.UnicodeScalarView()
      var isEscaped = false
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        switch scalar {
        case _ where isEscaped:
          entry.append(scalar == "n" ? "\n" : scalar)
          isEscaped = false
        case "\\": isEscaped = true
        case "\t": entry.append(" ")
        case _ where scalar.isControl || scalar == "\u{fffd}": break
        default: entry.append(scalar)
        }
      }
      let text = String(entry)
      return mayKeep(text) ? text : nil
    }
  }

  /// The last of each, the newest of those.
  static func newest(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    var newest: [String] = []
    for entry in entries.reversed() where newest.count < limit && seen.insert(entry).inserted {
      newest.append(entry)
    }
    return newest.reversed()
  }
}

// MARK: - The file

extension HistoryFile {
  /// Our own file and nothing that pretends to be it: a pipe would hang us, a link lead elsewhere.
  private func openRegular(_ mode: Int32) -> Int32? {
    let file = open(path, mode | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == getuid()
    else {
      close(file)
      return nil
    }
    if status.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    return file
  }

  /// Opened to append, and locked unless somebody holds the lock for a second: a stopped process must
  /// not stop us, and a short append is whole even without.
  private func openLocked() -> (file: Int32, isLocked: Bool)? {
    for _ in 0..<500 {
      guard let file = openRegular(O_RDWR | O_CREAT | O_APPEND) else { return nil }
      if flock(file, LOCK_EX | LOCK_NB) != 0 {
        close(file)
        usleep(2_000)
      } else if isCurrent(file) {
        return (file, true)
      } else {
        close(file)  // Renamed over while we waited.
      }
    }
    return openRegular(O_RDWR | O_CREAT | O_APPEND).map { ($0, false) }
  }

  private func isCurrent(_ file: Int32) -> Bool {
    var ours = stat()
    var theirs = stat()
    return fstat(file, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_ino == theirs.st_ino
      && ours.st_dev == theirs.st_dev
  }

  /// Writes the file anew if it holds twice what it should. A crash leaves the old one or the new.
  private func shorten(_ file: Int32) {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 32 * 1024 else { return }
    let bytes = Self.read(file)
    guard bytes.count(where: { $0 == 10 }) > 2 * Self.limit || status.st_size > Self.readLimit
    else { return }
    let kept = Self.newest(Self.entries(in: bytes)).map { Self.escaped($0) + "\n" }.joined()
    let other = "\(path).\(getpid())"
    let new = open(other, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard new >= 0 else { return }
    let isWhole = Self.write(kept, to: new) && fsync(new) == 0
    close(new)
    if !isWhole || rename(other, path) != 0 { unlink(other) }
  }

  private static func read(_ file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    let start = max(0, size - readLimit)
    return [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, count in
      while count < buffer.count {
        let got = pread(file, buffer.baseAddress! + count, buffer.count - count, start + count)
        if got <= 0 { break }
        count += got
      }
    }
  }

  /// In one piece, so that what another terminal writes does not come between.
  private static func write(_ text: String, to file: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count
  }
}
