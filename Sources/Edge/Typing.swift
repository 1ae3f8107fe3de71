// The judge of how a line came in. Only a line it calls typed may approve anything.

import Session

/// Watches one line from its prompt to Enter: what was read, when, and what was done with it.
///
/// A hand is told from a paste by how much comes at once and how fast on the whole, never by one
/// gap: on a busy machine two keys struck one after the other can arrive together.
struct Typing: Sendable {
  /// Microseconds between two keys, on the whole. The fastest typists need 60,000, key repeat
  /// 25,000; a paste needs hardly any.
  static let pace = 12_000
  /// Microseconds that one gap counts for at most, so that a pause cannot make up for a burst.
  static let longestGap = 50_000
  /// Keys. More in one read come from no hand.
  static let mostAtOnce = 3
  /// Keys. Enter with more company than one came with the text before it.
  static let mostWithEnter = 2

  /// What printable keys and Backspace alone would have made of the line; nil once another key had
  /// a part in it.
  private var echo: String.UnicodeScalarView? = .init()
  private var wasWaiting: Bool
  private var isPasted = false
  private var isBurst = false
  private var keys = 0
  private var spread = 0
  private var lastRead: Int?
  private var keysInRead = 0

  /// A new line. `wasWaiting`: something had been sent before the prompt was on the screen.
  init(wasWaiting: Bool) { self.wasWaiting = wasWaiting }

  /// One read brought these bytes, at this time in microseconds.
  mutating func read(_ bytes: some Collection<UInt8>, at time: Int) {
    guard bytes.first != 0x1b else { return }  // One key, or the terminal speaking.
    keysInRead = bytes.count { $0 & 0xc0 != 0x80 }
    isBurst = isBurst || keysInRead > Self.mostAtOnce
    if let lastRead {
      spread += min(time - lastRead, Self.longestGap)
    } else {
      spread += (min(keysInRead, Self.mostAtOnce) - 1) * Self.pace  // The reader was late.
    }
    (keys, lastRead) = (keys + keysInRead, time)
  }

  /// A key on its way to the editor.
  mutating func press(_ key: Unicode.Scalar) {
    switch key.value {
    case 0x0a, 0x0d: isBurst = isBurst || keysInRead > Self.mostWithEnter
    case 0x08, 0x7f: _ = echo?.popLast()
    case 0..<0x20, 0x80..<0xa0: echo = nil
    default: echo?.append(key)
    }
  }

  mutating func paste() { isPasted = true }

  /// How the line came in, now that Enter was pressed. Whatever the keys are bound to: a line that
  /// is not what they print was made with help.
  func provenance(of line: String) -> Provenance {
    if isPasted { return .pasted }
    if wasWaiting { return .typeAhead }
    if isBurst || spread < (keys - 1) * Self.pace { return .burst }
    guard let echo, echo.elementsEqual(line.unicodeScalars) else { return .edited }
    return .typed
  }
}
