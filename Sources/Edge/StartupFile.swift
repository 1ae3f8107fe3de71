// Lines that are run when a conversation begins. They set how things are shown, and nothing else.

import Screen

/// `$XDG_CONFIG_HOME/syncmedic/startup`, else below `~/.config`.
///
/// No line of it ever reaches the session: it can neither approve nor change nor ask for a change,
/// whoever wrote it (approval.md A21).
package struct StartupFile: Sendable {
  package private(set) var commands: [SlashCommand] = []
  /// What is ignored, and why.
  package private(set) var remarks: [String] = []

  /// 100 lines: more options than there are.
  private static let limit = 100

  package init(environment: [String: String]) {
    guard let path = ConfigFolder.path(environment).map({ $0 + "/startup" }) else { return }
    switch FileText(path: path) {
    case .missing: break
    case .unreadable(let reason): remarks = ["I cannot read \(path.inert()): \(reason)."]
    case .text(let bytes, mode: _): read(String(decoding: bytes, as: UTF8.self), path)
    }
  }

  private mutating func read(_ text: String, _ path: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.prefix(Self.limit).enumerated() {
      let line = line.drop { $0.isWhitespace }
      guard let first = line.first, first != "#" else { continue }
      if let command = SlashCommand(String(line)), command.isOption {
        commands.append(command)
      } else {
        remarks.append(
          "\(path.inert()), line \(index + 1), is ignored: \"\(line.inert(limit: 60))\" is no "
            + "option. Only /timing and /watch may stand there.")
      }
    }
  }
}

extension Substring {
  fileprivate func inert(limit: Int) -> String { String(self).inert(limit: limit) }
}
