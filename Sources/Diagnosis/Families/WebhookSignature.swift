extension ErrorFamily {
  /// Deliveries arrive and are refused, because the signing secret here is not the vendor's. Such
  /// texts come from the delivery log, never from `latest_error`.
  static let webhookSignature = ErrorFamily(
    cause: .webhookSignature, letter: .i, fault: .you,
    signatures: [
      .sentences("invalid signature", "signature invalid", "wrong signature", "signature").syncing(
        "webhook"),
      .names("SignatureVerificationError", "WebhookVerificationError", "WebhookSignatureError"),
      .sentences(
        "signing secret not configured", "check your|the|our signing secret", "bad signature",
        "stale request timestamp",
        "request timestamp … old|stale|expired|missing|invalid",
        "signing secret … missing|invalid|wrong|incorrect|mismatch|unset|empty|set|configured",
        "missing|invalid|wrong|incorrect|no … signing secret",
        "webhook … signature … invalid|mismatch|failed|missing|match|verified|verification",
        "invalid|missing|bad|unable|failed|no|could|cannot … webhook … signature",
        "missing|no|invalid … signature header", "signature header … missing|invalid|malformed",
        "no signatures found matching", "no signatures found with expected scheme",
        "unable to extract timestamp and signatures", "timestamp outside the tolerance zone",
        "signature verification failed", "signature mismatch", "signature does|do|did not match",
        "signatures does|do|did not match", "x-hub-signature",
        "hmac … match|mismatch|invalid|failed",
        "x-shopify-hmac", "stripe-signature", "svix-signature", "webhook secret"
      )
      .unless(
        "JWT", "pre-signed", "presigned", "SignatureDoesNotMatch", "request signature we calculated"
      ),
      .gists(
        "signing secret … {not}", "signing secret … {bad}", "signature … delivery|deliveries",
        "delivery|deliveries|webhook|webhook_page … signature"),
    ],
    belongs: [
      "X-Hub-Signature-256 does not match",
      "Signature mismatch: expected sha256=ab, got sha256=cd",
      "No signatures found matching the expected signature for payload. Are you passing the raw "
        + "request body you received from Stripe?",
      "Timestamp outside the tolerance zone (1736842443)",
      "Missing signature header",
      "[HTTP 400] Bad signature",
    ],
    doesNotBelong: [
      "('invalid_grant: Invalid JWT Signature.', {'error': 'invalid_grant'})"
    ])
}
