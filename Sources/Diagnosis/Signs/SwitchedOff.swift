// Off, and not by a person's hand.

import PostHog

extension TableSign {
  /// Off, Failed, with an error that is no stop: PostHog gave up on it, and its text names no cause
  /// that we know. A person who switches a table off leaves its status as it was, or a text that says
  /// so. The server does not tell who did it, so this is inferred, and said to be.
  ///
  /// Where the text does name a cause, that is the finding, and this a part of it.
  /// - Source: API reference, 10.5.
  static let switchedOff = TableSign(
    .switchedOffByPostHog,
    sees: { look in
      guard look.isSwitchedOffByPostHog, let error = look.table.latestError else { return nil }
      return Sighting(
        .none, .likely, .unknown,
        evidence: [
          Evidence("latest_error", error, of: look.table.name),
          Evidence("should_sync", "false", of: look.table.name),
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
        ],
        rejected: [
          Rejected(.cancelled, because: "the text is none that a person's stop leaves behind")
        ], quoted: error)
    })
}
