// What an order comes to: the verb, what it is set to, and what is only to be looked at.

extension Sentence {
  /// The first thing ordered; a look is ordered only if nothing stronger is.
  var order: Intent? {
    let all = deeds.filter { $0.mood == .order }
    // In `make carts stop` it is the stopping that is ordered.
    let ordered = all.filter { deed in
      deed.act != .change || !["make", "have", "get"].contains(tokens[deed.index].text)
        || !all.contains {
          $0.index > deed.index && !$0.act.isLook && grammar.areTogether(deed.index, $0.index)
        }
    }
    guard let first = foremost(ordered) else { return asPleased }
    // `switch it back to how it was`
    if first.act == .change, deeds.contains(where: { $0.act == .undo }) { return about(.undo) }
    if first.act.isLook || (first.act == .light && first.verb == .diagnose) { return looked(first) }
    if first.act == .fix, first.verb == .diagnose, complaint != nil { return complained }
    var intent = about(first.verb)
    if first.verb == .refuse { return Intent(.refuse, move: .refuse) }
    if first.act == .record { return recorded(first) }
    if let pick { (intent.move, intent.target) = (pick.move, pick.target ?? intent.target) }
    configure(&intent, first)
    if first.verb == .repairWebhook { intent.webhook = webhookOrder(first.act) }
    return intent
  }

  /// `nobody has reloaded it yet, please do`: what was told of is wanted. Only what takes nothing
  /// away; the rest has to be ordered by its name.
  private var asPleased: Intent? {
    guard
      let please = tokens.indices.dropLast().last(where: { index in
        tokens[index].cue == .leadIn
          && ["do", "do it", "do so", "do that"].contains(tokens[index + 1].text)
      }), tokens[(please + 2)...].allSatisfy({ isWeightless($0) || $0.isPointer }),
      grammar.questions.isEmpty, !vocabulary.isPlanWaiting, !has(.condition),
      let deed = deeds.last(where: { $0.index < please && $0.act.isStrong }),
      deed.act.isHarmless, tokens[deed.index].form == .past,
      !grammar.areTogether(deed.index, please)
    else { return nil }
    return Intent(deed.verb, about(deed.verb).target)
  }

  /// The first that is more than a look. `kill the stripe source, delete it` says one thing twice,
  /// the second time plainly, and so does `we want disputes synced, switch it on`.
  private func foremost(_ ordered: [Deed]) -> Deed? {
    guard let first = ordered.first(where: { !$0.act.isLook }) else { return ordered.first }
    let plainer = ordered.first { later in
      let isPlainer =
        (first.verb == .cancel && later.verb == .deleteSource)
        || (first.act == .sync && tokens[first.index].form == .past
          && later.verb == .configureTable)
      return isPlainer && later.index > first.index
        && !tokens[first.index..<later.index].contains { $0.cue == .then || $0.cue == .and }
    }
    return plainer ?? first
  }

  /// Nil where it is only to work again.
  private func webhookOrder(_ act: Act) -> Intent.WebhookOrder? {
    if has(.signingSecret) { return .replaceSecret }
    return switch act {
    case .delete, .wipe: .remove
    case .recreate: .register
    default: nil
    }
  }

  /// `check`, `look at`, `show`: what is looked at decides.
  private func looked(_ deed: Deed) -> Intent? {
    // `let me check with my boss`
    let isWithOthers = tokens[(deed.index + 1)...].first?.text == "with"
    if isWithOthers, vocabulary.isPlanWaiting { return Intent(.refuse, move: .refuse) }
    // In `check whether it is set up right` the second verb is what to look at.
    let mark = tokens[deed.index...].firstIndex { $0.text == "whether" || $0.text == "if" }
    let others = deeds.filter {
      $0.index != deed.index && !$0.act.isLook && $0.index < mark ?? .max
    }
    if others.contains(where: { $0.mood != .told }) { return nil }
    if deed.verb != .diagnose, deed.verb != .status { return about(deed.verb) }
    if let cause = lookedCause { return cause }
    if let pick {
      var intent = about(deed.verb)
      (intent.move, intent.target) = (pick.move, pick.target ?? intent.target)
      return intent
    }
    let isOfError = tokens[deed.index...].contains { $0.text == "error" || $0.text == "errors" }
    if deed.act == .show, isOfError, !targets.hasName { return about(.explain) }
    if deed.act == .show || complaint != nil { return nil }
    let isWide = hasEverything || has(.tables) || has(.tableList) || has(.sources)
    if isWide, !targets.hasName { return Intent(.audit) }
    return spoken ?? about(.diagnose)
  }

  private func recorded(_ deed: Deed) -> Intent {
    var intent = Intent(.history, move: .record)
    let rest = tokens[(deed.index + 1)...].first { $0.kind == .unknown || $0.isQualified }
    intent.file = rest?.typed
    return intent
  }

  /// Method, frequency, column and on or off, where the order sets them.
  private func configure(_ intent: inout Intent, _ deed: Deed) {
    guard deed.verb == .configureTable || deed.verb == .repairCDC else { return }
    readSettings(&intent)
    intent.fields = offeredFields.map(\.name)
    if intent.fields.isEmpty { intent.fields = namedFields(after: deed.index) }
    aimFields(&intent)
    intent.isKey = isOfTablesKey || tokens.contains { Sentence.keyWords.contains($0.text) }
    intent.isOn =
      switch deed.act {
      case .switchOn: true
      case .switchOff: false
      case .change: isTurned(deed.index)
      default: nil
      }
  }

  /// Columns named where none were offered: unknown words after *on*, *to*, *use*, and those that
  /// follow them in a list.
  func namedFields(after index: Int) -> [String] {
    let rest = tokens[(index + 1)...].drop { $0.kind != .unknown }
    return rest.prefix { $0.kind == .unknown || $0.cue == .and }
      .filter { $0.kind == .unknown }.map(\.typed)
  }

  static let keyWords: Set<String> = [
    "primary key", "primary keys", "primary key column", "pk", "primary_key", "key column",
    "key columns",
  ]

  /// `turn carts off`: true for on, false for off, nil for neither. In `switch orders to incremental
  /// on updated_at` the word leads to a column.
  func isTurned(_ index: Int) -> Bool? {
    guard ["turn", "switch", "put", "flip"].contains(tokens[index].text) else { return nil }
    let rest = tokens[(index + 1)...]
    if rest.contains(where: { $0.text == "off" }) { return false }
    guard let on = rest.firstIndex(where: { $0.text == "on" }) else { return nil }
    let next = rest[(on + 1)...].first
    // `flip a coin on orders`
    let isOfThing = next?.entries != nil && rest[..<on].contains { $0.kind == .unknown }
    return next?.kind == .unknown || isOfThing ? nil : true
  }

  /// A column on offer that the line names, and where.
  struct OfferedField {
    var name: String
    var range: Range<Int>
  }

  /// In the order of the line.
  var offeredFields: [OfferedField] {
    guard !vocabulary.fields.isEmpty else { return [] }
    var found: [OfferedField] = []
    var start = tokens.startIndex
    while start < tokens.endIndex {
      let field = offeredField(at: start)
      if let field { found.append(field) }
      start = field?.range.upperBound ?? start + 1
    }
    return found
  }

  /// The longest name that begins there.
  private func offeredField(at start: Int) -> OfferedField? {
    for end in (start + 1...min(start + 4, tokens.count)).reversed() {
      let words = tokens[start..<end].flatMap { NameKeys.words(of: $0.text) }
      let key = NameIndex.key(words)
      if let name = vocabulary.fields.first(where: { NameIndex.key(NameKeys.words(of: $0)) == key })
      {
        return OfferedField(name: name, range: start..<end)
      }
    }
    return describedField(at: start)
  }

  /// `the modified one`: the only column whose name begins so.
  private func describedField(at start: Int) -> OfferedField? {
    guard start + 1 < tokens.endIndex,
      ["one", "column", "field", "date", "timestamp", "time"].contains(tokens[start + 1].text)
    else { return nil }
    let key = NameIndex.key(NameKeys.words(of: tokens[start].text))
    let named = vocabulary.fields.filter { field in
      NameKeys.words(of: field).first.map { NameIndex.key([$0]) == key } ?? false
    }
    return named.count == 1 ? OfferedField(name: named[0], range: start..<start + 2) : nil
  }
}
