extension ErrorFamily {
  /// The text names no cause. Saying so is right; the two wordings here at least say what kind of
  /// thing failed, and only count where no other family saw anything.
  static let unknown = ErrorFamily(
    cause: .unknown, letter: .none, fault: .unknown,
    signatures: [
      .traces(
        "adaptive server connection failed", "connection error", "connection failed",
        "connection problem", "connection issue", "connection to server at"
      ).path(.a),
      .phrases(
        "unexpected error|status|response … while validating|checking|verifying",
        "credentials are not available"
      ).unless("http 500|502|503|504", "401", "403"),
      // Everything is to be checked, so nothing is said.
      .phrases("could not|couldn't connect to", "unable|failed to connect to").with(
        "check all connection details", "check your connection string and credentials"
      ).path(.a),
    ],
    belongs: [
      "Exception",
      "Error: undefined",
      "Connection failed",
      "Something went wrong",
      "Error code: 0",
      "HTTPError",
      "Sync failed",
      "Unhandled exception in thread",
      "Exception: An error occurred",
      "None", "Error", "An error occurred",
    ],
    doesNotBelong: ["Connection refused"])
}
