// A run that no cancel ends: what to tell the only people who can.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Wedged {
  var blocks: [Block] {
    let name = name.inert(limit: 80)
    return [
      .title("A RUN CANNOT BE STOPPED", at: sourceName.inert(limit: 40), .bad), .blank,
      .text(
        "I asked PostHog to stop the run of \(name), and two minutes later it still runs. A reload now would be dropped without a word, so I sent none. Only PostHog's staff can end it. No rows are lost. For their support, ready to paste:"
      ),
      .blank, .quote(letter.joined(separator: "\n")),
      .blank,
      .text("Once they have ended it, `reload \(name)` syncs again."),
    ]
  }

  private var letter: [String] {
    let began = run?.createdAt.map { " Began \($0.timestamp.inert(limit: 40))." } ?? ""
    let rows = run?.rowsSynced.map { " Rows so far: \($0)." } ?? ""
    let asked = cancelledAt.map { " at \($0.timestamp)" } ?? ""
    let seen = now.map { ", and at \($0.timestamp) it was still Running" } ?? ""
    return [
      "A data-warehouse sync does not end when it is cancelled.",
      "Project: \(project.inert(limit: 20))",
      "Source: \(sourceName.inert(limit: 40)), \(source.inert(limit: 60))",
      "Table: \(name.inert(limit: 80)), \(table.inert(limit: 60))",
      "Job: \(run?.id.inert(limit: 60) ?? "unknown").\(began)\(rows)",
      "The cancel was answered 200\(asked)\(seen).",
      "Please terminate its workflow, so that the table can sync again.",
    ] + (link.map { ["Page: \($0)"] } ?? [])
  }
}
