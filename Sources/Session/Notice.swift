// What we want said, as facts. The words are chosen in Screen.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// One thing to tell the user. It holds all that its sentence needs; text from the API inside is
/// still data.
package enum Notice: Hashable, Sendable {
  // The conversation.
  case welcome(Terms)
  case help(topic: String?)
  case pleasantry
  case goodbye(watchedSource: String?)
  case notUnderstood(understood: [String], suggestions: [String])
  case which([Candidate], asked: String)
  /// How are the rows of this table wrong?
  case whatIsWrong(table: String, [Complaint])
  /// One of the ways that were listed must be said.
  case whichAmendment(of: Int)
  /// What PostHog found when it looked again.
  case relisted(Relisted)
  /// Settings for new tables that were chosen here, and why.
  case setUp([SettingUp])
  /// What was said of a new table does not fit.
  case cannotSetUp(table: String, SetUp.Doubt)
  /// New tables are left as they are.
  case leftUnset
  case noSuchName(String, nearest: [Candidate])
  case noSuchNumber(Int, of: Int)
  case nothingToReferTo
  case secretDropped(shapes: [String], wasAll: Bool)
  case busy(with: String)
  case stopped(goesOn: String?)
  /// In the middle of a plan: what was asked for and goes on, and what was not sent.
  case stoppedHalfway(PlanView, done: [Call], left: [Call])
  case cannotYet(Intent.Verb)
  /// Conversations are not recorded as transcripts from here; a hand-over can be written.
  case notRecording
  case handover(Handover)
  case written(file: String)
  case notWritten(file: String, because: String)
  /// A practice world is one project.
  case onlyProject(String)
  case sameProject(String)
  case noSuchProject(Int, because: String)

  // What was found.
  case report(Report)
  case healthy(Health)
  case overview(Overview)
  case changed(Changes)
  case evidence([Finding], sources: [Source])
  case rejection(Cause, [Finding])
  case nothingToExplain
  case status(Source, name: String, tables: [Table.ID]?, now: Date?)
  case sources([Source], names: [String], now: Date?)
  /// An error text that was pasted into the line.
  case classified(Verdict, quoted: String)
  case nothingRuns([String])
  case runs(RunHistory)
  case deeds([Deed], now: Date?, hasJournal: Bool)
  case unreachable(APIError, Call?)

  // Plans and consent.
  case plan(PlanView)
  case nothingPlanned
  /// The order reaches no table.
  case nothingToDo(Intent.Verb, sourceName: String)
  case noWayOut(Cause)
  /// An order that sets something, and is no plan.
  case unsettled(Unsettled)
  case noWayBack(NoWayBack)
  case nothingWaiting
  case needsMore(wanted: String, said: String)
  case notApproved(NotApproved)
  /// Before the hidden prompt: what PostHog keeps beside it, in clear.
  case secretDue(sourceName: String, kept: [String: JSON])
  /// The server wants these again with what was to be changed.
  case credentialsDemanded(words: String, [SecretSlot])
  case unsettledConnection(UnsettledConnection)
  case secretWithheld(SecretSlot)
  /// Something that is no secret, asked for at the ordinary prompt.
  case openInputDue(SecretSlot)
  case dropped(plan: Int)
  /// A look at something else is over; the plan waits as before.
  case stillWaiting(plan: Int)
  /// `isUntouched`: nothing of the plan has been sent.
  case stale(plan: Int, differences: [Difference], isUntouched: Bool)
  /// The plan before does not count any more; only the new one can be approved.
  case superseded(plan: Int, by: Int)
  /// A gentler way than what was ordered.
  case gentler(Gentler)
  case readOnly
  case locked(Lock, sourceName: String)
  /// A start was refused over the old billing pause; every table that is in it.
  case billingPause([String], link: String?)
  /// The key lacks the write scope; in PostHog's words.
  case readOnlyKey(words: String)
  case journalClosed(because: String)

  // Carrying out.
  case started(PlanView, Consent.Kind)
  case credentialRefused(words: String, source: Source)
  case refused(Call, Refusal, about: String, left: Int, isUntouched: Bool)
  /// The plan stopped; what was done of it is watched to its proof.
  case watchesRest([String])
  /// Refused, and a wipe is stored all the same.
  case armed(Call, Refusal, Table?, left: Int)
  /// The gate gave no permit: the call would destroy what nobody approved.
  case withheld(Call, Hazard)
  case notSent(Call, APIError, about: String, left: Int)
  case outcomeUnknown(Call, APIError, about: String, plan: Int)
  case trace(Trace, Call, about: String, left: Int)
  /// A change that was found to have happened may have stored a wipe with it.
  case wipeStored(name: String)
  case leftOpen(OpenIntent)
  case halted(HaltedPlan)
  case letGo(Call, about: String)
  case changedMeanwhile(Condition, name: String)
  case webhook(WebhookNews)
  /// Beside a status: what stands between the source and its tables.
  case live(Health.Live, [WebhookFault], of: Source)
  /// A change that a personal key may not make: the button for it is in PostHog.
  case buttonOnly(Call, words: String, about: String, link: String?)
  case wedged(Wedged)
  /// A reload was accepted, and no run has come of it: its steps in reserve run now.
  case cameToNothing(name: String)
  case carriedOut(Done)

  // Proof.
  /// An earlier session was left before there was proof.
  case leftWatching(OpenWatch)
  /// The watch is taken up, or goes on.
  case watching(source: String, tables: [String], isOn: Bool)
  case verified(Verified)
  case notVerified(NotVerified)
}

/// What was found on a subject, and what can be done about each finding.
package struct Report: Hashable, Sendable {
  package var subject: Subject
  package var source: Source
  package var sourceName: String
  /// Worst first.
  package var findings: [Finding]
  /// The way out that is offered: the first finding's.
  package var offer: PlanView?
  /// What can be set right in more than one way: these, for the first finding.
  package var amendments: [Amendment] = []
  /// What may do instead of an offer that destroys.
  package var gentler: Gentler?
  /// The course of the runs, where it shows what is wrong.
  package var runs: RunHistory?
  /// Why there is no offer, or why it leaves tables out.
  package var lock: Lock?
  /// Over a limit: the tables that count towards it, the biggest first.
  package var eaters: [Eater] = []
  package var billing: String?
  /// Unlike sources that fail now, too.
  package var others: [String] = []
  /// UTC, the server's.
  package var now: Date?
  package var link: String?
}

/// What is different since PostHog looked again at a source's tables.
package struct Relisted: Hashable, Sendable {
  package var source: Source
  package var sourceName: String
  package var tables: Relisting
  /// The old table, where a new one may be it under another name; by the new one.
  package var like: [Table.ID: Table]
}

/// How a new table is to be synced, and why so.
package struct SettingUp: Hashable, Sendable {
  package var table: String
  package var fields: [String: JSON]
  package var because: SetUp.Because
}

/// Nothing wrong, and what was looked at to say so.
package struct Health: Hashable, Sendable {
  package var subject: Subject
  package var source: Source?
  package var sourceName: String?
  /// Sources and tables looked at, when the whole project was asked about.
  package var sources: [Source]
  /// Tables of the same source that are in trouble.
  package var elsewhere: Int
  /// Open runs that are within their usual time, oldest first.
  package var runs: [Run]
  /// What stands between the source and its tables, where it was looked at.
  package var live: Live?
  /// Tables whose last run somebody stopped: no fault.
  package var stopped: [Stopped]
  package var complaint: Complaint?
  /// Seconds that the last runs of the table took that was asked about, newest first.
  package var paces: [Double]
  /// UTC, the server's.
  package var now: Date?

  package struct Stopped: Hashable, Sendable {
    package var table: String
    /// As the server wrote it.
    package var words: String
    /// Seconds between two runs; nil where none comes by itself.
    package var interval: Double?
  }

  package enum Live: Hashable, Sendable {
    case webhook(Webhook)
    case capture(Replication, Prerequisites?)
    /// It was asked about, and the server would not tell.
    case captureUnread(APIError)
    case webhookUnread(APIError)
    /// It was asked about, and no source has any.
    case noCapture, noWebhook
  }

  package struct Run: Hashable, Sendable {
    package var table: String
    /// UTC.
    package var since: Date
    package var rows: Int?
    /// Seconds; the longest of its last five runs.
    package var longestBefore: Double?
    package var history: RunHistory?
  }
}

/// The whole project: findings of several sources, worst first.
package struct Overview: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var finding: Finding
    package var sourceName: String
    /// The source's type.
    package var vendor: String
    package var tables: [String]
    /// How many tables the source has.
    package var of: Int
    /// Rows that are stored for the tables concerned.
    package var rows: Int
    /// UTC; the oldest of their last successful syncs. Nil when none ever was.
    package var lastSynced: Date?
  }

  /// Trouble of whole sources, and trouble of single tables.
  package var sourceItems: [Item]
  package var tableItems: [Item]
  /// Looked at.
  package var sources: Int
  package var tables: Int
  /// UTC, the server's.
  package var now: Date?
}

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
