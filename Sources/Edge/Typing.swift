// The judge of how a line came in. Only a line it calls typed may approve anything.

import Session

/// Watches one line from its prompt to Enter: what was read, when, and which keys it turned into.
///
/// A hand is told from a paste by how much comes at once and how fast on the whole, never by one
/// gap: on a busy machine two keys struck one after the other can arrive together.
struct Typing: Sendable {
  /// Microseconds between two keys, on the whole. The fastest typists need 60,000, key repeat
  /// 25,000; a paste needs hardly any.
  static let pace = 12_000
  /// Microseconds that one gap counts for at most, so that a pause cannot make up for a burst.
  static let longestGap = 50_000
  /// Keys. More in one read come from no hand. A thread that sleeps is woken within 25 ms even when
  /// six others want each core (measured), so two keys 15 ms apart arrive together now and then.
  static let mostAtOnce = 4
  /// Keys. Enter with more company than one came with the text before it.
  static let mostWithEnter = 2

  /// What printable keys and Backspace alone would have made of the line; nil once another key had
  /// a part in it.
  private var echo: String.UnicodeScalarView? = .init()
  private let wasWaiting: Bool
  private var isPasted = false
  private var isBurst = false
  private var keys = 0
  /// Microseconds that all gaps together count for.
  private var spread = 0

  /// Of the newest read: when, and how many keys so far; and when there was one with keys before.
  private var time = 0
  private var keysInRead = 0
  private var isSequence = false
  private var lastTime: Int?

  /// A new line. `wasWaiting`: something had been sent before the prompt was on the screen.
  init(wasWaiting: Bool) { self.wasWaiting = wasWaiting }

  /// Something was read, at this time in microseconds.
  mutating func read(at time: Int) { (self.time, keysInRead, isSequence) = (time, 0, false) }

  /// A key on its way to the editor. `isFollowed`: the same read brought more behind it.
  mutating func press(_ key: Unicode.Scalar, isFollowed: Bool = false) {
    if key == "\u{1b}" { isSequence = true }
    if !isSequence { count() }
    switch key.value {
    case 0x0a, 0x0d:  // Unless it is Alt-Enter, which ends nothing.
      isBurst = isBurst || !isSequence && (isFollowed || keysInRead > Self.mostWithEnter)
    case 0x08, 0x7f: _ = echo?.popLast()
    case 0..<0x20, 0x80..<0xa0: echo = nil
    default: echo?.append(key)
    }
  }

  /// Keys of one read after the first have no gap between them, but for the very first read of a
  /// line: what it lacks in gaps may be that we were late.
  private mutating func count() {
    keysInRead += 1
    keys += 1
    if keysInRead > Self.mostAtOnce { isBurst = true }
    if let lastTime, keysInRead == 1 { spread += min(time - lastTime, Self.longestGap) }
    if keys == keysInRead && keys > 1 { spread += Self.pace }
    lastTime = time
  }

  /// Gaps that must have been there. One is forgiven where there are several: the first key may
  /// have been read late, and the second then seems to follow at once.
  private var gaps: Int { min(keys - 1, max(1, keys - 2)) }

  mutating func paste() { isPasted = true }

  /// Something else had a part in the line.
  mutating func help() { echo = nil }

  /// How the line came in, now that Enter was pressed. Whatever the keys are bound to: a line that
  /// is not what they print was made with help.
  func provenance(of line: String) -> Provenance {
    if isPasted { return .pasted }
    if wasWaiting { return .typeAhead }
    if isBurst || spread < gaps * Self.pace { return .burst }
    guard let echo, echo.elementsEqual(line.unicodeScalars) else { return .edited }
    return .typed
  }
}
