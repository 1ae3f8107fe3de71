// What stands beside a word that Tab offers.

import PostHog
import Session

extension Sayable {
  /// A few words. Text of the API in it is inert.
  package var description: String {
    switch meaning {
    case .command(let command): command.description
    case .source(let source): "a source, \(source.type.inert(limit: 30)), \(words(source.status))"
    case .table(let table, let source):
      "a table of \(source.inert(limit: 40)), "
        + (table.shouldSync ? words(table.status) : "switched off")
    case .candidate(let candidate): candidate.name.inert(limit: 80)
    case .kind(let kind): kind.choice
    case .column(let type, let table):
      "a column of \(table.inert(limit: 40)), \(type.inert(limit: 30))"
    }
  }

  private func words(_ status: SyncStatus?) -> String { status?.word.inert(limit: 30) ?? "new" }
}

extension Sayable.Command {
  fileprivate var description: String {
    switch self {
    case .audit: "look at everything, worst first"
    case .status: "how the tables stand"
    case .check: "look at one source or table"
    case .why: "what I read, field by field"
    case .whyNot: "why I do not believe in another cause"
    case .plan: "what would be done"
    case .loss: "what the plan would cost"
    case .go: "run what I proposed"
    case .newKey: "hand over a credential, hidden"
    case .no: "drop the plan"
    case .back: "step out"
    case .reload: "sync again the usual way"
    case .cancel: "stop the run that is open"
    case .sync: "NAME hourly, daily, by a column"
    case .switchTable: "NAME off, or on"
    case .resync: "wipe a table and import it anew; asks first"
    case .deleteData: "drop what is stored for a table; asks first"
    case .undo: "put back what was set last"
    case .help: "what I can do"
    case .quit: "leave; nothing that waits is run"
    }
  }
}
