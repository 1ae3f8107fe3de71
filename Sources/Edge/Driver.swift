// Effects to the outside, and what comes of them back as events. It decides nothing.

import PostHog
import Recovery
import Screen
import Session

/// One conversation on its way: the session, and the work it has asked for.
///
/// Used by one task at a time; the work it starts reports into ``events``.
@MainActor
package final class Driver {
  package private(set) var session: Session
  package private(set) var calls: [Sent] = []
  /// What the session wants from the hidden prompt; whoever reads there answers with an event.
  package private(set) var secretWanted: SecretSlot?
  package private(set) var hasLeft = false
  /// What is being waited for, and since when by the local clock.
  package private(set) var waiting: (what: Waiting, since: Moment)?

  private var hasResumed = false

  private var chronicle = Chronicle()
  private var outside: Outside
  private let say: (Notice) async -> Void
  private let events: AsyncStream<Event>
  private let arrive: AsyncStream<Event>.Continuation
  /// Sends and waits that are not over.
  private var open: [Ticket: Task<Void, Never>] = [:]
  private var pending: [Ticket: (call: Call, began: Moment)] = [:]

  package init(_ session: Session, outside: Outside, say: @escaping (Notice) async -> Void) {
    self.session = session
    self.outside = outside
    self.say = say
    (events, arrive) = AsyncStream.makeStream()
  }

  package var localTime: LocalTime? { outside.localTime }

  /// For a question that is asked for days: nobody looks at the calls of the times before.
  package func forgetCalls() { calls = [] }

  /// Nothing is under way that would still bring an event.
  package var isSettled: Bool { open.isEmpty }

  /// What holds us up: the wait, or else the call that has had no answer for the longest time.
  package var awaited: (words: String, since: Moment)? {
    if let waiting { return (waiting.what.words, waiting.since) }
    return pending.values.min { $0.began.uptime < $1.began.uptime }
      .map { ("waiting for PostHog to answer \($0.call.endpoint.name)", $0.began) }
  }

  /// A line for who waits, if there was time to wonder.
  package func progress(at now: Moment) -> String? {
    guard let awaited else { return nil }
    let waited = now.elapsed(since: awaited.since)
    return waiting == nil && waited < 1 ? nil : "\(awaited.words) ... \(waited.spoken)"
  }

  /// Hands an event to whoever waits in ``next()``. Any task may call the closure.
  package var post: @Sendable (Event) -> Void {
    let arrive = arrive
    return { arrive.yield($0) }
  }

  /// The next event, from the work under way or from ``post``.
  package func next() async -> Event {
    for await event in events { return event }
    return .ended
  }

  /// Gives the session an event and starts what it wants.
  package func receive(_ event: Event) async {
    switch event {
    case .answered(let ticket, let reply): close(ticket, reply)
    case .woke(let ticket): close(ticket, nil)
    default: break
    }
    let moment = outside.now()
    let effects = session.receive(event, at: moment)
    chronicle.note(event, effects, at: moment)
    if event == .interrupted { abandon() }
    for effect in effects { await carryOut(effect) }
    if event == .began { await resume() }
  }

  /// Receives an event and everything that follows from it, until only the user can go on.
  package func settle(_ event: Event) async {
    await resume()
    while !isSettled { await receive(await next()) }
    await receive(event)
    while !isSettled { await receive(await next()) }
  }

  /// What earlier sessions left open comes before everything else.
  private func resume() async {
    guard !hasResumed else { return }
    hasResumed = true
    let left = await outside.leftovers()
    if !left.isEmpty { await receive(.resumed(left)) }
  }

  private func carryOut(_ effect: Effect) async {
    switch effect {
    case .say(let notice): await say(notice)
    case .send(let ticket, let permit): send(ticket, permit)
    case .record(let record, let ticket): await write(record, ticket)
    case .wait(let ticket, let seconds, let what): wait(ticket, seconds, what)
    case .askSecret(let slot): secretWanted = slot
    case .handOver(let file): await handOver(file)
    case .useProject(let number): await move(to: number)
    case .leave:
      hasLeft = true
      for task in open.values { task.cancel() }
    }
  }

  /// Secrets that this process knows are taken out of the page once more before it is written.
  private func handOver(_ file: String?) async {
    let handover = session.handover(from: chronicle)
    guard let file else { return await say(.handover(handover)) }
    let text = handover.markdown.map { $0 + "\n" }.joined()
    switch NewFile.write(outside.mask(text), to: file) {
    case .success: await say(.written(file: file))
    case .failure(let error): await say(.notWritten(file: file, because: error.reason))
    }
  }

  /// Another project of the same host and key: a new session with a journal of its own. Nothing moves
  /// unless that project answers.
  private func move(to number: Int) async {
    switch await outside.move(number) {
    case .failure(let error): await say(.noSuchProject(number, because: error.reason))
    case .success(let there):
      for task in open.values { task.cancel() }
      (open, pending, waiting) = ([:], [:], nil)
      (outside, chronicle, hasResumed) = (there.outside, Chronicle(), false)
      session = Session(under: there.terms, at: outside.now())
      await receive(.began)
    }
  }

  private func send(_ ticket: Ticket, _ permit: Permit) {
    let (outside, arrive) = (outside, arrive)
    let began = Moment.now()
    open[ticket] = Task {
      let reply = await outside.send(permit)
      arrive.yield(.answered(ticket, reply))
    }
    pending[ticket] = (permit.call, began)
  }

  private func wait(_ ticket: Ticket, _ seconds: Double, _ what: Waiting) {
    let (outside, arrive) = (outside, arrive)
    waiting = (what, waiting?.what.what == what.what ? waiting?.since ?? .now() : .now())
    open[ticket] = Task {
      // A wait that was cut short has no more to tell.
      guard (try? await outside.sleep(seconds)) != nil else { return }
      arrive.yield(.woke(ticket))
    }
  }

  private func write(_ record: Record, _ ticket: Ticket?) async {
    do {
      try await outside.record(record)
      if let ticket { await receive(.recorded(ticket)) }
    } catch {
      if let ticket { await receive(.notRecorded(ticket, because: "\(error)")) }
    }
  }

  private func close(_ ticket: Ticket, _ reply: Reply?) {
    open[ticket] = nil
    if open.isEmpty { waiting = nil }
    guard let sent = pending.removeValue(forKey: ticket) else { return }
    let milliseconds = Int(Moment.now().elapsed(since: sent.began) * 1000)
    calls.append(
      Sent(
        sent.call, status: reply?.status, words: reply?.error?.words, milliseconds: milliseconds))
  }

  /// Ctrl-C: nobody waits any more for what was under way, except for a watch that goes on beside it.
  private func abandon() {
    let watched = session.watchTicket
    for (ticket, task) in open where ticket != watched {
      task.cancel()
      close(ticket, nil)
    }
    if watched == nil { waiting = nil }
  }

  /// Posts ``alarmRings`` later on; in a practice world the clock moves on as far, in a second.
  func alarm(after seconds: Double) -> Task<Void, Never> {
    let (outside, arrive) = (outside, arrive)
    return Task {
      if outside.isPractice { try? await Task.sleep(for: .seconds(1)) }
      guard (try? await outside.sleep(seconds)) != nil else { return }
      arrive.yield(Self.alarmRings)
    }
  }

  /// Of a ticket that no session ever gives out.
  static let alarmRings = Event.woke(-1)

  /// The secret was read, or was not.
  package func answerSecret(_ secret: SecretRef?) -> Event {
    secretWanted = nil
    return secret.map(Event.secret) ?? .secretWithheld
  }
}
