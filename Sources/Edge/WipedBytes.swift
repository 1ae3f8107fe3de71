// Bytes on their way out that may hold a credential.

import Glibc
import PostHog

/// A growing buffer, overwritten with zeros when it grows and when it is dropped. Swift's own
/// strings and arrays are copied freely, and nobody wipes the copies.
final class WipedBytes: @unchecked Sendable {  // Filled by one task, then only read.
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 1)
  private(set) var count = 0

  init() {}

  deinit { Self.drop(storage) }

  /// Valid as long as this object is.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }

  func append(_ byte: UInt8) {
    if count == storage.count { grow() }
    storage[count] = byte
    count += 1
  }

  func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: storage.count * 2, alignment: 1)
    larger.copyMemory(from: bytes)
    Self.drop(storage)
    storage = larger
  }

  private static func drop(_ storage: UnsafeMutableRawBufferPointer) {
    explicit_bzero(storage.baseAddress!, storage.count)
    storage.deallocate()
  }
}

extension WipedBytes {
  /// The secret that a body needs and nobody holds any more.
  struct Forgotten: Error { let secret: SecretRef }

  /// The canonical text of a value, with the bytes of each secret where its number stands.
  ///
  /// Without secrets this is byte for byte ``JSON/canonical``.
  convenience init(
    _ value: JSON, reveal: (SecretRef) -> [UInt8]?
  ) throws(Forgotten) {
    self.init()
    try write(value, reveal)
  }

  private func write(_ value: JSON, _ reveal: (SecretRef) -> [UInt8]?) throws(Forgotten) {
    switch value {
    case .secret(let ref):
      guard let bytes = reveal(ref) else { throw Forgotten(secret: ref) }
      if ref.isObject && Self.isOneObject(bytes) {
        for byte in bytes { append(byte) }
      } else {
        quote(bytes)
      }
    case .array(let items):
      append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { append(",") }
        try write(item, reveal)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { append(",") }
        append(JSON.string(member.key).canonical)
        append(":")
        try write(member.value, reveal)
      }
      append("}")
    case .null, .bool, .integer, .number, .string: append(value.canonical)
    }
  }

  /// Whether the bytes open one brace and close it at their very end, and so can stand in a body
  /// without touching what is beside them. What is inside is the server's to judge.
  static func isOneObject(_ bytes: [UInt8]) -> Bool {
    var (depth, isText, isEscaped) = (0, false, false)
    guard bytes.first == UInt8(ascii: "{") else { return false }
    for (index, byte) in bytes.enumerated() {
      if isText {
        if !isEscaped && byte == UInt8(ascii: "\"") { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index == bytes.count - 1 }
      default: break
      }
    }
    return false
  }

  /// A JSON string of bytes taken to be UTF-8.
  func quote(_ bytes: [UInt8]) {
    append("\"")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0..<0x10: append("\\u000" + String(byte, radix: 16))
      case 0x10..<0x20, 0x7f: append("\\u00" + String(byte, radix: 16))
      default: append(byte)
      }
    }
    append("\"")
  }
}
