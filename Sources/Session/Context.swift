// What the conversation knows of names, kept up as replies come in.

import Diagnosis
import PostHog
import Recovery

extension Vocabulary {
  /// The names that exist now. What lies on the table stays.
  mutating func learn(_ sources: [Source]) {
    guard !names.isComplete(for: sources) else { return }
    let surveyed = surveyed
    defer { self.surveyed = surveyed }
    self = Vocabulary(
      sources: sources, focus: focus, offered: offered, fields: fields,
      isPlanWaiting: isPlanWaiting, isSecretDue: isSecretDue, previous: previous)
  }

  /// What a source is called, or its id where it was not listed.
  func name(of source: Source.ID) -> String { names.shown[source] ?? source }

  /// Where the conversation is from now on.
  mutating func look(at source: Source.ID, _ table: Table.ID?, in facts: Facts) {
    let sourceName = name(of: source)
    let tableName = table.flatMap { facts.table($0)?.table.name }
    focus = Candidate(
      source: source, table: table, name: tableName.map { "\(sourceName)/\($0)" } ?? sourceName)
  }
}

extension Session {
  package func known(_ id: Source.ID) -> Source? { facts.source(id) }

  /// What a call would do to what is stored, by all that is known here.
  package func hazard(of call: Call) -> Hazard { facts.hazard(of: call) }

  package func known(table id: Table.ID) -> (table: Table, source: Source)? { facts.table(id) }
}
