// A line on its way through the user's own editor.

import Glibc

/// A file in a folder of its own, for its owner only. Both are overwritten and gone with the value,
/// and so is whatever the editor put beside it: a backup, a swap file.
struct Draft: ~Copyable {
  /// Bytes. What an editor hands back beyond that is no line.
  static let limit = 64 * 1024

  let path: String
  private let folder: String

  /// - Parameter parent: where temporary files go.
  static func make(_ text: String, in parent: String = Draft.parent) -> Draft? {
    var template = Array("\(parent)/syncmedic-edit-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let draft = Draft(folder: template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
    let file = open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var text = text.isEmpty ? "" : text + "\n"
    text.withUTF8 { _ = write(file, $0.baseAddress, $0.count) }
    return draft
  }

  private init(folder: String) {
    self.folder = folder
    path = folder + "/line.txt"
  }

  deinit {
    for name in Self.names(in: folder) { Self.wipe("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// What stands in it now, as one line; nil if it cannot be read or is too long to be one.
  func line() -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var memory = LockedMemory()
    while memory.count <= Self.limit {
      let got = memory.fill { read(file, $0.baseAddress, $0.count) }
      if got == 0 { return InputScanner.clean(Array(memory.bytes)) }
      if got < 0 && errno != EINTR { return nil }
    }
    return nil
  }
}

extension Draft {
  /// `$XDG_RUNTIME_DIR` is the user's own and in memory; `$TMPDIR`, `/tmp`.
  static var parent: String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      guard let path = getenv(name).map({ String(cString: $0) }), path.hasPrefix("/"),
        access(path, W_OK | X_OK) == 0
      else { continue }
      return path
    }
    return "/tmp"
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Zeros over what is there, then away with it.
  private static func wipe(_ path: String) {
    defer { unlink(path) }
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return }
    defer { close(file) }
    let zeros = [UInt8](repeating: 0, count: 4096)
    var left = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    while left > 0 {
      let written = write(file, zeros, min(left, zeros.count))
      guard written > 0 else { return }
      left -= written
    }
    fsync(file)
  }
}
