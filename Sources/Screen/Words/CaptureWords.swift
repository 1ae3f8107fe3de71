// What is wrong with change data capture, in words, with what must be run on the database.

import Diagnosis
import PostHog
import Recovery

extension CaptureTrouble {
  /// - Parameter source: nil where only the title is wanted.
  func words(for source: Source?) -> CauseWords {
    var words = told
    guard let source else { return words }
    words.tasks = Remedy.tasks(for: self, of: source).map {
      CauseWords.Task(
        text: $0.text.inert(limit: 400, keepingTicks: true),
        lines: $0.statements.map { $0.inert(limit: 400) })
    }
    return words
  }

  private var told: CauseWords {
    switch fault {
    case .unreachable(let words): unreachable(words)
    case .untold: untold
    case .off:
      CauseWords(
        "Change capture is off",
        "Tables are set to be captured, and the source's capture is switched off, so none of them "
          + "gets anything.", stakes: "Rows synced so far stay; changes since then were not read.",
        toDo: ["Switch change data capture on again, on the source's page in PostHog."])
    case .lost: lost
    case .unmet:
      CauseWords(
        "The database stops the capture",
        "Slot and publication are there, so no change is lost yet. The database lacks "
          + "\(needs.count == 1 ? "something" : "\(needs.count) things") that capture needs.",
        stakes: kept, hint: Self.noReload)
    case .paused:
      CauseWords(
        "Change capture is paused",
        isChecked
          ? "Slot and publication are there and the check finds nothing missing: what stopped it is "
            + "gone, and nobody has let it go on."
          : "Slot and publication are there and the schedule stands still. PostHog could not check "
            + "what the database lacks, so see first that the cause above is gone.", stakes: kept,
        toDo: Self.button, hint: Self.noReload)
    case .unpublished(let names):
      CauseWords(
        "A table is not published",
        "Slot and publication are there, and the publication leaves out "
          + "\(names.map { $0.inert(limit: 60) }.spoken()): the database hands over no change of "
          + "\(names.count == 1 ? "it" : "them"), whatever the status says.",
        stakes: "Rows synced so far stay. Changes since it was left out are not kept for us.",
        hint:
          "publishing brings new changes only. What was missed, `resync TABLE` fetches; it wipes "
          + "the table first.")
    case .lagging:
      CauseWords(
        "The capture is far behind",
        "The slot keeps back \((status?.lagBytes ?? 0).asBytes) of log that nobody has read, over the "
          + "critical level of \((status?.lagCritical ?? 0).grouped) MB. It takes up the database's disk, "
          + "and if the database throws it away, every captured table starts from nothing.",
        stakes: "Nothing is lost yet.",
        hint: "dropping the slot would free the disk, and lose the place in the log.")
    case .logLost:
      CauseWords(
        "The log position is lost",
        "The database has thrown away changes that were still to be read, while slot and publication "
          + "are still there.",
        stakes: "Changes in the gap are gone from the log; the tables must be snapshotted again.",
        hint: Self.noReload)
    case .halted:
      CauseWords(
        "Captured tables stand still",
        "Slot, publication and database read well, the schedule goes on, and these tables are stopped "
          + "all the same.",
        stakes: kept, toDo: Self.button,
        hint:
          "a reload would not help. If letting the capture go on does not either, `resync TABLE` "
          + "takes a table from the start; it wipes the table first.")
    }
  }

  /// Where no key may do it.
  private static let button = [
    "Open the source's page in PostHog and press Resume at its change data capture.",
    "Then type `check again`.",
  ]

  private static let noReload =
    "a reload would not help. It does not revive a table whose capture was stopped."

  /// What waits in the log costs the database its disk.
  private var kept: String {
    let waiting =
      status?.lagBytes.map { " \($0.asBytes) of it wait there and take up its disk." } ?? ""
    return "No rows are lost: the slot keeps the log until it is read.\(waiting)"
  }

  private func unreachable(_ words: String) -> CauseWords {
    CauseWords(
      "The database is out of reach",
      "PostHog asked the database for the capture's state and got no connection: "
        + "\"\(words.inert(limit: 200))\" Of slot and publication nothing is known until it does.",
      stakes: "As long as the slot is there, no change is lost; the log it keeps grows meanwhile.",
      hint: Self.noReload)
  }

  private var untold: CauseWords {
    let text = "The text is about the database's side of the capture. "
    let belief =
      if isChecked {
        needs.isEmpty
          ? "The server's check finds nothing missing on the database, so what stopped the capture is "
            + "gone."
          : "The server's check finds \(needs.count == 1 ? "one thing" : "\(needs.count) things") that "
            + "the database lacks."
      } else if isAsked {
        text + "This PostHog is too old to say how slot and publication stand, and its check wants "
          + "the database's password, which PostHog does not give away."
      } else {
        text + "This PostHog is too old to say how slot and publication stand, and its check wants "
          + "the database's password from you: say `check the cdc` for that. Or look on the "
          + "database itself."
      }
    return CauseWords(
      "Change capture is broken", belief,
      stakes: "Whether changes are lost depends on the slot: as long as it is there, none are.")
  }

  private var lost: CauseWords {
    let gone =
      switch (status?.slotExists, status?.publicationExists) {
      case (false, false): "The replication slot and the publication are gone"
      case (false, _): "The replication slot is gone"
      default: "The publication is gone"
      }
    let first = needs.isEmpty ? "" : " The database lacks something else besides; that comes first."
    return CauseWords(
      gone,
      "\(gone) from the database, and with it the place up to which changes were read. Only a repair "
        + "brings it back, and that takes every captured table from the start.\(first)",
      stakes: "The rows stay until the repair; what changed since is read anew by it.",
      hint: "a reload would not help, and a resync of one table would meet the same error.")
  }
}
