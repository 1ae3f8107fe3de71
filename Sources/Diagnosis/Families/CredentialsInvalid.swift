extension ErrorFamily {
  /// The source does not believe who we are: a wrong, expired, revoked, missing or unreadable
  /// secret, an unknown login, a second factor demanded. Most often a key was rotated there, so
  /// every table of it fails at once.
  static let credentialsInvalid = ErrorFamily(
    cause: .credentialsInvalid, letter: .b, fault: .you,
    signatures: [
      .names("CUSTOMER_NOT_FOUND").with("authentication_error"),
      .names("SQL30082N"),
      .sentences(
        "rejected the username or password", "denied check your … {key}",
        "forbidden check your … {key}", "AuthenticationTokenExpired",
        "rejected the credentials",
        "rejected these credentials",
        "username or password is incorrect|wrong|invalid",
        "connection is invalid or expired", "connection … expired or … revoked",
        "connection has expired|been revoked", "session has expired", "missing its refresh token",
        "installation could not be found", "failed to refresh token",
        "could not be authenticated", "too many authentication failures", "failed sign-in attempts",
        "rejected key-pair authentication", "rejected the login because",
        "multi-factor authentication is|are required|enforced", "MFA … required|enforced|denied",
        "duo security authentication is denied", "private key could not be read",
        "private key … not encrypted", "unable to load pem file", "could not deserialize key data",
        "password authen", "password authentica", "password authenticat",
        "credentials are incorrect",
        "could not authenticate with", "error validating access token",
        "access token … invalidated|revoked", "oauth token … expired|revoked",
        "invalid session id"),
      .sentences("credentials are no longer authorized").unless("no longer authorized to"),
      .sentences("access token … expired").unless("or lacks", "or is missing"),
      .sentences(
        "response from sign_in_page", "input … type password", "redirected … sign_in_page",
        "non-json … sign_in_page"),
      .names(
        "AuthenticationFailed", "AUTHENTICATION_FAILED", "InvalidPassword", "REQUIRED_PASSWORD",
        "InvalidAuthorizationSpecification", "token_revoked",
        "token_expired", "not_authed", "INVALID_SESSION_ID", "INVALID_LOGIN", "invalid_client",
        "InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken", "ExpiredTokenException",
        "UnrecognizedClientException", "InvalidAccessKeyId", "InvalidToken", "authError",
        "invalid_token", "expired_token", "EXPIRED_AUTHENTICATION", "INVALID_TOKEN",
        "INVALID_AUTHENTICATION", "BAD_REFRESH_TOKEN", "invalid_client_id",
        "invalid_client_credentials", "AuthenticationUnsuccessful",
        "AuthenticationTokenExpired",
        "InvalidCredentials", "EXPIRED_ACCESS_TOKEN", "INVALID_API_KEY",
        "oauth.v2.InvalidApiKey", "InvalidApiKey",
        "invalid_api_key", "api_key_invalid", "API_KEY_INVALID",
        "INVALID_CREDENTIALS", "UNKNOWN_USER",
        "invalid_credentials", "WRONG_PASSWORD", "AuthFailure",
        "UserNotFound",
        "AUTH_TOKEN_EXPIRED", "token_unauthorized", "AUTHENTICATION_REQUIRED",
        "AADSTS700016",
        "PartialCredentialsError", "DefaultCredentialsError", "interaction_required", "AADSTS50076",
        "AADSTS70008", "AADSTS700082", "AADSTS50173", "AADSTS50034", "AADSTS50126", "AADSTS7000222",
        "api_key_expired", "EXPIRED_OAUTH_REFRESH_TOKEN", "INVALID_OAUTH_TOKEN",
        "access_token_expired",
        "REVOKED_ACCESS_TOKEN", "OAUTH_TOKEN_INVALID", "invalid_access_token",
        "SESSION_EXPIRED", "AuthenticationRequired", "INVALID_REFRESH_TOKEN", "token_inactive",
        "OAUTH_TOKEN_REVOKED", "TokenExpiredException", "NOT_AUTHENTICATED", "not_authenticated",
        "USER_AUTHENTICATION_FAILED", "HTTPUnauthorized", "mfa_required",
        "missing_token", "JWTExpired",
        "key_expired", "ExpiredSignatureError", "NotAuthenticated", "two_factor_required",
        "login_required", "invalid_username",
        "InvalidIdentityToken"),
      .code(.mySQL, 1045, 1698, 1862, 1820, 1275, 1251, 2059, 1873, 1524),
      .code(.sqlServer, 18456, 18452, 18487, 18488, 18450, 18451, 17806),
      .code(.oracle, 1017, 1005, 28001, 28002, 1004, 28009, 28040),
      .code(
        .snowflake, 390100, 390144, 390318, 390303, 390302, 390195, 390114, 390104, 394300),
      .code(.clickHouse, 516, 192, 193, 194),
      .code(.mongoDB, 18, 11),
      .code(.meta, 190, 102, 463, 467),
      .code(.tikTok, 40105, 40102, 40104, 40110),
      .code(.twilio, 20003),
      .sqlState("28P01", "28000"),
      .phrases(
        "password authentication failed", "authentication failed", "sasl authentication failed",
        "failed to authenticate", "unable to authenticate", "authentication failure",
        "authentication error", "authentication is required|invalid", "authentication required",
        "not authenticated", "unauthenticated", "must be authenticated",
        "authentication … rejected|failed|invalid",
        "bad auth", "bad credentials", "login failed", "log in failed", "logon denied",
        "invalid username password", "invalid username or password", "invalid login",
        "incorrect username or password", "wrong password", "incorrect password",
        "no password supplied|provided|given", "second factor",
        "not|didn't|doesn't accept this|the|your|our user|username|password|login|credentials|key|token",
        "no longer accepts this|the|your connection|token|key|login|credentials",
        "secret|token|key|password is gone", "private key could not be",
        "invalid password", "bad password", "password … wrong|incorrect|invalid|expired|changed",
        "access denied for user", "access denied please check your user name",
        "role _ does not exist",
        "no such user", "unknown user", "user … does not exist", "there is no user",
        "user … not found|exist|recognized", "account not found … grant", "invalid grant",
        "could not decrypt key", "private key is encrypted", "not in pem format",
        "no key could be detected", "credentials … incomplete",
        "invalid user or password", "invalid user",
        "private key … read|parse|parsed|deserialized|loaded|format|malformed",
        "private key is not encrypted",
        "passphrase … wrong|incorrect|invalid|missing", "decrypts your private key",
        "jwt … invalid|expired|malformed", "credentials … no longer exist|valid", "invalid jwt",
        "jwt token is invalid",
        "api key|keys|token|tokens … invalid|expired|revoked|incorrect|wrong|unauthorized|rejected",
        "token|key|secret … is|was|been invalid|expired|revoked|rejected|deleted|disabled|rotated",
        "token … invalidated|unauthorized", "key … unauthorized",
        "credentials … invalid|expired|revoked|incorrect|wrong|rejected|unauthorized|missing|failed",
        "secret … invalid|expired|revoked|incorrect|wrong|mismatch",
        "invalid|expired|revoked|incorrect|wrong|bad|unknown|unrecognized … api|access|auth|bearer key|token",
        "api key is not configured", "did not provide an api key",
        "no api key provided|supplied|found", "no _ personal|api|access token|key is set",
        "no _ personal access token is set",
        "missing|no api key|access token|credentials|authorization header",
        "token not found",
        "no valid … credentials|token|key",
        "authorization header … missing|invalid|malformed|required",
        "token has been … expired|revoked", "refresh token … invalid|expired|revoked|missing|found",
        "refresh … token … failed|rejected", "token refresh failed", "failed to refresh … token",
        "could not refresh|validate … token|credentials", "could not verify … credentials",

        "rejected the|your|this api|access key|token", "rejected the key|token",
        "rejected the|your|this|our _ secret|key|token|credentials|login|grant|signature",
        "rejected the|your|this|our _ _ secret|key|token|credentials|login|grant|signature",
        "not|couldn't sign the|your|a", "unable|failed to sign the|your|a",
        "password that was provided",
        "credentials … rejected|refused", "key … rejected|refused", "reauthorize", "re-authorize",
        "reauthenticate", "re-authenticate", "sign in again", "log in again", "two-factor",
        "two factor", "multi-factor", "one-time password",
        "user changed their password", "session has been invalidated",
        "client secret … invalid|expired|incorrect", "api key … not configured",
        "invalid signature", "signature … does not match … key", "security token … invalid|expired",
        "the security token included in the request",
        "not a valid api|access key|token", "username or token is wrong",
        "key file … corrupted|damaged|invalid", "unrecognized … key|token|user",
        "hmac … key",
        "permission … login", "client … authentication failed",
        "credentials were not provided", "username and password", "check your … credentials",
        "password … policy|reset|change", "account has been deleted … credentials",
        "anonymous access … denied|disabled", "gss … failed",
        "certificate authentication failed",
        "pam authentication failed"
      )
      .unless(
        "missing … permission|permissions|scope|scopes|access", "mapping not found",
        "lacks the required permission|permissions|scope|scopes", "invalid input syntax",
        "has no|lacks … permission|permissions|scope|scopes|access"),
      .httpStatus(401, 498, 419, 440),
      .httpStatus(400).with("token_page"),
      .names(
        "USER_EXPIRED", "MissingAuthenticationToken", "IncompleteSignature"
      ),
      .names(
        "authentication_malformed", "authentication_missing"
      ),
      .phrases(
        "basic auth … {not} allowed|supported|permitted",
        "basic authentication … {not} allowed|supported|permitted"
      ),
      .names(
        "OAUTH_TOKEN_DISABLED", "TWO_STEP_VERIFICATION_NOT_ENROLLED",
        "ADVANCED_PROTECTION_NOT_ENROLLED", "AADSTS50055", "AADSTS50079", "AADSTS70000",
        "InvalidAuthenticationInfo", "KeyBasedAuthenticationNotPermitted", "ITEM_NOT_FOUND",
        "USER_PERMISSION_REVOKED", "inexistent_client", "E0000004", "E0000005", "E0000011",
        "SalesforceExpiredSession", "InvalidSessionId", "invalid_session_id",
        "MongoSecurityException", "SaslAuthenticationException",
        "SaslAuthenticationFailedError", "SQLInvalidAuthorizationSpecException",
        "requires authentication"
      ),
      .phrases("connection|session|authorization|authorisation … expired|revoked|invalidated")
        .unless("timeout expired"),
      .phrases(
        "password … not|wasn't accepted|right|correct|valid", "has no credentials for",
        "token endpoint returned"),
      .phrases("rejected … credentials|password|username|login").unless(
        "while validating|verifying|checking"),
      .phrases(
        "no postgresql user name", "no user name specified",
        "{key} is|are|was|may invalid|expired|revoked or"
      ),
      .phrases(
        "could not initiate gssapi", "gssapi … context … failed|error"
      ),
      .sentences(
        "could not connect to _ with the provided|given|stored credentials"
      ),
      .sentences(
        "{not} contain an access token",
        "parola doğrulaması başarısız", "{key} is|are invalid or"
      ),
      .sentences(
        "access forbidden … {key} is|are valid|correct|active",
        "forbidden please check|verify|see|ensure|confirm that your … {key} is|are valid|correct|active",
        "denied please check|verify|see|ensure|confirm that your … {key} is|are valid|correct|active"
      ).unless("{right}", "access to"),
      .phrases(
        "invalid integration key", "{key} is for a development|test|staging"
      ),
      .sentences(
        "check|see|sure|confirm|verify that the|your|this {key} belongs",
        "check|see|sure|confirm|verify that the|your|this _ {key} belongs"
      ),
      .phrases(
        "that isn't|not a valid _ {key}", "isn't a valid _ {key}", "isn't a valid {key}"
      ).unless("cursor"),
    ] + credentialsInvalidWords + credentialsAtVendors + loginsRefusedAbroad,
    belongs: [
      "The password for role etl was not accepted",
      "{\"errors\":\"[API] Invalid API key or access token (unrecognized login or wrong password)\"}",
      "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]",
      "SaslAuthenticationException: Authentication failed: Invalid username or password",
      "google.ads.googleads.errors.GoogleAdsException: authentication_error: OAUTH_TOKEN_REVOKED",
      "FATAL:  l'authentification par mot de passe a échoué pour l'utilisateur « etl »",
      "FATAL:  la autentificación password falló para el usuario «etl»",
      "ВАЖНО:  пользователь \"etl\" не прошёл проверку подлинности (по паролю)",
      "401 Client Error: Unauthorized for url: https://data.mixpanel.com/api/2.0/export",
      "{\"message\":\"Invalid authentication credentials\",\"code\":401}",
      "FATAL: password authentication failed for user \"etl\"",
      "(1045, \"Access denied for user 'etl'@'10.0.0.9' (using password: YES)\")",
      "401 Client Error: Unauthorized for url: https://api.example.com/v1/issues",
      "Your Acme API token is invalid or has been revoked. Create a new one, then reconnect.",
      "('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant'})",
      "{\"errors\":[{\"code\":\"token_blocked\",\"message\":\"The API Key or App has been blocked\"}]}",
      "FATAL: role \"etl\" does not exist",
      "ORA-01017: invalid username/password; logon denied",
      "Login failed for user 'etl'.",
    ],
    doesNotBelong: [
      "connection timeout expired",
      "timeout after 4010 ms", "permission denied for table orders",
      "(1044, \"Access denied for user 'etl'@'%' to database 'shop'\")",
    ])
}
