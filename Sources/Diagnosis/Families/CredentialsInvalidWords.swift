extension ErrorFamily {
  /// A refused key as people word it, and what the reader is told to renew.
  static let credentialsInvalidWords: [Signature] = [
    .hints(
      "unauthorized", "unauthorised", "invalid credentials", "logged out", "authenticate",
      "password authentication", "auth error", "mfa", "2fa", "multifactor", "kerberos", "ldap"),
    .traces("credentials", "sign in", "log in", "api key", "login"),
    .classes(
      "AUTHENTICATION_ERROR", "OAuthTokenRequestException", "RefreshError",
      "AuthenticationException", "AuthenticationError"),
    .gists(
      "{key} … {bad}", "{bad} {key}", "{bad} _ {key}", "{bad} _ _ {key}", "{refuse} {the} {key}",
      "{refuse} {the} _ {key}", "{refuse} {the} _ _ {key}", "{refuse} {key}",
      "{key} … sandbox|development|staging|test|another|different|other",
      "{key} … for|of another|other|different",
      "{key} … {not} … valid|accepted|work|works|recognized|recognised|honoured|honored|match",
      "{key} … {not} … configured|set|saved|found|provided|supplied|given|sent|readable",
      "{not} … verify|verified|refresh|refreshed|decrypt|validate|authenticate|read … {key}",
      "{key} … {not} be|been verified|refreshed|decrypted|validated|authenticated|read",
      "{key} … missing|mismatch|required|provided|supplied", "credentials … no longer authorized",
      "missing … {key}", "who you are", "missing|no _ {key}",
      "test|live|sandbox|development mode key|keys", "client identifier … {bad}",
      "{key} … used already", "{key} … already used",
      "authentication unsuccessful", "bad api key", "no {key}", "no _ {key}",
      "{key} … run|ran out", "uninstalled",
      "{key} … {not} be used", "{key} … {not} … used with|for|on|in",
      "revoked|removed|withdrew|took posthog|our|the|its access", "revoked … access",
      "grant is|was void|revoked|withdrawn|expired",
      "authenticated … invalid|failed", "{not} authenticate|authenticated",
      "connection … is|has invalid|expired|lapsed|revoked"
    ).unless(
      "{lack} … {right}", "{right} … {lack}", "{not} … {right}", "{right} … {not}",
      "required key|keys", "{entry} is wrong|invalid|incorrect", "{lack} … access",
      "give|grant|allow … access", "give|grant … {right}",
      "column|columns",
      "page token", "continuation token", "webhook"),
    .advice(
      "{renew} … {fresh} {key}", "{renew} … {fresh} _ {key}", "{renew} … {fresh} _ _ {key}",
      "{check} … {key}", "{check} … client id|secret", "{renew} your {key}",
      "{renew} your _ {key}", "{renew} the {key}",
      "{renew} the _ {key}", "sign|log in again", "connect|link|authorise|authorize … again"
    ).unless("{right}", "access"),
    .classes(
      "AtlasError"
    ),
    .gists(
      "{key} belongs|belonged to … removed|deleted|deactivated|left|disabled"
    ),
    .gists(
      "still tries|uses|sends|has|holds the old one|password|key|secret|token"
    ),
    .gists(
      "{key} {not} go|belong|fit together", "{key} … {not} go|belong|fit together"
    ),
  ]
}
