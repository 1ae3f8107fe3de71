// Events in, effects out. The only loop; it chooses the stage and does nothing itself.

import Diagnosis
import PostHog
import Recovery

/// One conversation. A value: the same events give the same effects, always (approval.md A26).
package struct Session: Sendable {
  package let terms: Terms
  package internal(set) var stage: Stage = .idle
  /// A repair whose proof is awaited. It goes on beside any stage.
  package internal(set) var watch: Watch?
  /// The last repair that was watched in vain, or whose watch an earlier session left: `watch` takes it
  /// up.
  var unproven: Watch?
  /// What the last question brought; `why` looks here.
  package internal(set) var report: Report? { didSet { pasted = nil } }
  /// What a text that was pasted since then was read as: `why` is about that.
  var pasted: Verdict?
  package internal(set) var summary = Summary()
  /// What the overview on the screen lists, in its order.
  package internal(set) var surveyed: [Finding] = []
  package internal(set) var vocabulary = Vocabulary()
  var facts = Facts()
  var now: Moment
  /// Learnt from PostHog's first refusal for want of the write scope.
  var hasReadOnlyKey = false
  /// Sources that PostHog looks after, as its refusals told.
  var managed: Set<Source.ID> = []
  /// Operations that PostHog lets no personal key do; learnt from a refusal. They are not offered
  /// again.
  var buttonsOnly: Set<Endpoint> = []
  /// How the last line came in: the journal says by which words something was approved, and whence.
  var heard: Provenance = .scripted
  /// What was set or destroyed so far, oldest first. `undo` looks here.
  package internal(set) var changes: [Change] = []
  /// Everything that PostHog accepted, oldest first.
  package internal(set) var deeds: [Deed] = []
  /// `--approve-plan` approved its one plan.
  var isApprovalSpent = false
  private var lastTicket: Ticket = 0
  private var lastPlan = 0
  /// A destructive plan that the present line has taken off the table (approval.md A5 and A6).
  var superseded: Decision?

  package init(under terms: Terms, at moment: Moment) {
    self.terms = terms
    now = moment
  }

  package mutating func receive(_ event: Event, at moment: Moment) -> [Effect] {
    now = moment
    if case .line(let line) = event {
      heard = line.provenance
      superseded = nil
    }
    if let effects = verifying(event) { return effects }
    switch (stage, event) {
    case (_, .began): return [.say(.welcome(terms))]
    case (.idle, .resumed(let left)): return resume(left)
    case (_, .ended): return leave()
    case (_, .interrupted): return interrupt()

    case (.idle, .line(let line)): return begin(line)
    case (.examining(let inquiry), .line(let line)):  // A new subject is welcome.
      return drop(inquiry.beside) + begin(line)
    case (.choosing(let choice), .line(let line)): return choose(choice, answer: line)
    case (.deciding(let decision), .line(let line)): return decide(decision, answer: line)
    case (.carryingOut(let work), .line): return [.say(.busy(with: work.plan.title))]
    case (.unknown(let lost), .line(let line)): return lookAgain(lost, answer: line)

    case (.examining(let inquiry), .answered(let ticket, let reply)):
      return examine(inquiry, ticket, reply)
    case (.carryingOut(let work), .answered(let ticket, let reply)):
      return carryOn(work, ticket, reply)
    case (.unknown(let lost), .answered(let ticket, let reply)): return look(lost, ticket, reply)

    case (.unknown(let lost), .woke(let ticket)): return wokeToLook(lost, ticket)

    case (.deciding(let decision), .secret(let secret)): return take(secret, for: decision)
    case (.deciding(let decision), .secretWithheld): return withheld(decision)

    case (.carryingOut(let work), .recorded(let ticket)): return recorded(work, ticket)
    case (.carryingOut(let work), .notRecorded(let ticket, let reason)):
      return notRecorded(work, ticket, reason)
    case (.carryingOut(let work), .woke(let ticket)): return woke(work, ticket)

    // Late, or meant for a stage that is over: nobody asks for it any more.
    case (.examining, .resumed), (.choosing, .resumed), (.deciding, .resumed),
      (.carryingOut, .resumed), (.unknown, .resumed),
      (.idle, .answered), (.choosing, .answered), (.deciding, .answered),
      (.idle, .woke), (.examining, .woke), (.choosing, .woke), (.deciding, .woke),
      (.idle, .recorded), (.examining, .recorded), (.choosing, .recorded), (.deciding, .recorded),
      (.unknown, .recorded),
      (.idle, .notRecorded), (.examining, .notRecorded), (.choosing, .notRecorded),
      (.deciding, .notRecorded), (.unknown, .notRecorded),
      (.idle, .secretWithheld), (.examining, .secretWithheld), (.choosing, .secretWithheld),
      (.carryingOut, .secretWithheld), (.unknown, .secretWithheld):
      return []
    // A secret that nobody waits for is not kept and not used.
    case (.idle, .secret), (.examining, .secret), (.choosing, .secret), (.carryingOut, .secret),
      (.unknown, .secret):
      return [.say(.secretDropped(shapes: [], wasAll: true))]
    }
  }
}

/// Where the conversation is.
package enum Stage: Hashable, Sendable {
  case idle
  /// Reading, to answer a question.
  case examining(Inquiry)
  /// More than one thing fits; waiting for the user to say which.
  case choosing(Choice)
  /// A plan is shown and waits for the user.
  case deciding(Decision)
  /// Steps of a plan are under way.
  case carryingOut(Work)
  /// A change was sent and no answer came. Only reads from here.
  case unknown(Lost)
}

extension Session {
  /// One vocabulary everywhere: code, `chk|`, approval.md.
  package var state: String {
    switch stage {
    case .idle: watch == nil ? "idle" : "verifying"
    case .examining: "examining"
    case .choosing: "choosing"
    case .deciding(let decision):
      switch decision.plan.needs {
      case .secret: "awaiting-secret"
      case .nothing, .go, .approve, .approveNamed: "awaiting-approval"
      }
    case .carryingOut(let work): work.isChecking ? "checking" : "in-flight"
    case .unknown: "outcome-unknown"
    }
  }

  /// Whether the user may type now. While something is being read or sent, only Ctrl-C counts.
  package var isListening: Bool {
    switch stage {
    case .idle, .choosing, .deciding, .unknown: true
    case .examining, .carryingOut: false
    }
  }

  /// Whether anything typed before the prompt must be thrown away (approval.md A4).
  package var wantsFreshInput: Bool {
    if case .deciding(let decision) = stage { decision.plan.isDestructive } else { false }
  }

  /// `stripe`, `stripe/Charge`, with ` plan 2` while one waits.
  package var place: String {
    let focus = vocabulary.focus?.name ?? "syncmedic"
    if case .deciding(let decision) = stage { return "\(focus) plan \(decision.number)" }
    return focus
  }

  /// Plans are shown, and nothing that changes can be sent.
  var isReadOnly: Bool { terms.isReadOnly || hasReadOnlyKey }

  mutating func nextTicket() -> Ticket {
    lastTicket += 1
    return lastTicket
  }

  /// A plan before the user. The same content planned again while it waited keeps its number, and is
  /// not approved by anything said before.
  mutating func number(_ plan: Plan) -> Decision {
    if let superseded, superseded.digest == Digest(of: plan, under: terms) {
      return Decision(plan, number: superseded.number, at: now, under: terms)
    }
    lastPlan += 1
    return Decision(plan, number: lastPlan, at: now, under: terms)
  }

  /// Sends a read. That it is one is the endpoint's word, so this cannot fail on what people type.
  mutating func ask(_ call: Call) -> (Ticket, [Effect]) {
    let ticket = nextTicket()
    guard let permit = Permit.reading(call) else {
      fatalError("\(call.endpoint.name) changes something and was asked as a read")
    }
    return (ticket, [.send(ticket, permit)])
  }

  private mutating func leave() -> [Effect] {
    var effects: [Effect] = []
    switch stage {
    case .deciding(let decision): effects.append(.record(.dropped(decision.digest), nil))
    case .examining(let inquiry): effects += drop(inquiry.beside)
    case .choosing(let choice):
      effects += choice.input.map { [.record(.dropped($0.digest), nil)] } ?? []
    case .idle, .carryingOut, .unknown: break
    }
    effects.append(.say(.goodbye(watchedSource: watch?.plan.sourceName)))
    stage = .idle
    return effects + [.leave]
  }

  private mutating func interrupt() -> [Effect] {
    switch stage {
    case .deciding(let decision): return drop(decision)  // A12: an interrupt is a no.
    case .choosing(let choice) where choice.input != nil:
      return choice.input.map { drop($0) } ?? []
    case .idle, .choosing, .unknown:
      guard watch != nil, isWatching else { return [] }
      return stopWatching() ?? []
    case .examining(let inquiry):
      stage = .idle
      return drop(inquiry.beside) + [.say(.stopped(goesOn: nil))]
    case .carryingOut(let work): return interrupt(work)
    }
  }

  private func drop(_ beside: Beside?) -> [Effect] {
    beside.map { [.record(.dropped($0.decision.digest), nil)] } ?? []
  }

  /// The watch is what the user is waiting for just now.
  private var isWatching: Bool { stage == .idle && watch != nil }
}

/// What the last question came to, for `ask --output json` and for the exit status.
package struct Summary: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable { case healthy, broken, unclear, unreachable }

  package enum Ending: Hashable, Sendable { case verified, notVerified }

  package var intent: Intent.Verb = .unknown
  package var subject: Subject?
  package var verdict: Verdict?
  package var findings: [Finding] = []
  package var offer: PlanView?
  package var candidates: [Candidate] = []
  package var ending: Ending?
  package var error: APIError?
  package var isInterrupted = false

  package init() {}

  /// First match wins; source: product.md, "Exit status".
  package var exitStatus: Int32 {
    if isInterrupted { return 130 }
    if verdict == .unreachable || verdict == .unclear { return 3 }
    if offer?.plan.isDestructive == true { return 4 }
    if ending == .verified { return 0 }
    if ending == .notVerified || verdict == .broken { return 1 }
    return 0
  }
}

extension Session {
  /// The way out that is on the table or under way.
  package var path: Letter? {
    switch stage {
    case .deciding(let decision): decision.plan.letter
    case .carryingOut(let work): work.plan.letter
    case .unknown(let lost): lost.work?.plan.letter
    case .idle, .examining, .choosing: watch?.plan.letter
    }
  }
}
