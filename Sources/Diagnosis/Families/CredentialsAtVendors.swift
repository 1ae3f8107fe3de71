// How vendors' catalogues and OAuth servers say that they do not believe who we are.

extension ErrorFamily {
  static let credentialsAtVendors: [Signature] = [
    // A refresh that never had what it needs: the consent was not stored whole.
    .sentences(
      "refresh_token … are|is required", "refresh_token is required|missing",
      "refresh token is required|missing", "requires a refresh token|refresh_token",
      "refresh_token is|was|has revoked|expired|invalid|invalidated",
      "refresh_token revoked|expired", "refresh token revoked|expired",
      "re-authorization needed|required|is", "reauthorization needed|required|is"
    ).unless("oauth2_token_endpoint_error"),
    .phrases(
      "unknown hub id", "missing personal access token", "missing|no personal access token",
      "credentials are|is no longer authorized|authorised|valid|accepted|trusted",
      "api key or app has been blocked|revoked|disabled", "expired api key", "expired key",
      "publishable api key", "test mode key was|is used", "credentials … person trying to login"
    ),
    // What stands behind these says more.
    .phrases("{key} is invalid expired"),
    .phrases("invalid_grant", "invalid_auth", "unauthorized_client"),
    .sentences("invalid_grant account has been deleted"),
    .names(
      "BAD_HUB", "Bad_OAuth_Token", "LOGIN_MUST_USE_SECURITY_TOKEN", "token_blocked",
      "UserLoginAccessDenied", "BAD_AUTH_CODE", "BAD_REFRESH_TOKEN", "EXPIRED_SESSION",
      "INVALID_AUTH_TOKEN", "token_not_found", "EXPIRED_TOKEN", "AADSTS70043", "AADSTS500133",
      "AADSTS50078", "AADSTS50132", "AADSTS54005", "InvalidCredentials"
    ),
    .sentences(
      "looks like _ _ client secret", "looks like _ _ _ client secret",
      "not an admin api access token",
      "load your _ connection please reconnect", "load your _ _ connection please reconnect",
      "load your _ _ _ connection please reconnect"
    ),
    .sentences("redirect … sign_in_page", "redirected … sign_in_page").unless("webhook"),
  ]
}
