// Why something could not be written into the journal. Then it is not sent either.

/// Each has one sentence. A path is where the trouble is, a reason is in the system's words.
package enum JournalError: Error, Hashable, Sendable {
  /// Neither a home nor a state folder to keep a journal in.
  case nowhere
  case unwritable(String, reason: String)
  /// What stands at the path is a link, a device, or somebody else's: we do not write there.
  case strange(String)
  /// Another process is carrying something out in this project.
  case busy(process: Int?)
  /// Another session ended in the middle of a change, after this one began.
  case leftOpen
  /// The last line is not as it was written: there is nothing to go on from.
  case damaged(String)
  /// Nobody could take the secret out of it.
  case holdsSecret
}

extension JournalError: CustomStringConvertible {
  /// The sentence without its capital and full stop: it stands in the middle of another.
  package var description: String {
    switch self {
    case .nowhere: "there is no home folder to keep a journal in"
    case .unwritable(let path, let reason): "the journal \(path) cannot be written: \(reason)"
    case .strange(let path): "\(path) is not a file of yours that I would write a journal into"
    case .busy(let process):
      "another syncmedic\(process.map { ", process \($0)," } ?? "") is changing something in this"
        + " project right now"
    case .leftOpen:
      "another syncmedic ended in the middle of a change; start again, and I look into that first"
    case .damaged(let path):
      "the last line of the journal \(path) is not as I wrote it; move the file away to begin anew"
    case .holdsSecret: "the record would hold a secret"
    }
  }

  package var sentence: String {
    description.prefix(1).uppercased() + description.dropFirst() + "."
  }
}
