// What a conversation showed, read off what is said and answered: marks for the coverage.

import Diagnosis
import PostHog
import Recovery
import Session

/// Looks on while a session is performed.
struct Witness: Sendable {
  private(set) var marks: Set<Mark> = []
  /// The plan that is before the user, under way or watched.
  private var plan: Plan?
  /// Its destructive operations.
  private var tools: [Endpoint] {
    plan?.steps.filter(\.isDestructive).compactMap(\.call?.endpoint) ?? []
  }
  private var lastStatus: String?
  /// The session looks into what an earlier one left: nothing of it is its own doing.
  private var isResuming = false

  /// Before an event is received.
  mutating func look(at session: Session, _ event: String) {
    marks.insert(.pair(state: session.state, event: event))
    guard let plan = session.plan else { return }
    self.plan = plan
    isResuming = false
  }

  mutating func hear(_ notice: Notice) {
    switch notice {
    case .report(let report): for finding in report.findings { see(finding) }
    case .started(let view, _): marks.insert(.path(view.plan.letter))
    case .verified(let verified):
      gate(.verified)
      if case .newRuns = verified.seen { marks.insert(.ending(.heals)) }
    case .notVerified(let result): for table in result.open { end(table.standing) }
    case .wedged: marks.formUnion([.ending(.cancelWithoutEffect), .sign(.wedgedRun)])
    default: hearAtTheGate(notice)
    }
  }

  private mutating func hearAtTheGate(_ notice: Notice) {
    switch notice {
    case .needsMore: gate(.yesRefused)
    case .notApproved(.notTyped(.piped, _)): gate(.pipedRefused)
    case .notApproved(.notTyped): gate(.pastedRefused)
    case .notApproved(.expired): gate(.expired)
    case .dropped: gate(.no)
    case .superseded: gate(.superseded)
    case .stale: gate(.stale)
    case .refused(let call, _, _, _, _) where tools.contains(call.endpoint): gate(.refused)
    case .armed: gate(.refused)
    case .leftOpen(let intent):
      isResuming = true
      marks.insert(.gate(.crashResume, intent.call.endpoint))
    case .trace(.happened, let call, _, _) where !isResuming:
      marks.insert(.gate(.lostApplied, call.endpoint))
    case .trace(.unchanged, let call, _, _) where !isResuming:
      marks.insert(.gate(.lostNotApplied, call.endpoint))
    default: break
    }
  }

  private mutating func gate(_ outcome: Mark.Gate) {
    for tool in tools { marks.insert(.gate(outcome, tool)) }
  }

  private mutating func see(_ finding: Finding) {
    marks.insert(.path(finding.letter))
    marks.insert(.sign(finding.cause))
    if let row = Mark.Row(finding.cause) { marks.insert(.error(row)) }
    if finding.cause == .unknown, finding.quoted == nil { marks.insert(.error(.null)) }
  }

  private mutating func end(_ standing: Proof.Standing) {
    switch standing {
    case .failed(because: .runFailed(_, _, isSame: true)): marks.insert(.ending(.sameError))
    case .failed(because: .runFailed): marks.insert(.ending(.otherError))
    case .failed(because: .rowCollapse): marks.insert(.ending(.collapse))
    case .waiting(for: .end): marks.insert(.ending(.neverEnds))
    case .proven, .waiting, .failed: break
    }
  }

  /// Every status as the server spelt it.
  mutating func read(_ reply: Reply) {
    switch reply.answer {
    case .sources(let page)?: for source in page.items { read(source) }
    case .source(let source)?: read(source)
    case .table(let table)?: read(table.status)
    default: break
    }
  }

  private mutating func read(_ source: Source) {
    read(source.status)
    for place in source.tables.indices { read(source.tables[place].status) }
  }

  /// Hundreds of tables in a row have the same.
  private mutating func read(_ status: SyncStatus?) {
    guard let word = status?.word, word != lastStatus else { return }
    lastStatus = word
    marks.insert(.status(word))
  }
}

extension Mark.Row {
  /// The row of the runbook's table that a cause stands for.
  fileprivate init?(_ cause: Cause) {
    switch cause {
    case .credentialsInvalid: self = .credentials
    case .sshTunnel: self = .sshTunnel
    case .primaryKeyMissing: self = .keyMissing
    case .primaryKeyNotUnique: self = .keyNotUnique
    case .oauthIntegrationMissing: self = .integrationMissing
    case .schemaDriftColumn: self = .column
    case .tableMissing: self = .relation
    case .networkUnreachable, .tls, .timeout: self = .network
    case .cdcPrerequisites, .cdcWALLost: self = .replication
    case .billingLimit: self = .billing
    default: return nil
    }
  }
}

extension Session {
  /// The plan before the user, under way or watched.
  fileprivate var plan: Plan? {
    switch stage {
    case .deciding(let decision): decision.plan
    case .carryingOut(let work): work.plan
    case .idle, .examining, .choosing, .unknown: watch?.plan
    }
  }
}
