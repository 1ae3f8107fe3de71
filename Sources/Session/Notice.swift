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
  /// `sources` are those there are, with what they are called, where they are few and no name is near.
  case noSuchName(String, nearest: [Candidate], sources: [Source], names: [String])
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
  case classified(Verdict)
  /// Why that text was read so, or why it is not the cause that was asked about.
  case reading(Verdict, asked: Cause?)
  case nothingRuns([String])
  case runs(RunHistory)
  case deeds([Deed], now: Date?, hasJournal: Bool)
  case unreachable(APIError, Call?)

  // Plans and consent.
  case plan(PlanView)
  case answer(PlanQuestion)
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
