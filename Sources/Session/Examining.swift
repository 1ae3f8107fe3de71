// The stage that reads: from a typed line to findings, a status, or the question which one.

import Diagnosis
import PostHog
import Recovery

/// A question on its way to an answer.
package struct Inquiry: Hashable, Sendable {
  var text: String
  var intent: Intent
  /// Nil until the names were listed.
  var subject: Subject?
  /// What the line means was settled by picking from a list: it is not read again.
  var isPicked = false
  /// Picked from an overview: what was picked is told first.
  var foremost: Finding?
  /// The plan that waits meanwhile, with the facts it was made from. The answer leaves it there.
  var beside: Beside?
  /// The tables that an order names; the subject's when there is but one.
  var tables: [Table.ID] = []
  /// A webhook was registered, and what it still wants is looked up in the vendor's form.
  var receipt: WebhookReceipt?
  /// What was chosen of the ways to set right what the report is about.
  var amendment: Amendment?
  /// The list of new tables that these were picked from.
  var picked: Choice?
  /// What an order about the connection sets, fitted to the source's form.
  var inputs: [String: JSON] = [:]
  /// The read whose answer is awaited, and those still to come.
  var ticket: Ticket
  var call: Call
  var rest: [Call] = []
}

/// A plan that waits while a question about something else is answered.
struct Beside: Hashable, Sendable {
  let decision: Decision
  let facts: Facts
}

extension Inquiry {
  /// The same question, with the complaint that its order implies.
  func complaining(of complaint: Complaint) -> Inquiry {
    var inquiry = self
    inquiry.intent.complaint = complaint
    return inquiry
  }
}

/// More than one thing fits what was said.
package struct Choice: Hashable, Sendable {
  var intent: Intent
  var text: String
  var candidates: [Candidate]
  /// What may be wrong, where that is the question.
  var kinds: [Complaint] = []
  /// What may be set, where that is the question.
  var amendments: [Amendment] = []
  /// The plan that wants to be told something that is no secret.
  var input: Decision?
  /// The columns it could go by, where that is the question.
  var columns: [String] = []
  /// The candidates are new tables, to be set up.
  var isSettingUp = false
  /// By a new table, the one whose new name it may be.
  var like: [Table.ID: Table.ID] = [:]
}

extension Session {
  /// A fresh line, with nothing on the table that it could answer.
  mutating func begin(_ line: Utterance) -> [Effect] {
    if !line.secrets.isEmpty {
      let wasAll = line.onlySecret != nil
      let dropped = Effect.say(.secretDropped(shapes: line.secrets.map(\.shape), wasAll: wasAll))
      return wasAll ? [dropped] : [dropped] + read(line.text)
    }
    return read(line.text)
  }

  private mutating func read(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    let reading = Reading(text, in: vocabulary)
    if let effects = converse(reading, text) { return effects }
    return reading.intent.verb == .undo ? undo(reading.intent, text) : inquire(reading, text)
  }

  /// What needs nothing read: help, why, and answers to nothing in particular.
  mutating func converse(_ reading: Reading, _ text: String) -> [Effect]? {
    let intent = reading.intent
    switch intent.move {
    case .approveLike, .consent, .ready: return [.say(.nothingWaiting)]
    case .back: return back()
    case .pleasantry: return [.say(.pleasantry)]
    case .pick(let numbers): return pick(numbers)
    case .report: return [.handOver(file: intent.file)]
    case .record: return [.say(.notRecording)]
    case .useProject(let number): return use(project: number)
    case .refuse, .pickAll, .same, nil: break
    }
    switch intent.verb {
    case .help: return [.say(.help(topic: intent.topic))]
    case .leave: return leaveOnRequest()
    case .refuse: return stopWatching() ?? [.say(.nothingWaiting)]
    case .explain: return explain(intent)
    case .history where isOurs(intent): return tellDeeds()
    case .watch: return watchOn(intent)
    case .plan: return [.say(summary.offer.map { .plan($0) } ?? .nothingPlanned)]
    // A name may make it clear, and no name is known yet: list first, then read again.
    case .unknown: return vocabulary.isEmpty ? nil : notUnderstood(reading)
    default: return nil
    }
  }

  mutating func notUnderstood(_ reading: Reading) -> [Effect] {
    summary = Summary()
    summary.verdict = .unclear
    return [.say(.notUnderstood(understood: reading.understood, suggestions: reading.suggestions))]
  }

  /// A practice world is one project. Elsewhere what waits here is dropped, and a new session begins.
  mutating func use(project number: Int) -> [Effect] {
    guard terms.world == nil else { return [.say(.onlyProject(terms.project))] }
    guard String(number) != terms.project else { return [.say(.sameProject(terms.project))] }
    let watched = watch?.plan.sourceName
    stage = .idle
    return (watched.map { [.say(.stopped(goesOn: $0))] } ?? []) + [.useProject(number)]
  }

  mutating func leaveOnRequest() -> [Effect] {
    let name = watch?.plan.sourceName
    stage = .idle
    return [.say(.goodbye(watchedSource: name)), .leave]
  }

  /// The journal is told, so that the next start does not offer it again; `watch` still takes it up.
  mutating func stopWatching() -> [Effect]? {
    guard let watch else { return nil }
    unproven = watch
    self.watch = nil
    return [
      .record(.dropped(watch.digest), nil), .say(.stopped(goesOn: watch.plan.sourceName)),
    ]
  }

  func explain(_ intent: Intent) -> [Effect] {
    if let pasted { return [.say(.reading(pasted, asked: intent.cause))] }
    guard let report else { return [.say(.nothingToExplain)] }
    if let cause = intent.cause { return [.say(.rejection(cause, report.findings))] }
    return [.say(.evidence(report.findings, sources: [report.source]))]
  }

  mutating func back() -> [Effect] {
    guard let focus = vocabulary.focus else { return [] }
    vocabulary.focus =
      focus.table == nil
      ? nil : Candidate(source: focus.source, name: vocabulary.name(of: focus.source))
    return []
  }

  private mutating func pick(_ numbers: [Int]) -> [Effect] {
    let offered = vocabulary.offered
    guard !offered.isEmpty else { return [.say(.nothingToReferTo)] }
    guard let number = numbers.first, offered.indices.contains(number - 1) else {
      return [.say(.noSuchNumber(numbers.first ?? 0, of: offered.count))]
    }
    let chosen = offered[number - 1]
    return digInto(number - 1, chosen)
      ?? inquire(Intent(.diagnose, chosen.target), chosen.name, isPicked: true)
  }

  /// What an overview found is looked at closely, without searching for it a second time.
  private mutating func digInto(_ index: Int, _ chosen: Candidate) -> [Effect]? {
    guard surveyed.count == vocabulary.offered.count, surveyed[index].source == chosen.source,
      facts.source(chosen.source) != nil
    else { return nil }
    facts.lookCloser()
    summary = Summary()
    let subject =
      chosen.table.map { Subject.table($0, of: chosen.source) } ?? .source(chosen.source)
    let call = Call(.retrieveSource, id: chosen.source)
    let (ticket, effects) = ask(call)
    stage = .examining(
      Inquiry(
        text: chosen.name, intent: Intent(.diagnose, chosen.target), subject: subject,
        isPicked: true, foremost: surveyed[index], tables: chosen.table.map { [$0] } ?? [],
        ticket: ticket, call: call))
    return effects
  }

  // MARK: - Reading the world

  /// Every question looks at the world as it is now.
  mutating func inquire(_ reading: Reading, _ text: String) -> [Effect] {
    inquire(reading.intent, text)
  }

  mutating func inquire(_ intent: Intent, _ text: String, isPicked: Bool = false) -> [Effect] {
    facts.forget()
    summary = Summary()
    summary.intent = intent.verb
    let call = Call(.listSources)
    let (ticket, effects) = ask(call)
    stage = .examining(
      Inquiry(text: text, intent: intent, isPicked: isPicked, ticket: ticket, call: call))
    return effects
  }

  mutating func examine(_ inquiry: Inquiry, _ ticket: Ticket, _ reply: Reply) -> [Effect] {
    guard ticket == inquiry.ticket else { return [] }
    let effects = goOn(inquiry, reply)
    return inquiry.beside.map { putBack($0, behind: effects) } ?? effects
  }

  /// The question is answered: the plan that waited meanwhile waits again. Where the answer is
  /// another question, the plan makes room.
  private mutating func putBack(_ beside: Beside, behind effects: [Effect]) -> [Effect] {
    switch stage {
    case .examining: return effects
    case .idle:
      facts = beside.facts
      stage = .deciding(beside.decision)
      summary.offer = view(beside.decision)
      return effects + [.say(.stillWaiting(plan: beside.decision.number))]
    case .choosing, .deciding, .carryingOut, .unknown:
      return [
        .record(.dropped(beside.decision.digest), nil),
        .say(.dropped(plan: beside.decision.number)),
      ] + effects
    }
  }

  private mutating func goOn(_ inquiry: Inquiry, _ reply: Reply) -> [Effect] {
    facts.absorb(reply, to: inquiry.call)
    var inquiry = inquiry
    if !inquiry.rest.isEmpty { return send(inquiry.rest.removeFirst(), for: inquiry) }
    guard facts.sources != nil else { return act(on: Diagnosis.list(facts), inquiry) }
    if inquiry.subject == nil {
      if let effects = resolve(&inquiry) { return effects }
    }
    return answer(inquiry)
  }

  mutating func send(_ call: Call, for inquiry: Inquiry) -> [Effect] {
    var inquiry = inquiry
    let (ticket, effects) = ask(call)
    inquiry.ticket = ticket
    inquiry.call = call
    stage = .examining(inquiry)
    return effects
  }
}
