// Text as libedit has it: UTF-32 with a zero at the end.

import CEdit

func wide(_ text: String) -> [wchar_t] {
  text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
}

extension String {
  init(wide start: UnsafePointer<wchar_t>, count: Int) {
    var text = UnicodeScalarView()
    for character in UnsafeBufferPointer(start: start, count: count) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: character)) { text.append(scalar) }
    }
    self.init(text)
  }

  /// Cells on the screen. Escape codes take up none.
  var cells: Int {
    pieces.reduce(0) { $0 + ($1.isCode ? 0 : $1.text.reduce(0) { $0 + $1.cells }) }
  }

  /// As much as fits into so many cells, with all its escape codes.
  func cut(toCells limit: Int) -> String {
    var cut = UnicodeScalarView()
    var cells = 0
    for piece in pieces {
      for scalar in piece.text {
        if !piece.isCode { cells += scalar.cells }
        if piece.isCode || cells <= limit { cut.append(scalar) }
      }
    }
    return String(cut)
  }

  var withoutCodes: String {
    pieces.reduce(into: "") { if !$1.isCode { $0 += Substring($1.text) } }
  }

  /// The text in front of, between and behind its escape codes (`ESC [ … letter`), and those.
  fileprivate var pieces: [(text: Substring.UnicodeScalarView, isCode: Bool)] {
    var pieces: [(text: Substring.UnicodeScalarView, isCode: Bool)] = []
    var rest = self[...].unicodeScalars
    while let start = rest.firstIndex(of: "\u{1b}") {
      pieces.append((rest[..<start], false))
      let letter = rest[start...].firstIndex { "@"..."~" ~= $0 && $0 != "[" }
      let end = letter.map { rest.index(after: $0) } ?? rest.endIndex
      pieces.append((rest[start..<end], true))
      rest = rest[end...]
    }
    return pieces + [(rest, false)]
  }
}

extension Unicode.Scalar {
  fileprivate var cells: Int { Int(ce_width(wchar_t(bitPattern: value))) }
}

/// Text that stays where it is: libedit keeps addresses.
final class WideText {
  let pointer: UnsafeMutablePointer<wchar_t>

  init(_ text: String) {
    let characters = wide(text)
    pointer = .allocate(capacity: characters.count)
    pointer.initialize(from: characters, count: characters.count)
  }

  deinit { pointer.deallocate() }
}

extension WideText {
  /// Brackets escape codes in a prompt, which take up no cell.
  static let literal: wchar_t = 1

  /// libedit loses a code at the very end, so the last character changes places with it.
  convenience init(prompt: String) {
    var text = ""
    var code = ""
    for piece in prompt.pieces where !piece.text.isEmpty {
      if piece.isCode {
        code += "\u{1}\(Substring(piece.text))\u{1}"
      } else {
        text += code + Substring(piece.text)
        code = ""
      }
    }
    if !code.isEmpty, let last = text.popLast() { text += code + String(last) }
    self.init(text)
  }
}
