// What a look shows after a call whose answer was lost.

import PostHog

extension Endpoint {
  /// What a read shows when the change was made. After "It did happen: ".
  func happened(_ name: String) -> String {
    switch self {
    case .resyncTable, .reloadTable, .reloadSource: "a new run of \(name) has begun."
    case .deleteData: "nothing is stored for \(name) any more."
    case .destroySource: "\(name) is not there any more."
    case .createWebhook: "\(name) has a webhook now, at PostHog and at the vendor."
    case .deleteWebhook: "PostHog has no webhook for \(name) any more."
    case .repairReplication: "slot and publication of \(name) are both there."
    case .resumeReplication: "the capture of \(name) is not paused any more."
    default: "\(name) shows it."
    }
  }

  /// What a read shows when it was not, or not yet. A resync leaves no trace before its run.
  func unchanged(_ name: String) -> String {
    switch self {
    case .resyncTable:
      "No new run of \(name) has begun. That proves nothing: the wipe may already be stored, and then the next run of \(name) carries it out, a plain reload too."
    case .reloadTable, .reloadSource: "No new run of \(name) has begun."
    case .deleteData: "\(name) still holds the same rows, so it was not deleted, or not yet."
    case .destroySource: "\(name) is still listed, so it was not deleted, or not yet."
    case .createWebhook: "No webhook of \(name) is registered, so it was not made, or not yet."
    case .deleteWebhook:
      "PostHog's handler for \(name) is still there, so it was not removed, or not yet."
    case .repairReplication:
      "Slot and publication of \(name) read as before, so it was not repaired, or not yet."
    case .resumeReplication: "The capture of \(name) is still paused."
    default: "\(name) looks exactly as before."
    }
  }
}
