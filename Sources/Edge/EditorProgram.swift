// Another program at our terminal: the user's own editor.

import CEdit
import Glibc

extension EditorThread {
  enum Ended: Equatable {
    case status(Int32)
    /// In the system's words.
    case notStarted(String)
    /// We were hung up or asked to terminate meanwhile, and so was the program.
    case over
  }

  /// Gives the terminal away until the program ends. Ctrl-C and Ctrl-Z are its own meanwhile; where
  /// it is stopped, so are we. Messages wait.
  func lend(to words: [String]) -> Ended {
    let wasEditing = isEditing
    hideProgress()
    if wasEditing {
      leave("\n" + Code.pasteModeOff)
      ce_set_raw(libedit, false)
    }
    isEditing = false
    defer {
      isEditing = wasEditing
      discardInput()  // What it left unread was typed at it.
      if wasEditing { resume() }
    }
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    let process = ce_spawn(arguments, input, output)
    guard process > 0 else { return .notStarted(String(cString: strerror(errno))) }
    return wait(for: process)
  }

  private func wait(for process: pid_t) -> Ended {
    var isOver = false
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG | WUNTRACED)
      if ended < 0 && errno != EINTR { return .over }
      if ended == process {
        guard status & 0xff == 0x7f else {  // Else it is stopped, and the shell wants its turn.
          return isOver ? .over : .status(status & 0x7f == 0 ? (status >> 8) & 0xff : 128)
        }
        suspend(getpid())
        kill(process, SIGCONT)
      }
      var wake = pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0)
      _ = poll(&wake, 1, 20)
      let signals = drain()
      if signals.contains(SIGHUP) || signals.contains(SIGTERM) {
        isOver = true
        kill(process, SIGHUP)
      }
    }
  }
}
