// The hidden prompt: outside the editor, so that no history, completion or redrawing sees a key.

import CEdit
import Glibc

package enum SecretOutcome: Sendable {
  case secret(Secret)
  /// Enter, and nothing before it.
  case empty
  /// More than ``Secret/limit``. Nothing was kept: half a key would only fail later.
  case tooLong
  /// It names a file that cannot be read, in the system's words.
  case unreadable(String)
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or there is no terminal to ask on.
  case endOfInput
  /// The asking task was cancelled, or the terminal hung up, or we were asked to terminate.
  case cancelled
}

/// The terminal itself, showing nothing that is typed. No redirected input can feed or see it.
private struct HiddenTerminal {
  let file: Int32
  private let prompt: String
  private let hasPasteMode: Bool
  private let cooked: termios

  init?(prompt: String, hasPasteMode: Bool) {
    var mode = termios()
    file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard file >= 0, tcgetattr(file, &mode) == 0 else {
      if file >= 0 { close(file) }
      return nil
    }
    (self.prompt, self.hasPasteMode, cooked) = (prompt, hasPasteMode, mode)
  }

  /// Flushes: what was typed before the prompt is no secret.
  func hide() {
    var hidden = cooked
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    hidden.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON)
    tcsetattr(file, TCSAFLUSH, &hidden)
    put(hasPasteMode ? Code.pasteModeOn + prompt : prompt.withoutCodes)
  }

  /// Flushes: what was typed behind the secret may belong to it.
  func unhide() {
    var cooked = cooked
    put(hasPasteMode ? Code.pasteModeOff + "\n" : "\n")
    tcsetattr(file, TCSAFLUSH, &cooked)
  }

  /// What is there, key by key, until one of them ends it. Where the terminal is gone, that ends it.
  func read(into keys: inout SecretKeys) -> SecretKeys.Step {
    var arrived = LockedMemory()
    let count = arrived.fill { Glibc.read(file, $0.baseAddress, $0.count) }
    if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { return .end }
    for byte in arrived.bytes {
      switch keys.press(byte) {
      case .more, .enter: continue
      case let step: return step
      }
    }
    return .more
  }

  private func put(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(file, $0.baseAddress, $0.count) }
  }
}

extension EditorThread {
  /// Milliseconds. Enter ends the secret if nothing follows it this soon; a terminal that does not
  /// bracket its pastes sends the next line of a key at once.
  private static let afterEnter: Int32 = 40
  /// Milliseconds. A paste whose end has not come by then has none.
  private static let withinPaste: Int32 = 2000

  func readSecret(_ prompt: String) -> SecretOutcome {
    guard isatty(input) == 1,
      let terminal = HiddenTerminal(prompt: prompt, hasPasteMode: editor.isInteractive)
    else { return .endOfInput }
    defer { Glibc.close(terminal.file) }
    hideProgress(forGood: true)
    showMessages()
    terminal.hide()
    defer { terminal.unhide() }
    interruptedAt = nil
    return readSecret(from: terminal).opened()
  }

  private func readSecret(from terminal: HiddenTerminal) -> SecretOutcome {
    var keys = SecretKeys()
    while true {
      let patience = keys.isEntered ? Self.afterEnter : keys.isPasting ? Self.withinPaste : -1
      switch wait(for: terminal, milliseconds: patience) {
      case .nothing where keys.isEntered: return keys.finish()
      case .nothing: keys.breakOffPaste()
      case .end: return .endOfInput
      case .outcome(let outcome): return outcome == .interrupted ? .interrupted : .cancelled
      case .bytes:
        switch terminal.read(into: &keys) {
        case .more, .enter: break
        case .interrupt: return .interrupted
        case .end: return keys.isEmpty ? .endOfInput : keys.finish()
        }
      }
    }
  }

  private func wait(for terminal: HiddenTerminal, milliseconds: Int32) -> Arrival {
    while true {
      var ready = [
        pollfd(fd: terminal.file, events: Int16(POLLIN), revents: 0),
        pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&ready, 2, milliseconds)
      if count == 0 { return .nothing }
      if count < 0 && errno != EINTR { return .end }
      if count > 0 && ready[1].revents != 0, let outcome = heed(at: terminal) {
        return .outcome(outcome)
      }
      if count > 0 && ready[0].revents != 0 { return .bytes }
    }
  }

  /// Messages wait: nothing is printed beside a hidden prompt.
  private func heed(at terminal: HiddenTerminal) -> ReadOutcome? {
    let signals = drain()
    if signals.contains(SIGTSTP) {
      terminal.unhide()
      suspend(getpid())
    }
    if signals.contains(SIGTSTP) || signals.contains(SIGCONT) { terminal.hide() }
    return outcome(after: signals)
  }
}
