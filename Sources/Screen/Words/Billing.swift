// Path H in words: which tables count most, and what blocks a reload.

import Diagnosis
import PostHog
import Recovery
import Session

extension Report {
  /// What to do about a limit; the tables stand below it, numbered.
  var billingSteps: [Block] {
    let page = billing.map { " (\($0))" } ?? ""
    let raise = Block.text(
      "Raise the limit on PostHog's billing page\(page), or wait for the next period: then syncing "
        + "goes on by itself, and nothing needs to be reloaded.")
    guard !eaters.isEmpty else { return [raise] }
    return [
      raise, .blank, .text("Or switch off what matters less. The tables that sync, by size:"),
      .blank,
      .table(zip(1..., eaters).map { number, eater in ["\(number)."] + eater.cells }), .blank,
      .text(
        "Type a number to switch that table off. It keeps its rows, and `undo` switches it on again."
      ),
    ]
  }
}

extension Eater {
  fileprivate var cells: [String] {
    // The list of an older server leaves it out.
    let pace = interval.map { "every \($0.asInterval)" } ?? ""
    // A rebuilt table counts all of its rows on every run.
    let whole = method == .fullRefresh ? "all of them on every run" : ""
    return [
      name.inert(limit: 60), rows.map { "\($0.grouped) rows" } ?? "rows unknown", pace, whole,
    ]
  }
}

enum BillingWords {
  static func pause(_ tables: [String], _ link: String?) -> [Block] {
    let names = tables.map { $0.inert(limit: 80) }
    let page = link.map { " (\($0))" } ?? ""
    guard !names.isEmpty else {
      return [
        .text(
          "Some table of this project is in PostHog's old billing pause, and as long as one is, nothing "
            + "in the project can be started. I see none that reads Paused; your key may not see them all."
        )
      ]
    }
    return [
      .text(
        "\(names.spoken(most: 8)) \(names.count == 1 ? "reads" : "read") Paused. That is PostHog's old "
          + "billing pause, nobody's switch, and as long as one table is in it nothing in the whole "
          + "project can be started: this plan would have worked without it."),
      .text(
        "Raise the limit on PostHog's billing page\(page); then ask again. I will not try in a loop."
      ),
    ]
  }
}
