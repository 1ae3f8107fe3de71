// What the editor's thread draws beside the line that libedit draws.

import CEdit
import Glibc

/// Escape codes, without terminfo: every terminal that knows any knows these.
enum Code {
  static let pasteModeOn = "\u{1b}[?2004h"
  static let pasteModeOff = "\u{1b}[?2004l"
  static let clearLine = "\r\u{1b}[K"
  static let clearBelow = "\u{1b}[J"
}

extension EditorThread {
  func put(_ text: String) {
    var text = text
    guard let outputFile else { return }
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, outputFile) }
    fflush(outputFile)
  }

  /// To the first cell of the prompt, everything from there on cleared.
  private var home: String {
    let row = ce_find_cursor(libedit, prompt.pointer, WideText.literal).row
    return "\r" + (row > 0 ? "\u{1b}[\(row)A" : "") + Code.clearBelow
  }

  /// Goes to the end of the line being edited, then writes.
  func leave(_ text: String) {
    let end = ce_find_end(libedit, prompt.pointer, WideText.literal)
    let down = end.row - ce_find_cursor(libedit, prompt.pointer, WideText.literal).row
    let right = end.column
    put(
      (down > 0 ? "\u{1b}[\(down)B" : "") + "\r" + (right > 0 ? "\u{1b}[\(right)C" : "") + text)
  }

  /// Messages that wait to be said, above the line being edited.
  func showMessages() {
    let messages = editor.mailbox.withLock { mailbox in
      defer { mailbox.messages = [] }
      return mailbox.messages
    }
    guard !messages.isEmpty else { return }
    let text = messages.map { $0 + "\n" }.joined()
    if isEditing {
      put(home + text)
      ce_refresh(libedit)
    } else {
      hideProgress()
      put(text)
    }
  }

  /// libedit keeps the width for itself, so it is told even while it draws nothing.
  func resize() {
    guard let libedit else { return }
    if isEditing { put(home) }
    el_resize(libedit)
    if isEditing { ce_refresh(libedit) }
  }

  /// Draws the progress if it is new or has been painted over. Never while something is read.
  func showProgress() {
    let (text, isNew) = editor.mailbox.withLock { mailbox in
      defer { mailbox.isProgressNew = false }
      return (mailbox.progress, mailbox.isProgressNew)
    }
    guard reading == nil, isNew || !isProgressShown && text != nil else { return }
    guard let text else { return hideProgress() }
    put(Code.clearLine + text.cut(toCells: editor.columns - 1))
    isProgressShown = true
  }

  /// For good: what is asked next ends it.
  func hideProgress(forGood: Bool = false) {
    if forGood { editor.mailbox.withLock { $0.progress = nil } }
    if isProgressShown { put(Code.clearLine) }
    isProgressShown = false
  }
}
