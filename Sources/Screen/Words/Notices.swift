// A notice becomes a page's blocks. Nothing but the choice of who words it.

import Diagnosis
import PostHog
import Recovery
import Session

extension Notice {
  package var blocks: [Block] {
    switch self {
    case .welcome(let terms): ConversationWords.welcome(terms)
    case .help(let topic): HelpWords.blocks(topic)
    case .pleasantry: [.text("At your service. Tell me what is wrong, or type `what's broken?`.")]
    case .goodbye(let source?):
      [
        .text(
          "Leaving. The runs of \(source.inert(limit: 40)) go on at PostHog; nobody watches them now. The next time you start me, `watch` goes on from here."
        )
      ]
    case .goodbye(nil): [.text("Goodbye.")]
    case .notUnderstood(let known, let offers): ConversationWords.notUnderstood(known, offers)
    case .which(let candidates, _): ConversationWords.which(candidates)
    case .whatIsWrong(let table, let kinds): ConversationWords.whatIsWrong(table, kinds)
    case .relisted(let found): found.blocks
    case .setUp(let all): all.blocks
    case .cannotSetUp(let table, let doubt): doubt.blocks(table)
    case .leftUnset:
      [.text("Left as they are: listed, not set up, and nothing is synced into them.")]
    case .whichAmendment(let count):
      [.text("Which of them? Type a number from 1 to \(count), or `no`.")]
    case .noSuchName(let name, let nearest, let sources, let names):
      ConversationWords.noSuchName(name, nearest, sources, names)
    case .noSuchNumber(let number, let count):
      [.text("There is no \(number) in that list; it goes from 1 to \(count).")]
    case .nothingToReferTo:
      [.text("I do not know which table or source you mean. Name it, please.")]
    case .secretDropped(let shapes, let wasAll): ConversationWords.secretDropped(shapes, wasAll)
    case .busy(let title):
      [.text("I am in the middle of it: \(title.inert()). Ctrl-C stops the waiting.")]
    case .stopped(let source?):
      [
        .text(
          "Stopped watching. What was asked of \(source.inert(limit: 40)) goes on at PostHog; nothing of it is proven. `watch` goes on looking."
        )
      ]
    case .stoppedHalfway(let view, let done, let left): view.stopped(done, left)
    case .stopped(nil): [.text("Stopped. Nothing was changed.")]
    case .cannotYet(let verb):
      [
        .text(
          "I cannot do that from here yet (\(verb.rawValue)). The source's page in PostHog can.")
      ]
    case .notRecording:
      [
        .text(
          "I do not record conversations as transcripts. `report FILE` writes down what happened here, for somebody else."
        )
      ]
    case .handover(let handover): handover.markdown.map(Block.exact)
    case .written(let file): [.text("Written to \(file.inert(limit: 200)), readable by you alone.")]
    case .notWritten(let file, let reason):
      [.text("I could not write \(file.inert(limit: 200)): \(reason.inert()). Name another file.")]
    case .onlyProject(let project):
      [.text("This practice world has one project, \(project.inert(limit: 20)). We are in it.")]
    case .sameProject(let project):
      [.text("We are in project \(project.inert(limit: 20)) already.")]
    case .noSuchProject(let number, let reason):
      [.text("I stay here: project \(number) did not answer as yours (\(reason.inert())).")]

    case .report(let report): report.blocks
    case .healthy(let health): health.blocks
    case .overview(let overview): overview.blocks
    case .changed(let changes): changes.blocks
    case .evidence(let findings, let sources): ConversationWords.evidence(findings, sources)
    case .rejection(let cause, let findings): ConversationWords.rejection(cause, findings)
    case .nothingToExplain: [.text("There is nothing to explain yet: ask me about a source first.")]
    case .status(let source, let name, let tables, let now):
      source.statusBlocks(name: name, only: tables, now: now)
    case .sources(let sources, let names, let now): Source.overview(sources, names, now)
    case .classified(let verdict): ConversationWords.classified(verdict)
    case .reading(let verdict, let asked): ConversationWords.reading(verdict, asked)
    case .runs(let history): history.blocks
    case .deeds(let deeds, let now, let hasJournal):
      HistoryWords.deeds(deeds, now, hasJournal: hasJournal)
    case .nothingRuns(let names):
      [
        .text(
          "No run of \(names.map { $0.inert(limit: 60) }.spoken()) is open, so there is nothing to stop."
        )
      ]
    case .unreachable(let error, _):
      [.text("I could not find out: \(error.words). Nothing was changed.")]

    default: planBlocks
    }
  }

  private var planBlocks: [Block] {
    switch self {
    case .plan(let view): view.blocks
    case .answer(let question): question.blocks
    case .nothingPlanned: [.text("There is no plan. Ask me about something that is broken.")]
    case .noWayOut(let cause):
      [.text("Nothing that I can do from here repairs \(cause.rawValue); see the steps above.")]
    case .unsettled(let unsettled): unsettled.blocks
    case .noWayBack(let reason): reason.blocks
    case .nothingWaiting: [.text("Nothing is waiting for an answer.")]
    case .needsMore(let wanted, let said):
      [.exact("\"\(said.inert(limit: 40))\" is not an approval. Type: \(wanted)   (or: no)")]
    case .notApproved(let reason): ConversationWords.notApproved(reason)
    case .secretDue(let name, let kept): ConnectionWords.secretDue(name, kept)
    case .credentialsDemanded(let words, let slots): ConnectionWords.demanded(words, slots)
    case .unsettledConnection(let unsettled): unsettled.blocks
    case .openInputDue(let slot):
      [
        .text(
          "The \(slot.label.inert(limit: 60)), please. It is no secret and shows as you type. `no` leaves it."
        )
      ]
    case .secretWithheld(let slot):
      [
        .text(
          "Nothing was entered and nothing was changed. Type `\(slot.opener)` to try again, or `no`."
        )
      ]
    case .dropped(let plan): [.text("Plan \(plan) is dropped. Nothing of it will run.")]
    case .stillWaiting(let plan):
      [.blank, .text("Plan \(plan) still waits; `plan` shows it again.")]
    case .stale(let plan, let differences, let isUntouched):
      ConversationWords.stale(plan, differences, isUntouched)
    case .superseded(let plan, let new):
      [.text("Plan \(plan) is void. Only plan \(new) can be approved now."), .blank]
    case .gentler(let gentler): gentler.blocks + [.blank]
    case .nothingToDo(let verb, let name):
      [
        .text(
          "None of the tables of \(name.inert(limit: 40)) is switched on, so there is nothing to \(verb.order). Nothing was changed."
        )
      ]
    case .readOnly:
      [.text("This session is read-only: I show plans, and nothing that changes can be sent.")]
    case .locked(let lock, let name): [.text(lock.words(for: name))]
    case .billingPause(let tables, let link): BillingWords.pause(tables, link)
    case .readOnlyKey(let words):
      [
        .text(
          "Your key may look and not change anything: \"\(words.inert())\". From here on I only look and plan. A key with the scope external_data_source:write can do the rest."
        )
      ]
    case .journalClosed(let reason):
      [.text("I could not write it down first (\(reason.inert())), so I did not send it.")]
    case .started(let view, .ordered): [.text(view.echo)]
    case .started: []
    case .credentialRefused(let words, let source): RepairWords.credentialRefused(words, source)
    case .refused(let call, let refusal, let about, let left, let isUntouched):
      RepairWords.refused(call, refusal, about, left, isUntouched)
    case .armed(let call, let refusal, let table, let left):
      RepairWords.armed(call, refusal, table, left)
    case .watchesRest(let names):
      [
        .text(
          "What was done before goes on: I am watching \(names.map { $0.inert(limit: 80) }.spoken())."
        )
      ]
    case .withheld(let call, let hazard): RepairWords.withheld(call, hazard)
    case .notSent(let call, let error, let about, let left):
      RepairWords.notSent(call, error, about, left)
    case .outcomeUnknown(let call, let error, let about, let plan):
      RepairWords.unknown(call, error, about, plan)
    case .trace(let trace, let call, let about, let left):
      RepairWords.trace(trace, call, about, left)
    case .wipeStored(let name):
      [
        .text(
          "With it a wipe may be stored: the next run of \(name.inert(limit: 80)) may import everything again. I start none without an approval."
        )
      ]
    case .leftOpen(let intent): LeftoverWords.leftOpen(intent)
    case .halted(let plan): LeftoverWords.halted(plan)
    case .letGo(let call, let about): LeftoverWords.letGo(call, about)
    case .changedMeanwhile(let condition, let name): RepairWords.changedMeanwhile(condition, name)
    case .webhook(let news): news.blocks
    case .live(let live, let faults, let source): live.aside(faults, of: source)
    case .buttonOnly(let call, let words, let about, let link):
      RepairWords.buttonOnly(call, words, about, link)
    case .wedged(let wedged): wedged.blocks
    case .cameToNothing(let name):
      [
        .text(
          "Two minutes on, no new run of \(name.inert(limit: 80)) has begun, whatever its status says. I put the status right and ask once more."
        )
      ]
    case .leftWatching(let watch): LeftoverWords.leftWatching(watch)
    case .watching(let source, let tables, let isOn):
      RepairWords.watching(source, tables, isOn)
    case .carriedOut(let done): done.blocks
    case .verified(let verified): verified.blocks
    case .notVerified(let result): result.blocks
    default: []
    }
  }
}

extension Notice {
  /// Something to read, and nothing that is answered: it may go through a pager.
  package var isForReading: Bool {
    switch self {
    case .help, .overview, .evidence, .status, .sources, .runs, .deeds, .handover: true
    default: false
    }
  }
}

extension Waiting {
  /// What is being waited for, without the time: `8 new runs of stripe (3 done)`.
  package var words: String {
    let name = name.inert(limit: 60)
    return switch what {
    case .oldRunToEnd: "waiting for the old run of \(name) to end"
    case .secondLook: "looking at \(name) once more in a minute"
    case .trace: "looking whether \(name) shows it"
    case .deletion: "looking whether \(name) is gone"
    case .order: "looking whether \(name) reads well now"
    case .newRuns:
      total == 1
        ? "waiting for a new run of \(name)"
        : "waiting for new runs of \(name), \(done) of \(total) ended"
    }
  }
}
