extension ErrorFamily {
  /// The source answers with more than PostHog will read at once. Nothing is wrong at the source,
  /// and no setting helps: PostHog's limit is meant for hosts that never stop sending.
  static let answerTooLarge = ErrorFamily(
    cause: .integrationInternal, letter: .a, fault: .posthog,
    signatures: [
      .names("ResponseTooLargeError").path(.none),
      .phrases(
        "response … exceeded the size limit", "response … exceeds the size limit",
        "response … larger than", "response body was|is too large", "response was|is too large",
        "response … maximum size", "response too large"
      ).path(.none).unless("413", "row", "document", "packet"),
    ],
    belongs: [
      "ForgeResponseTooLargeError: Forge API response exceeded the size limit",
      "The response body was too large: 268435457 bytes",
    ],
    doesNotBelong: [
      "relation \"public.response_too_large\" does not exist",
      "(1153, \"Got a packet bigger than 'max_allowed_packet' bytes\")",
    ])
}
