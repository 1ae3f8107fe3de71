// Webhook and capture when they are in order, when they were put right, and when that fell short.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Session

extension Health.Live {
  /// Beside "nothing is wrong": what was looked at, and what cannot be seen from here.
  func blocks(of vendor: String) -> [Block] {
    switch self {
    case .webhook(let webhook): [.text(webhook.state), .text(Webhook.unseen(vendor))]
    case .capture(let status, let check):
      [.text(status.enabled ? status.state : "Its change data capture is off.")]
        + (check.map(status.aside) ?? [])
    case .captureUnread(let error):
      [.text("Of its change data capture I could not find out: \(error.words).")]
    case .webhookUnread(let error):
      [.text("Of its webhook I could not find out: \(error.words).")]
    case .noCapture: [.text("No table of this project is captured from a log.")]
    case .noWebhook: [.text("No table of this project lives on a webhook.")]
    }
  }

  /// Below a status: what is wrong with it, or that it is well.
  func aside(_ faults: [WebhookFault], of source: Source) -> [Block] {
    guard !isTroubled(faults) else {
      return [.blank] + trouble(faults) + [.text("Type `what is wrong` and I look into it.")]
    }
    return [.blank] + blocks(of: source.type).prefix(1)
  }

  private func isTroubled(_ faults: [WebhookFault]) -> Bool {
    if case .capture(let status, _) = self { !status.isRunning } else { !faults.isEmpty }
  }

  private func trouble(_ faults: [WebhookFault]) -> [Block] {
    guard case .capture(let status, _) = self else {
      let words = faults.map(\.words).spoken()
      return [.text("Its webhook does not read well, whatever the statuses say: \(words).")]
    }
    guard status.enabled else { return [.text("Its change data capture is off.")] }
    let rows = NotVerified.Shortfall.capture(status).rows.map { "\($0[0]) \($0[1])" }
    return [.text("Its change data capture does not read well: \(rows.spoken()).")]
  }
}

extension Webhook {
  /// `Its webhook reads well: …`
  fileprivate var state: String {
    let vendorState =
      vendor?.status.map { "the vendor reports it \($0.inert(limit: 40))" }
      ?? (vendor?.exists == true
        ? "the vendor has it and reports no status" : "the vendor did not tell")
    return "Its webhook: PostHog's handler is \(handlerEnabled == false ? "off" : "on"), "
      + "\(vendorState), no kind of event is missing, and it feeds \(fed)."
  }

  private var fed: String {
    let names = mapping.keys.sorted().map { $0.inert(limit: 60) }
    return names.isEmpty ? "no table" : names.spoken()
  }

  fileprivate static func unseen(_ vendor: String) -> String {
    "Whether single deliveries are taken, only \(vendor.inert(limit: 40))'s own log of them shows: "
      + "2xx is well. Refused for their signature? Type `new signing secret`."
  }

  /// What is proven after a repair, and what is not.
  ///
  /// - Parameter isSecond: an older registration remains beside the new one.
  func proven(for tables: [String], at sourceName: String, isSecond: Bool) -> [Block] {
    let name = sourceName.inert(limit: 40)
    let older: [Block] =
      isSecond
      ? [
        .text(
          "Two registrations are there now: delete the older endpoint with this URL at the vendor, or everything arrives twice."
        ), .blank, .exact("    \(url?.inert(limit: 200) ?? "")"), .blank,
      ] : []
    let all = tables.map { $0.inert(limit: 60) }.spoken()
    return [
      .blank, .title("IN ORDER, AS FAR AS IT CAN BE SEEN", at: name, .good), .blank,
      .text("Read back after the change:"), .blank,
      .table([
        ["PostHog's handler", handlerEnabled == false ? "off" : "on"],
        ["the vendor's registration", vendor?.status?.inert(limit: 40) ?? "there, no status"],
        ["kinds of events missing", "none"], ["tables on the handler's list", all],
      ]), .blank,
    ] + older + [
      .text(
        "Not proven from here: the first delivery, and with it whether the signing secret is the right "
          + "one. Send a test event at the vendor, or wait for one, and look at its log there: 2xx means "
          + "that it was taken.")
    ]
  }
}

extension Replication {
  fileprivate var state: String {
    let lag = lagBytes.map { ", and \($0.asBytes) of log wait to be read" } ?? ""
    let slow =
      lagWarning.map { lagBytes ?? 0 > $0 * 1_048_576 } == true
      ? " That is over the warning level of \(lagWarning ?? 0) MB: look whether its runs keep up."
      : ""
    return
      "Its change data capture: slot and publication are there, its schedule goes on\(lag).\(slow)"
  }

  /// The check counts PostHog's own slot (API reference, 5.2).
  fileprivate func aside(_ check: Prerequisites) -> [Block] {
    guard !check.valid, let first = check.errors.first else { return [] }
    let own =
      CaptureNeed(first).kind == .slotCapacity
      ? " The check counts PostHog's own slot among them, so that is no fault: only a second capture "
        + "would find no room."
      : ""
    return [.text("The check of the prerequisites says: \"\(first.inert(limit: 200))\"\(own)")]
  }
}

extension Int {
  /// `700 MB`. Of disks and logs, so by powers of two.
  var asBytes: String {
    switch self {
    case ..<1_048_576: "\(Swift.max(1, self / 1024)) KB"
    case ..<1_073_741_824: "\(self / 1_048_576) MB"
    default: "\(self / 1_073_741_824) GB"
    }
  }
}

extension NotVerified.Shortfall {
  var rows: [[String]] {
    switch self {
    case .webhook(let faults): faults.map { ["webhook", $0.words] }
    case .capture(let status?):
      [
        ["slot", status.slotExists == false ? "not there" : "there"],
        ["publication", status.publicationExists == false ? "not there" : "there"],
        ["schedule", status.schedulePaused == true ? "still paused" : "goes on"],
      ]
    case .capture(nil): [["capture", "PostHog did not tell how it stands"]]
    case .webhookStillThere: [["webhook", "PostHog's handler is still there"]]
    }
  }
}

extension WebhookFault {
  /// In a list of what is missing.
  var words: String {
    switch self {
    case .neverRegistered: "PostHog has no handler"
    case .handlerOff: "PostHog's handler is off"
    case .deletedAtVendor: "the vendor knows no registration"
    case .disabled(let status): "the vendor reports it \(status.inert(limit: 40))"
    case .unreadable(let error):
      "the vendor does not tell of it" + (error.map { ": \($0.inert(limit: 200))" } ?? "")
    case .missingEvents(let events):
      "the vendor does not send \(events.map { $0.inert(limit: 60) }.spoken())"
    case .unmapped(let names):
      "the handler's list lacks \(names.map { $0.inert(limit: 60) }.spoken())"
    case .inputsPending: "no signing secret has been handed over"
    case .signatureRefused: "deliveries are refused for their signature"
    case .notDelivering: "the rows are behind"
    case .perhapsTwice: "whether it delivers twice cannot be seen"
    }
  }
}
