// What can be typed now, for whoever helps to type it. Nothing is decided by it, and no approval is
// among it (approval.md, "What must never count").

import Diagnosis
import PostHog

/// A word or a few that make sense where the conversation is.
package struct Sayable: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    case command(Command)
    case source(Source)
    case table(Table, of: String)
    /// A number of the list that is offered, and what stands beside it there.
    case candidate(Candidate)
    case kind(Complaint)
    /// A column by which a table can be synced.
    case column(type: String, of: String)
  }

  package var text: String
  package var meaning: Meaning

  /// Where it can stand: an order and a number begin a line, a name stands anywhere.
  package var opensLine: Bool {
    switch meaning {
    case .command, .candidate, .kind: true
    case .source, .table, .column: false
    }
  }

  /// Ways to begin a line, as they are typed.
  package enum Command: String, Hashable, Sendable, CaseIterable {
    case audit = "what's broken?"
    case status, check, why
    case whyNot = "why not"
    case plan
    case loss = "what would be lost"
    case go
    case newKey = "new key"
    case no, back, reload, cancel, sync
    case switchTable = "switch"
    case resync
    case deleteData = "delete the data of"
    case undo, help, quit
  }
}

extension Session {
  /// Everything that can be typed now: numbers first, then orders, then names as last seen.
  ///
  /// - Parameter qualified: tables as `stripe/Charge` instead of `Charge`.
  package func sayables(qualified: Bool = false) -> [Sayable] {
    numbers + commands.map { Sayable(text: $0.rawValue, meaning: .command($0)) } + columns
      + names(qualified)
  }

  private var numbers: [Sayable] {
    let meanings: [Sayable.Meaning]
    if case .choosing(let choice) = stage, !choice.kinds.isEmpty {
      meanings = choice.kinds.map { .kind($0) }
    } else {
      meanings = vocabulary.offered.map { .candidate($0) }
    }
    return meanings.enumerated().map { Sayable(text: "\($0.offset + 1)", meaning: $0.element) }
  }

  private var commands: [Sayable.Command] {
    Sayable.Command.allCases.filter { command in
      switch command {
      case .audit, .status, .check, .reload, .cancel, .sync, .switchTable, .resync, .deleteData,
        .help, .quit:
        true
      case .why, .whyNot: report != nil
      case .plan, .loss, .no: decision != nil
      case .go: decision?.plan.needs == .go
      case .newKey: decision?.plan.secret != nil
      case .back: vocabulary.focus != nil
      case .undo: !changes.isEmpty
      }
    }
  }

  private var decision: Decision? {
    if case .deciding(let decision) = stage { decision } else { nil }
  }

  /// Of the table in focus: those that PostHog says it could be synced by.
  private var columns: [Sayable] {
    guard let id = vocabulary.focus?.table, let table = facts.table(id)?.table,
      let candidates = facts.cursorCandidates[id]?.candidates
    else { return [] }
    return candidates.map {
      Sayable(text: $0.field, meaning: .column(type: $0.fieldType, of: table.name))
    }
  }

  private func names(_ qualified: Bool) -> [Sayable] {
    (facts.sources ?? []).flatMap { source in
      let name = vocabulary.name(of: source.id)
      let tables = source.tables.map { table in
        Sayable(
          text: qualified ? "\(name)/\(table.name)" : table.name, meaning: .table(table, of: name))
      }
      return [Sayable(text: name, meaning: .source(source))] + tables
    }
  }
}
