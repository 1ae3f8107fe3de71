// The stage after the repair: watching until there is proof, or until the time for it is over.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// A repair whose proof is awaited. It keeps facts of its own, so that the user may ask about
/// something else meanwhile.
package struct Watch: Hashable, Sendable {
  package let plan: Plan
  let digest: Digest
  /// UTC, the server's: proof must be newer.
  let since: Date
  var facts: Facts
  var ticket: Ticket = 0
  var call: Call?
  var looks = 0
  var began: Moment
  /// Nothing is known of the source yet: it is read before anything is waited for.
  var wantsRead = false
  /// The plan was stopped half way: proof of what was done is no proof of the whole.
  var isPartial = false
}

extension Watch {
  init(_ work: Work, facts: Facts, at moment: Moment) {
    plan = work.plan
    digest = work.consent.digest
    since = work.since ?? facts.now ?? moment.wall
    self.facts = facts
    began = moment
  }

  /// Seconds from the repair to now, by the server's clock.
  fileprivate func sinceRepair(waited: Double) -> Double {
    facts.now.map { $0.timeIntervalSince(since).rounded() } ?? waited
  }

  /// One that an earlier session was left in. Its facts are all still to be read.
  init(_ left: OpenWatch, _ goal: Undertaking.Goal, at moment: Moment) {
    let run = left.run
    plan = Plan(
      carriedOut: goal.letter, for: goal.cause, source: run.source, sourceName: run.sourceName,
      wanting: goal.tables)
    digest = left.digest
    since = left.since
    facts = Facts()
    began = moment
  }

  /// Taken up again: the time for it begins anew.
  fileprivate func resumed(at moment: Moment) -> Watch {
    var watch = self
    watch.began = moment
    watch.looks = 0
    watch.wantsRead = facts.source(plan.source) == nil
    return watch
  }
}

extension Session {
  /// What the watch waits for, if there is one.
  package var watchTicket: Ticket? { watch?.ticket }

  mutating func watch(_ work: Work, isPartial: Bool = false) -> [Effect] {
    var watch = Watch(work, facts: facts, at: now)
    watch.isPartial = isPartial
    return waitForRuns(watch)
  }

  /// `watch`: takes up what was not proven, or says that it goes on. Nil when there is nothing to watch.
  mutating func watchOn(_ intent: Intent) -> [Effect]? {
    guard let goal = watch ?? unproven, intent.isAbout(goal.plan) else { return nil }
    let names = goal.plan.proof.tables.map(\.name)
    let said = Effect.say(
      .watching(source: goal.plan.sourceName, tables: names, isOn: watch != nil))
    guard watch == nil else { return [said] }
    unproven = nil
    summary = Summary()
    summary.intent = .watch
    let resumed = goal.resumed(at: now)
    return [said]
      + (resumed.wantsRead
        ? read(Call(.listSources), for: resumed) : waitForRuns(resumed))
  }

  /// An answer or a timer of the watch; nil when the event is somebody else's.
  mutating func verifying(_ event: Event) -> [Effect]? {
    guard let watch else { return nil }
    switch event {
    case .woke(let ticket) where ticket == watch.ticket: return lookAtRuns(watch)
    case .answered(let ticket, let reply) where ticket == watch.ticket:
      return verify(watch, reply)
    default: return nil
    }
  }

  /// Seconds before each look: short runs are seen soon, long ones are not asked about too often.
  private static let pauses: [Double] = [10, 15, 20, 30]

  private mutating func waitForRuns(_ watch: Watch) -> [Effect] {
    var watch = watch
    watch.ticket = nextTicket()
    watch.call = nil
    self.watch = watch
    let proven = watch.plan.proof.standings(in: watch.facts, since: watch.since)
      .count { !$0.wantsRuns }
    let waiting = Waiting(
      .newRuns, watch.plan.sourceName, done: proven, total: watch.plan.proof.tables.count)
    let seconds = Self.pauses[min(watch.looks, Self.pauses.count - 1)]
    return [.wait(watch.ticket, seconds: seconds, waiting)]
  }

  /// One `jobs` call serves all tables; with few of them it names them, so that 50 rows suffice.
  private mutating func lookAtRuns(_ watch: Watch) -> [Effect] {
    let names = watch.plan.proof.tables.map { JSON.string($0.name) }
    let filter: [String: JSON] = names.count <= 10 ? ["schemas": .array(names)] : [:]
    return read(Call(.listJobs, id: watch.plan.source, filter), for: watch)
  }

  private mutating func read(_ call: Call, for watch: Watch) -> [Effect] {
    let (ticket, effects) = ask(call)
    var watch = watch
    watch.ticket = ticket
    watch.call = call
    watch.looks += 1
    self.watch = watch
    return effects
  }

  private mutating func verify(_ watch: Watch, _ reply: Reply) -> [Effect] {
    guard let call = watch.call else { return [] }
    var watch = watch
    watch.facts.absorb(reply, to: call)
    if watch.wantsRead {
      watch.wantsRead = false
      return lookAtRuns(watch)
    }
    let standings = watch.plan.proof.standings(in: watch.facts, since: watch.since)
    if call.endpoint == .listJobs, !standings.contains(where: \.wantsRuns) {
      return read(Call(.retrieveSource, id: watch.plan.source), for: watch)
    }
    let waited = now.elapsed(since: watch.began)
    if standings.contains(where: \.isOpen) {
      let patience = watch.plan.proof.patience(in: watch.facts, since: watch.since)
      if waited < patience { return waitForRuns(watch) }
      // Those whose runs did end are looked at before it is said that they are not proven.
      return call.endpoint == .listJobs && standings.contains(.waiting(for: .tableToFollow))
        ? read(Call(.retrieveSource, id: watch.plan.source), for: watch)
        : conclude(watch, standings, waited, isOver: false)
    }
    return conclude(watch, standings, waited, isOver: true)
  }

  private mutating func conclude(
    _ watch: Watch, _ standings: [Proof.Standing], _ waited: Double, isOver: Bool
  ) -> [Effect] {
    self.watch = nil
    unproven = nil
    // Another question, or a plan under way, goes by what was read for it.
    if stage == .idle { facts = watch.facts }
    let pairs = Array(zip(watch.plan.proof.tables, standings))
    let proven = pairs.compactMap { demand, standing in standing.proof(of: demand) }
    guard proven.count < pairs.count else {
      summary.ending = watch.isPartial ? .notVerified : .verified
      report = nil
      let verified = Verified(
        sourceName: watch.plan.sourceName, cause: watch.plan.cause, seen: .newRuns(proven),
        took: watch.sinceRepair(waited: waited), leftOut: names(ofTables: watch.plan.leftOut))
      let record = Record.verified(watch.digest)
      return (watch.isPartial ? [] : [.record(record, nil)]) + [.say(.verified(verified))]
    }
    summary.ending = .notVerified
    unproven = watch
    let open = pairs.filter { demand, standing in standing.proof(of: demand) == nil }
      .map { NotVerified.Table(name: $0.0.name, standing: $0.1) }
    let result = NotVerified(
      sourceName: watch.plan.sourceName, cause: watch.plan.cause, proven: proven.count,
      open: open, armed: pairs.map(\.0).filter { facts.armed[$0.table] != nil }.map(\.name),
      waited: waited, isOver: isOver, mayHaveDroppedKey: watch.plan.putsKeyFlat)
    return [
      .record(.notVerified(watch.digest, because: "\(open.count) tables without proof"), nil),
      .say(.notVerified(result)),
    ]
  }
}

extension Intent {
  /// Nothing else is named.
  fileprivate func isAbout(_ plan: Plan) -> Bool {
    switch target {
    case .none, .it, .everything: true
    case .source(let id), .tables(_, of: let id): id == plan.source
    case .ambiguous, .unknownName, .named: false
    }
  }
}

extension Plan {
  /// A Stripe key at the top of the settings: right for sources of the old kind alone. Elsewhere it is
  /// dropped without a word (API reference, 15.12).
  fileprivate var putsKeyFlat: Bool {
    steps.contains { step in
      step.call?.endpoint == .updateSource
        && step.call?.arguments["job_inputs"]?["stripe_secret_key"] != nil
    }
  }
}

extension Proof.Standing {
  /// Its run has not begun, or not ended.
  var wantsRuns: Bool {
    switch self {
    case .waiting(for: .newRun), .waiting(for: .end): true
    case .waiting(for: .tableToFollow), .proven, .failed: false
    }
  }

  /// More looking may still change it.
  var isOpen: Bool {
    if case .waiting = self { true } else { false }
  }

  func proof(of demand: Proof.TableDemand) -> Verified.Table? {
    guard case .proven(let job, let rows) = self else { return nil }
    return Verified.Table(
      name: demand.name, job: job, rowsBefore: demand.rowsBefore, rowsNow: rows)
  }
}
