// Names to things, for as many tables as a project has.

import PostHog

struct NameIndex: Sendable {
  private let sources: [Source]
  let shown: SourceNames

  init(_ sources: [Source]) {
    self.sources = sources
    shown = SourceNames(sources)
  }

  var isEmpty: Bool { sources.isEmpty }
}
