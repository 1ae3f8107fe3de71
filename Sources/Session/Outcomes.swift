// A plan, and what became of it, as it is said.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// A plan with the names a person knows.
package struct PlanView: Hashable, Sendable {
  package var number: Int
  package var digest: Digest
  package var plan: Plan
  /// What each table is called, by id.
  package var names: [Table.ID: String]
  package var link: String?
  /// Where an account is connected.
  package var connectLink: String?
  /// Nothing of it can be sent: it is shown all the same.
  package var isReadOnly = false
  /// Nobody is there to type: its full digest is shown, for `--approve-plan`.
  package var isUnattended = false

  package func name(_ table: Table.ID?) -> String {
    table.flatMap { names[$0] } ?? plan.sourceName
  }
}

/// A way that loses less than what was ordered. It is said once, with the plan.
package enum Gentler: Hashable, Sendable {
  /// A reload fetches what is new and keeps every row.
  case reload(name: String)
  /// A run is going: it can be stopped and started anew, with every row kept.
  case stopAndReload(table: String)
  /// Every run of it rebuilds it: a reload does the same, and needs no approval.
  case rebuiltByReload(table: String)
  /// PostHog rebuilds it by itself, every so many days.
  case rebuiltOnSchedule(table: String, days: Int, next: Date?, now: Date?)
  /// Switched-off tables keep their rows.
  case switchOff(source: String)
}

/// What differs between the world as shown and as it is.
package struct Difference: Hashable, Sendable {
  package var table: String
  package var field: String
  package var was: String
  package var isNow: String
}

/// All steps were accepted. Accepted is not healed.
package struct Done: Hashable, Sendable {
  package var view: PlanView
  /// Step by step, the remark of the server where it made one.
  package var remarks: [String]
  /// Seconds for which proof is awaited.
  package var patience: Double
}

/// A run that a cancel did not end, with all that PostHog's staff need to find it.
package struct Wedged: Hashable, Sendable {
  package var table: Table.ID
  package var name: String
  package var source: Source.ID
  package var sourceName: String
  package var project: String
  package var run: Job?
  /// UTC, the server's.
  package var cancelledAt: Date?
  /// UTC, the server's.
  package var now: Date?
  package var link: String?
}

/// What was seen, table by table.
package struct Verified: Hashable, Sendable {
  package struct Table: Hashable, Sendable {
    package var name: String
    package var job: Job
    package var rowsBefore: Int?
    package var rowsNow: Int?
  }

  package enum Seen: Hashable, Sendable {
    /// A new run of every table ended well.
    case newRuns([Table])
    /// No run of these is open any more.
    case runsOver([String])
    /// These read as wanted.
    case settings([Setting])
    /// Nothing is stored for these any more.
    case emptied([String])
    case sourceGone
    /// Handler and registration read well. `isSecond`: an older registration is there as well.
    case webhook(Webhook, tables: [String], isSecond: Bool)
    /// The handler is gone; the vendor's words, where its copy may remain.
    case webhookGone(remaining: String?)
    /// There was nothing further to look at.
    case accepted
  }

  /// What was set, and read back.
  package struct Setting: Hashable, Sendable {
    package var name: String
    package var fields: [String: JSON]
    /// A run of the table is open now.
    package var isRunning: Bool
    /// Its next run may wipe it: it is off, and the wipe waits.
    package var isArmed: Bool
    /// `undo` can put it back.
    package var hasWayBack: Bool
  }

  package var sourceName: String
  package var cause: Cause
  package var seen: Seen
  /// Seconds from the repair to the proof.
  package var took: Double
  /// Tables of the same trouble that are still off.
  package var leftOut: [String] = []
}

package struct NotVerified: Hashable, Sendable {
  package struct Table: Hashable, Sendable {
    package var name: String
    package var standing: Proof.Standing
  }

  package var sourceName: String
  package var cause: Cause
  package var proven: Int
  /// Those without proof, worst first.
  package var open: [Table]
  /// Tables whose next run may still wipe them.
  package var armed: [String]
  /// What the source itself does not show, where no table's run is the proof.
  package var shortfall: Shortfall? = nil
  /// Seconds waited.
  package var waited: Double
  package var isOver: Bool
  /// A key went in where today's servers may drop it without a word.
  package var mayHaveDroppedKey = false

  package enum Shortfall: Hashable, Sendable {
    case webhook([WebhookFault])
    case capture(Replication?)
    case webhookStillThere
  }
}
