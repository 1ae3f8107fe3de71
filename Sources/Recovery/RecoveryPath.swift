// The ways out. A path is a file; this one says what every path is, and lists them.

import Diagnosis
import PostHog

/// A way out of some kinds of trouble.
package struct RecoveryPath: Sendable {
  package let letter: Letter
  package let title: String
  package let answers: Set<Cause>
  /// Of such findings, whether this one is meant: what exactly is wrong may decide.
  package let fits: @Sendable (Finding) -> Bool
  /// One sentence about what is gone for good, or nil. Awkward to say means the wrong path.
  package let loss: String?
  /// The last step has looked itself: no new run is to be awaited.
  package let provesItself: Bool
  /// The tables that the plan names, watches and reads again: what it was asked about, unless it
  /// reaches further.
  package let targets: @Sendable (Situation) -> [Table]
  package let steps: @Sendable (Situation) -> [Step]
  /// What the source is to be told anew, where that takes a credential.
  package let handover: @Sendable (Situation) -> NewSettings?
  /// What somebody must do elsewhere before the steps make sense.
  package let errand: @Sendable (Situation) -> Errand?
  /// Reads without which the steps cannot be made definite. They are asked once.
  package let wants: @Sendable (Situation) -> [Call]

  package init(
    letter: Letter, title: String, answers: Set<Cause>,
    fits: @escaping @Sendable (Finding) -> Bool = { _ in true }, loss: String? = nil,
    provesItself: Bool = false,
    targets: @escaping @Sendable (Situation) -> [Table] = { $0.tables },
    handover: @escaping @Sendable (Situation) -> NewSettings? = { _ in nil },
    errand: @escaping @Sendable (Situation) -> Errand? = { _ in nil },
    wants: @escaping @Sendable (Situation) -> [Call] = { _ in [] },
    steps: @escaping @Sendable (Situation) -> [Step]
  ) {
    self.letter = letter
    self.title = title
    self.answers = answers
    self.fits = fits
    self.loss = loss
    self.provesItself = provesItself
    self.targets = targets
    self.handover = handover
    self.errand = errand
    self.wants = wants
    self.steps = steps
  }

  /// Gentlest first; the first that answers a finding is taken.
  package static let all: [RecoveryPath] = [
    .retry, .startAgain, .widenTheKey, .followDrift, .relistTables, .rotateCredentials,
    .reconnectAccount, .cancelAndReload, .resumeCapture, .checkCapture, .reviveCapture,
    .registerWebhook,
    .handOverWebhookSecret, .syncLessOften, .giveSchedule, .startOver, .resync, .repairCapture,
    .putRight,
  ]
}

extension RecoveryPath {
  /// The gentlest way out of what was found; nil where none of ours is one.
  package static func answering(_ finding: Finding) -> RecoveryPath? {
    all.first {
      $0.answers.contains(finding.cause) && $0.letter == finding.letter && $0.fits(finding)
    }
  }
}

/// A finding in its surroundings: what a path makes its steps from.
package struct Situation: Sendable {
  package let finding: Finding
  package let source: Source
  package let facts: Facts
  /// Fields of a PATCH as they are to read: what an order sets. A path for a finding needs none.
  package internal(set) var wanted: [Table.ID: [String: JSON]] = [:]
  /// Tables that were renamed, by the new one: it is to be synced as the old one was.
  package internal(set) var like: [Table.ID: Table.ID] = [:]
  /// What a person chose of ``amendments``.
  package internal(set) var amendment: Amendment?
  /// Fields of the source's `job_inputs` as they are to be: what an order tells.
  package var inputs: [String: JSON] = [:]

  package init?(_ finding: Finding, in facts: Facts, choosing amendment: Amendment? = nil) {
    guard let source = facts.source(finding.source) else { return nil }
    self.amendment = amendment
    self.finding = finding
    self.source = source
    self.facts = facts
  }

  /// In the source's order.
  package var tables: [Table] { source.tables.filter { finding.tables.contains($0.id) } }

  package var switchedOff: [Table] {
    source.tables.filter { finding.switchedOff.contains($0.id) }
  }

  /// A call about one table, with its hazard worked out.
  package func send(_ endpoint: Endpoint, _ table: Table, _ arguments: [String: JSON] = [:]) -> Step
  {
    let call = Call(endpoint, id: table.id, arguments)
    return .send(call, facts.hazard(of: call), table: table.id)
  }

  /// A call about the source.
  package func send(_ endpoint: Endpoint, _ arguments: [String: JSON] = [:]) -> Step {
    let call = Call(endpoint, id: source.id, arguments)
    return .send(call, facts.hazard(of: call), table: nil)
  }
}

extension Plan {
  /// The gentlest plan that answers a finding; nil where no path of ours does, because somebody
  /// must first put something right elsewhere.
  package init?(
    answering finding: Finding, in facts: Facts, choosing amendment: Amendment? = nil,
    sourceName: String
  ) {
    guard let situation = Situation(finding, in: facts, choosing: amendment),
      let path = RecoveryPath.answering(finding)
    else { return nil }
    self.init(path, for: situation, sourceName: sourceName)
  }

  package init(_ path: RecoveryPath, for situation: Situation, sourceName: String) {
    let finding = situation.finding
    let targets = path.targets(situation)
    let steps = path.steps(situation)
    self.init(
      letter: path.letter, title: path.title, cause: finding.cause, source: finding.source,
      sourceName: sourceName, tables: targets.map(\.id), steps: steps,
      handover: path.handover(situation), errand: path.errand(situation),
      observed: targets.map { table in
        Observation(
          of: table, in: finding.source,
          newestJob: situation.facts.jobs(of: table, in: finding.source)?.first?.id)
      },
      stakes: steps.contains(where: \.isDestructive)
        ? targets.map { Stake(of: $0, in: situation.source, facts: situation.facts) } : [],
      proof: Proof.Demand(for: situation, of: targets))
    let last = steps.lastByTable
    let isOfAll = steps.contains { [.reloadSource, .destroySource].contains($0.call?.endpoint) }
    leftOut = targets.filter { !$0.shouldSync && !isOfAll && last[$0.id] == nil }.map(\.id)
    let unproven = Set(leftOut)
    proof.tables.removeAll { demand in
      if unproven.contains(demand.table) || path.provesItself { return true }
      switch last[demand.table] {
      // Nothing is stored at the end: no run follows that could prove more.
      case .until(.emptied)?: return true
      // The last look was whether its settings read as wanted.
      case .until(.reads)?: return !steps.contains { situation.startsRun($0, of: demand.table) }
      default: return false
      }
    }
  }
}

extension Plan {
  /// A plan with nothing left to send, as a journal tells of it: only its proof is still wanted.
  package init(
    carriedOut letter: Letter, for cause: Cause, source: Source.ID, sourceName: String,
    wanting tables: [Proof.TableDemand]
  ) {
    self.init(
      letter: letter, title: "", cause: cause, source: source, sourceName: sourceName,
      tables: tables.map(\.table), steps: [], handover: nil, observed: [], stakes: [],
      proof: Proof.Demand(source: source, tables: tables))
  }
}

extension [Step] {
  /// The last step that is about a table, for each.
  fileprivate var lastByTable: [Table.ID: Step] {
    reduce(into: [:]) { last, step in
      if let table = step.table { last[table] = step }
    }
  }
}

extension Step {
  fileprivate var table: Table.ID? {
    switch self {
    case .send(_, _, let table): table
    case .until(let condition), .unless(let condition, _): condition.table
    }
  }
}
