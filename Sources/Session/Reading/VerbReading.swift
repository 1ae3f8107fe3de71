// Which verb of ours a thing to do is, given what it is done to.

extension Act {
  /// Only looks; anything stronger in the line goes before it.
  var isLook: Bool {
    switch self {
    case .look, .verify, .show, .audit: true
    case .reload, .resync, .cancel, .wipe, .delete, .startOver, .fix, .recreate, .change, .rotate,
      .switchOn, .switchOff, .rescan, .watch, .undo, .record, .light, .sync:
      false
    }
  }
}

extension Act {
  /// Brings rows.
  var fetches: Bool { isHarmless || self == .resync }

  /// Brings rows and takes none away.
  var isHarmless: Bool { self == .reload || self == .sync }
}

extension Sentence {
  /// Nil where the words stand for nothing we do, as in `make me a sandwich`.
  func verb(for act: Act, at index: Int) -> Intent.Verb? {
    switch act {
    case .reload where has(.replication) && (isResumed(index) || !isOfTable):
      .repairCDC
    // `refresh the token of hubspot`
    case .reload where rest(after: index).first { $0.cue != .article }?.subject == .key:
      .rotateCredentials
    case .reload:
      has(.newTables) || has(.tableList) ? .refreshTables : has(.scratch) ? .resync : .reload
    case .resync: .resync
    case .cancel: has(.plan) ? .refuse : .cancel
    case .wipe: has(.key) ? .rotateCredentials : .deleteData
    case .delete: deletes(source: index) ? .deleteSource : deletion
    case .startOver: isAnything ? .deleteData : nil
    case .fix: repair(index)
    case .recreate: recreation(index)
    case .look, .verify: inspection(act)
    case .show: .status
    case .audit: has(.newTables) ? .refreshTables : targets.hasName ? .diagnose : .audit
    case .change: change(index)
    case .rotate: has(.webhook) || has(.signingSecret) ? .repairWebhook : .rotateCredentials
    case .switchOn, .switchOff:
      has(.webhook) ? .repairWebhook : has(.replication) ? .repairCDC : .configureTable
    case .rescan: .refreshTables
    case .watch: .watch
    case .undo: .undo
    case .record: .history
    case .light: filled(index)
    case .sync: isConfigured || has(.column) ? .configureTable : has(.scratch) ? .resync : .reload
    }
  }

  private func isResumed(_ index: Int) -> Bool {
    Sentence.resumptions.contains(tokens[index].text)
  }

  private var isOfTable: Bool {
    tokens.contains { $0.entries?.contains { $0.table != nil } ?? false }
  }

  private static let resumptions: Set<String> = ["resume", "restart", "unpause", "continue"]

  /// `repair` of a replication means the operation of that name; `fix` only wants it to work.
  private func repair(_ index: Int) -> Intent.Verb {
    if has(.webhook) { return .repairWebhook }
    return has(.replication) && tokens[index].text == "repair" ? .repairCDC : .diagnose
  }

  /// The line names something, points at something, or the conversation is somewhere.
  private var isAnything: Bool {
    switch targets.target {
    case .none, .it: (hasReference || startsItOver) && vocabulary.focus != nil
    case .source, .tables, .ambiguous, .unknownName, .named, .everything: true
    }
  }

  private var startsItOver: Bool { tokens.contains(where: \.startsItOver) }

  /// `they only cost rows, please remove the whole hubspot source`: what stands beside the verb goes,
  /// whatever else is spoken of.
  private func deletes(source index: Int) -> Bool {
    let object = rest(after: index).prefix { $0.cue != .and && $0.cue != .because }
    let things = Set(object.compactMap(\.subject))
    return things == [.source] && !object.contains { $0.isTable }
      && !object.contains { ["in", "of", "from"].contains($0.text) }
  }

  /// Rows go, or a source with all its tables: the object tells. In doubt it is the rows, whose
  /// plan is the smaller one.
  private var deletion: Intent.Verb {
    if has(.webhook) { return .repairWebhook }
    if has(.replication) { return .repairCDC }
    if has(.key) { return .rotateCredentials }
    if has(.rows) || has(.table) { return .deleteData }
    if has(.source) {
      // `remove contacts from the hubspot source`
      if case .tables = targets.target { return .deleteData }
      return .deleteSource
    }
    switch targets.target {
    case .source: return .deleteSource
    case .ambiguous(let candidates) where candidates.allSatisfy({ $0.table == nil }):
      return .deleteSource
    default: return pointsAtSource ? .deleteSource : .deleteData
    }
  }

  private static let sourceWords: Set<String> = [
    "that source", "this source", "the source", "the whole source",
  ]

  private var pointsAtSource: Bool {
    return tokens.contains { $0.concept == .reference && Sentence.sourceWords.contains($0.text) }
  }

  private func recreation(_ index: Int) -> Intent.Verb? {
    if has(.webhook) { return .repairWebhook }
    if has(.replication) { return .repairCDC }
    let rebuilds = tokens[index].text.hasPrefix("re") && !tokens[index].text.hasPrefix("reg")
    return rebuilds && isAnything ? .resync : nil
  }

  /// Said of so many things that alone they mean none: `put orders out of its misery`.
  private static let moving: Set<String> = ["put", "move", "point", "make", "turn", "flip"]

  /// `pick up any tables that were added`.
  private var isForAdded: Bool {
    return has(.tables) && !isOfTable
      && tokens.contains { ["new", "added", "created"].contains($0.text) }
  }

  private func inspection(_ act: Act) -> Intent.Verb {
    if has(.newTables) || isForAdded { return .refreshTables }
    if has(.replication) { return .checkCDC }
    if has(.plan) { return .plan }
    if has(.history) { return .history }
    return .diagnose
  }

  private func change(_ index: Int) -> Intent.Verb? {
    if has(.webhook) || has(.signingSecret) { return .repairWebhook }
    if isOfTablesKey { return .configureTable }
    if has(.key) { return .rotateCredentials }
    // `password changed on mysql, update it`
    if complaint == .keyRotated, rest(after: index).first?.isPointer == true {
      return .rotateCredentials
    }
    if isMadeToWork(index) { return .diagnose }
    if isTurned(index) != nil || has(.column) || isConfigured { return .configureTable }
    if has(.settings) { return .changeSettings }
    if has(.replication) { return .repairCDC }
    if !offeredFields.isEmpty { return .configureTable }
    if Sentence.moving.contains(tokens[index].text) { return nil }
    switch targets.target {
    case .tables, .ambiguous: return .configureTable
    case .source: return .changeSettings
    case .none, .it, .unknownName, .named, .everything: return has(.table) ? .configureTable : nil
    }
  }

  /// `use order_id as the key of order_items`: a table has no key but its own.
  var isOfTablesKey: Bool {
    guard case .tables = targets.target else { return false }
    let isColumn = tokens.contains { $0.kind == .unknown && $0.isQualified }
    return isColumn && tokens.contains { $0.text == "key" || $0.text == "keys" }
      && tokens.contains { $0.text == "as" || $0.text == "by" }
  }

  /// `make stripe work again`.
  private func isMadeToWork(_ index: Int) -> Bool {
    tokens[index].text == "make" && tokens[index...].contains { $0.text == "work" }
  }

  private var isConfigured: Bool {
    tokens.contains { token in
      switch token.concept {
      case .method, .frequency: true
      default: false
      }
    }
  }

  /// `do a wipe` says what to do; `do people wipe it` asks what people do.
  private func isFilled(_ between: ArraySlice<Token>, by act: Act) -> Bool {
    if between.contains(where: { $0.cue == .subjectWord }) { return false }
    guard [.wipe, .delete, .startOver, .resync].contains(act) else { return true }
    return between.isEmpty || between.contains { $0.cue == .article || $0.concept == .reference }
  }

  /// `let's start with hubspot`: to look at it first.
  private func isIntroduced(by index: Int) -> Bool {
    ["start", "begin"].contains(tokens[index].text)
      && tokens[(index + 1)...].first?.text == "with"
  }

  /// What a light verb does is said by the noun after it; alone, with a target, it runs the sync.
  private func filled(_ index: Int) -> Intent.Verb? {
    for later in tokens.indices.dropFirst(index + 1) {
      guard let act = tokens[later].act, act != .light else { continue }
      // `begin with the end`
      if isIntroduced(by: index), !act.fetches, tokens[later].form != .gerund { continue }
      return isFilled(tokens[(index + 1)..<later], by: act) ? verb(for: act, at: later) : nil
    }
    if isIntroduced(by: index) { return .diagnose }
    if has(.key) { return .rotateCredentials }
    let isOver = has(.scratch) || tokens[index...].filter { $0.text == "over" }.count == 1
    // `could you do carts from scratch`
    if ["do", "run"].contains(tokens[index].text), has(.scratch) {
      return isAnything ? .resync : nil
    }
    if tokens[index].text == "start", isOver { return isAnything ? .deleteData : nil }
    let runs = [
      "run", "start", "trigger", "kick off", "launch", "force", "execute", "fire", "fire off",
      "fire up",
    ]
    let isRun = runs.contains(tokens[index].text) && isAnything
    if isRun, isConfigured { return .configureTable }
    return isRun ? .reload : nil
  }
}
