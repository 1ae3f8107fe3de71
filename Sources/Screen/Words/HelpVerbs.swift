// A page of help for every verb.

import Session

extension HelpWords {
  /// The one table that answers "reload, resync or delete data?".
  static let difference: [Block] = [
    .text("Three ways to sync again, gentlest first:"),
    .table([
      ["", "rows", "settings", "wants", "then"],
      ["reload", "stay*", "stay", "your order", "one run, going on where the last stopped"],
      ["resync", "wiped", "stay", "approve", "one run that imports everything"],
      [
        "delete data", "deleted", "stay", "approve",
        "nothing, until a reload or the schedule imports everything",
      ],
    ]),
    .text("* A full_refresh table is rebuilt by every run, a reload included."),
    .text(
      "For a failure or a stuck run reload is enough. Resync is for duplicates and missing rows, delete data for rows that are wrong. Neither can be undone."
    ),
  ]

  static func page(of verb: Intent.Verb) -> [Block] {
    switch verb {
    case .reload, .resync, .deleteData: difference
    case .diagnose:
      [
        .text(
          "Name a source or a table and say what is wrong: `our stripe sync is broken`, `orders has duplicates`, `why is orders stuck`. I read it, quote what I saw, say what I believe and how surely, and what to type next. Nothing is changed by that."
        )
      ]
    case .audit:
      [
        .text(
          "`what's broken?` reads all sources and tables and lists what is wrong, worst first; tables with one cause are one line. A number digs into it. From a script: `syncmedic audit`."
        )
      ]
    case .status:
      [
        .text(
          "`status` lists the sources; `status NAME` the tables of one: on or off, status, when it last synced, rows. `/watch 30s status NAME` asks again and shows what changed."
        )
      ]
    case .explain:
      [
        .text(
          "`why` shows what I read, field by field, and what else it could have been. `why not CAUSE` tells why I do not believe in one: `why not the firewall`."
        )
      ]
    case .plan:
      [
        .text(
          "`plan` shows the plan that waits: every step in order, what is lost, what it wants. `what would be lost` and `how long will it take` ask about the same plan."
        )
      ]
    case .history:
      [
        .text(
          "`runs of NAME` shows the last runs of a table or source: when, how long, how they ended, how many rows. `what did you do` lists what PostHog accepted from me in this session; `syncmedic journal` does so for earlier ones."
        )
      ]
    case .help: general
    case .cancel, .refreshTables, .deleteSource, .undo: page(ofOrder: verb)
    case .rotateCredentials, .changeSettings, .configureTable: page(ofSetting: verb)
    case .repairWebhook: page(of: .i)
    case .checkCDC, .repairCDC: page(of: .e)
    case .watch:
      [
        .text(
          "After a repair I watch by myself until a new run has ended, or until the time for that is over; you may type on meanwhile, and what I see appears above your line. `no` or Ctrl-C at an empty prompt ends the watch. The runs go on at PostHog."
        ),
        .text("`/watch 30s status` repeats a question and shows only what changed."),
      ]
    case .refuse:
      [
        .text(
          "`go` runs what I proposed, where nothing is destroyed. `no` drops it. `back` steps from a table to its source, and out of that. What destroys wants `approve`: `help approve`."
        )
      ]
    case .leave:
      [
        .text(
          "`quit`, or Ctrl-D at an empty prompt. A plan that waits is dropped; runs that were started go on at PostHog, and nobody watches them."
        )
      ]
    case .unknown: general
    }
  }

  private static func page(ofOrder verb: Intent.Verb) -> [Block] {
    switch verb {
    case .cancel:
      [
        .text(
          "`cancel NAME` asks PostHog to stop the run that is open for a table. Rows already written stay. The table then reads Failed, \"Sync cancelled by user\": that is our doing, not a fault."
        )
      ]
    case .refreshTables: page(of: .c2)
    case .deleteSource:
      [
        .text(
          "`delete source NAME` removes a source with all its tables and their rows. It cannot be undone and wants `approve NAME`. Switching its tables off keeps the rows and costs nothing."
        )
      ]
    default:
      [
        .text(
          "`undo` puts back what the last change of this session set: on or off, method, cursor, key, schedule. It is shown as a plan of its own first, and wants `approve` where the way back would itself wipe. What was wiped or deleted cannot be brought back by anybody, nor an old credential: it was never shown to me."
        )
      ]
    }
  }

  private static func page(ofSetting verb: Intent.Verb) -> [Block] {
    switch verb {
    case .rotateCredentials:
      [
        .text(
          "`new key` opens a hidden prompt. What you enter goes to PostHog and nowhere else: not to the screen, the history, the journal or a log. PostHog tries it at the vendor before it saves it."
        ),
        .text(
          "A key that is typed at the ordinary prompt is taken out of the line before anything keeps it: used if exactly that key is due, dropped if not. One of many lines can be pasted at the hidden prompt, or read there from its file: type `@FILE`."
        ),
      ]
    case .changeSettings:
      [
        .text(
          "Host, port, database and the like of a source. Where the host changes, PostHog wants the password again, so that it goes nowhere by mistake."
        )
      ]
    default:
      [
        .table([
          ["switch NAME off", "no more runs; rows stay"],
          [
            "switch NAME on", "runs again; a webhook or CDC table may be wiped first, and I say so",
          ],
          ["sync NAME hourly", "how often: 5 min, hourly, daily, weekly ..."],
          ["make NAME full refresh", "how: incremental on FIELD, append, full refresh"],
          ["use FIELD as the key of NAME", "its primary key"],
        ]),
        .text("What would wipe or import anew becomes a plan that wants `approve`."),
      ]
    }
  }
}
