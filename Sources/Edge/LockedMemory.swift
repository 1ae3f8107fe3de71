// Memory for what must leave no trace.

import Glibc

/// Pages of our own that are not swapped, not dumped, and overwritten before they go back.
///
/// Whole pages, because unlocking one of two neighbours on a page would unlock both. Locking can be
/// refused (`RLIMIT_MEMLOCK`); the rest still holds.
struct LockedMemory: ~Copyable, @unchecked Sendable {  // One owner; shared only when it is final.
  private var pages: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int = 4096) { pages = Self.allocate(capacity) }

  deinit { Self.release(pages) }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: pages[..<count]) }

  mutating func append(_ byte: UInt8) {
    if count == pages.count { grow() }
    pages[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { append(byte) }
  }

  /// Fills the free part, at least a page, with what `read` puts there and says how much it was.
  mutating func fill(_ read: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
    if pages.count - count < 4096 { grow() }
    let filled = read(UnsafeMutableRawBufferPointer(rebasing: pages[count...]))
    count += max(0, filled)
    return filled
  }

  mutating func removeLast(_ number: Int = 1) {
    let kept = max(0, count - number)
    explicit_bzero(pages.baseAddress! + kept, count - kept)
    count = kept
  }

  private mutating func grow() {
    let larger = Self.allocate(pages.count * 2)
    larger.copyMemory(from: bytes)
    Self.release(pages)
    pages = larger
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawBufferPointer {
    let address = mmap(
      nil, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let address, address != MAP_FAILED else { fatalError("no memory for a secret") }
    mlock(address, capacity)
    madvise(address, capacity, Int32(MADV_DONTDUMP))
    return UnsafeMutableRawBufferPointer(start: address, count: capacity)
  }

  private static func release(_ pages: UnsafeMutableRawBufferPointer) {
    explicit_bzero(pages.baseAddress!, pages.count)
    munmap(pages.baseAddress!, pages.count)
  }
}
