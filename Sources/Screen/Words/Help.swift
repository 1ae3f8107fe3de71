// Help, by topic. The pages of verbs and of ways out stand beside this file.

import Diagnosis
import Session

enum HelpWords {
  /// - Parameter topic: a verb's raw value, or a word of ``Intent/Topic``.
  static func blocks(_ topic: String?) -> [Block] {
    guard let topic else { return general }
    if let page = page(topic) { return page }
    return general + [.text("I have no page about \"\(topic.inert(limit: 40))\".")]
  }

  private static func page(_ topic: String) -> [Block]? {
    if let verb = Intent.Verb(rawValue: topic.lowercased()) { return page(of: verb) }
    if topic.hasPrefix("path_"), let letter = Letter(rawValue: String(topic.dropFirst(5))) {
      return page(of: letter)
    }
    return talk[topic]
  }

  static let general: [Block] = [
    .text(
      "Say what is wrong in your own words: `our stripe sync is broken`, `why is orders stuck`."),
    .table([
      ["what's broken?", "look at everything, worst first"],
      ["why", "what I read, field by field"],
      ["why not CAUSE", "why I do not believe in another cause"],
      ["plan", "what would be done, and what would be lost"],
      ["status [NAME]", "how the tables stand"],
      ["runs of NAME", "its last runs: time, duration, rows"],
      ["go, no, back", "run what I proposed, drop it, step out"],
      ["new key", "hand over a credential, hidden"],
      ["reload NAME", "sync again the usual way"],
      ["cancel NAME", "stop the run that is open"],
      [
        "switch NAME off",
        "and on; `sync NAME hourly`, `make NAME full refresh`; `undo` puts it back",
      ],
      ["/watch 30s status", "ask again and again, show what changed"],
      ["/timing /json /calls", "what an answer cost, and what was sent for it"],
      ["quit", "leave; nothing that waits is run"],
    ]),
    .text(
      "What destroys data wants a typed `approve` of exactly the plan on the screen. Ctrl-C stops waiting and keeps the conversation."
    ),
    .text(
      "More about one thing: `help reload` (or any verb), `help path F` (A to I, `help paths`), `help approve`, `help commands`, `help keys`, `help startup`, `help colour`."
    ),
  ]

  static let approval: [Block] = [
    .text(
      "A plan that destroys data runs only after you type `approve` (or `approve NAME` where it says so), key by key, within 15 minutes, while that plan is on the screen. A paste, a recalled line, a script or `yes` does not count."
    ),
    .text(
      "Right before each such step I read the table again; if anything that matters changed, nothing is sent. Between that look and the call there is one round trip in which the world can still move; PostHog offers no way to close it."
    ),
    .text("`no`, Ctrl-C, Ctrl-D and closing the window all mean no."),
  ]

  private static let talk: [String: [Block]] = [
    Intent.Topic.approve: approval,
    Intent.Topic.safety: approval,
    Intent.Topic.paths: overview,
    Intent.Topic.secrets: page(of: .rotateCredentials),
    Intent.Topic.why: page(of: .explain),
    Intent.Topic.loss: difference,
    Intent.Topic.commands: [
      .text("Lines that begin with a slash are for me and not for PostHog:"),
      .table(SlashCommand.table),
      .text("They neither answer nor drop a plan that waits."),
    ],
    Intent.Topic.startup: [
      .text(
        "Lines of `~/.config/syncmedic/startup` (or under `$XDG_CONFIG_HOME`) are run when a conversation begins. Only /timing and /watch may stand there; what begins with # is a remark. Any other line is named and ignored: a file can neither approve nor change anything."
      )
    ],
    Intent.Topic.colour: [
      .text(
        "Colour repeats what the words say and never says it alone. `NO_COLOR`, `CLICOLOR=0`, `TERM=dumb` and `--color never` turn it off; `CLICOLOR_FORCE=1` and `--color always` keep it where output is no terminal."
      ),
      .text(
        "An answer longer than the screen goes through `$PAGER`, else `less`. `PAGER=cat` or an empty one turns that off. A plan that destroys is never paged: it has to stand on the screen when you approve it."
      ),
    ],
    Intent.Topic.keys: [
      .table([
        ["Ctrl-C", "stop waiting; at the prompt, drop the line or the plan. Nothing is undone"],
        ["Ctrl-D", "leave; never an approval"],
        ["Ctrl-R", "search the history"],
        ["Tab", "complete what can be typed now, never `approve`"],
        ["Ctrl-A, Ctrl-E", "to the line's beginning, to its end"],
        ["Alt-B, Alt-F", "a word back, a word on"],
        ["Ctrl-U, Ctrl-W", "take the line away, take the word away"],
      ]),
      .text("`bind -v` in `~/.editrc` gives the keys of vi."),
    ],
  ]
}
