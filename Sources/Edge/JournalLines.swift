// The journal on disk: its end, and one line more. Whoever holds one of these is alone with it.

import Glibc
import Session

/// The open file, locked against other writers for as long as one line takes.
struct JournalLines: ~Copyable {
  private let place: JournalPlace
  private let file: Int32
  /// Bytes up to the last line end.
  private let end: Int
  private let isTorn: Bool
  /// What the next entry follows.
  let head: JournalHead

  init(_ place: JournalPlace) throws(JournalError) {
    let file = try Self.openLocked(place)
    do {
      let bytes = JournalBytes(file)
      (end, isTorn, head) = (bytes.end, bytes.isTorn, try Self.head(place, bytes))
    } catch {
      close(file)
      throw error
    }
    self.place = place
    self.file = file
  }

  deinit { close(file) }  // And with it the lock.

  /// Adds a line; what was begun and not finished, by us or by a process that died, goes.
  func add(_ line: String) throws(JournalError) {
    if isTorn, ftruncate(file, end) != 0 { throw failure() }
    let bytes = Array((line + "\n").utf8)
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      let failure = count < 0 ? failure() : .unwritable(place.path, reason: "no space is left")
      ftruncate(file, end)
      throw failure
    }
  }

  func sync() throws(JournalError) {
    if fsync(file) != 0 { throw failure() }
  }

  /// Written beside the old one and renamed over it: a crash leaves one of them, whole.
  func keep(_ head: JournalHead) throws(JournalError) {
    let new = place.headPath + ".new"
    let file = try place.open(new, O_WRONLY | O_CREAT | O_TRUNC)
    let text = Array(head.text.utf8)
    let isWhole = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == text.count
    let isSynced = isWhole && fsync(file) == 0
    close(file)
    if !isSynced || rename(new, place.headPath) != 0 { throw failure() }
  }

  private func failure() -> JournalError {
    .unwritable(place.path, reason: String(cString: strerror(errno)))
  }

  // MARK: - Opening

  private static func openLocked(_ place: JournalPlace) throws(JournalError) -> Int32 {
    StateFolder.makeFolders(for: place.path)
    let isNew = access(place.path, F_OK) != 0
    let file = try place.open(place.path, O_RDWR | O_CREAT | O_APPEND)
    if isNew { syncFolder(place.folder) }
    // 2 seconds: others hold it for as long as a line takes, unless they are stopped.
    for _ in 0..<400 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      usleep(5_000)
    }
    close(file)
    throw .unwritable(place.path, reason: "another process keeps it locked")
  }

  /// Else a new file's name might not outlive a loss of power, whatever is in the file.
  private static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// The last line's, or the kept one where that names a later entry or another one of that number:
  /// then the end was lost, and going on from the kept one leaves the gap for everybody to see.
  private static func head(
    _ place: JournalPlace, _ bytes: borrowing JournalBytes
  ) throws(JournalError) -> JournalHead {
    let kept = JournalHead(file: place.headPath) ?? .beginning
    guard let line = bytes.lastLine() else { return kept }
    guard let entry = JournalEntry(line: line) else { throw .damaged(place.path) }
    return kept.number >= entry.number ? kept : entry.head
  }
}

/// Bytes of a journal, read from its end.
struct JournalBytes {
  private let file: Int32
  private let size: Int
  /// Up to the last line end; what comes after it was never finished.
  let end: Int

  init(_ file: Int32) {
    self.file = file
    size = Int(lseek(file, 0, SEEK_END))
    var start = size
    var end = 0
    while start > 0, end == 0 {
      let from = max(0, start - Self.block)
      let found = Self.read(file, from..<start).lastIndex(of: UInt8(ascii: "\n"))
      if let found { end = from + found + 1 }
      start = from
    }
    self.end = end
  }

  var isTorn: Bool { size > end }

  private static let block = 64 * 1024

  /// Nil in an empty journal.
  func lastLine() -> ArraySlice<UInt8>? {
    guard end > 0 else { return nil }
    var length = Self.block
    while true {
      let bytes = last(length)
      let line = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))
      if let line { return bytes[(line + 1)...].dropLast() }
      if bytes.count == end { return bytes.dropLast() }
      length *= 4
    }
  }

  /// The last bytes of the whole lines; the first line among them may lack its beginning.
  func last(_ most: Int) -> ArraySlice<UInt8> { Self.read(file, max(0, end - most)..<end)[...] }

  /// Whole, with what was never finished.
  static func all(of file: Int32) -> [UInt8] { read(file, 0..<Int(lseek(file, 0, SEEK_END))) }

  private static func read(_ file: Int32, _ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let place = range.lowerBound + count
        let got = pread(file, buffer.baseAddress! + count, range.count - count, place)
        if got <= 0 { break }
        count += got
      }
    }
  }
}

extension JournalHead {
  /// Nil where there is none, or none that can be read.
  package init?(file path: String) {
    guard case .text(let bytes, mode: _) = FileText(path: path) else { return nil }
    self.init(bytes: bytes)
  }
}
