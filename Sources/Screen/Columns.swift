// How wide a text is on a terminal.

extension String {
  /// Terminal columns: two for wide East Asian characters and emoji, none for marks that combine.
  package var columns: Int {
    // ASCII is the common case and one column a byte.
    var count = 0
    for byte in utf8 {
      if byte >= 0x80 { return unicodeScalars.reduce(0) { $0 + $1.columns } }
      count += 1
    }
    return count
  }

  /// At most so many columns, the middle replaced by `…` where it is longer: names differ at both ends.
  package func cut(to width: Int) -> String {
    guard columns > width else { return self }
    guard width > 1 else { return "…" }
    let head = taking(columns: (width - 1) / 2)
    let tail = String(String(reversed()).taking(columns: width - 1 - head.columns).reversed())
    return head + "…" + tail
  }

  func taking(columns limit: Int) -> String {
    var result = ""
    var used = 0
    for character in self {
      let width = String(character).columns
      if used + width > limit && !result.isEmpty { break }
      result.append(character)
      used += width
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: isWide ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth blocks, and emoji that terminals draw wide (UAX #11).
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xa000...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f, 0xff00...0xff60,
      0xffe0...0xffe6, 0x20000...0x3fffd:
      true
    default: properties.isEmojiPresentation
    }
  }
}
