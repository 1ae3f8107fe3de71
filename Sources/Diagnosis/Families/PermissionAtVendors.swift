// How vendors' catalogues and OAuth servers say that we are known but may not.

extension ErrorFamily {
  static let permissionAtVendors: [Signature] = [
    .names(
      "invalid_app_access", "OAUTH_APP_BLOCKED", "app_not_installed",
      "ADVERTISER_NOT_ALLOWED", "APP_NOT_APPROVED", "OAUTH_APPROVAL_ERROR_GENERIC"
    ).path(.none),
    .names("UserIsNotAuthorized"),
    .sentences("AADSTS50105", "AADSTS90094").path(.none),
    .sentences(
      "api is disabled for this user",
      "app is blocked by",
      "app is not|isn't installed on", "app isn't installed on", "install the app on"
    ).path(.none),
    .sentences(
      "scope does|do not match", "scopes do not match", "scope needed for this",
      "only be accessed by its platform", "not valid for use with the _ api",
      "owner has not granted",
      "not associated with any", "account has access to", "make sure the connected _ account has",
      "not available for oauth connected", "not available for oauth-connected"
    ),
    .phrases(
      "key|token|account lacks permission|permissions|scope|scopes", "user to be admin of",
      "user to be an admin of", "must be an admin of the ad account"
    ),
    .phrases(
      "ask … owner|admin|administrator to approve|grant|install|allow",
      "owner|admin|administrator to approve|grant|install|allow"
    ).path(.none).unless("reconnect"),
    .code(.meta, 273, 274, 275, 278),
  ]
}
