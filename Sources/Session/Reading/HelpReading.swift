// `help resync`, `help path F`, `what is path C2`: help about one thing, by its name.

import Diagnosis

extension Intent.Topic {
  /// The page of a way out: `path_C2`.
  package static func path(_ letter: Letter) -> String { "path_\(letter.rawValue)" }

  package static let paths = "paths"
  package static let commands = "commands"
  package static let startup = "startup"
  package static let colour = "colour"
  package static let keys = "keys"
  package static let why = "why"

  /// What a line asks help about, where it names a page. Nil: it is read like any other line.
  static func asked(by line: String) -> String? {
    let words = line.lowercased().letterWords
    guard let first = words.first else { return nil }
    let rest = words.dropFirst().drop { fillers.contains($0) }
    if helpers.contains(first) { return page(of: Array(rest)) }
    if let page = turned(words) { return page }
    let isAboutPath = ["what", "whats", "explain", "path"].contains(first) && words.count <= 4
    guard isAboutPath, let place = words.firstIndex(of: "path") else { return nil }
    return letter(words.dropFirst(place + 1))
  }

  /// `resync orders --help`, `resync -h orders`: what the flag stands behind is asked about, whatever
  /// it would order.
  static func flagged(_ line: String) -> String? {
    // A flag begins with a slash or a dash, the longer ones with a byte that is not ASCII.
    guard line.utf8.contains(where: { $0 == 0x2d || $0 == 0x2f || $0 > 0x7f }) else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace)
    let place = words.lastIndex { flags.contains($0.lowercased()) }
    guard words.count > 1, let place, place == words.count - 1 || place == 1 else { return nil }
    // All of them go, so that what is left has none to be asked about again.
    let rest = words.filter { !flags.contains($0.lowercased()) }
    return rest.joined(separator: " ")
  }

  private static let flags: Set<String> = [
    "--help", "-help", "-h", "/h", "/?", "/help", "-?", "--usage", "\u{2014}help", "\u{2013}help",
    "\u{2014}h", "\u{2013}h",
  ]

  /// `resync help`. A `no help` is a no.
  private static func turned(_ words: [String]) -> String? {
    guard words.count > 1, words.last == "help",
      let page = page(of: Array(words.dropLast())), page != Intent.Verb.refuse.rawValue
    else { return nil }
    return page
  }

  private static let helpers: Set<String> = ["help", "man", "halp"]
  private static let fillers: Set<String> = [
    "me", "with", "on", "about", "the", "for", "a", "path",
  ]

  private static func page(of words: [String]) -> String? {
    letter(words[...]) ?? pages[words.joined(separator: " ")]
  }

  private static func letter(_ words: ArraySlice<String>) -> String? {
    guard words.count == 1, let letter = Letter(rawValue: words.first?.uppercased() ?? "") else {
      return nil
    }
    return path(letter)
  }

  /// By what people call a thing: its page.
  private static let pages: [String: String] = {
    var pages: [String: String] = [:]
    for verb in Intent.Verb.allCases where verb != .unknown {
      pages[verb.rawValue.replacing("_", with: " ")] = verb.rawValue
    }
    for (page, names) in aliases {
      for name in names { pages[name] = page }
    }
    return pages
  }()

  private static let aliases: [String: [String]] = [
    approve: ["approve", "approval", "approvals", "approving", "consent"],
    paths: ["paths", "path", "letters"],
    commands: ["commands", "slash", "timing", "json", "calls", "slash commands", "cost", "curl"],
    startup: ["startup", "startup file", "config", "configuration"],
    colour: ["colour", "color", "colours", "colors", "pager", "screen", "display"],
    keys: ["keys", "editing", "line editing", "keyboard", "vi", "emacs"],
    why: ["why", "why not", "evidence"],
    secrets: ["secret", "secrets"],
    Intent.Verb.rotateCredentials.rawValue: ["new key", "key", "credentials", "rotate"],
    Intent.Verb.deleteData.rawValue: ["delete", "wipe", "start over"],
    Intent.Verb.configureTable.rawValue: ["switch", "on", "off", "configure", "frequency", "set"],
    Intent.Verb.changeSettings.rawValue: ["settings", "host", "port"],
    Intent.Verb.refreshTables.rawValue: ["refresh", "new tables", "rescan"],
    Intent.Verb.repairWebhook.rawValue: ["webhook", "webhooks"],
    Intent.Verb.checkCDC.rawValue: ["cdc", "replication"],
    Intent.Verb.history.rawValue: ["runs", "jobs", "last runs", "journal", "record"],
    Intent.Verb.leave.rawValue: ["quit", "exit", "bye"],
    Intent.Verb.refuse.rawValue: ["no", "back", "go", "yes"],
    Intent.Verb.cancel.rawValue: ["stop"],
  ]
}

// MARK: - Calls for help

extension Sentence {
  /// `help with orders`; not `i'm lost, orders is half of what it was`.
  var isCalledForHelp: Bool {
    tokens.contains { $0.concept == .idiom(.help) && $0.text.contains("help") }
  }

  /// `carts is not right, please help`: what is to be helped with was told before.
  var isHelpApart: Bool {
    guard let help = tokens.firstIndex(where: { $0.concept == .idiom(.help) }) else { return false }
    let clause = tokens.filter { $0.clause == tokens[help].clause }
    return !clause.contains { $0.entries != nil }
      && tokens[..<help].contains { $0.cue == .finite || $0.cue == .negation }
  }

  /// `nothing gets through, help`: what is to be helped with is told beside the call for it. `help, i
  /// do not know what to type` tells of the person.
  var isTroubleBeside: Bool {
    guard let help = tokens.first(where: { $0.concept == .idiom(.help) }), isCalledForHelp else {
      return false
    }
    let others = tokens.filter { $0.clause != help.clause }
    let isOfMe = others.contains { $0.cue == .subjectWord || ["im", "am", "my"].contains($0.text) }
    return !isOfMe
      && others.contains {
        $0.cue == .finite || $0.text == "nothing" || $0.idiom == .audit || $0.cue == .negation
          || $0.idiom == .audit || $0.idiom == .diagnose
      }
      && !others.contains {
        [.what, .how, .which, .whereabouts].contains($0.cue) || $0.act?.isStrong == true
      }
  }

  /// `help resync`.
  var helped: Intent {
    var intent = about(.help)
    if let deed = deeds.first { intent.topic = deed.verb.rawValue }
    return intent
  }
}
