// What an `api>` line may do to a project.

import PostHog

extension OutputLine {
  /// The operation that an `api>` line names; nil for any other line, and for a name we do not know.
  package var endpoint: Endpoint? {
    guard gutter == .call else { return nil }
    return Endpoint.named[String(text.prefix { $0 != " " })]
  }
}
