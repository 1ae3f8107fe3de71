// The hidden prompt: outside the editor, so that no history, completion or redrawing sees a key.

import CEdit
import Glibc

package enum SecretOutcome: Sendable {
  case secret(Secret)
  /// Enter, and nothing before it.
  case empty
  /// More than ``Secret/limit``. Nothing was kept: half a key would only fail later.
  case tooLong
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or there is no terminal to ask on.
  case endOfInput
  /// The asking task was cancelled, or the terminal hung up, or we were asked to terminate.
  case cancelled
}

/// What has been typed or pasted at a hidden prompt: bytes in, a secret out.
///
/// Several lines may be pasted, as private keys and service accounts are. Between the brackets of
/// a paste a line end is text; so it is in a private key before its last line.
struct SecretKeys: ~Copyable {
  enum Step { case more, enter, interrupt, end }

  private enum Place { case text, paste, escape, sequence }

  private(set) var memory = LockedMemory()
  private var place = Place.text
  private var number = 0
  private var last: UInt8 = 0

  /// Where Enter is text, and so is everything else: if the end does not come, nobody gets out.
  private(set) var isPasting = false

  mutating func press(_ byte: UInt8) -> Step {
    defer { last = byte }
    switch place {
    case .escape:
      (place, number) = (byte == UInt8(ascii: "[") ? .sequence : home, 0)
    case .sequence: continueSequence(byte)
    case .text, .paste:
      switch byte {
      case 0x1b: place = .escape
      case 0x0a where last == 0x0d: break
      case 0x0a, 0x0d:
        if !isPasting && !isWithinPrivateKey { return .enter }
        append(0x0a)
      case _ where isPasting: if byte >= 0x20 && byte != 0x7f || byte == 0x09 { append(byte) }
      default: return edit(byte)
      }
    }
    return .more
  }

  /// The end of the paste is not coming.
  mutating func breakOffPaste() { (isPasting, place) = (false, .text) }

  /// A line end that turned out to be part of the secret: more came right behind it.
  mutating func takeBackEnter() { append(0x0a) }

  /// The secret, without the line ends behind it.
  consuming func finish() -> SecretOutcome {
    while memory.bytes.last == 0x0a { memory.removeLast() }
    if memory.count == 0 { return .empty }
    return memory.count > Secret.limit ? .tooLong : .secret(Secret(memory))
  }

  private var home: Place { isPasting ? .paste : .text }

  private mutating func continueSequence(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: number = min(number * 10 + Int(byte - 0x30), 9999)
    case 0x20..<0x40: number = 9999
    default:
      if byte == UInt8(ascii: "~") && (number == 200 || number == 201) { isPasting = number == 200 }
      place = home
    }
  }

  private mutating func edit(_ byte: UInt8) -> Step {
    switch byte {
    case 0x03: return .interrupt
    case 0x04: return .end
    case 0x08, 0x7f: removeLastCharacter()
    case 0x15: memory.removeLast(memory.count)
    case 0..<0x20: break
    default: append(byte)
    }
    return .more
  }

  /// One byte beyond the limit is kept, as the sign that it was reached.
  private mutating func append(_ byte: UInt8) {
    if memory.count <= Secret.limit { memory.append(byte) }
  }

  private mutating func removeLastCharacter() {
    while let last = memory.bytes.last {
      memory.removeLast()
      if last & 0xc0 != 0x80 { break }
    }
  }

  private var isWithinPrivateKey: Bool {
    let bytes = memory.bytes
    guard bytes.starts(with: "-----BEGIN ".utf8) else { return false }
    let end = bytes.lastIndex { $0 != 0x0a } ?? 0
    let lastLine = bytes[...end].suffix { $0 != 0x0a }
    return !lastLine.starts(with: "-----END ".utf8)
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while belongs: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, belongs(self[index(before: start)]) { formIndex(before: &start) }
    return self[start...]
  }
}

// MARK: - On the terminal

extension EditorThread {
  /// Milliseconds. Enter ends the secret if nothing follows it this soon; a terminal that does not
  /// bracket its pastes sends the next line of a key at once.
  private static let afterEnter: Int32 = 40
  /// Milliseconds. A paste whose end has not come by then has none.
  private static let withinPaste: Int32 = 2000

  func readSecret(_ prompt: String) -> SecretOutcome {
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return .endOfInput }
    defer { Glibc.close(terminal) }
    var cooked = termios()
    guard tcgetattr(terminal, &cooked) == 0 else { return .endOfInput }
    hideProgress(forGood: true)
    showMessages()
    hide(terminal, cooked, prompt)
    defer {
      show(terminal, editor.isInteractive ? Code.pasteModeOff + "\n" : "\n")
      tcsetattr(terminal, TCSAFLUSH, &cooked)
    }
    return readSecret(from: terminal, resume: { self.hide(terminal, cooked, prompt) })
  }

  /// Flushes: what was typed before the prompt is no secret.
  private func hide(_ terminal: Int32, _ cooked: termios, _ prompt: String) {
    var hidden = cooked
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    hidden.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON)
    tcsetattr(terminal, TCSAFLUSH, &hidden)
    show(terminal, editor.isInteractive ? Code.pasteModeOn + prompt : prompt.withoutCodes)
  }

  private func show(_ terminal: Int32, _ text: String) {
    var text = text
    text.withUTF8 { _ = write(terminal, $0.baseAddress, $0.count) }
  }

  private func readSecret(from terminal: Int32, resume: () -> Void) -> SecretOutcome {
    var keys = SecretKeys()
    var arrived = LockedMemory()
    var isEntered = false
    while true {
      let patience = isEntered ? Self.afterEnter : keys.isPasting ? Self.withinPaste : -1
      switch waitForSecret(terminal, patience, resume) {
      case .nothing where isEntered: return keys.finish()
      case .nothing:
        keys.breakOffPaste()
        continue
      case .end: return .endOfInput
      case .outcome(let outcome): return outcome == .interrupted ? .interrupted : .cancelled
      case .bytes: break
      }
      arrived.removeLast(arrived.count)
      let count = arrived.fill { read(terminal, $0.baseAddress, $0.count) }
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      if count <= 0 { return .endOfInput }
      for byte in arrived.bytes {
        if isEntered && byte != 0x0a { keys.takeBackEnter() }
        isEntered = isEntered && byte == 0x0a
        switch keys.press(byte) {
        case .more: break
        case .enter: isEntered = true
        case .interrupt: return .interrupted
        case .end: return keys.memory.count == 0 ? .endOfInput : keys.finish()
        }
      }
    }
  }

  private func waitForSecret(
    _ terminal: Int32, _ milliseconds: Int32, _ resume: () -> Void
  ) -> Arrival {
    while true {
      var ready = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&ready, 2, milliseconds)
      if count == 0 { return .nothing }
      if count < 0 && errno != EINTR { return .end }
      if count > 0 && ready[1].revents != 0 {
        let signals = drain()
        if signals.contains(SIGCONT) { resume() }
        if let outcome = outcome(after: signals) { return .outcome(outcome) }
      }
      if count > 0 && ready[0].revents != 0 { return .bytes }
    }
  }
}
