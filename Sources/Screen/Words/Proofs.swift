// What a repair came to: healed with its proof, or NOT VERIFIED with what is missing.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Verified {
  var blocks: [Block] {
    switch seen {
    case .newRuns(let tables): healed(tables)
    case .runsOver(let names): [.text("Stopped: no run of \(spoken(names)) is open any more.")]
    case .settings(let settings): settings.blocks(of: sourceName)
    case .emptied(let names): [.text("Done: nothing is stored for \(spoken(names)) any more.")]
    case .sourceGone:
      [
        .text(
          "Done: \(sourceName.inert(limit: 40)) is gone. Reading it answers 404."
        )
      ]
    case .webhook(let webhook, let tables, let isSecond):
      webhook.proven(for: tables, at: sourceName, isSecond: isSecond)
    case .webhookGone(let remaining): WebhookNews.gone(sourceName, remaining)
    case .accepted where !leftOut.isEmpty:
      [.text("Saved, and no more than that. \(stillOff)")]
    case .accepted: [.text("Done: PostHog accepted it.")]
    }
  }

  /// Those that the plan left alone.
  private var stillOff: String {
    guard let first = leftOut.first else { return "" }
    let are = leftOut.count > 1 ? "are" : "is"
    return
      "\(spoken(leftOut)) \(are) still off: `switch \(first.inert(limit: 80)) on` makes a plan that says what that wipes."
  }

  private func spoken(_ names: [String]) -> String { names.map { $0.inert(limit: 80) }.spoken() }

  private func healed(_ tables: [Table]) -> [Block] {
    let rows = tables.map { table in
      [
        table.name.inert(limit: 60), table.job.status.word.inert(limit: 20),
        table.job.finishedAt.map { $0.clock(on: table.job.createdAt) } ?? "", table.change,
      ]
    }
    let all =
      switch tables.count {
      case 1: "\(tables[0].name.inert(limit: 60)) has"
      case 2: "Both tables have"
      default: "All \(tables.count) tables have"
      }
    return [
      .blank, .title(headline, at: sourceName.inert(limit: 40), .good), .blank,
      .text("\(all) a new run, begun after the repair and ended well\(gone):"), .blank,
      .table(rows), .blank, .text("Proven \(took.spoken) after the repair.\(notProven)"),
    ] + (leftOut.isEmpty ? [] : [.text(stillOff)])
  }

  /// Where the trouble is known by somebody's word alone, a new run is all that can be proven.
  private var headline: String {
    switch cause {
    case .newTableUnlisted: "FIRST SYNC, WITH PROOF"
    case _ where cause.isToldOnly: "IMPORTED AGAIN, WITH PROOF"
    default: "HEALED, WITH PROOF"
    }
  }

  /// What else was seen: nothing, where no field could show it.
  private var gone: String {
    cause.isToldOnly || cause == .unknown || cause == .newTableUnlisted
      ? "" : ", and what was wrong is gone"
  }

  private var notProven: String {
    switch cause {
    case .duplicateRows:
      " No field tells whether rows still repeat: compare count() with the count of distinct keys."
    case .missingRows: " Whether all rows are there now, the source's own count tells."
    case .corruptData: " Whether the values are right now, a look at them tells."
    default: ""
    }
  }
}

extension Verified.Table {
  fileprivate var change: String {
    guard let after = rowsNow else { return "rows unknown" }
    guard let before = rowsBefore, before != after else { return "\(after.grouped) rows" }
    return "\(before.grouped) -> \(after.grouped) rows"
  }
}

extension NotVerified {
  var blocks: [Block] {
    if let shortfall { return short(of: shortfall) }
    let rows = open.map { [$0.name.inert(limit: 60), $0.standing.words] }
    let proven = proven == 0 ? "" : " \(proven.of("table")) did heal."
    let next =
      isOver
      ? "Ask `what is wrong with \(sourceName.inert(limit: 40))` and I will look at it anew."
      : "It may still come: type `watch` and I will go on watching."
    let wipe: [Block] =
      armed.isEmpty
      ? []
      : [
        .text(
          "The wipe of \(armed.map { $0.inert(limit: 60) }.spoken()) is still stored: its next run carries it out."
        )
      ]
    return [
      .blank, .title("NOT VERIFIED", at: sourceName.inert(limit: 40), .bad), .blank,
      .text("I waited \(waited.spoken) and will not call it healed.\(proven) Missing:"), .blank,
      .table(rows), .blank,
    ] + wipe + dropped + [
      .text(next)
    ]
  }

  /// The key was accepted, and the trouble is the same.
  private var dropped: [Block] {
    let isSame = open.contains { table in
      if case .failed(because: .runFailed(_, _, isSame: true)) = table.standing {
        true
      } else {
        false
      }
    }
    guard mayHaveDroppedKey, isSame else { return [] }
    return [
      .text(
        "The server may have dropped the key: it was put where this source kept none of today's auth_method, and today's servers drop such a key without a word. Enter it on the source's page in PostHog."
      )
    ]
  }
}

extension NotVerified {
  /// Where the proof is no table's run.
  fileprivate func short(of shortfall: Shortfall) -> [Block] {
    let name = sourceName.inert(limit: 40)
    return [
      .blank, .title("NOT VERIFIED", at: name, .bad), .blank,
      .text(
        "PostHog accepted it, and after \(waited.spoken) I will not call it healed. Missing:"),
      .blank, .table(shortfall.rows), .blank,
      .text("Ask `what is wrong with \(name)` and I will look at it anew."),
    ]
  }
}

extension Proof.Standing {
  var words: String {
    switch self {
    case .proven: "proven"
    case .waiting(for: .newRun): "no new run has begun"
    case .waiting(for: .end(of: let job)):
      "its new run is still going" + (job.rowsSynced.map { ", \($0.grouped) rows so far" } ?? "")
    case .waiting(for: .tableToFollow): "the run ended well, and the table does not show it yet"
    case .failed(because: let failure): failure.words
    }
  }
}

extension Proof.Failure {
  fileprivate var words: String {
    switch self {
    case .runFailed(let job, let cause, let isSame):
      "the new run failed\(why(cause, isSame)): "
        + (job.latestError?.inert(limit: 160) ?? "it gave no reason")
    case .rowCollapse(let before, let after):
      "rows fell from \(before.grouped) to \(after.grouped)"
    case .broughtNothing: "the new run ended well, and brought no rows"
    case .switchedOffAgain(let error):
      "PostHog switched it off again" + (error.map { ": \($0.inert(limit: 160))" } ?? "")
    case .billing: "the new run stopped at the billing limit"
    case .stillCarries(let error):
      "the run ended well, and the error stays: \(error.inert(limit: 160))"
    case .signStays: "a new run ended well, and what was wrong is still there"
    case .gone: "the table is no longer there"
    }
  }

  private func why(_ cause: Cause, _ isSame: Bool) -> String {
    if isSame { return ", for the same cause" }
    return cause == .unknown ? "" : ", for another cause (\(cause.rawValue))"
  }
}
