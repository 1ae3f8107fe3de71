// What is told of a webhook outside of a report: refusals, secrets that are due, orders that cannot be.

import Diagnosis
import PostHog
import Session

extension WebhookNews {
  var blocks: [Block] {
    switch self {
    case .refused(let receipt, let vendor, let name, let tables):
      refused(receipt, vendor.inert(limit: 40), name.inert(limit: 40), tables)
    case .wants(let slots, let vendor):
      [
        .text(
          "Registered at \(vendor.inert(limit: 40)), and not yet of use: deliveries are refused until PostHog has the \(slots.map { $0.label.inert(limit: 60) }.spoken()). "
            + (slots.count > 1
              ? "You find or choose them there, at the webhook's settings." : "Reveal it there.")
        ), .blank,
      ]
    case .savedHereOnly(let words, let vendor): savedHereOnly(words, vendor.inert(limit: 40))
    case .secretRefused(let words):
      [
        .text(
          "PostHog did not take it: \"\(words.inert(limit: 240))\" Nothing was saved. Type `new signing secret` to try again, or `no`."
        )
      ]
    case .inUse(let tables, let name): inUse(tables, name.inert(limit: 40))
    case .nothingThere(let name):
      [
        .text(
          "PostHog has no webhook for \(name.inert(limit: 40)), so there is nothing to remove. Nothing was changed."
        )
      ]
    case .takesNoSecret(let vendor):
      [
        .text(
          "PostHog asks for no signing secret of a webhook from \(vendor.inert(limit: 40)). Nothing was changed."
        )
      ]
    case .unsupported(let name, let vendor):
      [
        .text(
          "PostHog takes no webhooks from \(vendor.inert(limit: 40)), so \(name.inert(limit: 40)) has none. Nothing was changed."
        )
      ]
    }
  }

  private func refused(
    _ receipt: WebhookReceipt, _ vendor: String, _ name: String, _ tables: [String]
  ) -> [Block] {
    let words = receipt.error?.inertLines() ?? "(no reason given)"
    var tasks: [CauseWords.Task] = [
      CauseWords.Task(
        text: "Give the key at \(vendor) what it lacks, then type `fix the webhook of \(name)`.")
    ]
    if let url = receipt.url {
      let objects = tables.map { $0.inert(limit: 60) }.spoken()
      tasks = [
        CauseWords.Task(
          text:
            "Or, without that right, by hand: at \(vendor), add an endpoint with this URL, for all "
            + "events of \(objects):", lines: [url.inert(limit: 200)]),
        CauseWords.Task(
          text: "Then hand over its signing secret: type `new signing secret` here."),
      ].reduce(into: tasks) { $0.append($1) }
    }
    return [
      .title("\(vendor) REFUSED THE WEBHOOK".uppercased(), at: name, .bad), .blank,
      .text("PostHog answered 200 and said no inside of it. \(vendor)'s words:"), .blank,
      .quote(words), .blank,
      .text(
        "\(vendor) has no registration from this. PostHog's own handler may be there by now; it does no harm."
      ), .blank,
    ] + zip(1..., tasks).map { .task($0, $1.text, $1.lines) }
  }

  private func savedHereOnly(_ words: String, _ vendor: String) -> [Block] {
    [
      .title("SAVED HERE, NOT AT \(vendor)".uppercased(), at: "", .bad), .blank,
      .text(
        "PostHog has the secret now, and could not tell \(vendor): \"\(words.inert(limit: 240))\""),
      .text(
        "If it came from \(vendor), that is all it takes: look at its log of deliveries for 2xx. If you made it up, enter the same one at \(vendor), or every delivery is refused."
      ),
    ]
  }

  private func inUse(_ tables: [String], _ name: String) -> [Block] {
    let names = tables.map { $0.inert(limit: 60) }.spoken()
    let verb = tables.count == 1 ? "lives" : "live"
    return [
      .text(
        "\(names) \(verb) on the webhook of \(name), and PostHog refuses to remove it while \(tables.count == 1 ? "that is" : "those are") on. Nothing was sent."
      ),
      .text(
        "Is it broken? `fix the webhook of \(name)` mends it without removing anything. To do without it, first `switch off \(tables[0].inert(limit: 60))`\(tables.count == 1 ? "" : " and the others"), and mind that switching a webhook table on again wipes it."
      ),
    ]
  }

  /// Removed, and perhaps not everywhere.
  static func gone(_ name: String, _ remaining: String?) -> [Block] {
    [
      .text(
        "Done: PostHog has no webhook for \(name.inert(limit: 40)) any more. Its rows are all there."
      )
    ]
      + (remaining.map { words in
        [
          .text(
            "The vendor's copy may remain, and PostHog could not remove it: \"\(words.inert(limit: 240))\" Delete it there."
          )
        ]
      } ?? [])
  }
}
