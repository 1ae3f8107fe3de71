// What a program of ours may send to a terminal besides text.

extension PTY {
  /// The first thing sent so far that only somebody else's text can have brought: a question to the
  /// terminal, a title, a setting, a control character. Nil where there is none.
  var foreignCode: String? {
    var bytes = output[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x1b:
        guard let length = Self.ownCode(bytes) else {
          return String(decoding: [byte] + bytes.prefix(12), as: UTF8.self).debugDescription
        }
        bytes = bytes.dropFirst(length)
      case 7...10, 13, 0x20...: continue  // The bell, backspace, and where a line ends.
      default: return "the control character \(byte)"
      }
    }
    return nil
  }

  /// Bytes behind Escape that are libedit's or ours: cursor, clearing, inserting, colour; 2004.
  private static func ownCode(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "[") else { return bytes.isEmpty ? 0 : nil }
    let parameters = bytes.dropFirst().prefix { 0x30..<0x40 ~= $0 }
    guard let last = bytes.dropFirst(1 + parameters.count).first else { return bytes.count }
    let isMode = parameters.elementsEqual("?2004".utf8)
    let isOwn =
      isMode ? "hl".utf8.contains(last) : "ABCDGHJKP@mhl".utf8.contains(last)
    return isOwn && (isMode || parameters.allSatisfy { $0 < 0x3c }) ? parameters.count + 2 : nil
  }
}
