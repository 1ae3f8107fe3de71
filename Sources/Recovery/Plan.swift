// One path made definite: calls in order, what is lost, what will prove that it worked.

import Diagnosis
import FoundationEssentials
import PostHog

/// One thing a plan does.
package enum Step: Hashable, Sendable, Codable {
  /// Send the call.
  case send(Call, Hazard, table: Table.ID?)
  /// Look until it holds. What cannot come true any more ends the plan.
  case until(Condition)
  /// Look whether it comes true, and then leave out that many steps after this one. Where it does
  /// not in its time, they run.
  case unless(Condition, skipping: Int)

  package var call: Call? {
    if case .send(let call, _, _) = self { call } else { nil }
  }

  package var isDestructive: Bool {
    if case .send(_, let hazard, _) = self { hazard.isLoss } else { false }
  }
}

/// What a plan waits for between two of its calls.
package enum Condition: Hashable, Sendable, Codable {
  /// The run that was diagnosed is still the newest one and still open: it may be cancelled.
  case stillOpen(Job.ID, of: Table.ID)
  /// No run was started meanwhile by anybody else.
  case stillRunless(Table.ID)
  /// The old run is over, so that a new one will not be dropped (API reference, 14 R4).
  case over(Job.ID?, of: Table.ID)
  /// Nothing is stored for the table any more.
  case emptied(Table.ID)
  /// The table reads as a PATCH wanted it.
  case reads([String: JSON], of: Table.ID)
  /// A run has begun that is not this one. A reload may come to nothing while an old run still holds
  /// the table, and the status says `Running` all the same (API reference, 14 R4).
  case begun(Table.ID, after: Job.ID?)
  /// The source is not there any more: reading it answers 404.
  case gone(Source.ID)
  /// Handler and registration still read as they did when the plan was made: read directly before
  /// a registration, which must not be made twice (API reference, 13).
  case webhookStill(Webhook.Shape, of: Source.ID)
  /// Handler and registration read well, and every table that lives on them is listed.
  case webhookInOrder(Source.ID)
  /// The handler is not there any more.
  case webhookGone(Source.ID)
  /// Slot and publication are there, and the schedule goes on.
  case captureInOrder(Source.ID)
  /// The server has looked what the database lacks, with credentials that it does not keep.
  case prerequisites(Call, of: Source.ID)
  /// The source's tables have been read again; before, there were these.
  case listed(Source.ID, before: [ListedTable])

  package var table: Table.ID? {
    switch self {
    case .stillOpen(_, let table), .stillRunless(let table), .over(_, let table),
      .emptied(let table), .reads(_, let table), .begun(let table, _):
      table
    case .gone, .webhookStill, .webhookInOrder, .webhookGone, .captureInOrder, .prerequisites,
      .listed:
      nil
    }
  }
}

/// Something that only a person can do, in another window.
package enum Errand: Hashable, Sendable, Codable {
  /// An OAuth account has no key to hand over: it is connected anew in the browser. It mostly keeps
  /// its number; where it does not, the source must be told the new one.
  case reconnectAccount(Account?)
  /// The source keeps its credential in a form that cannot be typed here: a file, an account.
  case enterCredential
  /// Whatever the cause is: a firewall, a grant, an account, a quota.
  case putRight
  /// The database lacks something that only its owner can give it.
  case repairDatabase
}

/// The connected account that a source goes by.
package struct Account: Hashable, Sendable, Codable {
  /// The setting's own name: `hubspot_integration_id`.
  package var field: String
  /// PostHog's number for it, as the settings have it.
  package var number: String
}

/// What the user must give before a plan runs.
package enum Needs: Hashable, Sendable {
  case nothing
  /// `go`, `yes` or `approve`.
  case go
  case secret(SecretSlot)
  /// A typed `approve`.
  case approve
  /// A typed `approve NAME`.
  case approveNamed(String)

  /// The closed vocabulary of the JSON output.
  package var word: String {
    switch self {
    case .nothing: "nothing"
    case .go: "go"
    case .secret: "secret"
    case .approve: "approve"
    case .approveNamed(let name): "approve \(name)"
    }
  }
}

/// A way out for one finding, with everything settled but the secrets.
package struct Plan: Hashable, Sendable {
  package var letter: Letter
  package var title: String
  package var cause: Cause
  package var source: Source.ID
  /// As people call it: product.md, "Names".
  package var sourceName: String
  /// Tables that will be watched for proof.
  package var tables: [Table.ID]
  package var steps: [Step]
  /// What the source is to be told anew, as long as some of it is still to be given.
  package var handover: NewSettings?
  /// What must be done elsewhere first; `go` then means that it is done.
  package var errand: Errand? = nil
  /// What the world looked like when the plan was made; the digest covers it.
  package var observed: [Observation]
  /// What hangs on each table of a plan that destroys; empty otherwise.
  package var stakes: [Stake]
  /// What must be seen afterwards.
  package var proof: Proof.Demand
  /// Tables that it is about and leaves alone, as switching them on would wipe them: each wants a
  /// plan of its own, with its own approval.
  package var leftOut: [Table.ID] = []
  /// It puts back what an earlier plan of this session changed.
  package var isWayBack = false

  package var isDestructive: Bool { steps.contains(where: \.isDestructive) }

  /// Steps that run only where an earlier one had no effect.
  package var reserve: Set<Int> {
    steps.enumerated().reduce(into: []) { reserve, step in
      guard case .unless(_, let count) = step.element else { return }
      reserve.formUnion(step.offset + 1..<step.offset + 1 + count)
    }
  }

  /// The credential to ask for now.
  package var secret: SecretSlot? { handover?.due }

  package var needs: Needs {
    let losses = steps.filter(\.isDestructive)
    if losses.isEmpty { return secret.map(Needs.secret) ?? (steps.isEmpty ? .nothing : .go) }
    guard losses.count > 1 || deletesSource else { return .approve }
    return .approveNamed(confirmationName)
  }

  /// The vendor has a registration already, and gets another one.
  package var registersOnceMore: Bool {
    steps.contains { step in
      if case .until(.webhookStill(let shape, _)) = step {
        shape.isRegistered == true
      } else {
        false
      }
    }
  }

  private var deletesSource: Bool { steps.contains { $0.call?.endpoint == .destroySource } }

  /// The table's name for one table, the source's for several or for the source itself. What is not
  /// plain ASCII is confirmed by its id instead (approval.md A20).
  package var confirmationName: String {
    let observedTables = Set(observed.map(\.table))
    if !deletesSource, observedTables.count == 1, let only = observed.first {
      return Self.isPlain(only.name) ? only.name : only.table
    }
    return Self.isPlain(sourceName) ? sourceName : source
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The same plan with one more credential in its place, or with an optional one left empty. The last
  /// one makes the call definite.
  ///
  /// - Parameter value: a secret, or what was said in the open.
  package func filling(_ value: JSON?) -> Plan {
    guard let next = handover?.taking(value) else { return self }
    var filled = self
    filled.handover = next
    guard next.due == nil else { return filled }
    filled.steps.insert(next.step(for: source), at: 0)
    filled.handover = nil
    return filled
  }

  /// The same plan with every credential still to be given.
  package var askingAnew: Plan {
    var plan = self
    plan.handover = handover?.anew
    return plan
  }
}

/// The facts of a table that matter to a plan: when they differ, the plan is stale.
///
/// - Source: approval.md, "Observed facts".
package struct Observation: Hashable, Sendable, Codable {
  package var table: Table.ID
  package var name: String
  package var source: Source.ID
  package var newestJob: Job.ID?
  package var status: String?
  package var method: String?
  package var cursor: String?
  package var primaryKey: [String]?
  package var cdcTableMode: String?
  package var shouldSync: Bool
  package var isStored: Bool
  package var rowCount: Int?
  /// UTC, as the server writes it.
  package var lastSyncedAt: String?
  /// Kept for the way back; they lead to no loss, so an approval does not hang on them.
  package var frequency: String?
  package var cursorType: String?

  package init(of table: Table, in source: Source.ID, newestJob: Job.ID?) {
    self.table = table.id
    name = table.name
    self.source = source
    self.newestJob = newestJob
    status = table.status?.meaning.rawValue
    method = table.method?.word
    cursor = table.cursor
    primaryKey = table.primaryKey
    cdcTableMode = table.cdcTableMode
    shouldSync = table.shouldSync
    isStored = table.stored != nil
    rowCount = table.rowCount
    lastSyncedAt = table.lastSyncedAt?.timestamp
    frequency = table.frequency?.word
    cursorType = table.cursorType
  }
}
