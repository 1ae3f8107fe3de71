extension ErrorFamily {
  /// We are known but may not. A grant, a role or a share at the source is enough, unless the key
  /// or the consent itself lacks a scope: then it must be issued anew.
  static let permissionDenied = ErrorFamily(
    cause: .permissionDenied, letter: .b, grantLetter: Letter.none, fault: .you,
    signatures: [
      .phrases("ACCESS_DENIED"),
      .phrases("AccessDenied", "AccessDeniedException").path(.none),
      .sentences(
        "insufficient authentication scopes"
      ).path(.b),
      .sentences(
        "{not} own the|this|that|your|a table|tables|relation", "{not} own table|relation _"
      ).path(.e),
      .sentences("share it again").path(.none),
      .phrases("is unauthorized for user").path(.none),
      .names("storage.objects.list", "storage.objects.get", "storage.buckets.get").path(.none),
      .sentences("no identity-based|resource-based policy allows", "permissions for this property")
        .path(.none),
      .sentences("must be owner of table|relation|view|materialized|database").path(.e),
      .sentences(
        "doesn't|not have access to this spreadsheet", "share it with our service account"
      )
      .path(.none),
      .phrases(
        "database role isn't allowed to", "doesn't have select permission", "grant select",
        "grant it select",
        "login doesn't have permission",
        "share it with our service account", "doesn't|not have access to this spreadsheet",
        "grant the user a read role", "grant the connecting role",
        "isn't authorized to list collections", "ask your database administrator",
        "update the role's permissions", "grant the|your service account", "viewer|reader role"
      ).path(.none),
      .sentences(
        "does not have the required permissions for this endpoint", "single sign-on",
        "saml enforcement",
        "hasn't approved", "has not approved", "must have push|admin", "needs push|admin access",
        "missing perms",
        "has not consented", "must have admin rights",
        "must grant your personal access token", "all required scopes",
        "lacks the scope", "not|doesn't contain|include scopes|scope", "scope mismatch",
        "invalid _ scope|scopes", "missing the access", "lack required permissions"),
      .names(
        "UserUnauthorizedException", "USER_UNAUTHORIZED", "NOT_ADS_USER", "missing_scope",
        "MISSING_SCOPES",
        "INSUFFICIENT_SCOPES", "insufficient_scope",
        "restricted_resource",

        "team_access_not_granted",
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "INSUFFICIENT_SCOPE", "insufficient_permissions", "no_permission", "not_allowed_token_type",
        "insufficientPermissions", "AADSTS650052", "AADSTS65001", "AADSTS90094", "AADSTS50105",
        "insufficientAuthorizationScopes", "access_not_configured",
        "consent_required", "ekm_access_denied", "permission_error"),
      .names(
        "KMS.DisabledException", "KMSAccessDeniedException", "TopicAuthorizationFailedError",
        "GroupAuthorizationFailedError",
        "InsufficientPrivilege",
        "INSUFFICIENT_ACCESS",
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "UnauthorizedOperation", "NOT_ENOUGH_PRIVILEGES",
        "AuthorizationFailed", "AuthorizationFailure", "UserNotAuthorized",
        "not_in_channel", "enterprise_is_restricted", "READONLY",
        "DATABASE_ACCESS_DENIED", "notAuthorized", "ACTION_NOT_PERMITTED"
      ).path(.none),
      .names(
        "USER_PERMISSION_DENIED", "INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND",
        "INVALID_PERMISSIONS", "CLIENT_NOT_ALLOWED"
      ).path(.b),
      .names("Unauthorized").path(.none).with(.mongoDB, 13),
      .code(.mySQL, 1044, 1142, 1143, 1227, 1370, 1345, 1095, 1410, 1419, 3878).path(.none),
      .code(
        .sqlServer, 229, 230, 262, 297, 300, 916, 15247, 371, 378, 15151, 17892, 33299, 10011
      ).path(.none),
      .code(.oracle, 1031, 1045, 1720, 41900, 1749).path(.none),
      .code(.snowflake, 3001, 3030, 3540, 93, 390186, 2076).path(.none),
      .code(.clickHouse, 497, 291, 164).path(.none),
      .code(.mongoDB, 13).path(.none),
      .code(.meta, 10, 200, 294, 299, 3, 270),
      .code(.tikTok, 40001, 40300),
      .code(.twilio, 20403, 70051),
      .sqlState("42501").path(.none),
      .phrases(
        "permission denied for|to", "command denied to user", "permission was denied on the object",
        "select permission", "permission … denied on|in database|object|schema",
        "not enough privileges",
        "insufficient privilege|privileges", "lacks privilege|privileges|privileges",
        "not authorized on _ to execute", "not authorized to execute",
        "must have … grant|privilege",
        "need … privilege|privileges", "user lacks",
        "does not have … privilege|privileges|usage|grant|role|select",
        "missing … privilege|privileges|grant|role", "requires … privilege|privileges|grant|role",
        "grant select|usage|role", "permission _ denied on", "is not able to access the database",
        "service account … access|permission|role|share|shared", "does not have … bigquery",
        "does not have permission to perform|query|access table", "storage.objects",
        "bigquery.jobs",
        "is not authorized to perform", "no identity-based policy", "assume role",
        "iam role|roles|policy|policies|permission|permissions|user|principal",
        "are|is|be shared with",
        "share the|this page|pages|base|bases|calendar|sheet|spreadsheet|folder|database|databases|file|document",
        "share it with", "must be a member|admin|owner",
        "ask … admin … grant|role",
        "external table … permission", "access denied: table|dataset|project|bigquery",
        "user does not have … permission|access|role", "caller does not have permission",
        "access denied to", "operation not permitted|allowed … role|user", "row level security",
        "object … not authorized",
        "insufficient access rights",
        "keine berechtigung", "berechtigung … verweigert",
        "befehl nicht erlaubt|verweigert",
        "droit refusé", "autorisation … refusée", "permiso denegado",
        "permisos … denegado|insuficientes",
        "se denegó el permiso", "denegó el permiso", "comando … denegado",
        "commande … refusée|interdite",
        "нет доступа", "нет прав", "权限不够", "权限不足", "没有权限", "拒绝了 对", "アクセスが拒否",
        "権限がありません", "許可がありません", "permissão negada", "permesso negato", "권한 없음",
        "권한이 없습니다"
      ).path(.none).unless("scope", "scopes", "publickey", "api key", "reconnect"),
      .httpStatus(403),
      .sentences(
        "sftp subsystem", "open an sftp session", "check your … role grants",
        "without the … entitlement|entitlements"
      ).path(.none),
      .phrases(
        "permesso negato per", "permissão negada para",
        "odmowa dostępu do tabeli|relacji|schematu|widoku|bazy", "erişim engellendi",
        "erişim izni verilmedi", "rättighet saknas för", "åtkomst nekad till", "접근 권한 없음",
        "přístup odepřen", "доступ … заборонено", "немає прав|доступу|дозволу", "권한이 없음",
        "toegang geweigerd tot|voor tabel", "權 限 不 足"
      ).path(.none),
      .phrases("not shared with").path(.none),
      .names(
        "USER_PROJECT_DENIED", "user_is_restricted", "accesslimited"
      ).path(.none),
      .code(.mySQL, 1148).path(.none),
      .code(.snowflake, 290403, 90150).path(.none),
      .names(
        "account_invalid", "not_allowed_on_standard_account", "ACCESS_PROHIBITED",
        "AuthorizationPermissionMismatch", "InsufficientAccountPermissions",
        "PublicAccessNotPermitted", "notAllowed", "AADSTS53003", "AADSTS50020", "AADSTS50131",
        "Authorization_RequestDenied", "SalesforceRefusedRequest", "TopicAuthorizationException"
      ),
      .names(
        "E0000006"
      ),
      .phrases("PERMISSION_DENIED", "PermissionDenied"),
      .phrases(
        "must be member of role", "must be a member of"
      ).path(.none),
      .phrases(
        "could not obtain information about windows"
      ).path(.none),
      .sentences(
        "administrator has restricted api access", "administrator has restricted access"
      ),
      .phrases(
        "--secure-file-priv option", "secure-file-priv option"
      ).path(.none),
      .phrases(
        "no longer shared", "unshared"
      ).path(.none),
      .phrases(
        "{not} a member of _ channel|room|board|workspace", "invite … app|bot … channel",
        "add … app|bot … to … channel"
      ).path(.none),
      .sentences(
        "lacks|without a service principal", "aadsts650052", "aadsts65001", "aadsts90094"
      ),
      .phrases(
        "{not} been shared with"
      ).path(.none),
      .phrases(
        "check|ensure|sure … user|account|principal … has … role|permission|permissions|rights|access"
      ).path(.none).unless("reconnect", "scope", "the connected"),
      .sentences(
        "needs|requires|require one-time|admin|user consent", "grant consent"
      ),
      .phrases(
        "key|token has no _ permission|scope|access", "key|token has no permission|scope|access",
        "key|token lacks _ permission|scope|access"
      ),
      .phrases(
        "isn't|not in this|the|that channel"
      ).path(.none),
      .sentences(
        "{not} approved to access|read|use", "{not} admin approved", "for non-admin users",
        "app must be installed into", "shared with your|this|the integration|app|bot|connection",
        "logon failed … due to trigger"
      ).path(.none).unless("developer token"),
      .phrases("{not} have access to account").path(.b),
    ] + permissionDeniedWords + permissionAtVendors + rightsInEngines + ownersAbroad,
    belongs: [
      "{\"error\":\"OAUTH_APP_BLOCKED\",\"error_description\":\"this app is blocked by admin\"}",
      "An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied",
      "Access denied for orders field. Required access: `read_orders` access scope.",
      "APIError: [403]: The caller does not have permission",
      "{\"errors\":[{\"message\":\"Invalid scope: `read` required\",\"extensions\":{\"type\":\"forbidden\"}}]}",
      "ERREUR:  droit refusé pour la table factures",
      "ERROR:  permiso denegado a la tabla facturas",
      "ОШИБКА:  нет доступа к таблице orders",
      "permission denied for relation orders",
      "must be owner of table orders",
      "permission denied for table \"too many connections\"",
      "permission denied for table invoices",
      "(1142, \"SELECT command denied to user 'etl'@'10.0.0.9' for table 'pay'\")",
      "403 Client Error: Forbidden for url: https://api.example.com/v1/segments",
      "ORA-01031: insufficient privileges",
      "{'ok': False, 'error': 'missing_scope', 'needed': 'groups:history'}",
      "(229, b\"The SELECT permission was denied on the object 'Pay', database 'A', schema 'dbo'.\")",
      "User: arn:aws:iam::12:user/etl is not authorized to perform: s3:ListBucket",
    ],
    doesNotBelong: [
      "(1045, \"Access denied for user 'etl'@'10.0.0.9' (using password: YES)\")",
      "permission denied to use replication slots",
    ])
}
