// What the line is about: names that exist, pointers back, or a name nobody has.

import PostHog

/// Reads the target off the tokens. Ambiguity is handed on, never resolved by a guess.
struct TargetReading {
  let tokens: [Token]
  let vocabulary: Vocabulary
  /// The target as the line itself gives it; `none` if it says nothing.
  private(set) var target: Intent.Target = .none
  let hasName: Bool
  private var names: NameIndex { vocabulary.names }

  init(_ tokens: [Token], _ vocabulary: Vocabulary) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    hasName = tokens.contains { $0.entries != nil }
    target = read
  }

  private var read: Intent.Target {
    if let named { return named }
    if let everything = tokens.firstIndex(where: { $0.concept == .everything }) {
      if isOfHere(everything) { return pointedAt ?? .it }
      return ["all of it", "it all"].contains(tokens[everything].text)
        ? pointedAt ?? .everything : .everything
    }
    if let unknown { return unknown }
    let references = tokens.filter { $0.concept == .reference }
    // `it's the whole database`
    let isWide = references.contains { TargetReading.wide.contains($0.text) }
    if isWide, let source = vocabulary.focus?.source ?? deniedSource { return .source(source) }
    if references.isEmpty { return .none }
    // `the sync` without a place to be in is any sync; `it` wants something that was said before.
    let isDefinite = references.allSatisfy { $0.text.hasPrefix("the ") }
    return pointedAt ?? (isDefinite ? .none : .it)
  }

  /// `everything in it`, `all tables there`: of where the conversation is, and no more than that.
  private func isOfHere(_ everything: Int) -> Bool {
    let rest = tokens[(everything + 1)...].prefix { $0.clause == tokens[everything].clause }
    let near = rest.drop { $0.subject == .tables || $0.subject == .table || $0.cue == .article }
    guard let first = near.first else { return false }
    if ["there", "its"].contains(first.text) { return true }
    guard ["in", "of", "from", "on", "inside", "under", "within"].contains(first.text) else {
      return false
    }
    return near.dropFirst().first { $0.cue != .article }
      .map { $0.isPointer || $0.text == "there" || $0.text == "its" } ?? false
  }

  /// The target where nothing can go wrong by a generous reading: in `stripe events are late`,
  /// where stripe has no table of that name, it is stripe that is late.
  var looseTarget: Intent.Target {
    guard case .unknownName = target, hasName else { return target }
    let mentions = tokens.compactMap(\.entries)
    let scope = sources(in: mentions)
    guard !scope.isEmpty else { return target }
    let tables = mentions.filter { !isScope($0, scope) }
      .map { narrow($0.filter { $0.table != nil }, to: scope) }.filter { !$0.isEmpty }
    return tables.isEmpty ? source(scope, mentions) : together(tables)
  }

  /// Where the conversation is.
  var pointedAt: Intent.Target? { vocabulary.focus?.target }

}

// MARK: - Names that exist

extension TargetReading {
  private var named: Intent.Target? {
    if let others { return others }
    let mentions = tokens[..<exclusion].indices.dropFirst(denied).filter { !isBeside($0) }
      .compactMap { tokens[$0].entries }
    guard !mentions.isEmpty else { return nil }
    let scope = sources(in: mentions)
    let tables = mentions.filter { mention in !isScope(mention, scope) }
    if tables.isEmpty { return source(scope, mentions) }
    let wanted = tables.map { narrow($0.filter { $0.table != nil }, to: scope) }
    if let lost = zip(tables, wanted).first(where: { $0.1.isEmpty }) {
      return elsewhere(lost.0)
    }
    return together(wanted)
  }

  static let wide: Set<String> = [
    "the whole source", "the whole database", "the whole db", "whole database", "whole source",
    "the entire database", "the entire db", "the entire source",
  ]

  /// Where what is denied ends: `it's not orders, it's deals`. It has to begin the line, and
  /// something else has to follow.
  private var denied: Int {
    let not = tokens.indices.first {
      !["it", "its", "is", "thats", "no"].contains(tokens[$0].text)
    }
    guard let not, ["not", "isnt"].contains(tokens[not].text),
      let name = tokens[(not + 1)...].firstIndex(where: { $0.cue != .article }),
      tokens[name].entries != nil || tokens[name].concept == .reference,
      tokens[(name + 1)...].contains(where: {
        $0.entries != nil || TargetReading.wide.contains($0.text)
      })
    else { return 0 }
    return name + 1
  }

  /// The one that what is denied belongs to: `not orders, the whole database`.
  private var deniedSource: Source.ID? {
    let sources = Set(tokens[..<denied].compactMap(\.entries).flatMap { $0 }.map(\.source))
    guard sources.count == 1, let only = sources.first else { return nil }
    return names.sourceID(NameIndex.Entry(source: only))
  }

  /// Something is denied, and something else meant.
  var isCorrection: Bool { denied > 0 }

  /// Where what is left out begins: `all of hubspot except deals`, `orders but not invoices`.
  private var exclusion: Int {
    let start = tokens.indices.first { index in
      TargetReading.exclusions.contains(tokens[index].text)
        || (index > 0 && tokens[index].text == "not" && tokens[index - 1].text == "but")
        || (index > 0 && tokens[index].text == "but" && isAll(tokens[index - 1]))
    }
    guard let start, tokens[start...].contains(where: { $0.entries != nil }) else {
      return tokens.endIndex
    }
    return start
  }

  /// `all but shop`
  private func isAll(_ token: Token) -> Bool {
    token.concept == .everything || token.answer == .all
  }

  private static let exclusions: Set<String> = [
    "except", "except for", "apart from", "other than", "excluding", "minus",
  ]

  /// All tables of the source but those left out. Never those that are left out.
  private var others: Intent.Target? {
    guard exclusion < tokens.endIndex else { return nil }
    if let sole = excepted(from: exclusion) { return sole }
    let kept = tokens[..<exclusion].compactMap(\.entries)
    let scope = kept.isEmpty ? focused : sources(in: kept)
    if kept.contains(where: { !isScope($0, scope) }) { return nil }
    if kept.isEmpty, !vocabulary.offered.isEmpty { return offeredOthers }
    guard scope.count == 1, let source = scope.first else { return .everything }
    let left = left
    let tables = names.tables(of: source).filter { !left.contains($0) }
    if tables.isEmpty { return .ambiguous(left.map(names.candidate).sorted { $0.name < $1.name }) }
    return .tables(
      tables.compactMap(names.tableID), of: names.sourceID(NameIndex.Entry(source: source)))
  }

  /// What is left out.
  var left: Set<NameIndex.Entry> {
    Set(tokens[exclusion...].compactMap(\.entries).flatMap { $0 })
  }

  private var focused: Set<Int> {
    Set(vocabulary.focus.flatMap { names.position(of: $0.source) }.map { [$0] } ?? [])
  }

  /// The sources named: where several mentions agree on some, those (`the eu stripe`).
  private func sources(in mentions: [[NameIndex.Entry]]) -> Set<Int> {
    let named = mentions.map { Set($0.filter { $0.table == nil }.map(\.source)) }
      .filter { !$0.isEmpty }
    guard let first = named.first else { return [] }
    let common = named.dropFirst().reduce(first) { $0.intersection($1) }
    return common.isEmpty ? named.reduce(first) { $0.union($1) } : common
  }

  /// A mention that only says in which source: nothing in it is a table of the sources meant.
  private func isScope(_ mention: [NameIndex.Entry], _ scope: Set<Int>) -> Bool {
    mention.contains { $0.table == nil }
      && (!mention.contains { $0.table != nil } || scope.count <= 1)
  }

  private func narrow(_ mention: [NameIndex.Entry], to scope: Set<Int>) -> [NameIndex.Entry] {
    if !scope.isEmpty { return mention.filter { scope.contains($0.source) } }
    guard mention.count > 1 else { return mention }
    let offered = mention.filter { entry in vocabulary.offered.contains(names.candidate(entry)) }
    if !offered.isEmpty { return offered }
    let near = mention.filter { names.sourceID($0) == vocabulary.focus?.source }
    return near.isEmpty ? mention : near
  }

  private func elsewhere(_ mention: [NameIndex.Entry]) -> Intent.Target {
    let name = tokens.first { $0.entries == mention }?.typed ?? ""
    return .unknownName(name, nearest: mention.prefix(3).map(names.candidate))
  }

  private func source(_ scope: Set<Int>, _ mentions: [[NameIndex.Entry]]) -> Intent.Target {
    let entries = scope.sorted().map { NameIndex.Entry(source: $0) }
    let ids = Set(entries.map(names.sourceID))
    let offered = vocabulary.offered.filter { ids.contains($0.source) }
    if offered.count == 1, let only = offered.first { return only.target }
    if entries.count == 1 { return .source(names.sourceID(entries[0])) }
    let exact = offered.filter { candidate in
      candidate.table == nil && tokens.contains { $0.entries != nil && $0.isName(candidate.name) }
    }
    if exact.count == 1 { return exact[0].target }
    return .ambiguous(offered.isEmpty ? entries.map(names.candidate) : offered)
  }

  /// Tables of one source, or all that they may be.
  private func together(_ wanted: [[NameIndex.Entry]]) -> Intent.Target {
    let shared = wanted.dropFirst().reduce(Set(wanted[0].map(\.source))) {
      $0.intersection($1.map(\.source))
    }
    let inShared = wanted.map { entries in entries.filter { shared.contains($0.source) } }
    let unique = inShared.compactMap { $0.count == 1 ? $0[0] : nil }
    if !unique.isEmpty, unique.count == wanted.count, shared.count == 1 {
      let tables = NameIndex.distinct(unique)
      return .tables(tables.compactMap(names.tableID), of: names.sourceID(tables[0]))
    }
    return .ambiguous(NameIndex.distinct(wanted.flatMap { $0 }).map(names.candidate))
  }
}

// MARK: - Names that nobody has

extension TargetReading {
  /// Words that stand where a name stands and are none we know.
  private var unknown: Intent.Target? {
    for index in tokens.indices where tokens[index].kind == .unknown {
      let end = tokens[index...].firstIndex { $0.kind != .unknown } ?? tokens.endIndex
      guard index == 0 || tokens[index - 1].kind != .unknown else { continue }
      guard standsAsName(index..<end) else { continue }
      let name = tokens[index..<end].map(\.typed).joined(separator: " ")
      if vocabulary.isEmpty { return .named(name) }
      let key = NameIndex.key(NameKeys.words(of: name))
      return .unknownName(name, nearest: names.guesses(key))
    }
    return nil
  }

  private func standsAsName(_ run: Range<Int>) -> Bool {
    guard run.count <= 3, tokens[run].contains(where: { $0.text.utf8.count > 2 }),
      !tokens[run].contains(where: \.isQuoted)
    else { return false }
    if tokens[run].contains(where: \.isQualified) || isAskedAbout(run) { return true }
    let following = run.upperBound < tokens.count ? tokens[run.upperBound] : nil
    // `before standup, is anything red`
    let isApart = following?.cue == .finite && following?.clause != tokens[run.lowerBound].clause
    let next = isApart ? nil : following
    if run == tokens.indices { return vocabulary.isEmpty }
    let before = tokens[..<run.lowerBound].last { $0.cue != .article }
    return isObject(after: before) || isSubject(before: next)
  }

  /// `is hubspot ok`: the one thing in the question that is not known.
  func isAskedAbout(_ run: Range<Int>) -> Bool {
    let (before, after) = (tokens[..<run.lowerBound], tokens[run.upperBound...])
    return run.count == 1 && !vocabulary.isEmpty && !after.isEmpty
      && before.first?.cue == .finite && before.dropFirst().allSatisfy { $0.cue == .article }
      && after.allSatisfy { token in
        switch token.concept {
        case .answer, .complaint, .subject(.overview), .subject(.progress): true
        default: false
        }
      }
  }

  private static let prepositions: Set<String> = ["of", "on", "for", "in", "from", "with"]

  private func isObject(after token: Token?) -> Bool {
    guard let token else { return false }
    if token.act != nil, token.form == .base { return true }
    if case .idiom(.diagnose) = token.concept { return true }
    return TargetReading.prepositions.contains(token.text)
      && tokens.contains { $0.act != nil || $0.isTelling }
  }

  private func isSubject(before token: Token?) -> Bool {
    guard let token else { return false }
    if case .complaint = token.concept { return true }
    switch token.subject {
    case .table, .source, .rows, .webhook, .key: return true
    default: break
    }
    return token.act == .sync || (token.cue == .finite && tokens.contains(where: \.isTelling))
  }
}

extension Token {
  fileprivate func isName(_ name: String) -> Bool {
    NameIndex.key(NameKeys.words(of: typed)) == NameIndex.key(NameKeys.words(of: name))
  }

  /// Says something about a sync: a complaint, or its state.
  fileprivate var isTelling: Bool {
    switch concept {
    case .complaint, .subject(.progress), .subject(.history), .idiom(.status): true
    default: false
    }
  }
}
