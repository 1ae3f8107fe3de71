extension ErrorFamily {
  /// The source does not believe who we are. Most often a key was rotated there, so every table of
  /// it fails at once.
  static let credentialsInvalid = ErrorFamily(
    cause: .credentialsInvalid, letter: .b, fault: .you,
    signatures: [.phrases("password authentication failed"), .httpStatus(401)],
    belongs: ["FATAL: password authentication failed for user \"etl\""],
    doesNotBelong: ["timeout after 4010 ms"])
}
