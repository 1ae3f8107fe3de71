// Help, by topic.

enum HelpWords {
  static func blocks(_ topic: String?) -> [Block] {
    guard let topic, let found = topics[topic.lowercased()] else {
      return general
        + (topic == nil
          ? [] : [.text("I have no page about \"\(topic?.inert(limit: 40) ?? "")\".")])
    }
    return found
  }

  private static let general: [Block] = [
    .text(
      "Say what is wrong in your own words: `our stripe sync is broken`, `why is orders stuck`."),
    .table([
      ["what's broken?", "look at everything, worst first"],
      ["why", "what I read, field by field"],
      ["why not CAUSE", "why I do not believe in another cause"],
      ["plan", "what would be done, and what would be lost"],
      ["status [NAME]", "how the tables stand"],
      ["go, no, back", "run what I proposed, drop it, step out"],
      ["new key", "hand over a credential, hidden"],
      ["reload NAME", "sync again the usual way"],
      ["cancel NAME", "stop the run that is open"],
      [
        "switch NAME off",
        "and on; `sync NAME hourly`, `make NAME full refresh`; `undo` puts it back",
      ],
      ["help reload, help approve", "more about one thing"],
      ["quit", "leave; nothing that waits is run"],
    ]),
    .text(
      "What destroys data wants a typed `approve` of exactly the plan on the screen. Ctrl-C stops waiting and keeps the conversation."
    ),
  ]

  private static let verbs: [Block] = [
    .text("Three ways to sync again, gentlest first:"),
    .table([
      [
        "reload",
        "one more run with the configured method; rows stay (a full_refresh table is rebuilt)",
      ],
      ["resync", "wipes the rows and the position, then imports everything; cannot be undone"],
      [
        "delete data",
        "drops the stored table, keeps its settings; the next run imports from scratch",
      ],
    ]),
    .text(
      "For a failure or a stuck run reload is enough. Resync and delete data are for rows that are wrong."
    ),
  ]

  private static let topics: [String: [Block]] = [
    "reload": verbs, "resync": verbs, "delete_data": verbs, "deletedata": verbs,
    "approve": [
      .text(
        "A plan that destroys data runs only after you type `approve` (or `approve NAME` where it says so), key by key, within 15 minutes, while that plan is on the screen. A paste, a recalled line, a script or `yes` does not count."
      ),
      .text(
        "Right before each such step I read the table again; if anything that matters changed, nothing is sent. Between that look and the call there is one round trip in which the world can still move; PostHog offers no way to close it."
      ),
    ],
    "cancel": [
      .text(
        "`cancel NAME` asks PostHog to stop the run that is open for a table. Rows already written stay. The table then reads Failed, \"Sync cancelled by user\": that is our doing, not a fault."
      )
    ],
    "rotate_credentials": [
      .text(
        "`new key` opens a hidden prompt. What you enter goes to PostHog and nowhere else: not to the screen, the history, the journal or a log. PostHog tries it at the vendor before it saves it."
      )
    ],
    "undo": [
      .text(
        "`undo` puts back what the last change of this session set: on or off, method, cursor, key, schedule. It is shown as a plan of its own first, and wants `approve` where the way back would itself wipe. What was wiped or deleted cannot be brought back by anybody, nor an old credential: it was never shown to me."
      )
    ],
  ]
}
