// What was found, told in one order: what I saw, what I believe, what else it could be, how far it
// reaches, what is at stake, what to type next.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Report {
  var blocks: [Block] {
    guard let worst = findings.first else { return [] }
    let others = findings.dropFirst().flatMap { alsoFound($0) }
    return about(worst) + others + losses
  }

  /// What would destroy is shown whole and last, or it could not be approved (approval.md A4).
  private var losses: [Block] {
    guard let offer, offer.plan.isDestructive else { return [] }
    return [.blank] + (gentler.map { $0.blocks + [.blank] } ?? []) + offer.losses
  }

  /// As people call the source's type; `Hubspot` is how PostHog spells it.
  var vendor: String { source.type.inert(limit: 40) }

  private func about(_ finding: Finding) -> [Block] {
    let words = finding.words(for: vendor, in: source)
    var blocks: [Block] = [
      .title(
        finding.title(words, for: vendor).uppercased(), at: sourceName.inert(limit: 40), .bad),
      .blank,
    ]
    blocks += saw(finding)
    if let runs { blocks += runs.picture + [.blank] }
    let belief = finding.belief(words)
    blocks += finding.looked.map { [.text($0)] } ?? []
    blocks.append(
      .text(
        finding.certainty == .unknown ? belief : "\(belief) \(finding.certainty.words)."))
    blocks += asides(finding)
    if !finding.switchedOff.isEmpty, finding.cause != .switchedOffByPostHog {
      blocks.append(.text(switchedOff(finding)))
    }
    // What passes by itself is nobody's to put right.
    let isPassing = finding.letter == .a && finding.cause.passesByItself
    // What a plan of ours mends is not left to anybody.
    let isOurs = finding.detail != nil && offer != nil && offer?.plan.errand == nil
    let isNobodys = finding.cause == .newTableUnlisted || isOurs
    let fault = isPassing ? "It usually passes by itself." : isNobodys ? "" : finding.fault.words
    let kept = amendments.count > 1 ? "The rows synced so far stay, until you choose." : nil
    let stakes = [fault, atStake(finding) ?? kept ?? words.stakes].filter { !$0.isEmpty }
    blocks.append(.text(stakes.joined(separator: " ")))
    let isShownWhole = offer?.plan.isDestructive == true
    if let lock { blocks.append(.text(lock.words(for: sourceName, isBesideAPlan: offer != nil))) }
    if finding.cause == .billingLimit, lock == nil {
      blocks += [.blank] + billingSteps
    } else if !isShownWhole, offer != nil || lock == nil {
      blocks += [.blank] + (choices(of: finding) ?? numbered(words))
      blocks += offer.map { rebuilding($0) + $0.leftOut } ?? []
    }
    if let hint = words.hint { blocks += [.blank, .text("Hint: \(hint)")] }
    return blocks
  }

  private func atStake(_ finding: Finding) -> String? {
    let keepsRows = source.tables.contains {
      finding.tables.contains($0.id) && $0.rowCount ?? 0 > 0
    }
    return finding.cause == .emptySync && keepsRows
      ? CauseWords.nothingLost : rebuilt(finding)
  }

  /// What to do elsewhere, then what to type here.
  private func numbered(_ words: CauseWords) -> [Block] {
    let typed = steps(words)
    guard !words.tasks.isEmpty else { return [.numbered(typed)] }
    let tasks = words.tasks + (offer == nil ? [] : typed.map { CauseWords.Task(text: $0) })
    return zip(1..., tasks).map { .task($0, $1.text, $1.lines) }
  }

  /// A reload of some tables is more than that.
  private func rebuilding(_ offer: PlanView) -> [Block] {
    guard findings.first?.cause.isToldOnly == false else { return [] }
    let names = offer.plan.steps.compactMap { step -> String? in
      guard let id = step.call?.id, step.call?.endpoint == .reloadTable,
        let table = source.tables.first(where: { $0.id == id }), table.method == .fullRefresh
      else { return nil }
      return table.shown
    }
    guard !names.isEmpty else { return [] }
    let them = names.count > 1 ? "them" : "it"
    return [
      .blank,
      .text(
        "\(names.spoken()) \(names.count > 1 ? "are" : "is") full_refresh: every run, this one too, rebuilds \(them) from nothing."
      ),
    ]
  }

  /// Bad rows of a table that every run rebuilds.
  private func rebuilt(_ finding: Finding) -> String? {
    guard finding.cause.isToldOnly, finding.letter == .a else { return nil }
    return
      "It is full_refresh: every run rebuilds it from nothing, so a reload is all it takes. What "
      + "is wrong after that as well, is wrong at the source."
  }

  private func saw(_ finding: Finding) -> [Block] {
    if finding.cause == .newTableUnlisted { return [.text(listed)] }
    let reach = reach(finding)
    guard let quoted = finding.quoted else {
      let subject = reach.hasSuffix(",") ? String(reach.dropLast()) : reach
      return [.text("\(subject):"), .blank, .table(finding.rows), .blank]
    }
    if finding.cause == .flapping {
      return [
        .text("\(reach) fails every now and then, last with this answer:"), .blank,
        .quote(quoted.inertLines()), .blank, .table(finding.rows), .blank,
      ]
    }
    return [
      .text("\(reach) stopped with \(finding.tables.count > 1 ? "the same" : "this") answer:"),
      .blank, .quote(quoted.inertLines()), .blank,
    ] + sawAbove(finding)
  }

  /// What stands between the source and its tables, where it was asked for.
  private func sawAbove(_ finding: Finding) -> [Block] {
    let rows = finding.rowsAbove
    return finding.detail == nil || rows.isEmpty ? [] : [.table(rows), .blank]
  }

  /// `All 8 tables of stripe`, `3 of 8 tables of stripe (Charge, …)`, `Table Charge of stripe`.
  private func reach(_ finding: Finding) -> String {
    let name = sourceName.inert(limit: 40)
    let names = source.tables.filter { finding.tables.contains($0.id) }.map(\.shown)
    let synced = source.tables.count { $0.shouldSync || $0.latestError != nil }
    switch names.count {
    case 0: return "The source \(name)"
    case 1 where source.tables.count == 1: return "The only table of \(name), \(names[0]),"
    case 1: return "Table \(names[0]) of \(name)"
    case synced...:
      return names.count == 2 ? "Both tables of \(name)" : "All \(names.count) tables of \(name)"
    default: return "\(names.count) of \(synced) tables of \(name) (\(names.spoken()))"
    }
  }

  private func switchedOff(_ finding: Finding) -> String {
    let count = finding.switchedOff.count
    let which =
      switch (count, count == finding.tables.count) {
      case (1, true): "it"
      case (2, true): "both"
      case (_, true): "all \(count)"
      case (_, false): "\(count) of them"
      }
    return "PostHog has switched \(which) off, as it does after an error that retrying cannot fix. "
      + "I infer that: off, failed, with an error. A reload of the source alone would skip them."
  }

  private func steps(_ words: CauseWords) -> [String] {
    guard let offer else {
      return words.toDo.isEmpty ? ["Type `why` for what I looked at."] : words.toDo + links
    }
    switch offer.plan.needs {
    case .secret: return secretSteps(offer)
    case .go where offer.plan.errand == .repairDatabase:
      return ["When that is done, type `go` and I will \(offer.plan.inShort)."]
    case .go where findings.first?.isBlockedAtVendor == true:
      return [
        "Type `go` and I will let PostHog make its half. \(vendor) will refuse the other one; I then "
          + "show the URL and what to enter there."
      ]
    case .go:
      let isPutRight = offer.plan.errand == .putRight
      let when = isPutRight ? "When that is done, type `done`" : "Type `go`"
      let before =
        isPutRight ? findings.first.map(errands) ?? [] : offer.errand(at: vendor)
      let deed = offer.plan.inShort(on: lock == nil ? nil : offer.spokenTables)
      return before + waiting + ["\(when) and I will \(deed)."]
    case .nothing, .approve, .approveNamed: return words.toDo
    }
  }

  private func secretSteps(_ offer: PlanView) -> [String] {
    let slots = offer.plan.handover?.slots ?? []
    let labels = slots.filter { !$0.isOptional }.map { $0.label.inert(limit: 60) }
    if let slot = slots.first, slot.home == .captureCheck {
      return [
        "Type `\(slot.opener)` here. I will ask for the database's password without showing it, then \(offer.plan.inShort).",
        "Or look on the database itself: `what is wrong with \(sourceName.inert(limit: 40))` gives what to run there.",
      ]
    }
    let it = slots.count > 1 ? "them, one after the other and" : "it"
    let shown = slots.contains(where: \.isOpen) ? "what is secret" : slots.count > 1 ? "them" : "it"
    if let slot = slots.first, slot.home == .webhookInputs {
      return [
        "At \(vendor), \(slots.count > 1 ? "find or choose" : "reveal") the \(labels.spoken()) of PostHog's webhook endpoint.",
        "Type `\(slot.opener)` here. I will ask for \(it) without showing \(shown), then \(offer.plan.inShort).",
      ]
    }
    var steps = [
      source.type == "Stripe"
        ? "Make a new \(labels.spoken()) in Stripe's dashboard."
        : "Find out the \(labels.map(\.lowercasedFirst).spoken()) that \(vendor) accepts now, or \(make(slots)).",
      "Type `new key` here. I will ask for \(it) without showing \(shown), then \(offer.plan.inShort).",
    ]
    if let link { steps.append("Or change it yourself: \(link)") }
    return steps
  }

  private func make(_ slots: [SecretSlot]) -> String {
    slots.contains(where: \.isFile) ? "make a new one" : "set a new one"
  }

  private var links: [String] { link.map { ["The source's page: \($0)"] } ?? [] }

  /// For passing trouble doing nothing is an answer.
  private var waiting: [String] {
    guard offer?.plan.letter == .a, offer?.plan.cause.passesByItself == true else { return [] }
    let tables = source.tables
      .filter { table in findings.first?.tables.contains(table.id) == true && table.shouldSync }
    guard !tables.isEmpty else { return [] }
    guard let soonest = tables.compactMap({ $0.frequency?.interval }).min() else {
      return ["You may just wait: PostHog tries again by itself, on schedule."]
    }
    let next = tables.compactMap { nextTry(of: $0) }.min().map {
      ", next about \($0.clock(on: now))"
    }
    return [
      "You may just wait: PostHog tries again by itself, every \(soonest.asInterval)\(next ?? "")."
    ]
  }

  /// Schedules keep step with the runs before. Where the last one began, or else when one ended well,
  /// tells it to some minutes.
  private func nextTry(of table: PostHog.Table) -> Date? {
    guard let interval = table.frequency?.interval, let now, let last = table.lastSyncedAt,
      now > last
    else { return nil }
    let passed = (now.timeIntervalSince(last) / interval).rounded(.down)
    return last.addingTimeInterval((passed + 1) * interval)
  }

  private func alsoFound(_ finding: Finding) -> [Block] {
    let words = finding.words(for: vendor, in: source)
    let quote: [Block] = finding.quoted.map { [.quote($0.inertLines(2))] } ?? []
    return [.blank, .text("Also: \(reach(finding)). \(words.belief)")] + quote
  }
}

extension Finding {
  /// The vendor lets this key make no webhook.
  var isBlockedAtVendor: Bool {
    guard case .webhook(let trouble)? = detail else { return false }
    return trouble.webhook.creationBlockedBecause != nil
  }

  /// What is known of the cause, or of what exactly is wrong.
  func words(for vendor: String, in source: Source?) -> CauseWords {
    switch detail {
    case .webhook(let trouble): trouble.words(for: vendor)
    case .capture(let trouble): trouble.words(for: source)
    case nil: cause.words(for: vendor, by: letter)
    }
  }

  /// The source's own fields.
  var rowsAbove: [[String]] {
    evidence.filter { $0.table == nil }.map {
      ["(source)", $0.field, $0.value.inert(limit: 120)]
    }
  }

  /// Field, value and the tables it was read of; what several have in common is one row.
  var rows: [[String]] {
    var order: [Evidence] = []
    var tables: [Evidence: [String]] = [:]
    for item in evidence {
      let key = Evidence(item.field, item.value)
      if tables[key] == nil { order.append(key) }
      tables[key, default: []].append(item.table?.inert(limit: 60) ?? "(source)")
    }
    return order.map { item in
      let names = tables[item] ?? []
      let who = names.count > 2 ? "\(names.count) tables" : names.joined(separator: ", ")
      return [who, item.field, item.value.inert(limit: 120)]
    }
  }
}
