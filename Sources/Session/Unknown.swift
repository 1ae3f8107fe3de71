// A change was sent and no answer came. From here there are only reads, until one of them shows the
// effect or the user lets it go (approval.md A15 and "Partial failure").

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// A change whose answer never came: one of ours, or one of a session that ended before it knew.
package struct Lost: Hashable, Sendable {
  let digest: Digest
  let step: Int
  let sent: Call
  /// What its target is called.
  let about: String
  let source: Source.ID
  let before: [Observation]
  /// UTC, the server's: what the change brought about is newer.
  let since: Date?
  /// Steps of the plan that come after it.
  let left: Int
  /// Nil where an earlier session sent it: that one's consent died with it (A16).
  let work: Work?
  var ticket: Ticket = 0
  var look: Call?
  /// How often it was looked for.
  var looks = 0
  /// What is seen is told only when it is something new.
  var isQuiet = false
  /// Others of that earlier session, still to be looked into.
  var queue: [OpenIntent] = []
  /// Those that were looked into in vain.
  var inVain: [Digest] = []
  /// Only because of it a wipe is taken to be stored.
  var hasArmed = false
}

extension Session {
  mutating func lost(_ work: Work, _ call: Call, _ error: APIError) -> [Effect] {
    var lost = Lost(
      digest: work.consent.digest, step: work.index, sent: call, about: name(work.step, in: work),
      source: work.plan.source, before: work.plan.observed, since: work.since ?? work.asOf,
      left: work.left, work: work)
    lost.hasArmed = suspectWipe(by: call)
    summary.ending = .notVerified
    return [
      .record(.outcome(lost.digest, step: lost.step, .unknown, words: nil), nil),
      .say(.outcomeUnknown(call, error, about: lost.about, plan: work.decision.number)),
    ] + lookForTraces(lost)
  }

  /// The wipe that it orders may be stored, and no read tells: from here a plain reload, or switching
  /// the table on, may wipe as well.
  ///
  /// - Parameters:
  ///   - before: the table as it was when the call was recorded, where it has not been read here.
  ///   - since: UTC, the server's.
  mutating func suspectWipe(
    by call: Call, of before: Observation? = nil, since: Date? = nil
  ) -> Bool {
    let stores = call.endpoint == .resyncTable || call.endpoint == .updateTable
    guard stores, let id = call.id, facts.armed[id] == nil else { return false }
    let table = facts.table(id)?.table ?? before.map(Table.init(as:))
    guard Hazard(of: call, on: table).isLoss else { return false }
    facts.arm(id, since: since)
    return true
  }

  mutating func lookForTraces(_ lost: Lost) -> [Effect] {
    let call = Trace.read(for: lost.sent, of: lost.source)
    let (ticket, effects) = ask(call)
    var lost = lost
    lost.look = call
    lost.looks += 1
    lost.ticket = ticket
    stage = .unknown(lost)
    return effects
  }

  mutating func look(_ lost: Lost, _ ticket: Ticket, _ reply: Reply) -> [Effect] {
    guard ticket == lost.ticket, let call = lost.look else { return [] }
    facts.absorb(reply, to: call)
    let trace = Trace(of: lost.sent, in: reply, before: lost.before, since: lost.since)
    let seen = Effect.say(.trace(trace, lost.sent, about: lost.about, left: lost.left))
    guard trace == .happened else { return nothingYet(lost, trace, seen) }
    let done = Effect.record(
      .outcome(lost.digest, step: lost.step, .done, words: "seen by a read"), nil)
    stage = .idle
    if let work = lost.work { remember(work) }
    // The steps after a lost answer need a plan of their own (A17); without any, proof is next.
    let dropped = lost.left > 0 ? [Effect.record(.dropped(lost.digest), nil)] : []
    guard var work = lost.work else {
      let wipes =
        lost.hasArmed && lost.sent.endpoint == .updateTable
        ? [Effect.say(.wipeStored(name: lost.about))] : []
      return [done] + dropped + [seen] + wipes + lookOn(after: lost, inVain: false)
    }
    guard lost.left == 0 else { return [done] + dropped + [seen] }
    work.since = work.since ?? work.asOf ?? facts.now
    work.index = lost.step + 1
    return [done, seen] + proceed(work)
  }

  /// Seconds after which it is looked for once more without being asked: a run takes up to a minute
  /// to show (API reference, 14 R2).
  private static let pauses: [Double] = [20, 40, 60]

  /// The first look in vain is told. Those after it are quiet, until one shows something.
  private mutating func nothingYet(_ lost: Lost, _ trace: Trace, _ seen: Effect) -> [Effect] {
    let observed = Effect.record(.observed(lost.digest, step: lost.step, trace), nil)
    if lost.hasArmed, trace == .unchanged, lost.sent.endpoint == .updateTable {
      lost.sent.id.map { facts.disarm($0) }  // A PATCH is stored whole or not at all.
    }
    guard lost.work != nil else { return [observed, seen] + lookOn(after: lost, inVain: true) }
    var lost = lost
    let told = lost.isQuiet ? [] : [observed, seen]
    guard lost.looks <= Self.pauses.count else {
      stage = .unknown(lost)
      return told
    }
    lost.look = nil
    lost.isQuiet = true
    lost.ticket = nextTicket()
    stage = .unknown(lost)
    return told + [
      .wait(
        lost.ticket, seconds: Self.pauses[lost.looks - 1], Waiting(.trace, lost.about))
    ]
  }

  mutating func wokeToLook(_ lost: Lost, _ ticket: Ticket) -> [Effect] {
    ticket == lost.ticket ? lookForTraces(lost) : []
  }

  /// `status` looks again, `no` lets it go; anything else is a new subject, which lets it go too.
  mutating func lookAgain(_ lost: Lost, answer line: Utterance) -> [Effect] {
    guard line.text.contains(where: { !$0.isWhitespace }) else { return [] }
    let reading = Reading(line.text, in: vocabulary)
    if case .approveLike? = reading.intent.move { return [.say(.nothingWaiting)] }
    if reading.intent.verb == .status {
      var lost = lost
      lost.isQuiet = false
      return lookForTraces(lost)
    }
    if [.help, .explain, .plan].contains(reading.intent.verb) {
      return converse(reading, line.text) ?? []
    }
    stage = .idle
    let open = Set(lost.inVain + [lost.digest] + lost.queue.map(\.digest))
    let dropped = open.sorted { $0.hex < $1.hex }.map { Effect.record(.dropped($0), nil) }
    if reading.intent.move == .refuse || reading.intent.verb == .refuse {
      return dropped + [.say(.letGo(lost.sent, about: lost.about))]
    }
    return dropped + begin(line)
  }
}

extension Table {
  /// As it was observed: enough to work out what a call would do to it.
  fileprivate init(as before: Observation) {
    self.init(
      id: before.table, name: before.name, shouldSync: before.shouldSync,
      status: before.status.map { SyncStatus($0) }, method: before.method.map { SyncMethod($0) },
      lastSyncedAt: before.lastSyncedAt.flatMap { Date(timestamp: $0) },
      stored: before.isStored ? StoredTable(id: "", name: "", rowCount: before.rowCount) : nil)
    cursor = before.cursor
    primaryKey = before.primaryKey
    cdcTableMode = before.cdcTableMode
  }
}
