// Long conversations drawn by lot, and what is left of one when something goes wrong in it.

import PostHog
import Simulator
import Testing

@testable import Session

/// Splitmix64: the same numbers on every machine.
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

extension WalkAction {
  /// Drawn so that a good part of the walks gets to where something is destroyed.
  static func drawn(by lot: inout Lot) -> WalkAction {
    switch Int.random(in: 0..<100, using: &lot) {
    case 0..<50: .comes
    case 50..<66: .line(lines.randomElement(using: &lot)!)
    case 66..<78: .wanted(.typed)
    case 78..<82: .wanted(provenances.randomElement(using: &lot)!)
    case 82..<89: .time([1, 5, 10, 30, 120, 960].randomElement(using: &lot)!)
    case 89..<94: .change(changes.randomElement(using: &lot)!)
    case 94..<96: .fault(tools.randomElement(using: &lot)!, faults.randomElement(using: &lot)!)
    case 96: .diskFull
    case 97: .secret
    case 98: .interrupted
    default: .restart
    }
  }

  private static let provenances: [Provenance] = [
    .pasted, .typeAhead, .burst, .edited, .piped, .scripted,
  ]

  private static let lines =
    [
      "resync orders", "resync users", "resync orders and users", "delete the data of orders",
      "start events over", "delete the source app-db", "reload orders", "reload events",
      "cancel orders", "switch off users", "switch on users", "switch on events", "undo",
      "sync orders by created_at", "sync users with xmin", "what is broken?", "why", "status",
      "new key", "ready", "yes", "go", "no", "plan", "help", "approve", "approve app-db",
      "repair replication on app-db", "resume cdc on app-db", "delete the webhook of stripe-prod",
      "register the webhook of stripe-prod again", "switch on charge", "switch off ledger",
      "approve stripe-prod", "approve orders", "approve users", "approve all", "Approve",
      "approve.", "1", "back",
    ].map { Spoken($0) } + [Spoken("approve", .pasted), Spoken("yes", .pasted)]

  private static let changes = [
    "sch_9 rows=5", "sch_9 rows=90000", "sch_9 status=Failed", "sch_9 status=Running",
    "sch_10 sync=cdc", "sch_10 sync=incremental", "sch_10 enabled=false", "sch_10 enabled=true",
    "sch_11 sync=webhook last=-1h rows=10", "sch_11 enabled=false", "sch_9 rows=none",
    "sch_9 status=Completed",
  ]

  private static let tools = [
    "external-data-schemas-resync", "external-data-schemas-delete-data",
    "external-data-sources-destroy", "external-data-schemas-partial-update",
    "external-data-schemas-reload", "external-data-schemas-retrieve", "external-data-sources-jobs",
    "external-data-sources-repair-cdc-create", "external-data-sources-delete-webhook-create",
    "external-data-sources-cdc-status", "external-data-sources-webhook-info-retrieve",
  ]

  private static let faults = [
    "applied-then-lost", "never-arrives", "500", "applied-then-500", "429:30s", "truncated",
    "wrong-json", "refused",
  ]
}

extension Walk {
  static let scenario = """
    clock  2026-03-02T10:00:00Z
    source id=src_2 type=Postgres name=app-db
    cdc    source=src_2 enabled=true slot=false
    schema id=sch_9 name=orders status=Completed key=id rows=1204338 adds=840 last=-30m
    schema id=sch_10 name=users sync=cdc status=Completed key=id rows=88412 last=-31m enabled=false
    schema id=sch_11 name=events sync=full_refresh status=Failed rows=300 last=-2h enabled=false
    schema id=sch_12 name=ledger sync=cdc status=Failed key=id rows=5120 last=-9h
    source id=src_1 type=Stripe name=stripe-prod
    schema id=sch_1 name=Charge sync=webhook status=Completed rows=18231 adds=52 last=-48m enabled=false
    webhook source=src_1 vendor=disabled maps=sch_1
    """

  static let start: World = {
    do {
      return try World(name: "walk", summary: "", scenario: scenario)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Goes on until something is wrong or that many actions were taken.
  init(_ actions: [WalkAction], mutant: Mutant? = nil) {
    self.init(in: Self.start, mutant: mutant)
    for action in actions where breach == nil { take(action) }
  }

  static func drawn(_ seed: UInt64, length: Int) -> [WalkAction] {
    var lot = Lot(seed)
    return (0..<length).map { _ in WalkAction.drawn(by: &lot) }
  }

  /// The actions without which nothing goes wrong: ever smaller parts are left out as long as it
  /// still does.
  static func shrunk(_ actions: [WalkAction], mutant: Mutant?) -> [WalkAction] {
    var actions = actions
    var part = actions.count / 2
    while part > 0 {
      var start = 0
      while start < actions.count {
        let end = min(start + part, actions.count)
        let rest = Array(actions[..<start] + actions[end...])
        if Walk(rest, mutant: mutant).breach != nil {
          actions = rest
        } else {
          start = end
        }
      }
      part /= 2
    }
    return actions
  }
}

@Suite struct WalkTests {
  #if DEBUG
    static let events = 20_000
  #else
    static let events = 1_000_000
  #endif

  @Test func `nothing is destroyed that was not approved, wherever a walk goes`() {
    var (events, losses, seed) = (0, 0, UInt64(1))
    while events < Self.events {
      let actions = Walk.drawn(seed, length: 400)
      let walk = Walk(actions)
      if let breach = walk.breach {
        let path = Walk.shrunk(actions, mutant: nil)
        let told = Walk(path).retelling.transcript(titled: breach, in: Walk.scenario)
        let steps = path.map(\.description).joined(separator: "\n")
        Issue.record("\(breach); seed \(seed)\n\(steps)\n\nTo keep it:\n\n\(told)")
        return
      }
      events += walk.events
      losses += walk.losses
      seed += 1
    }

    print("\(events) events, \(losses) destructive calls, \(seed) walks")
    // A walk that never gets there proves nothing.
    #expect(losses > events / 2000)
  }

  /// Long walks to rare places want the optimiser; the explorer kills most of these in any build.
  private static let walkedInto: [Mutant] = {
    let quick: [Mutant] = [.acceptsPaste, .acceptsYes, .anyName]
    #if DEBUG
      return quick
    #else
      return quick + [
        .bareApproveForTwo, .neverExpires, .keepsApproval, .retriesBlindly, .recordsAfterwards,
        .forgetsStoredWipe,
      ]
    #endif
  }()

  @Test(arguments: walkedInto) func `a seeded bug is walked into, and its path is shrunk`(
    _ mutant: Mutant
  ) throws {
    let found = (UInt64(1)...3000).lazy.map { Walk.drawn($0, length: 400) }
      .first { Walk($0, mutant: mutant).breach != nil }

    let path = Walk.shrunk(try #require(found, "nobody walks into it"), mutant: mutant)

    let breach = try #require(Walk(path, mutant: mutant).breach)
    print("\(mutant.rawValue): \(breach), in \(path.count) steps")
    print(path.map { "  \($0)" }.joined(separator: "\n"))
    #expect(path.count <= 25)
  }
}
