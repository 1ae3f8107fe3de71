// Texts that mean the same trouble. One file a family in Families/; this one has the type and the
// order in which they are believed.

/// What one cause looks like in an error text.
package struct ErrorFamily: Sendable {
  package let cause: Cause
  /// The usual way out. A signature can name another for its wording.
  package let letter: Letter
  /// The way out in change data capture, where that differs.
  package let cdcLetter: Letter?
  /// The way out where access is granted or shared at the source, as in databases: nothing has to
  /// change here.
  package let grantLetter: Letter?
  package let fault: Fault
  package let signatures: [Signature]
  /// Texts as they are met. Each is a test.
  package let belongs: [String]
  /// Texts that look alike and belong elsewhere. Each is a test.
  package let doesNotBelong: [String]
  /// What a user's own family advises; ours leave the words to Screen.
  package let advice: String?

  package init(
    cause: Cause, letter: Letter, cdcLetter: Letter? = nil,
    grantLetter: Letter? = nil, fault: Fault,
    signatures: [Signature], belongs: [String], doesNotBelong: [String] = []
  ) {
    self.cause = cause
    self.letter = letter
    self.cdcLetter = cdcLetter
    self.grantLetter = grantLetter
    self.fault = fault
    self.signatures = signatures
    self.belongs = belongs
    self.doesNotBelong = doesNotBelong
    advice = nil
  }

  /// A family of the user's own. It explains; the way out stays the cause's own, so it can neither
  /// lower a risk nor skip an approval.
  package init(own cause: Cause, patterns: [String], advice: String?) {
    let known = ErrorFamily.all.first { $0.cause == cause }
    self.cause = cause
    letter = known?.letter ?? .none
    cdcLetter = known?.cdcLetter
    grantLetter = known?.grantLetter
    fault = known?.fault ?? .unknown
    // A pattern of punctuation alone can stand in no text.
    signatures = [.own(patterns.filter { $0.contains { $0.isLetter || $0.isNumber } })]
    belongs = []
    doesNotBelong = []
    self.advice = advice
  }
}

extension ErrorFamily {
  /// Most telling first: of two families with equally strong signs the earlier one is believed.
  package static let all: [ErrorFamily] = [
    billingLimit, webhookSignature, webhookMissing, oauthIntegrationMissing, sshTunnel,
    changeLogLost, changeCapturePrerequisites, primaryKeyNotUnique, primaryKeyMissing,
    schemaDriftType, sourceResourceLimit, sourceObjectBroken, quotaExceededAtSource, rateLimited,
    accountDisabled, credentialsInvalid, permissionDenied, invalidConfiguration,
    incrementalFieldInvalid, schemaDriftColumn, tableMissing, dataConversion, tls, timeout,
    cancelled, integrationInternal, answerTooLarge, upstreamOutage, networkUnreachable, unknown,
  ]
}
