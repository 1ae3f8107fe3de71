// What a line is about: names to things, or the question which one is meant.

import Diagnosis
import PostHog
import Recovery

extension Session {
  /// The names are known now: what was the line about? Nil when that is settled.
  mutating func resolve(_ inquiry: inout Inquiry) -> [Effect]? {
    let before = vocabulary
    vocabulary.learn(facts.sources ?? [])
    if !inquiry.isPicked {
      let reading = Reading(inquiry.text, in: vocabulary)
      if reading.intent.verb != .unknown { inquiry.intent = reading.intent }
      if inquiry.intent.verb == .unknown {
        stage = .idle
        return notUnderstood(reading)
      }
    }
    if let quoted = inquiry.intent.quotedError, inquiry.intent.target == .none {
      return classify(quoted)
    }
    switch inquiry.intent.target {
    // It was there when the names were last read.
    case .source(let id) where facts.source(id) == nil,
      .tables(_, let id) where facts.source(id) == nil:
      return notFound(before.name(of: id), [])
    case .source(let id): return settle(&inquiry, .source(id), [])
    case .tables(let ids, let source):
      let subject: Subject = ids.count == 1 ? .table(ids[0], of: source) : .source(source)
      return settle(&inquiry, subject, ids)
    case .everything: return settle(&inquiry, .project, [])
    case .none, .it, .named: return settleFromContext(&inquiry)
    case .unknownName(_, let nearest) where inquiry.isAboutMissedTable && nearest.isEmpty:
      return settleFromContext(&inquiry)
    case .ambiguous(let candidates): return ask(which: candidates, inquiry)
    case .unknownName(let name, let nearest): return notFound(name, nearest)
    }
  }

  /// A pasted text says what is wrong wherever it came from; which source it is of, it does not.
  private mutating func classify(_ quoted: String) -> [Effect] {
    stage = .idle
    let verdict = Verdict(reading: ErrorText(quoted))
    summary.verdict = verdict.cause == .unknown ? .unclear : .broken
    pasted = verdict
    return [.say(.classified(verdict))]
  }

  private mutating func settle(
    _ inquiry: inout Inquiry, _ subject: Subject, _ tables: [Table.ID]
  ) -> [Effect]? {
    inquiry.subject = subject
    inquiry.tables = tables
    if let source = subject.source { vocabulary.look(at: source, subject.table, in: facts) }
    return nil
  }

  /// Nothing was named: the focus if there is one, the only source, or the whole project.
  private mutating func settleFromContext(_ inquiry: inout Inquiry) -> [Effect]? {
    if inquiry.isAboutMissedTable { return settleMissed(&inquiry) }
    if inquiry.intent.verb == .audit { return settle(&inquiry, .project, []) }
    if let focus = vocabulary.focus, facts.source(focus.source) != nil {
      let subject =
        focus.table.map { Subject.table($0, of: focus.source) } ?? .source(focus.source)
      return settle(&inquiry, subject, focus.table.map { [$0] } ?? [])
    }
    if let only = onlyOne(meantBy: inquiry.intent) { return settle(&inquiry, .source(only), []) }
    if inquiry.intent.verb.onlyReads { return settle(&inquiry, .project, []) }
    let sources = facts.sources ?? []
    if sources.count == 1 { return settle(&inquiry, .source(sources[0].id), []) }
    return ask(
      which: sources.map { Candidate(source: $0.id, name: vocabulary.name(of: $0.id)) }, inquiry)
  }

  /// "The webhook", "the slot": there may be but one source that has any.
  private func onlyOne(meantBy intent: Intent) -> Source.ID? {
    let method: SyncMethod
    switch (intent.verb, intent.complaint) {
    case (.repairWebhook, _), (_, .webhook?), (_, .signature?): method = .webhook
    case (.checkCDC, _), (.repairCDC, _), (_, .replication?): method = .cdc
    default: return nil
    }
    let having = (facts.sources ?? []).filter { source in
      source.tables.contains { $0.method == method }
    }
    return having.count == 1 ? having[0].id : nil
  }

  /// A table that is not listed can be in any source; which, a person knows.
  private mutating func settleMissed(_ inquiry: inout Inquiry) -> [Effect]? {
    let sources = facts.sources ?? []
    let focus = vocabulary.focus.flatMap { facts.source($0.source) }
    if let only = focus ?? (sources.count == 1 ? sources.first : nil) {
      return settle(&inquiry, .source(only.id), [])
    }
    if sources.isEmpty { return settle(&inquiry, .project, []) }
    return ask(
      which: sources.map { Candidate(source: $0.id, name: vocabulary.name(of: $0.id)) }, inquiry)
  }

  mutating func ask(which candidates: [Candidate], _ inquiry: Inquiry) -> [Effect] {
    summary.verdict = .unclear
    summary.candidates = candidates
    vocabulary.offered = candidates
    stage = .choosing(
      Choice(intent: inquiry.intent, text: inquiry.text, candidates: candidates))
    return [.say(.which(candidates, asked: inquiry.text))]
  }

  private mutating func notFound(_ name: String, _ nearest: [Candidate]) -> [Effect] {
    summary.verdict = .unclear
    summary.candidates = nearest
    vocabulary.offered = nearest
    stage = .idle
    let sources = facts.sources ?? []
    let few = nearest.isEmpty && sources.count <= 6 ? sources : []
    let names = few.map { vocabulary.name(of: $0.id) }
    return [.say(.noSuchName(name, nearest: nearest, sources: few, names: names))]
  }

  /// The user says which of several.
  mutating func choose(_ choice: Choice, answer line: Utterance) -> [Effect] {
    guard line.secrets.isEmpty else { return begin(line) }
    let reading = Reading(line.text, in: vocabulary)
    if let decision = choice.input { return takeOpen(decision, reading, line) }
    if !choice.kinds.isEmpty { return chooseKind(choice, reading, line) }
    if !choice.amendments.isEmpty { return chooseAmendment(choice, reading, line) }
    if choice.isSettingUp { return chooseTables(choice, reading, line) }
    if !choice.columns.isEmpty { return chooseColumn(choice, reading, line) }
    // Words about what is on the screen leave the list there.
    if [.explain, .help].contains(reading.intent.verb) {
      return converse(reading, line.text) ?? []
    }
    var chosen: Intent.Target?
    switch (reading.intent.move, reading.intent.target) {
    case (.pick(let numbers), _):
      guard let number = numbers.first, choice.candidates.indices.contains(number - 1) else {
        return [.say(.noSuchNumber(numbers.first ?? 0, of: choice.candidates.count))]
      }
      chosen = choice.candidates[number - 1].target
    case (.refuse, _), (.back, _):
      stage = .idle
      return [.say(.stopped(goesOn: nil))]
    case (nil, let target):
      if choice.candidates.contains(where: { $0.target == target }) { chosen = target }
    default: break
    }
    guard let chosen else {
      stage = .idle
      return begin(line)
    }
    var intent = choice.intent
    intent.target = chosen
    return inquire(intent, choice.text, isPicked: true)
  }
}
