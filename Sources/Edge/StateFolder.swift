// Where syncmedic keeps what outlives a session: the history of lines, and the journals.

import Glibc

enum StateFolder {
  /// `$XDG_STATE_HOME/syncmedic`, else `~/.local/state/syncmedic`. The specification wants a path
  /// that is not absolute to be ignored. Nil without a home.
  static func path(_ environment: [String: String]) -> String? {
    func folder(_ name: String, _ below: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 + below : nil }
    }
    return folder("XDG_STATE_HOME", "/syncmedic") ?? folder("HOME", "/.local/state/syncmedic")
  }

  /// Makes the folder that a file goes into, and those above it, for its owner only.
  static func makeFolders(for path: String) {
    guard let end = path.lastIndex(of: "/"), access(String(path[..<end]), F_OK) != 0 else { return }
    for index in path.indices where path[index] == "/" && index > path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }
}
