extension ErrorFamily {
  /// The connection that PostHog saved for this source is gone. One that exists but is refused is
  /// ``credentialsInvalid``.
  static let oauthIntegrationMissing = ErrorFamily(
    cause: .oauthIntegrationMissing, letter: .none, fault: .you,
    signatures: [
      .sentences(
        "integration matching query does not exist", "integration not found",
        "integration for this source no longer exists",
        "integration id is not configured",
        "missing integration id", "missing _ integration id", "integration no longer exists",
        "no integration found", "no _ account is connected",
        "integration with id _ not|does", "integration … deleted|disconnected|removed",
        "integration … not found|exist", "integration id … missing|required|none",
        "connected account for this source is no longer available",
        "connection … no longer available|exists", "connection … may have been disconnected",
        "linked … integration|account … exists|found",
        "account … may have been disconnected", "oauth connection … deleted|removed|missing",
        "connected to this source was",
        "no oauth integration|connection|account", "connected account … no longer exists|available",
        "source is not connected", "account … not connected|linked to posthog",
        "integration is not set|configured|connected",
        "no … integration|account is connected"
      ).unless("network", "marketing integration", "closed", "worker"),
      .gists("connection … is|was|been {gone}").unless("network", "host", "closed"),
      .sentences(
        "lost the|our link|connection to your account",
        "link to your account|source is gone|lost|missing"
      ),
      .sentences(
        "connection is|are|was no longer there|around|connected|saved"
      ),
      .sentences(
        "integration for this source {not} exist",
        "integration for this source is|was gone|missing|lost"
      ),
      .sentences("no account is connected"),
    ],
    belongs: [
      "Integration 4031 not found for team 2",
      "Integration matching query does not exist.",
      "ValueError: Integration not found: 912",
      "Missing integration ID",
      "The connected account for this source is no longer available. Please reconnect.",
    ],
    doesNotBelong: ["relation \"integration\" does not exist"])
}
