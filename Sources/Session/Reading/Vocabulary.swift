// What a line is read against: the names that exist now and what lies on the table.

import PostHog

/// Everything besides the line that its meaning depends on.
///
/// Built once from the sources as they are now; the rest is set before each line. Copying is cheap.
package struct Vocabulary: Sendable {
  /// Where the conversation is: what *it* and *that table* mean.
  package var focus: Candidate?
  /// The numbered list last shown, while it can still be picked from.
  package var offered: [Candidate]
  /// What the last overview listed: `next` goes through it.
  package var surveyed: [Candidate] = []
  /// The columns last offered.
  package var fields: [String]
  package var isPlanWaiting: Bool
  package var isSecretDue: Bool
  /// The verb of the line before, for `same for invoices` and for a pick from the list it led to.
  package var previous: Intent.Verb?
  let names: NameIndex

  package init(
    sources: [Source] = [], focus: Candidate? = nil, offered: [Candidate] = [],
    fields: [String] = [], isPlanWaiting: Bool = false, isSecretDue: Bool = false,
    previous: Intent.Verb? = nil
  ) {
    self.focus = focus
    self.offered = offered
    self.fields = fields
    self.isPlanWaiting = isPlanWaiting
    self.isSecretDue = isSecretDue
    self.previous = previous
    names = NameIndex(sources)
  }

  /// Nothing has been listed yet; names are kept as words.
  package var isEmpty: Bool { names.isEmpty }
}
