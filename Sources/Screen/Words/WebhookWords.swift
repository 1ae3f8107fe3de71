// What is wrong with a webhook, in words. What can be proven from here ends where the vendor calls.

import Diagnosis
import PostHog
import Session

extension WebhookTrouble {
  /// - Parameter vendor: as people call the source's type.
  func words(for vendor: String) -> CauseWords {
    switch fault {
    case .neverRegistered where isBlocked: byHand(vendor, "has no webhook yet")
    case .deletedAtVendor where isBlocked: byHand(vendor, "does not know the webhook")
    case .neverRegistered:
      CauseWords(
        "No webhook is set up",
        "PostHog has no handler for what \(vendor) sends, so nothing arrives in real time. The bulk "
          + "sync beside it keeps the status green.", stakes: stakes(vendor))
    case .deletedAtVendor:
      CauseWords(
        "% forgot the webhook",
        "PostHog's handler is there, and \(vendor) has no registration any more that calls it.",
        stakes: stakes(vendor),
        hint: "nothing has to be deleted first. PostHog refuses that while tables use the webhook, "
          + "and switching those on again would wipe them.")
    case .handlerOff: handlerOff(vendor)
    case .disabled(let status): disabled(vendor, status.inert(limit: 40))
    case .unreadable(let error): unreadable(vendor, error)
    case .missingEvents(let events): missingEvents(vendor, events)
    case .unmapped(let names): unmapped(vendor, names)
    case .inputsPending: pending(vendor)
    case .signatureRefused: signatureRefused(vendor)
    case .notDelivering: notDelivering(vendor)
    case .perhapsTwice: perhapsTwice(vendor)
    }
  }

  private func stakes(_ vendor: String) -> String {
    "No stored rows are lost. Events that went nowhere are missing until \(vendor) sends them again or "
      + "the tables are fetched anew."
  }

  private var isBlocked: Bool { webhook.creationBlockedBecause != nil }

  private var url: String { webhook.url?.inert(limit: 200) ?? "the URL that PostHog shows" }

  private var resyncable: String { tables.count == 1 ? tables[0].inert(limit: 60) : "TABLE" }

  private static let lookAgain = CauseWords.Task(text: "Then type `check again`.")

  /// The vendor's names of what is sent; the tables' where there is no handler yet.
  private var objects: String {
    let names = webhook.mapping.isEmpty ? tables : webhook.mapping.keys.sorted()
    return names.map { $0.inert(limit: 60) }.spoken()
  }

  private func byHand(_ vendor: String, _ state: String) -> CauseWords {
    let reason = webhook.creationBlockedBecause?.inert(limit: 300) ?? ""
    var words = CauseWords(
      "Only by hand at %",
      "\(vendor) \(state), and the key that PostHog holds can never make one. In its words: "
        + "\"\(reason)\"", stakes: stakes(vendor))
    guard webhook.handlerExists else { return words }
    words.tasks = manual(vendor)
    return words
  }

  private func manual(_ vendor: String) -> [CauseWords.Task] {
    [
      CauseWords.Task(text: "At \(vendor), add a webhook endpoint with this URL:", lines: [url]),
      CauseWords.Task(text: "Let it send all events of \(objects)."),
      CauseWords.Task(
        text: "Copy its signing secret, and type `new signing secret` here. I will ask for it "
          + "without showing it."),
    ]
  }

  private func handlerOff(_ vendor: String) -> CauseWords {
    var words = CauseWords(
      "PostHog's handler is off",
      "\(vendor) may call as often as it likes: the function at PostHog that takes the calls is "
        + "switched off.", stakes: stakes(vendor),
      hint:
        "registering once more would switch it on too, and leave two registrations at \(vendor): "
        + "everything would arrive twice.")
    words.tasks = [
      CauseWords.Task(text: "In PostHog, open the source's page, tab Webhook, and switch it on."),
      Self.lookAgain,
    ]
    return words
  }

  private func disabled(_ vendor: String, _ status: String) -> CauseWords {
    var words = CauseWords(
      "% switched the webhook off",
      "\(vendor) has the registration and does not use it: it reads \"\(status)\". Vendors do that by "
        + "themselves when too many deliveries fail.", stakes: stakes(vendor),
      hint:
        "registering once more would leave two of them at \(vendor). Enable the one that is there.")
    words.tasks = [
      CauseWords.Task(text: "At \(vendor), enable the endpoint with this URL again:", lines: [url]),
      CauseWords.Task(
        text:
          "Look there why it was disabled. If deliveries were refused for their signature, type "
          + "`new signing secret` here."), Self.lookAgain,
    ]
    return words
  }

  private func unreadable(_ vendor: String, _ error: String?) -> CauseWords {
    let said =
      error.map { "\(vendor) would not tell about it: \"\($0.inert(limit: 300))\"" }
      ?? "PostHog could not ask \(vendor) about it, twice."
    var words = CauseWords(
      "% will not tell of it",
      "PostHog's handler is there. \(said) Whether the registration still exists is therefore "
        + "unknown, and I do not take it for missing.",
      stakes: "Nothing that I read says that anything is lost.",
      hint: "registering now might leave two of them at \(vendor): everything would arrive twice.")
    words.tasks = [
      CauseWords.Task(
        text: error == nil
          ? "Try again in some minutes." : "At \(vendor), give the key the right to read webhooks."),
      CauseWords.Task(
        text: "Or look at \(vendor) itself whether an endpoint with this URL is enabled:",
        lines: [url]), Self.lookAgain,
    ]
    return words
  }

  private func missingEvents(_ vendor: String, _ events: [String]) -> CauseWords {
    var words = CauseWords(
      "% does not send all events",
      "Handler and registration are there, and \(vendor) was never told to send "
        + "\(events.count == 1 ? "this kind" : "these \(events.count) kinds") of events.",
      stakes: stakes(vendor))
    words.tasks = [
      CauseWords.Task(
        text: "At \(vendor), open the endpoint of PostHog and add to what it sends:",
        lines: events.map { $0.inert(limit: 80) }), Self.lookAgain,
    ]
    return words
  }

  private func unmapped(_ vendor: String, _ names: [String]) -> CauseWords {
    let names = names.map { $0.inert(limit: 60) }.spoken()
    var words = CauseWords(
      "A table is left out",
      "Deliveries arrive, and PostHog's handler knows nothing of \(names): what comes for it is "
        + "dropped.", stakes: stakes(vendor))
    words.tasks = [
      CauseWords.Task(
        text:
          "Registering the webhook again puts \(names) on the handler's list. It also makes one "
          + "more endpoint at \(vendor)."),
      CauseWords.Task(
        text:
          "After that, delete the older endpoint with this URL at \(vendor), or everything arrives "
          + "twice:", lines: [url]),
    ]
    return words
  }

  private func pending(_ vendor: String) -> CauseWords {
    CauseWords(
      "The signing secret is missing",
      "Handler and registration are there, and PostHog was never given what it checks deliveries "
        + "with, so it refuses them.", stakes: stakes(vendor))
  }

  private func signatureRefused(_ vendor: String) -> CauseWords {
    CauseWords(
      "Webhook signatures fail",
      "Handler and registration read well, and you say that signature or secret is the trouble. Then "
        + "the signing secret that PostHog holds is not \(vendor)'s any more; no field of PostHog's "
        + "tells that.", stakes: stakes(vendor),
      hint: "a new API key would not help. The signing secret belongs to the endpoint, and it has "
        + "nothing to do with the key.")
  }

  private func notDelivering(_ vendor: String) -> CauseWords {
    var words = CauseWords(
      "The webhook brings nothing",
      "Handler and registration read well, and the rows are behind all the same. What is left: "
        + "deliveries arrive and are refused, mostly because the signing secret here is not "
        + "\(vendor)'s. PostHog does not tell of deliveries; \(vendor)'s log does.",
      stakes: stakes(vendor))
    words.tasks = [
      CauseWords.Task(
        text: "At \(vendor), look at the deliveries of the endpoint with this URL:", lines: [url]),
      CauseWords.Task(
        text: "2xx answers: deliveries are taken, and the trouble is not the webhook."),
      CauseWords.Task(
        text:
          "400 or 401: reveal the endpoint's signing secret there and type `new signing secret` "
          + "here."),
      CauseWords.Task(text: "None at all: \(vendor) has sent nothing; look which events it sends."),
    ]
    return words
  }

  private func perhapsTwice(_ vendor: String) -> CauseWords {
    var words = CauseWords(
      "Perhaps delivered twice",
      "Rows that come over a webhook double when \(vendor) has two registrations with one URL: "
        + "PostHog shows me one and cannot show the other.",
      stakes: "No rows are lost by looking.",
      hint: "a resync comes second. As long as everything is delivered twice, it doubles again.")
    words.tasks = [
      CauseWords.Task(
        text: "At \(vendor), count the endpoints with this URL. Keep one, delete the others:",
        lines: [url]),
      CauseWords.Task(
        text:
          "Was there only one? Then the webhook is not the cause: `resync \(resyncable)` fetches the rows "
          + "anew."),
    ]
    return words
  }
}
