// The words the server says no with, and their shapes. Exact wherever a client recognises them.
// Source: API reference, 0, 1.2 to 1.5 and the tables of each endpoint.

import PostHog

extension APIError {
  /// Shape **E**, as the framework's validation makes it.
  static func invalid(_ words: String, attribute: String? = nil, code: String = "invalid_input")
    -> APIError
  {
    .refused(
      Refusal(
        400, .envelope, words, type: "validation_error", code: code, attribute: attribute))
  }

  /// Shape **M**, written by hand.
  static func message(_ words: String, _ status: Int = 400) -> APIError {
    .refused(Refusal(status, .message, words))
  }

  /// Shape **D**, written by hand in reload, resync and cancel.
  static func detail(_ words: String) -> APIError { .refused(Refusal(400, .detail, words)) }

  /// Every 403 is an `authentication_error`, as every 401 is.
  static func forbidden(_ words: String) -> APIError {
    .refused(
      Refusal(403, .envelope, words, type: "authentication_error", code: "permission_denied"))
  }

  static func missing(scope: Endpoint.Scope) -> APIError {
    forbidden("API key missing required scope '\(scope.rawValue)'")
  }

  /// A key that is not allowed on this project.
  static func elsewhere(_ project: Int) -> APIError {
    forbidden("API key does not have access to the requested project: ID \(project).")
  }

  static let sessionOnly = forbidden("This action does not support personal API key access")
  static let notEditor = forbidden("You do not have editor access to this table.")
  static let managedTable = forbidden(
    "This schema is managed by PostHog and cannot be changed through this API.")
  static let managedSource = forbidden(
    "This source is managed by PostHog and cannot be changed through this API.")

  /// 404, also for a malformed id.
  static let notFound = absent("Not found.")
  package static let projectNotFound = absent("Project not found.")

  private static func absent(_ words: String) -> APIError {
    .refused(Refusal(404, .envelope, words, type: "invalid_request", code: "not_found"))
  }

  /// 405.
  package static func wrongMethod(_ method: String) -> APIError {
    .refused(
      Refusal(
        405, .envelope, "Method \"\(method)\" not allowed.", type: "invalid_request",
        code: "method_not_allowed"))
  }

  /// 401 without any key.
  package static let notAuthenticated = APIError.refused(
    Refusal(
      401, .envelope, "Authentication credentials were not provided.",
      type: "authentication_error", code: "not_authenticated"))

  /// 401 for a key that is unknown or revoked.
  package static let unknownKey = APIError.refused(
    Refusal(
      401, .envelope,
      "Personal API key found in request Authorization header is invalid.",
      type: "authentication_error", code: "authentication_failed"))

  /// The seconds stand in the words only; no header says them.
  static func throttled(_ seconds: Int) -> APIError {
    .refused(
      Refusal(
        429, .envelope,
        """
        Request was throttled. Expected available in \(seconds) \
        second\(seconds == 1 ? "" : "s").
        """, type: "throttled_error", code: "throttled", retryAfter: seconds))
  }

  static let crash = APIError.serverFault(status: 500, words: "A server error occurred.")

  // MARK: - Billing and the scheduler

  static let billingPause = message(
    "Monthly sync limit reached. Please increase your billing limit to resume syncing.")
  static let schedulerAway = detail("Couldn't start the sync. Try again in a few minutes.")

  // MARK: - Cancel

  static let nothingToCancel = detail("No running sync to cancel.")
  static let alreadyFinished = detail("The sync already finished.")
  static let cancelFailed = detail("Could not cancel the running sync. Please try again.")
}

/// What a cancel says when it only put a stale status right.
let staleRemark = "No sync was running. The sync status has been updated."

/// Errors that mark a stop which somebody wanted.
enum Stop {
  static let byUser = "Sync cancelled by user"
  static let cancelled = "This sync run was cancelled before it finished"
  static let switchedOff = "Sync stopped because syncing was turned off"
}

extension SyncStatus {
  static let billingReached: SyncStatus = "Billing limits"
  static let billingTooLow: SyncStatus = "Billing limits too low"
  /// Jobs drop a plural that tables keep.
  static let jobBillingTooLow: SyncStatus = "Billing limit too low"
  static let error: SyncStatus = "Error"
}
