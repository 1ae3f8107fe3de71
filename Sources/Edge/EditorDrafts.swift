// `/edit`, and the keys for it: a long line, written where the user writes long things.

import CEdit
import Glibc
import PostHog
import Session

extension EditorThread {
  /// What stands behind `/edit` in a line that wants it; nil for any other line.
  static func draft(wantedBy line: String) -> String? {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.first?.lowercased() == "/edit" else { return nil }
    return words.count > 1 ? String(words[1]) : ""
  }

  /// The text as the user's editor hands it back; nil, and the reason said, where it does not.
  func compose(_ text: String) -> String? {
    guard let draft = Draft.make(text) else {
      return decline("I cannot make a file for it: \(String(cString: strerror(errno))).")
    }
    // The variable is a command, with its arguments, as every shell and git take it.
    let command = Self.command
    switch lend(to: ["sh", "-c", "\(command) \"$1\"", "sh", draft.path]) {
    case .status(0): break
    case .status(127): return decline("There is no editor `\(command)`: set VISUAL or EDITOR.")
    case .status: return decline("The editor gave up, so nothing was taken from it.")
    case .notStarted(let reason): return decline("The editor did not start: \(reason).")
    case .over: return nil
    }
    return draft.line() ?? decline("What the editor left is no line, so nothing was taken from it.")
  }

  private func decline(_ sentence: String) -> String? {
    editor.say(sentence)
    return nil
  }

  /// Of the user's own environment.
  private static var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return "vi"
  }

  /// A key was pressed for it: the line goes there and comes back.
  func editLine() -> UInt8 {
    let line = el_wline(libedit).pointee
    let text = String(wide: line.buffer, count: line.lastchar - line.buffer)
    typing.help()
    guard let edited = compose(text) else { return UInt8(CC_NORM) }
    if isSecret(edited) {
      end(.line(edited, .edited))
      return UInt8(CC_NORM)
    }
    replaceLine(with: edited)
    return UInt8(CC_REFRESH)
  }

  /// A key in it must not be shown once more: the line goes on as it is.
  func isSecret(_ line: String) -> Bool { !KeyShape.find(in: line).isEmpty }

  private func replaceLine(with text: String) {
    let line = el_wline(libedit).pointee
    el_cursor(libedit, Int32(line.lastchar - line.cursor))
    el_deletestr(libedit, Int32(line.lastchar - line.buffer))
    if !text.isEmpty { el_winsertstr(libedit, wide(text)) }
  }
}
