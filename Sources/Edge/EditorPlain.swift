// Lines that are not edited: from pipes, files and dumb terminals.

import Glibc

extension EditorThread {
  /// Whole lines, no escape codes, and a prompt only for a person. Such a line never approves: a
  /// pipe is nobody, and of a line that comes in one piece it cannot be said who typed it.
  func readPlain(_ question: LineEditor.Question) -> ReadOutcome {
    if isatty(output) == 1 { put(question.prompt.withoutCodes) }
    while true {
      if let line = nextPlainLine() { return line }
      switch wait(milliseconds: -1) {
      case .bytes, .nothing: continue
      case .end where unread.isEmpty: return .endOfInput
      case .end: unread.append(10)
      case .outcome(let outcome):
        if outcome == .interrupted { (unread, searched) = ([], 0) }
        return outcome
      }
    }
  }

  private func nextPlainLine() -> ReadOutcome? {
    guard let end = unread[searched...].firstIndex(of: 10) else {
      searched = unread.count
      return nil
    }
    let line = InputScanner.clean(Array(unread[..<end]))
    unread.removeFirst(end + 1)
    searched = 0
    return .line(line, isatty(input) == 1 ? .burst : .piped)
  }
}
